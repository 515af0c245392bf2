import type { Access } from "../../domain/accounts/access";
import type { LocalDay } from "../../domain/kernel/time";
import type { Clash } from "../../domain/schedule/clashes";
import type { GameCard } from "../league/season-view";

/** What each page of the office is given. */

/** A table official of a game as the office lists them. */
export interface TableOfficial {
  readonly account: string;
  readonly name: string;
  readonly access: Access;
  /** Of a link that was not used. */
  readonly linkUntil: number | null;
  readonly devices: number;
  readonly lastSeenAt: number | null;
}

export interface OfficeGame extends GameCard {
  readonly officials: readonly TableOfficial[];
}

/** What somebody has to see to; the first of them first. */
export type Waiting =
  | { readonly kind: "no-official" | "reopened" | "unsigned" | "no-place"; readonly game: string }
  | { readonly kind: "clash"; readonly clash: Clash };

export interface OfficeHome {
  readonly season: { readonly alias: string; readonly name: string; readonly timeZone: string };
  readonly day: LocalDay;
  readonly counts: {
    readonly live: number;
    readonly played: number;
    readonly games: number;
    readonly teams: number;
    readonly players: number;
  };
  /** Today's games and whatever is on, by time. */
  readonly today: readonly OfficeGame[];
  readonly waiting: readonly Waiting[];
  /** All games, for those that are waiting. */
  readonly games: readonly GameCard[];
  readonly names: OfficeNames;
}

/** How the office calls what clashes name by id. */
export interface OfficeNames {
  readonly teams: Readonly<Record<string, string>>;
  readonly venues: readonly {
    readonly id: string;
    readonly name: string;
    readonly courts: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

/** The games of one day with their table officials. */
export interface OfficialsDay {
  readonly timeZone: string;
  readonly today: LocalDay;
  readonly day: LocalDay;
  /** Days with games. */
  readonly days: readonly LocalDay[];
  readonly games: readonly OfficeGame[];
  /** Names from the list of table officials. */
  readonly known: readonly string[];
}
