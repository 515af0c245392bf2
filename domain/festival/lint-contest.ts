import { doubt, ENDS, error, type LintFinding, prizeLine } from "./lint-finding";
import type { PrizeRules, TallyRules } from "./rules";

/** A contest that is not judged by points, as far as it is known before the first mark. */
export interface PlannedContest {
  readonly method: "skating" | "rankSum" | "majorityPreference" | "majorityJudgment";
  /** Every judge puts all entries in an order, none level. */
  readonly strict: boolean;
  readonly ties: readonly string[];
  readonly judges: number;
  readonly entries: number;
  /** Of majority judgment. */
  readonly grades: readonly string[];
  readonly prizes: PrizeRules;
  readonly round: string;
}

/**
 * Looks over rules by ranks, majorities and grades (L15, L16, L12). Whoever counts majorities or adds ranks may come to
 * nothing: an even panel in two halves, three entries in a ring. So the chain of ties must say what then.
 */
export function* lintContest(contest: PlannedContest): Iterable<LintFinding> {
  const { method, ties, judges, entries, grades, prizes, round } = contest;
  const isEven = judges > 0 && judges % 2 === 0;
  const ends = ties.some((step) => ENDS.includes(step));
  // L15
  if (!ends && mayBeLevel(contest))
    yield isEven
      ? error("L15", "panel", "lint-majority-even", { round, judges })
      : error("L15", "ties", "lint-majority-open", { round });
  if (method === "majorityJudgment" && isEven)
    yield doubt("L15", "panel", "lint-grades-even", { round, judges });
  const twice = grades.find((name, at) => grades.indexOf(name) < at);
  if (twice !== undefined) yield error("L2", "mark", "lint-name-twice", { name: twice });
  if (judges > 0 && judges < 3) yield doubt("L10", "panel", "lint-panel-few", { round, judges });
  // L8, L9
  for (const [at, step] of ties.entries())
    if (ties.indexOf(step) < at) yield error("L8", "ties", "lint-tie-twice", { n: at + 1 });
  const last = ties.findIndex((step) => step === "earlier" || step === "share");
  if (last >= 0 && last < ties.length - 1)
    yield doubt("L9", "ties", "lint-ties-never", { n: last + 1 });
  // L12, L16
  const rest = prizes.prizes.findIndex(({ count }) => count === null);
  if (rest >= 0 && rest < prizes.prizes.length - 1)
    yield doubt("L12", "prizes", "lint-prize-never", {
      round,
      name: prizes.prizes[rest]?.name ?? "",
    });
  if (entries > 1) yield* prizeLine(prizes, ties, round);
}

/** The same for a contest whose rounds are planned: what a whole contest lacks is said once (L15, L16). */
export function lintBesidePoints(
  { panel, ties }: TallyRules,
  rounds: readonly {
    readonly round: string;
    readonly judges: number;
    readonly prizes: PrizeRules | null;
  }[],
): LintFinding[] {
  const { method, grades = [] } = panel;
  if (method !== "rankSum" && method !== "majorityPreference" && method !== "majorityJudgment")
    return [];
  const none = [{ round: "-", judges: 0, prizes: null }];
  const found = (rounds.length > 0 ? rounds : none).flatMap(({ round, judges, prizes }) => [
    ...lintContest({
      ...{ method, strict: false, ties, judges, grades, entries: 2, round },
      prizes: prizes ?? { prizes: [], ties: "share" },
    }),
  ]);
  return found.filter(
    (one, at) =>
      !found.slice(0, at).some((before) => JSON.stringify(before) === JSON.stringify(one)),
  );
}

/** Whether there are marks with which two entries are level: tried out by the tests for each panel. */
function mayBeLevel({ strict, judges, entries }: PlannedContest): boolean {
  if (entries < 2) return false;
  if (!strict || judges % 2 === 0) return true;
  return judges >= 3 && entries >= 3;
}
