import type { EntryId } from "../kernel/ids";
import type { ContestLine, Ranking } from "./contest";
import { rankEntries, type TieReason } from "./ranking";
import { halvesText } from "./ranks";
import type { TallyRules } from "./rules";
import type { Scored } from "./tally";

/** By what those are parted whom a way of judging leaves level, and what is known for it. */
export interface Parting {
  readonly ties: TallyRules["ties"];
  readonly numbers: ReadonlyMap<EntryId, number>;
  readonly headJudge: readonly (readonly EntryId[])[];
}

/**
 * The ranking with those who share a place parted by the rule's steps (S15): the head judge's order, a lot, the running
 * order. Whom nothing parts share as before, the first of their places or the mean of them; those who wait for an order
 * are open.
 */
export function partLevel(
  ranking: Ranking,
  { ties, numbers, headJudge }: Parting,
  sharing: "first" | "mean",
): Ranking {
  if (ties.length === 0 || ties[0] === "share") return ranking;
  const before = new Map(ranking.ranked.map((line) => [line.entry, line]));
  const parted = rankEntries({ ...NO_POINTS, ties }, ranking.ranked.map(scored), headJudge);
  function scored({ entry, first }: ContestLine): Scored {
    return {
      ...{ entry, number: numbers.get(entry) ?? 0, sheets: [] },
      // The earlier the place, the higher.
      tally: { totals: [], mean: 0, deduction: 0, exact: { over: 0, under: 1 }, score: -first },
    };
  }
  const ranked = parted.ranked.flatMap(({ entry, place }): ContestLine[] => {
    const line = before.get(entry);
    if (!line) return [];
    const size = parted.ranked.filter((one) => one.place === place).length;
    const halves = sharing === "mean" ? 2 * place - 1 + size : 2 * place;
    return [{ ...line, first: place, place: halvesText(halves) }];
  });
  const firstOf = (entry: EntryId) => before.get(entry)?.first;
  const reasons = ranked.flatMap((below, at): TieReason[] => {
    const above = ranked[at - 1];
    if (!above || above.first === below.first) return [];
    const pair = { above: above.entry, below: below.entry };
    const tie = parted.reasons.find((one) => one.above === pair.above && one.below === pair.below);
    if (tie) {
      const { score: _, ...figures } = tie.figures;
      return [{ ...tie, figures }];
    }
    const whole = ranking.reasons.find(
      (one) =>
        firstOf(one.above) === firstOf(pair.above) && firstOf(one.below) === firstOf(pair.below),
    );
    return whole ? [{ ...whole, ...pair }] : [];
  });
  return { ...ranking, ranked, reasons, open: parted.open };
}

/** Points that say nothing, so that the tie steps alone part. */
export const NO_POINTS: TallyRules = {
  criteria: [{ id: "mark", name: "mark", weight: 10_000 }],
  mark: { min: 0, max: 1000, step: 1 },
  panel: { method: "mean", dropHigh: 0, dropLow: 0 },
  rounding: { at: "panel", mode: "halfUp", decimals: 0 },
  rankOn: "rounded",
  recused: "present",
  atLeast: 1,
  ties: [],
  time: null,
};
