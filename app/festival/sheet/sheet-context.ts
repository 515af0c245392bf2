import { createContext, useContext } from "react";
import type { RoundState } from "../../../domain/festival/judging/state";
import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import type { Grade } from "../../../domain/festival/methods";
import type { Criterion, Marks } from "../../../domain/festival/rules";
import type { JudgePage, SeatHold } from "../../../server/services";
import type { Sheet } from "../../live/outbox-sheet";
import type { Draft, Tick } from "./draft";
import type { Kept } from "./draft-keeper";
import type { Line } from "./lines";
import type { InputMode } from "./use-input-mode";

/** What covers the sheet for a moment. */
export type Panel =
  | { readonly kind: "list" | "receipts" | "remark" | "change" | "recuse" }
  | { readonly kind: "keys"; readonly criterion: string }
  /** What was open for an entry that is over, or not the one on stage any more. */
  | {
      readonly kind: "over";
      readonly entry: string;
      readonly of: "keys" | "remark" | "change" | "recuse";
    };

/** All that the parts of the judge's page share. Nothing here decides: rules do. */
export interface JudgeSheet {
  readonly page: JudgePage;
  readonly sync: Sheet<RoundState, RoundEvent>;
  readonly kept: Kept;
  /** The entries of this seat that were called. */
  readonly lines: readonly Line[];
  /** The one that is open. */
  readonly line: Line | null;
  readonly draft: Draft;
  /** What is shown of it: the draft, or what was handed in; null when only another device knows. */
  readonly marks: Marks | null;
  /** Whether marks may be given now. */
  readonly editable: boolean;
  /** The judge is tied to the act and asked to step back, and nothing was chosen yet. */
  readonly proposesRecusal: boolean;
  /** On which device this seat is; another one only looks on. */
  readonly hold: SeatHold;
  /** What ties the judge to the act. */
  readonly tie: "declared" | "unit" | null;
  readonly panel: Panel | null;
  readonly input: InputMode;
  readonly showing: boolean;
  /** The entry that was handed in last from here. */
  readonly sent: string | null;
  /** Why what was tapped last did nothing, in words. */
  readonly refusal: { readonly key: string; readonly text: string } | null;

  /** The grades a judge may give, best first; none where marks are points. */
  readonly grades: readonly Grade[];
  /** All works at once are on the sheet, instead of one. */
  readonly whole: boolean;
  readonly showWhole: () => void;
  readonly gradeOf: (line: Line) => number | undefined;
  readonly mayGrade: (line: Line) => boolean;
  readonly grade: (entry: string, mark: number) => void;
  /** Entries that are graded and not handed in. */
  readonly ready: readonly string[];
  readonly handInAll: () => void;
  readonly tick: (criterion: string, entry?: string) => Tick;
  readonly draftOf: (entry: string) => Draft;
  readonly mark: (criterion: string, mark: number) => void;
  readonly remark: (text: string) => void;
  readonly handIn: () => void;
  readonly change: (reason: string) => void;
  readonly dropChange: () => void;
  readonly recuse: () => void;
  readonly stay: () => void;
  readonly openEntry: (entry: string) => void;
  readonly openPanel: (panel: Panel | null) => void;
  readonly setInput: (mode: InputMode) => void;
  readonly show: (on: boolean) => void;
  readonly dropRefused: () => void;
  /** Somebody says that this device is signed in again. */
  readonly again: () => void;
}

const SheetContext = createContext<JudgeSheet | null>(null);
export const SheetProvider = SheetContext.Provider;

export function useSheet(): JudgeSheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error("useSheet outside of a sheet");
  return sheet;
}

/** The criteria that have no mark yet. */
export const unmarked = (criteria: readonly Criterion[], marks: Marks): readonly Criterion[] =>
  criteria.filter(({ id }) => marks[id] === undefined);
