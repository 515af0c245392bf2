import { createContext, useContext } from "react";
import type { CommandId, PlayerId } from "../../../domain/kernel/ids";
import type { GameState, PlayerLine } from "../../../domain/league/game/state";
import type {
  GameCommand,
  GameEvent,
  GameTime,
  Side,
} from "../../../domain/league/game/vocabulary";
import type { Wish } from "../../../domain/live/wish";
import type { TablePage } from "../../../server/services";
import type { Sheet } from "../../live/outbox-sheet";
import type { Deed, Doer } from "./deeds";
import type { Anchor } from "./fate";
import type { GameClock } from "./game-clock";
import type { Line } from "./lines";
import type { PadNames } from "./names";
import type { Taps } from "./taps";

const PANELS = [
  "menu",
  "keyboard",
  "clock",
  "late",
  "jump",
  "lists",
  "forfeit",
  "error",
  "protest",
  "sign",
] as const;

/** What covers the keys in the middle for a moment. */
export type Panel =
  | { readonly kind: (typeof PANELS)[number] }
  | { readonly kind: "entry"; readonly id: CommandId };

/** Where something that was forgotten is being put in. */
export interface Place {
  /** The entry behind which it goes, and what that one said. */
  readonly id: CommandId;
  readonly events: readonly GameEvent[];
  readonly time: GameTime;
}

/** Why a key did nothing, in words; and how to say it all the same, where that is possible. */
export interface PadRefusal {
  readonly key: string;
  readonly text: string;
  readonly insist: (() => void) | null;
}

/** All that the parts of the pad share. Nothing here decides: rules do, and the outbox says what they said. */
export interface Pad {
  readonly page: TablePage;
  readonly sheet: Sheet<GameState, GameEvent>;
  /** What is true now, or at the place where something is being put in; and who was on court, each at a fixed key. */
  readonly shown: GameState;
  readonly lines: readonly Line[];
  readonly names: PadNames;
  readonly clock: GameClock;
  readonly court: Readonly<Record<Side, readonly PlayerLine[]>>;
  readonly taps: Taps;
  readonly place: Place | null;
  /** The entry behind which it goes now, and what became of the one that was named; null without a place. */
  readonly anchor: Anchor | null;
  readonly panel: Panel | null;
  /** The entry to which something may still be added by one tap. */
  readonly followUp: CommandId | null;
  /** Why the key that was tapped last did nothing, in words. */
  readonly refusal: PadRefusal | null;
  readonly mirrored: boolean;
  readonly shortcuts: boolean;
  readonly official: string;

  readonly time: () => GameTime;
  /** The time of what is said: now, or that of the place. */
  readonly when: () => GameTime;
  /** Says a wish for a key; its id, or null when it was refused and the key says why. */
  readonly wish: (key: string, wish: Wish<GameCommand>) => CommandId | null;
  /** Says beside a key why it does nothing, where no rule has to be asked. */
  readonly decline: (key: string, text: string) => void;
  /** The same as a wish for something that happened, at the place where it is being put in, if there is one. */
  readonly act: (key: string, command: GameCommand) => void;
  readonly tapDeed: (deed: Deed) => void;
  readonly tapDoer: (key: string, doer: Doer) => void;
  readonly tapChange: (key: string, side: Side, leaving?: PlayerId) => void;
  /** Says a change of players that is not even. */
  readonly confirmChange: (key: string) => void;
  readonly toggleClock: () => void;
  readonly nudgeClock: (key: string, ms: number) => void;
  readonly undo: () => void;
  readonly takeBack: (key: string, line: Line) => boolean;
  readonly replace: (key: string, line: Line, command: GameCommand) => CommandId | null;
  readonly insertAt: (place: Place) => void;
  readonly follow: (id: CommandId | null) => void;
  readonly open: (panel: Panel | null) => void;
  readonly cancel: () => void;
  readonly set: (change: { readonly mirrored?: boolean; readonly shortcuts?: boolean }) => void;
  readonly dropRefused: () => void;
  /** Somebody says that this device is signed in again. */
  readonly again: () => void;
  /** False when what is said instead is refused as well; the key says why. */
  readonly correctRefused: (key: string, command: Wish<GameCommand>) => boolean;
  readonly unsent: () => readonly unknown[];
}

const PadContext = createContext<Pad | null>(null);
export const PadProvider = PadContext.Provider;

export function usePad(): Pad {
  const pad = useContext(PadContext);
  if (!pad) throw new Error("usePad outside of a pad");
  return pad;
}
