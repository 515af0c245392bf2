import type { Sample } from "./boxes";
import { type Box, type Prime, reachOf } from "./cover";
import type { Item } from "./items";
import { constant, type Form, factor, negated, variablesOf } from "./linear";
import type { OpenGroup } from "./open-group";
import type { Alternative, MarginBound, Relation, ScoreBound } from "./vocabulary";
import { witnessOf } from "./witness";

/** A prime in the words of the games: who wins by what, and what margins come to together. */
export function alternativeOf(group: OpenGroup, team: string, prime: Prime, box: Box): Alternative {
  const { conditions, exact, seed } = prime;
  const single = [...conditions, ...exact.flatMap((form) => [form, negated(form)])].filter(
    (form) => variablesOf(form).length === 1,
  );
  const several = conditions.filter((form) => variablesOf(form).length > 1);
  return {
    margins: group.open.flatMap((_, game) => boundOf(group, single, game)),
    scores: group.open.flatMap((_, game) => scoreOf(group, single, game, seed)),
    relations: [
      ...several.map((form) => relationOf(group, form, seed, false)),
      ...exact
        .filter((form) => variablesOf(form).length > 1)
        .map((form) => relationOf(group, form, seed, true)),
    ],
    witness: witnessOf(group, team, seed),
    edges: conditions
      .flatMap((form) => edgeOf(form, prime, box))
      .map(({ inside, outside }) => ({
        inside: witnessOf(group, team, sampleOf(inside)),
        outside: witnessOf(group, team, sampleOf(outside)),
        beyond: outside.item.verdict,
      })),
  };
}

/** What is left to a variable between conditions on it alone. */
function endsOf(forms: readonly Form[], variable: number): Pick<ScoreBound, "from" | "to"> {
  let from: number | null = null;
  let to: number | null = null;
  for (const form of forms) {
    const times = factor(form, variable);
    if (times > 0)
      from = Math.max(from ?? Number.NEGATIVE_INFINITY, Math.ceil(-constant(form) / times));
    if (times < 0)
      to = Math.min(to ?? Number.POSITIVE_INFINITY, Math.floor(constant(form) / -times));
  }
  return { from, to };
}

function scoreOf(
  { open }: OpenGroup,
  forms: readonly Form[],
  game: number,
  { winners }: Item,
): ScoreBound[] {
  const { from, to } = endsOf(forms, open.length + game);
  const { home = "", away = "" } = open[game] ?? {};
  const least = from !== null && from > 0 ? from : null;
  if (least === null && to === null) return [];
  return [{ game, team: winners[game] === 1 ? away : home, from: least, to }];
}

function boundOf({ open }: OpenGroup, forms: readonly Form[], game: number): MarginBound[] {
  let { from, to } = endsOf(forms, game);
  const fixture = open[game];
  if (!fixture || (from === null && to === null)) return [];
  // No game ends level.
  if (from === 0) from = 1;
  if (to === 0) to = -1;
  const { home, away } = fixture;
  const forHome = from !== null ? from > 0 : (to ?? 0) > 0;
  return forHome
    ? [{ game, team: home, against: away, from, to }]
    : [
        {
          game,
          team: away,
          against: home,
          from: to === null ? null : -to,
          to: from === null ? null : -from,
        },
      ];
}

function relationOf(
  { open }: OpenGroup,
  form: Form,
  { winners }: Item,
  exactly: boolean,
): Relation {
  const terms = variablesOf(form).flatMap((game) => {
    const fixture = open[game];
    if (!fixture) return [];
    const { home, away } = fixture;
    const homeWins = winners[game] === 1;
    const times = factor(form, game) * (winners[game] ?? 1);
    return [{ game, winner: homeWins ? home : away, loser: homeWins ? away : home, times }];
  });
  const common = terms.reduce((sum, { times }) => gcd(sum, Math.abs(times)), 0);
  return {
    terms: terms.map((term) => ({ ...term, times: term.times / common })),
    sum: Math.ceil(-constant(form) / common),
    exactly,
  };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Results that just keep a condition, and results with another verdict that just do not. */
function edgeOf(form: Form, { conditions, exact, seed }: Prime, box: Box) {
  const rest = { exact, conditions: conditions.filter((other) => other !== form) };
  const foes = box.items.filter(({ verdict }) => verdict !== seed.verdict);
  const pool = box.items.filter(({ verdict }) => verdict === seed.verdict);
  const outside = reachOf(form, rest, foes, box, -1);
  const inside = reachOf(negated(form), { ...rest, conditions }, pool, box, 0);
  return outside && inside ? [{ inside, outside }] : [];
}

const sampleOf = ({ item, point }: { item: Item; point: Sample["point"] }): Sample => ({
  winners: item.winners,
  point,
});
