import type { Instant, LocalDay, Minutes } from "../../domain/kernel/time";
import type { QrCode } from "../accounts/qr";
import type { RoundHead } from "../festival/pages";
import type { GameCard } from "../league/season-view";

/** A place where something is shown: a court or a stage. */
export interface Hall {
  readonly id: string;
  readonly venue: string;
  /** Null where the venue has no other. */
  readonly court: string | null;
}

/** A game or a round at a hall. */
export type HallItem = {
  /** When it begins, in minutes from today's midnight there; negative for one that began on an earlier day. */
  readonly from: Minutes;
  /** When the last word was said in it; null before anything was. */
  readonly lastAt: Instant | null;
} & (
  | { readonly kind: "game"; readonly game: GameCard }
  | { readonly kind: "round"; readonly round: RoundHead }
);

/** All that a screen has to know of its hall. */
export interface HallDay {
  readonly hall: Hall;
  readonly day: LocalDay;
  readonly timeZone: string;
  /** The server's time. */
  readonly at: Instant;
  /** Today's, by time, with what is still on since an earlier day; and the next one of a later day. */
  readonly items: readonly HallItem[];
}

/** An address that a screen can be set to. */
export interface ScreenAddress {
  readonly path: string;
  readonly url: string;
  readonly qr: QrCode;
}

/** Everything that can be put on a big screen today. */
export interface ScreenList {
  readonly day: LocalDay;
  readonly halls: readonly (HallDay & { readonly address: ScreenAddress })[];
  readonly items: readonly (HallItem & { readonly address: ScreenAddress })[];
  readonly pages: readonly {
    readonly kind: "draw-show" | "standings" | "draw";
    readonly address: ScreenAddress;
  }[];
}
