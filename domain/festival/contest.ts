import type { EntryId } from "../kernel/ids";
import { awardPrizes } from "./awards";
import { NO_POINTS, type Parting, partLevel } from "./contest-ties";
import { compareGrades, majorityGrades, partedAt } from "./grades";
import { rankEntries, type TieReason } from "./ranking";
import { halvesText, ranksOf } from "./ranks";
import type { PrizeRules, TallyRules } from "./rules";
import { type Dance, type SkatingReason, skate } from "./skating";
import type { Ranked, Scored } from "./tally";

/** The ways of judging that are not by points (S5–S14), each with its marks: a file's, or a round's once they are known. */
export type Contest =
  | ({ readonly method: "skating"; readonly dances: readonly Dance[] } & Parting)
  | ({
      readonly method: "rankSum" | "majorityPreference";
      /** Ranks by entry in the order of the judges, in halves, the lowest best. */
      readonly ranks: ReadonlyMap<EntryId, readonly number[]>;
    } & Parting)
  | ({
      readonly method: "majorityJudgment";
      /** Best first. */
      readonly names: readonly string[];
      /** By entry, as indexes of the names. */
      readonly grades: ReadonlyMap<EntryId, readonly number[]>;
    } & Parting);

/** A line of the result. `first` is the first of the places it shares; score, place and figures are texts to print. */
export interface ContestLine {
  readonly entry: EntryId;
  readonly first: number;
  readonly score: string;
  readonly place: string;
  readonly figures: readonly string[];
}

/** Who wins, why each is ahead of the next, who waits for the head judge, and doubtful readings of a rule book. */
export interface Ranking {
  readonly ranked: readonly ContestLine[];
  readonly reasons: readonly TieReason[];
  readonly open: readonly (readonly EntryId[])[];
  readonly notes: readonly (readonly EntryId[])[];
}

/** The result of a contest that is not judged by points (S5–S14). The order of judges and entries changes nothing. */
export function rankContest(contest: Contest): Ranking {
  switch (contest.method) {
    case "skating":
      return partLevel(skated(contest.dances), contest, "mean");
    case "majorityJudgment":
      return partLevel(judged(contest), contest, "first");
    default:
      return byRanks(contest);
  }
}

/** Each judge's points as ranks in halves (S12): entry → ranks in the order of the judges. */
export function ranksByEntry(
  points: ReadonlyMap<EntryId, readonly number[]>,
): ReadonlyMap<EntryId, readonly number[]> {
  const lines = [...points];
  const byJudge = (lines[0]?.[1] ?? []).map((_, judge) =>
    ranksOf(lines.map(([, all]) => all[judge] ?? 0)),
  );
  return new Map(lines.map(([entry], at) => [entry, byJudge.map((ranks) => ranks[at] ?? 0)]));
}

function skated(dances: readonly Dance[]): Ranking {
  const { placed, reasons, notes } = skate(dances);
  return {
    ranked: placed.map(({ entry, places, total, place, first }) => ({
      entry,
      first,
      score: halvesText(total),
      place: halvesText(place),
      figures: places.map(halvesText),
    })),
    reasons: reasons.map(skatingReason),
    open: [],
    notes,
  };
}

function skatingReason({ above, below, rule, column, counts, sums }: SkatingReason): TieReason {
  const ofPlaces = rule === "9" || rule === "10";
  const text = (value: number) => (ofPlaces ? halvesText(value) : String(value));
  const [high, low] = [text(sums[0]), text(sums[1])];
  return {
    above,
    below,
    step: `skating:${rule}`,
    figures:
      rule === "9"
        ? { above: high, below: low }
        : {
            ...{ column, aboveCount: counts[0], belowCount: counts[1] },
            ...{ aboveSum: high, belowSum: low },
          },
  };
}

type ByRanks = Extract<Contest, { method: "rankSum" | "majorityPreference" }>;

function byRanks({ method, ranks, numbers, ties, headJudge }: ByRanks): Ranking {
  const sumOf = (entry: EntryId) => (ranks.get(entry) ?? []).reduce((a, b) => a + b, 0);
  const bySum = method === "rankSum";
  // A rank is a total that is better the lower it is, so the ties of points part these as well.
  const scored = [...ranks].map(
    ([entry, all]): Scored => ({
      entry,
      number: numbers.get(entry) ?? 0,
      sheets: [],
      tally: {
        totals: all.map((rank, seat) => ({ seat: String(seat), total: -rank, dropped: null })),
        mean: 0,
        deduction: 0,
        exact: { over: 0, under: 1 },
        score: bySum ? -sumOf(entry) : 0,
      },
    }),
  );
  const steps: TallyRules["ties"] = bySum ? ties : ["headToHead", ...ties];
  const { ranked, reasons, open } = rankEntries({ ...NO_POINTS, ties: steps }, scored, headJudge);
  const sums = (above: EntryId, below: EntryId) => ({
    above: halvesText(sumOf(above)),
    below: halvesText(sumOf(below)),
  });
  return {
    ranked: ranked.map(({ entry, place }) => ({
      entry,
      first: place,
      score: halvesText(sumOf(entry)),
      place: String(place),
      figures: (ranks.get(entry) ?? []).map(halvesText),
    })),
    reasons: neighbours(ranked).map(([above, below]) => {
      const found = reasons.find((one) => one.above === above && one.below === below);
      if (!found) return { above, below, step: "rankSum", figures: sums(above, below) };
      return { ...found, figures: { ...found.figures, score: halvesText(sumOf(above)) } };
    }),
    open,
    notes: [],
  };
}

/** The entries on both sides of each line between two places: the last above, the first below. */
const neighbours = (ranked: readonly Pick<Ranked, "entry" | "place">[]) =>
  ranked.flatMap((below, at) => {
    const above = ranked[at - 1];
    return above && above.place !== below.place ? [[above.entry, below.entry] as const] : [];
  });

function judged({ names, grades }: Extract<Contest, { method: "majorityJudgment" }>): Ranking {
  const given = (entry: EntryId) => grades.get(entry) ?? [];
  const better = (a: EntryId, b: EntryId) => compareGrades(given(a), given(b));
  const sorted = [...grades.keys()].sort((a, b) => better(a, b) || (a < b ? -1 : 1));
  const placed = sorted.map((entry) => ({
    entry,
    turns: majorityGrades(given(entry)),
    place: 1 + sorted.filter((other) => better(other, entry) < 0).length,
  }));
  const name = (grade: number | undefined) => names[grade ?? -1] ?? "";
  return {
    ranked: placed.map(({ entry, turns, place }) => ({
      entry,
      first: place,
      score: name(turns[0]),
      place: String(place),
      figures: turns.map(name),
    })),
    reasons: neighbours(placed).flatMap(([above, below]) => {
      const parted = partedAt(given(above), given(below));
      if (!parted) return [];
      const figures = { turn: parted.turn + 1, above: name(parted.a), below: name(parted.b) };
      return [{ above, below, step: "majorityGrade", figures }];
    }),
    open: [],
    notes: [],
  };
}

/** The prizes of a ranking, by the first of the places that are shared (R17, R18, R29). */
export const contestPrizes = (prizes: PrizeRules, { ranked }: Ranking) =>
  awardPrizes(
    prizes,
    ranked.map(({ entry, first }) => ({ entry, score: 0, place: first, shared: false })),
  );
