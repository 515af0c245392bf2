import type { EntryId } from "../../kernel/ids";
import type { Rounding } from "../panel";
import type { TieReason } from "../ranking";
import { type ChainStep, rankByChain } from "./chain";
import { compareExact, type Exact, NOTHING, roundExact, sumOf, times } from "./exact";
import { type Contestant, decimalsOf, type Summed, timedStages, timeOf } from "./stage-tally";

/** How the results of its members become a team's (M5–M8). */
export interface TeamRules {
  /** The mean of those who count, or their sum. */
  readonly method: "mean" | "sum";
  /** So many with the highest scores count; null: all members. */
  readonly best: number | null;
  /** A member's score as it is printed, or before rounding. */
  readonly of: "rounded" | "exact";
  /** A member without a result counts 0, or is not counted. */
  readonly missing: "zero" | "leaveOut";
  /** With fewer results than these a team has none. */
  readonly atLeast: number;
  readonly rounding: Rounding;
  readonly rankOn: "rounded" | "exact";
  readonly ties: readonly string[];
}

export interface Team {
  readonly entry: EntryId;
  readonly number: number;
  readonly members: readonly { readonly entry: EntryId; readonly result: Summed | null }[];
}

export interface TeamScored {
  readonly entry: EntryId;
  readonly number: number;
  readonly score: Exact;
  readonly exact: Exact;
  /** Whose results make it. */
  readonly counted: readonly EntryId[];
}

interface Counting extends TeamScored {
  readonly results: readonly (Summed | null)[];
}

export interface TeamRanking {
  readonly placed: readonly {
    readonly one: TeamScored;
    readonly place: number;
    readonly shared: boolean;
  }[];
  readonly without: readonly { readonly entry: EntryId; readonly results: number }[];
  readonly reasons: readonly TieReason[];
  readonly open: readonly (readonly EntryId[])[];
}

/** The table of teams. `stages` name the steps of the tie chain that look at one of them. */
export function tallyTeams(
  rules: TeamRules,
  teams: readonly Team[],
  stages: readonly { readonly id: string; readonly name: string }[],
  orders: readonly (readonly EntryId[])[],
): TeamRanking {
  const scored: Counting[] = [];
  const without: { entry: EntryId; results: number }[] = [];
  for (const team of teams) {
    const results = team.members.filter(({ result }) => result !== null).length;
    if (results < Math.max(rules.atLeast, 1)) without.push({ entry: team.entry, results });
    else scored.push(scoreOf(rules, team));
  }
  const timed = timedStages(scored.flatMap(({ results }) => results.filter((one) => one !== null)));
  return { ...rankByChain(scored, stepsOf(rules, stages, timed), orders), without };
}

function scoreOf(rules: TeamRules, { entry, number, members }: Team): Counting {
  const worth = ({ result }: Team["members"][number]): Exact =>
    result === null ? NOTHING : rules.of === "exact" ? result.exact : result.score;
  const counting = members
    .filter(({ result }) => rules.missing === "zero" || result !== null)
    // M6: of level ones the one that stands first in the list of results counts.
    .toSorted(
      (a, b) =>
        compareExact(worth(b), worth(a)) ||
        (a.result?.number ?? Number.POSITIVE_INFINITY) -
          (b.result?.number ?? Number.POSITIVE_INFINITY),
    )
    .slice(0, rules.best ?? members.length);
  const exact = combined(rules, counting.map(worth));
  return {
    ...{ entry, number, exact },
    score: roundExact(rules.rounding.mode, rules.rounding.decimals, exact),
    counted: counting.flatMap((one) => (one.result === null ? [] : [one.entry])),
    results: counting.map(({ result }) => result),
  };
}

const combined = ({ method }: Pick<TeamRules, "method">, values: readonly Exact[]): Exact =>
  method === "sum" ? sumOf(values) : times(sumOf(values), 1, Math.max(values.length, 1));

function stepsOf(
  rules: TeamRules,
  stages: readonly { readonly id: string; readonly name: string }[],
  timed: readonly string[],
): ChainStep<Counting>[] {
  const { rounding, rankOn, ties } = rules;
  const { decimals } = rounding;
  const named = { kind: "value", decimals, better: "higher" } as const;
  const score = {
    ...{ ...named, name: "score" },
    of: (one: Counting) => (rankOn === "exact" ? one.exact : one.score),
  };
  return [
    score,
    ...ties.flatMap((name): ChainStep<Counting>[] => {
      if (name === "share") return [{ kind: "share" }];
      if (name === "headJudge" || name === "lot") return [{ kind: "order", name }];
      if (name === "exact") return [{ ...named, name, of: ({ exact }) => exact }];
      if (name === "bestIndividual")
        return [{ ...named, name, of: ({ results }) => bestOf(rules, results) }];
      const more = decimalsOf(name);
      if (more !== null) {
        const of = ({ exact }: Counting) => roundExact(rounding.mode, more, exact);
        return [{ ...named, name, of, decimals: more, figures: { decimals: more } }];
      }
      const [, kind, id = ""] = /^(stage|time):(.*)$/.exec(name) ?? [];
      const time = { better: "lower", decimals: 3 } as const;
      if (name === "time")
        return [{ ...named, ...time, name, of: (one) => timesOf(rules, one, timed) }];
      const stage = stages.find((one) => one.id === id)?.name ?? id;
      const about = { name, called: `${kind}:${stage}`, figures: { stage } };
      if (kind === "time")
        return [{ ...named, ...time, ...about, of: (one) => timesOf(rules, one, [id]) }];
      const of = ({ results }: Counting) =>
        combined(
          rules,
          results.map((one) => one?.results.get(id)?.score ?? NOTHING),
        );
      return [{ ...named, ...about, of }];
    }),
  ];
}

const bestOf = ({ of }: TeamRules, results: Counting["results"]): Exact =>
  results.reduce((best, one) => {
    const value = one === null ? NOTHING : of === "exact" ? one.exact : one.score;
    return compareExact(value, best) > 0 ? value : best;
  }, NOTHING);

/** M8: the times of those who count, by the team's own method; null where one of them was not timed. */
function timesOf(rules: TeamRules, { results }: Counting, stages: readonly string[]): Exact | null {
  const all = results.map((one: Contestant | null) => one && timeOf(one, stages));
  const known = all.filter((one) => one !== null);
  return known.length === 0 || known.length < all.length ? null : combined(rules, known);
}
