import { fittedRules } from "../../domain/festival/fitted-rules";
import type { RoundWish } from "../../domain/festival/judging/decide";
import { gradesOf } from "../../domain/festival/methods";
import type { TallyRules } from "../../domain/festival/rules";
import type { Wish } from "../../domain/live/wish";
import { handIn, type LivedRound, opened, RULES, SALT, small } from "./judging";

/** Rounds that are judged by grades, ranks or majorities, with all entries called at once. */

export const WORDS = ["特优", "优秀", "良好", "入选", "不入选"];
export const rulesBy = (panel: object, more: Partial<TallyRules> = {}): TallyRules =>
  fittedRules({
    ...RULES,
    panel: { dropHigh: 0, dropLow: 0, ...panel } as TallyRules["panel"],
    recused: "present",
    atLeast: 1,
    ties: ["share"],
    ...more,
  });
export const GRADES = rulesBy({ method: "majorityJudgment", grades: WORDS });
export const RANKS = rulesBy({ method: "rankSum" });
export const MAJORITY = rulesBy({ method: "majorityPreference" });

export const does = (round: LivedRound, ...wishes: readonly object[]) => {
  for (const wish of wishes) round.must(wish as Wish<RoundWish>);
};
export const grade = (entry: string, seat: string, mark: number) => ({
  ...{ type: "hand-in", entry, seat, salt: SALT },
  marks: { grade: String(mark) },
});
export const gallery = (rules: TallyRules, entries = 3, judges = 5) =>
  opened({ ...small({ rules, entries, judges }), atOnce: true });

/** A whole round with one row of marks for each entry; the rows are of the sheets' own kind. */
export function live(rules: TallyRules, rows: readonly (readonly number[])[]): LivedRound {
  const round = gallery(rules, rows.length, rows[0]?.length ?? 1);
  for (const [at, row] of rows.entries())
    for (const [seat, mark] of row.entries())
      does(
        round,
        gradesOf(rules).length > 0
          ? grade(`e${at + 1}`, String(seat + 1), mark)
          : handIn(`e${at + 1}`, String(seat + 1), mark * 10),
      );
  does(round, { type: "confirm-all" }, { type: "reveal-all" });
  return round;
}
