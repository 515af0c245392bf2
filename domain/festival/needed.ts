import { byPoints, byScore, isRelative } from "./methods";
import { UNITS } from "./panel";
import { type Judged, partedBy } from "./parted";
import { givenOf, type Scored, tallyEntry } from "./tally";

/** What was taken off an entry, in thousandths. */
export interface Deductions {
  readonly time: number;
  readonly penalties: readonly { readonly points: number; readonly reason: string }[];
}

/** The smallest changes, each alone, with which the entry behind would be ahead. Points in thousandths. */
export type Needed =
  /** So much more of the printed score; with `level` both would have the same, null where none does that. */
  | { readonly kind: "score"; readonly level: number | null; readonly ahead: number }
  /** Where places go by what is not rounded: more than this fraction of 10⁻⁷. */
  | { readonly kind: "exact"; readonly over: number; readonly under: number }
  | {
      readonly kind: "mark";
      readonly seat: string;
      /** The criterion's name. */
      readonly criterion: string;
      readonly from: number;
      readonly to: number;
    }
  /** No single mark, raised as far as the scale goes, would do. */
  | { readonly kind: "no-mark" }
  | {
      readonly kind: "deduction";
      readonly which: "time" | "penalty" | "all";
      readonly points: number;
      readonly reason?: string;
    };

/** What would have put `below` ahead of `above`, everything else as it is. */
export function neededFor(
  judged: Judged,
  above: Scored,
  below: Scored,
  deductions: Deductions | undefined,
): readonly Needed[] {
  // With ranks a mark moves others as well: what it takes is no single figure.
  if (isRelative(judged.rules)) return [];
  if (!byPoints(judged.rules)) return neededMark(judged, above, below);
  return [
    neededScore(judged, above, below),
    ...neededMark(judged, above, below),
    ...withoutDeduction(judged, above, below, deductions),
  ];
}

function neededScore({ rules }: Judged, above: Scored, below: Scored): Needed {
  const [a, b] = [above.tally, below.tally];
  if (rules.rankOn === "exact") {
    const over =
      BigInt(a.exact.over) * BigInt(b.exact.under) - BigInt(b.exact.over) * BigInt(a.exact.under);
    const under = BigInt(a.exact.under) * BigInt(b.exact.under);
    const by = divisor(over, under);
    return { kind: "exact", over: Number(over / by), under: Number(under / by) };
  }
  const unit = 10 ** (3 - rules.rounding.decimals);
  const gap = a.score - b.score;
  // Penalties may be finer than the score is printed: then nothing makes the two level.
  const level = gap > 0 && gap % unit === 0 ? gap : null;
  return { kind: "score", level, ahead: (Math.floor(gap / unit) + 1) * unit };
}

const divisor = (a: bigint, b: bigint): bigint => (a === 0n ? b : divisor(b % a, a));

const isAhead = (judged: Judged, above: Scored, below: Scored): boolean => {
  const scored = judged.scored.map((one) => (one.entry === below.entry ? below : one));
  return partedBy({ ...judged, scored }, above, below)?.above === below;
};

/**
 * The smallest raise of one mark of one judge. With several as small, that of the heaviest criterion and then of the
 * first seat. Where the mean of the others stands for a seat, it is raised with them (R22).
 */
function neededMark(judged: Judged, above: Scored, below: Scored): Needed[] {
  const { rules } = judged;
  const raised = (seat: string, criterion: string, by: number): Scored | null => {
    const sheets = below.sheets.map((sheet) =>
      sheet.seat === seat
        ? { seat, marks: { ...sheet.marks, [criterion]: (sheet.marks[criterion] ?? 0) + by } }
        : sheet,
    );
    const tally = tallyEntry(rules, { ...givenOf(below), sheets });
    return tally.ok ? { ...below, sheets, tally: tally.value } : null;
  };
  if (below.sheets.length === 0) return [];
  const { step, max } = rules.mark;
  const choices = rules.criteria
    .toSorted((a, b) => b.weight - a.weight || (b.factor ?? 0) - (a.factor ?? 0))
    .flatMap(({ id, name }) =>
      below.sheets
        .filter(({ marks }) => marks[id] !== undefined)
        .map(({ seat, marks }) => {
          const from = marks[id] ?? 0;
          const at = (steps: number) => raised(seat, id, steps * step);
          return { seat, name, from, at, top: Math.floor((max - from) / step) };
        }),
    );
  // Comparing judge by judge, and orders that name a whole group, may turn either way as a mark grows: look at each.
  const turns = rules.ties.some((tie) => ["headToHead", "headJudge", "lot"].includes(tie));
  const most = Math.max(0, ...choices.map(({ top }) => top));
  for (let limit = 1; ; limit = Math.min(limit * 2, most)) {
    let best: { readonly choice: (typeof choices)[number]; readonly steps: number } | null = null;
    for (const choice of choices) {
      const upTo = Math.min(choice.top, best === null ? limit : best.steps - 1);
      const steps = smallest(upTo, turns, (by) => {
        const then = choice.at(by);
        if (!then) return "behind";
        const score = byScore(rules, then, above);
        if (score !== 0) return score < 0 ? "ahead" : "behind";
        return isAhead(judged, above, then) ? "ahead" : "level";
      });
      if (steps !== null) best = { choice, steps };
    }
    if (best) {
      const { seat, name, from } = best.choice;
      return [{ kind: "mark", seat, criterion: name, from, to: from + best.steps * step }];
    }
    if (limit >= most) return [{ kind: "no-mark" }];
  }
}

type Where = "behind" | "level" | "ahead";

/** The smallest number of steps up to a limit that is ahead; null when none is. A score only grows with a mark. */
function smallest(limit: number, turns: boolean, where: (steps: number) => Where): number | null {
  if (limit < 1) return null;
  const last = where(limit);
  if (last === "behind" || (last === "level" && !turns)) return null;
  const first = (is: (at: Where) => boolean): number => {
    let [no, yes] = [0, limit];
    while (yes - no > 1) {
      const middle = Math.floor((no + yes) / 2);
      if (is(where(middle))) yes = middle;
      else no = middle;
    }
    return yes;
  };
  if (!turns) return first((at) => at === "ahead");
  // As long as the scores are level it may turn.
  for (let steps = first((at) => at !== "behind"); steps <= limit; steps++)
    if (where(steps) === "ahead") return steps;
  return null;
}

/** Which deduction alone kept the entry behind; all of them together where no single one did. */
function withoutDeduction(
  judged: Judged,
  above: Scored,
  below: Scored,
  deductions: Deductions | undefined,
): Needed[] {
  const { tally } = below;
  if (tally.deduction === 0) return [];
  const enough = (points: number): boolean => {
    const { over, under } = tally.exact;
    const exact = { over: over + points * UNITS * under, under };
    const deduction = tally.deduction - points;
    const score = tally.score + points;
    return isAhead(judged, above, { ...below, tally: { ...tally, deduction, exact, score } });
  };
  const { time = 0, penalties = [] } = deductions ?? {};
  const single: Needed[] = [
    ...(time > 0 ? [{ kind: "deduction", which: "time", points: time } as const] : []),
    ...penalties.map((one) => ({ kind: "deduction", which: "penalty", ...one }) as const),
  ];
  const alone = single.filter((one) => one.kind === "deduction" && enough(one.points));
  if (alone.length > 0) return alone;
  return enough(tally.deduction)
    ? [{ kind: "deduction", which: "all", points: tally.deduction }]
    : [];
}
