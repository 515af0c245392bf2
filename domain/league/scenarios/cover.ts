import { bounded } from "./fates";
import { type Highest, highest } from "./highest";
import type { Item, Verdict } from "./items";
import {
  both,
  constant,
  type Form,
  factor,
  failing,
  negated,
  onlyVariable,
  raised,
  variablesOf,
} from "./linear";
import { likedPoint, marginForm } from "./results";
import { solve } from "./whole-numbers";

/** Results that have one verdict, as conditions on the margins of the open games; `seed` is one part of them. */
export interface Prime {
  readonly seed: Item;
  /** Forms that are not below 0. */
  readonly conditions: readonly Form[];
  /** Forms that are 0. */
  readonly exact: readonly Form[];
}

/** The results that are looked at: some of a team's own margins. */
export interface Box {
  readonly conditions: readonly Form[];
  /** The open games whose margins the box itself limits. */
  readonly own: readonly number[];
  readonly items: readonly Item[];
}

type Conditions = Pick<Prime, "conditions" | "exact">;

/** These verdicts hold on a line between two others, so that their equations are worth telling as such. */
export const RARE: ReadonlySet<Verdict> = new Set(["scored", "lots"]);

/**
 * The results of a verdict as few and short conditions: each condition of a part is dropped, or weakened as far as it
 * goes, while no result with another verdict comes in.
 */
export function cover(box: Box, verdict: Verdict): Prime[] {
  const pool = box.items.filter((item) => item.verdict === verdict);
  const primes: Prime[] = [];
  for (const seed of [...pool].sort((a, b) => sizeOf(a) - sizeOf(b)))
    if (!primes.some((prime) => contains(prime, seed, box))) primes.push(widen(seed, box));
  let kept = [...primes];
  for (const prime of [...primes].reverse()) {
    const others = kept.filter((other) => other !== prime);
    if (pool.every((item) => others.some((other) => contains(other, item, box)))) kept = others;
  }
  return kept;
}

const sizeOf = ({ system }: Item): number => 2 * system.zero.length + system.positive.length;

/** What items with another verdict, and with this one, keep of a set of conditions. */
const foesOf = (seed: Item, box: Box): Item[] =>
  box.items.filter(({ verdict }) => verdict !== seed.verdict);

function widen(seed: Item, box: Box): Prime {
  const foes = foesOf(seed, box);
  const winners = literals(seed, box);
  let { conditions, exact } = split(seed, winners);
  for (const form of exact) {
    const rest = { conditions, exact: exact.filter((other) => other !== form) };
    if (!foes.some((item) => meets(item, rest, box))) exact = rest.exact;
  }
  for (const form of conditions.filter((one) => !winners.includes(one))) {
    const rest = conditions.filter((other) => other !== form);
    const reach = reachOf(form, { conditions: rest, exact }, foes, box, -1);
    conditions = reach ? [...rest, raised(form, -(reach.value + 1))] : rest;
  }
  const games = seed.winners.length;
  const related = [...conditions, ...exact]
    .map(variablesOf)
    .filter((variables) => variables.length > 1 || variables.some((one) => one >= games))
    .flat()
    .map((variable) => variable % games);
  // A relation speaks of the margins of winners, a score is a loser's: who wins these games stays said.
  for (const form of winners.filter(
    (one) => !variablesOf(one).some((game) => related.includes(game)),
  )) {
    const rest = { conditions: conditions.filter((other) => other !== form), exact };
    const reach = reachOf(form, rest, foes, box, -1);
    if (!reach) conditions = rest.conditions;
    else if (reach.value < -2) {
      const weaker = raised(form, -(reach.value + 1));
      if (isWhole(weaker, rest, seed, box)) conditions = [...rest.conditions, weaker];
    }
  }
  return { seed, conditions, exact };
}

/** The conditions of a part, those that speak of most games first. */
function split({ system, verdict }: Item, winners: readonly Form[]): Conditions {
  const several = (a: Form, b: Form) => variablesOf(b).length - variablesOf(a).length;
  const inequalities = system.positive.filter((form) => !isLiteral(form));
  const rare = RARE.has(verdict);
  const sides = rare ? [] : system.zero.flatMap((form) => [form, negated(form)]);
  return {
    conditions: [...[...inequalities, ...sides].sort(several), ...winners],
    exact: rare ? [...system.zero].sort(several) : [],
  };
}

/** Whether a condition, the rest holding, leaves out none of the results with the same verdict. */
const isWhole = (form: Form, rest: Conditions, seed: Item, box: Box): boolean =>
  box.items
    .filter(({ verdict }) => verdict === seed.verdict)
    .every((item) => !meets(item, and(rest, failing(form)), box));

const and = ({ conditions, exact }: Conditions, form: Form): Conditions => ({
  conditions: [...conditions, form],
  exact,
});

/** Who wins the games that are not the team's own. */
const literals = ({ winners }: Item, { own }: Box): Form[] =>
  winners.flatMap((winner, game) =>
    own.includes(game) ? [] : [marginForm(winners.length, game, winner, -1)],
  );

/** Whether a condition only says who wins a game, or that a score is not below 0. */
const isLiteral = (form: Form): boolean => {
  const variable = onlyVariable(form);
  if (variable === null) return false;
  // A form has a margin and a score for each game.
  const isMargin = variable < (form.length - 1) / 2;
  return isMargin
    ? constant(form) === -1 || constant(form) === 0
    : constant(form) === 0 && factor(form, variable) > 0;
};

/**
 * How near to keeping a condition items come, the rest holding; null when none of them keeps the rest. They are known
 * to come no nearer than `most`.
 */
export function reachOf(
  form: Form,
  rest: Conditions,
  items: readonly Item[],
  box: Box,
  most: number,
): (Highest & { readonly item: Item }) | null {
  let best: (Highest & { readonly item: Item }) | null = null;
  for (const item of items) {
    if (best?.value === most) break;
    if (contradicts(item, rest.conditions)) continue;
    const better = best ? [raised(form, -best.value - 1)] : [];
    const system = systemOf(
      item,
      { ...rest, conditions: [...rest.conditions, ...better] },
      box,
      form,
    );
    const found = highest(system, form, likedPoint(item.winners), most);
    if (found) best = { ...found, item };
  }
  return best;
}

/** Everything that holds for an item's results that keep these conditions; `aim` is a form of which is asked. */
function systemOf(item: Item, { conditions, exact }: Conditions, box: Box, aim?: Form) {
  const system = both(item.system, { zero: exact, positive: [...conditions, ...box.conditions] });
  return bounded(system, item.winners, aim);
}

/** Whether some result of the item keeps all these conditions. */
function meets(item: Item, conditions: Conditions, box: Box): boolean {
  if (contradicts(item, conditions.conditions)) return false;
  if (item.plain && conditions.exact.length === 0 && conditions.conditions.every(isLiteral))
    return true;
  return solve(systemOf(item, conditions, box), likedPoint(item.winners)) !== null;
}

/** Whether the item's winners alone break one of the conditions. */
const contradicts = ({ winners }: Item, forms: readonly Form[]): boolean =>
  forms.some((form) => {
    const game = onlyVariable(form);
    if (game === null || game >= winners.length || constant(form) > 0) return false;
    return Math.sign(factor(form, game)) !== winners[game];
  });

const contains = ({ conditions, exact }: Prime, item: Item, box: Box): boolean =>
  [...conditions, ...exact.flatMap((form) => [form, negated(form)])].every(
    (form) => !meets(item, { conditions: [failing(form)], exact: [] }, box),
  );
