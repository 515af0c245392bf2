import type { EntryId } from "../../kernel/ids";
import type { Rounding } from "../panel";
import type { TieReason } from "../ranking";
import { type ChainStep, rankByChain } from "./chain";
import { type Exact, exactly, NOTHING, roundExact, sumOf, times } from "./exact";

/** How results of several stages become one (M1–M4). */
export interface StageRules {
  readonly stages: readonly Stage[];
  /** Who was not there for a stage has 0 for it, or no result at all. */
  readonly absent: "zero" | "noResult";
  readonly rounding: Rounding & {
    /** Each stage's share as well, or only the sum. */
    readonly at: "stage" | "end";
  };
  readonly rankOn: "rounded" | "exact";
  readonly ties: readonly string[];
}

interface Stage {
  readonly id: string;
  readonly name: string;
  /** Basis points. */
  readonly weight: number;
  /** Thousandths that count as 100 points. */
  readonly fullMark: number;
}

/** What somebody reached in one stage; null when they were not there. */
export interface StageResult {
  readonly score: Exact | null;
  readonly ms?: number;
}

export interface Contestant {
  readonly entry: EntryId;
  readonly number: number;
  readonly results: ReadonlyMap<string, StageResult>;
}

/** A contestant with a result; `score` is rounded. */
export interface Summed extends Contestant {
  readonly score: Exact;
  readonly exact: Exact;
  /** What each stage adds to it. */
  readonly shares: ReadonlyMap<string, Exact>;
}

export interface StageRanking {
  readonly placed: readonly {
    readonly one: Summed;
    readonly place: number;
    readonly shared: boolean;
  }[];
  /** Those without a result, and the stages they missed. */
  readonly without: readonly { readonly entry: EntryId; readonly missed: readonly string[] }[];
  readonly reasons: readonly TieReason[];
  readonly open: readonly (readonly EntryId[])[];
}

/** The result of several stages: sums of the weighted scores, and the places by the rule's ties (M1–M4). */
export function tallyStages(
  rules: StageRules,
  contestants: readonly Contestant[],
  orders: readonly (readonly EntryId[])[],
): StageRanking {
  const summed: Summed[] = [];
  const without: { entry: EntryId; missed: readonly string[] }[] = [];
  for (const one of contestants) {
    const missed = rules.stages.filter(({ id }) => !one.results.get(id)?.score).map(({ id }) => id);
    // M2: whoever was at no stage at all has no result in any case.
    const isOut = missed.length === rules.stages.length || rules.absent === "noResult";
    if (missed.length > 0 && isOut) without.push({ entry: one.entry, missed });
    else summed.push(sumUp(rules, one));
  }
  return { ...rankByChain(summed, stepsOf(rules, timedStages(summed)), orders), without };
}

/** M1: each stage's score as a part of its full mark, times its weight. */
function sumUp(rules: StageRules, one: Contestant): Summed {
  const { at, mode, decimals } = rules.rounding;
  const shares = new Map(
    rules.stages.map(({ id, weight, fullMark }) => {
      const share = times(one.results.get(id)?.score ?? NOTHING, weight * 10, fullMark);
      return [id, at === "stage" ? roundExact(mode, decimals, share) : share];
    }),
  );
  const exact = sumOf([...shares.values()]);
  return { ...one, shares, exact, score: roundExact(mode, decimals, exact) };
}

/** M3: the time of these stages together; null where one of them was not timed. */
export function timeOf(one: Contestant, stages: readonly string[]): Exact | null {
  const all = stages.map((id) => one.results.get(id)?.ms);
  const known = all.filter((ms) => ms !== undefined);
  if (known.length === 0 || known.length < all.length) return null;
  return exactly(known.reduce((sum, ms) => sum + ms, 0));
}

/** The stages at which anybody was timed. */
export const timedStages = (all: readonly Contestant[]): readonly string[] => [
  ...new Set(
    all.flatMap(({ results }) =>
      [...results].flatMap(([id, { ms }]) => (ms === undefined ? [] : [id])),
    ),
  ),
];

function stepsOf(
  { stages, rounding, rankOn, ties }: StageRules,
  timed: readonly string[],
): ChainStep<Summed>[] {
  const { decimals } = rounding;
  const named = { decimals, better: "higher", kind: "value" } as const;
  const score: ChainStep<Summed> = {
    ...{ ...named, name: "score" },
    of: ({ score, exact }) => (rankOn === "exact" ? exact : score),
  };
  return [
    score,
    ...ties.flatMap((name): ChainStep<Summed>[] => {
      if (name === "share") return [{ kind: "share" }];
      if (name === "headJudge" || name === "lot") return [{ kind: "order", name }];
      if (name === "earlier")
        return [{ ...named, name, better: "lower", decimals: 3, of: inOrder }];
      if (name === "exact") return [{ ...named, name, of: ({ exact }) => exact }];
      const more = decimalsOf(name);
      if (more !== null) {
        const of = ({ exact }: Summed) => roundExact(rounding.mode, more, exact);
        return [{ ...named, name, of, decimals: more, figures: { decimals: more } }];
      }
      if (name === "time")
        return [{ ...named, name, better: "lower", decimals: 3, of: (one) => timeOf(one, timed) }];
      const [, kind, id = ""] = /^(stage|time):(.*)$/.exec(name) ?? [];
      const stage = stages.find((one) => one.id === id)?.name ?? id;
      const about = { name, called: `${kind}:${stage}`, figures: { stage } };
      return kind === "time"
        ? [{ ...named, ...about, better: "lower", decimals: 3, of: (one) => timeOf(one, [id]) }]
        : [{ ...named, ...about, of: ({ results }) => results.get(id)?.score ?? NOTHING }];
    }),
  ];
}

// As thousandths, like every number here.
const inOrder = ({ number }: Contestant): Exact => exactly(number * 1000);

/** How many decimals a step `decimals:N` asks for. */
export const decimalsOf = (step: string): number | null => {
  const [, decimals] = /^decimals:([1-6])$/.exec(step) ?? [];
  return decimals === undefined ? null : Number(decimals);
};
