import { useState } from "react";
import type { RoundState } from "../../domain/festival/judging/state";
import type { Sealed } from "./check-seals";

export interface Proof {
  /** Whether a seal agrees, by commitment; null before anybody asked. */
  readonly answers: ReadonlyMap<string, boolean> | null;
  readonly running: boolean;
  readonly sheets: number;
  readonly check: () => Promise<void>;
}

/** Computes the seals of all released sheets again, on the reader's own device. */
export function useProof(state: RoundState): Proof {
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean> | null>(null);
  const [running, setRunning] = useState(false);
  const sheets = releasedSheets(state);
  const check = async () => {
    setRunning(true);
    const { checkSeals } = await import("./check-seals");
    setAnswers(checkSeals(state.programme?.round ?? "", sheets));
    setRunning(false);
  };
  return { answers, running, sheets: sheets.length, check };
}

/** Every version that was published, with what was committed to before anybody saw it. */
export const releasedSheets = (state: RoundState): readonly Sealed[] =>
  state.entries.flatMap(({ entry, shown, corrected, confirmed }) => [
    ...(shown?.sheets ?? []).map((sheet) => ({
      entry,
      sheet,
      seal: confirmed?.sheets.find(({ seat }) => seat === sheet.seat)?.commitment,
    })),
    ...corrected.flatMap((version) =>
      version.shown.sheets.map((sheet) => ({ entry, sheet, seal: sheet.commitment })),
    ),
  ]);
