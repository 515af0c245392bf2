import { bounded, type Fate, type Fates, FEW_GAMES } from "./fates";
import { type Form, type Point, type System, variablesOf } from "./linear";
import type { Winners } from "./results";

/**
 * What a part of all results means for the question whether a team is among the first so many: it is (`through`), it
 * is not (`out`), points scored, lots or the goal average decide, or the margins do in a way that is too long to tell.
 */
export type Verdict = "through" | "out" | "scored" | "lots" | "average" | "margins";

/** Some of the results with the same winners that have the same verdict. */
export interface Item {
  readonly winners: Winners;
  readonly verdict: Verdict;
  readonly system: System;
  readonly point: Point;
  /** Whether only the winners matter. */
  readonly plain: boolean;
}

/** Of so many parts a description would be too long to follow (SC7). */
const TOO_MANY = 9;
const FREE: System = { zero: [], positive: [] };

/** The results with these winners, parted by what they mean for being among the first `top`. */
export function itemsOf({ winners, all, complete }: Fates, top: number): Item[] {
  const parts = asTold(all, top);
  const verdicts = new Set(parts.map(({ verdict }) => verdict));
  const [first] = parts;
  const plain = (verdict: Verdict): Item[] =>
    first ? [{ winners, verdict, system: FREE, point: first.fate.point, plain: true }] : [];
  if (first && verdicts.size === 1) return plain(first.verdict);
  const long = winners.length > FEW_GAMES && parts.length > TOO_MANY;
  const items = parts.map(({ fate, verdict }) => ({
    winners,
    verdict,
    system: bounded(fate.told, winners),
    point: fate.point,
    plain: false,
  }));
  return !complete || long ? plain(summary(items)) : items;
}

/** What decides between parts that are not told one by one. */
export const summary = (parts: readonly Item[]): Verdict =>
  parts.some((part) => part.verdict === "average" || scoresIn(part).length > 0)
    ? "average"
    : "margins";

/** The conditions on losers' scores, which only goal averages make. */
export const scoresIn = ({ system, winners }: Item): Form[] =>
  system.positive.filter((form) => variablesOf(form).some((one) => one >= winners.length));

const verdictOf = ({ best, worst, by }: Fate, top: number): Verdict => {
  if (worst <= top) return "through";
  if (best > top) return "out";
  return by === "average" ? "average" : "lots";
};

/** One part for all fates that only an untold comparison decides between. */
function asTold(all: readonly Fate[], top: number) {
  const parts: { fate: Fate; verdict: Verdict }[] = [];
  for (const fate of all) {
    const verdict = verdictOf(fate, top);
    const { untold } = fate;
    const same = parts.find((part) => untold && part.fate.untold?.number === untold.number);
    if (!same) parts.push({ fate, verdict });
    else if (same.verdict !== verdict) same.verdict = untold?.by ?? verdict;
  }
  return parts;
}
