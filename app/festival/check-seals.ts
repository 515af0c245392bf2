import { commitmentOf } from "../../domain/festival/judging/commitment";
import type { ShownSheet } from "../../domain/festival/judging/state";

/** A released sheet with the seal that was published when it was handed in. */
export interface Sealed {
  readonly entry: string;
  readonly sheet: ShownSheet;
  readonly seal: string | undefined;
}

/** Whether each seal agrees with what was released, by commitment. */
export const checkSeals = (
  round: string,
  sheets: readonly Sealed[],
): ReadonlyMap<string, boolean> =>
  new Map(
    sheets.map(({ entry, sheet, seal }) => {
      const { seat, marks, salt, commitment } = sheet;
      return [commitment, commitmentOf({ round, entry, seat, marks, salt }) === seal];
    }),
  );
