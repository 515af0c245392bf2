import { createContext, useContext } from "react";
import type { EntryState, RoundState } from "../../../domain/festival/judging/state";
import type { RoundCommand, RoundEvent } from "../../../domain/festival/judging/vocabulary";
import type { EntryTally } from "../../../domain/festival/tally";
import type { CommandId } from "../../../domain/kernel/ids";
import type { DeskBoard, DeskPage, EntryCard } from "../../../server/services";
import type { Sheet } from "../../live/outbox-sheet";
import type { DeskNames } from "./names";
import type { Next } from "./next-step";
import type { SeatRow } from "./seat-rows";
import type { Step } from "./steps";
import type { StopWatch } from "./watch";

/** What may cover the page for a moment. */
export type Panel =
  | {
      readonly kind:
        | "order"
        | "menu"
        | "penalise"
        | "return"
        | "correct"
        | "ties"
        | "prizes"
        | "close"
        | "withdraw"
        | "time"
        | "untimed"
        | "all"
        | "publish"
        | "why"
        | "sensitivity"
        | "judges"
        | "keyboard"
        | "script";
    }
  | { readonly kind: "seat"; readonly seat: string }
  /** What was open for an entry that is not looked at any more. */
  | { readonly kind: "over"; readonly entry: string };

/** What is decided on this device at once and sent when there is network. */
export type DeskCommand = Extract<
  RoundCommand,
  {
    type:
      | "call"
      | "withdraw"
      | "time"
      | "penalise"
      | "reward"
      | "recuse"
      | "absent"
      | "away"
      | "back"
      | "return-sheet"
      | "ask-correction";
  }
>;
/** What is only true once the server has said so. */
export type ServerCommand =
  | Extract<
      RoundCommand,
      {
        type:
          | "confirm"
          | "confirm-all"
          | "reveal-all"
          | "reveal"
          | "order-tied"
          | "decide-prizes"
          | "close"
          | "plan-reveal"
          | "check-reveal"
          | "reveal-next"
          | "pause-reveal"
          | "screen-back";
      }
    >
  | { readonly type: "void"; readonly commit: CommandId };

export interface Desk {
  readonly page: DeskPage;
  readonly sheet: Sheet<RoundState, RoundEvent>;
  readonly state: RoundState;
  readonly board: DeskBoard;
  readonly steps: readonly Step[];
  /** The entry that is looked at; undefined only in a round that holds none. */
  readonly entry: EntryState | undefined;
  readonly card: EntryCard | undefined;
  readonly rows: readonly SeatRow[];
  readonly tally: EntryTally | null;
  readonly next: Next;
  /** The big key has been this one for a moment. */
  readonly settled: boolean;
  readonly names: DeskNames;
  readonly watch: StopWatch;
  readonly panel: Panel | null;
  /** Why what was pressed last did nothing, in words. */
  readonly refusal: { readonly key: string; readonly text: string } | null;
  /** The key that waits for the server's answer. */
  readonly busy: string | null;
  /** There is no server to confirm or reveal with. */
  readonly cut: boolean;
  /** Single keys do something while nobody is typing. */
  readonly shortcuts: boolean;

  /** False when it is refused; the key says why. */
  readonly say: (key: string, command: DeskCommand) => boolean;
  /** The same for what needs the server. */
  readonly ask: (key: string, command: ServerCommand) => Promise<boolean>;
  readonly call: (key: string, entry: EntryState) => void;
  readonly doNext: () => void;
  readonly undo: () => void;
  readonly takeBack: (key: string, step: Step) => Promise<boolean>;
  readonly toggleWatch: () => void;
  readonly nudgeWatch: (ms: number) => void;
  readonly resetWatch: () => void;
  /** The time as somebody typed it, in ms. */
  readonly setTime: (ms: number) => boolean;
  readonly setShortcuts: (on: boolean) => void;
  readonly pick: (entry: string) => void;
  readonly open: (panel: Panel | null) => void;
  readonly dropRefused: () => void;
  /** Somebody says that this device is signed in again. */
  readonly again: () => void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of a desk");
  return desk;
}
