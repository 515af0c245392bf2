import type { Box } from "./cover";
import { FEW_GAMES } from "./fates";
import { highest, lowest } from "./highest";
import { type Item, scoresIn, summary, type Verdict } from "./items";
import { both, type Form, type Point } from "./linear";
import type { OpenGroup } from "./open-group";
import { likedPoint, marginForm, sideOf, type Winners } from "./results";
import { solve } from "./whole-numbers";

/** A margin as a team has it, from–to; null is without end. A win is positive, a loss negative. */
export interface Span {
  readonly game: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Some of a team's own results, and the items that have them. */
export interface OwnBox extends Box {
  readonly spans: readonly Span[];
  /** What parts this box from the one that is better for the team by one point. */
  readonly edge: Edge | null;
}

/** Two results with the same winners, one point apart in the team's own game, with different verdicts. */
export interface Edge {
  readonly above: Sample;
  readonly below: Sample;
}

export interface Sample {
  readonly winners: Winners;
  readonly point: Point;
}

/**
 * A team's own results, cut where their meaning changes: with one game of its own at single margins, with several
 * between win and loss.
 */
export function ownBoxes(group: OpenGroup, team: string, items: readonly Item[]): OwnBox[] {
  const games = group.open.length;
  const own = group.open.flatMap((open, game) => {
    const side = sideOf(open, team);
    return side === 0 ? [] : [{ game, side }];
  });
  const [only, second] = own;
  const cuts =
    only && !second
      ? [1, -1].flatMap((sign) => cutsOf(items, only.game, only.side, sign, games))
      : [];
  if (only && !second) return spansBetween(cuts).map((span) => box(items, own, [span], games));
  let boxes: Omit<Span, "game">[][] = [[]];
  for (const _ of own)
    boxes = boxes.flatMap((spans) => [
      [...spans, WON],
      [...spans, LOST],
    ]);
  return boxes.map((spans) => box(items, own, spans, games));
}

type Side = { readonly game: number; readonly side: 1 | -1 };
type Ends = Omit<Span, "game"> & { readonly edge?: Edge };

const WON: Ends = { from: 1, to: null };
const LOST: Ends = { from: null, to: -1 };

function box(
  items: readonly Item[],
  own: readonly Side[],
  ends: readonly Ends[],
  games: number,
): OwnBox {
  const spans = own.map(({ game }, index) => {
    const { from = null, to = null } = ends[index] ?? {};
    return { game, from, to };
  });
  const conditions = own.flatMap(({ game, side }, index): Form[] => {
    const { from, to } = spans[index] ?? LOST;
    const other = side === 1 ? -1 : 1;
    return [
      ...(from === null ? [] : [marginForm(games, game, side, -from)]),
      ...(to === null ? [] : [marginForm(games, game, other, to)]),
    ];
  });
  const inside = items.filter((item) =>
    own.every(({ game, side }, index) => {
      const { from } = spans[index] ?? LOST;
      return item.winners[game] === (from !== null && from > 0 ? side : -side);
    }),
  );
  return {
    spans,
    own: own.map(({ game }) => game),
    conditions,
    items: merged(inside.flatMap((item) => within(item, conditions))),
    edge: ends[0]?.edge ?? null,
  };
}

/** The part of an item that keeps the conditions. */
function within(item: Item, conditions: readonly Form[]): Item[] {
  const point = solve(both(item.system, { positive: conditions }), likedPoint(item.winners));
  return point ? [{ ...item, point }] : [];
}

/** In so many ways to win the other games margins may still be told; beyond, only that they decide (SC7). */
const MOST_MIXED = 2;

/** Items with the same winners become one where they have one verdict left, or where there would be too much to tell. */
function merged(items: readonly Item[]): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    groups.set(item.winners.join(), [...(groups.get(item.winners.join()) ?? []), item]);
  const verdicts = (parts: readonly Item[]) => new Set(parts.map(({ verdict }) => verdict)).size;
  const mixed = [...groups.values()].filter((parts) => verdicts(parts) > 1).length;
  return [...groups.values()].flatMap((parts): readonly Item[] => {
    const [first] = parts;
    const told = mixed <= MOST_MIXED || (first?.winners.length ?? 0) <= FEW_GAMES;
    if (!first || (verdicts(parts) > 1 && told)) return parts;
    const verdict = verdicts(parts) > 1 ? summary(parts) : first.verdict;
    return [{ ...first, verdict, system: { zero: [], positive: [] }, plain: true }];
  });
}

interface Cut {
  /** The margin, as the team has it, from which another meaning begins (upwards). */
  readonly from: number;
  readonly edge: Edge;
}

/** The margins on one side of 0 at which the meaning of some result changes. */
function cutsOf(
  items: readonly Item[],
  game: number,
  side: 1 | -1,
  sign: number,
  games: number,
): Cut[] {
  const own = marginForm(games, game, side);
  const byWinners = new Map<string, Item[]>();
  for (const item of items)
    if ((item.winners[game] ?? 1) * side === sign && !item.plain)
      byWinners.set(item.winners.join(), [...(byWinners.get(item.winners.join()) ?? []), item]);
  return [...byWinners.values()].flatMap((parts) => cutsAmong(parts, own));
}

/** More margins than these are not told one by one. */
const MOST_CUTS = 12;

function cutsAmong(parts: readonly Item[], own: Form): Cut[] {
  // Where a loser's score comes in, each margin with another limit on it is told by itself.
  const fine = cutsBy(parts, own, (item) => `${item.verdict} ${scoresIn(item).join(" ")}`);
  return fine.length <= MOST_CUTS ? fine : cutsBy(parts, own, ({ verdict }) => verdict);
}

function cutsBy(parts: readonly Item[], own: Form, meaningOf: (item: Item) => string): Cut[] {
  const reaches = parts.map((item) => ({
    meaning: meaningOf(item),
    from: lowest(item.system, own, likedPoint(item.winners))?.value ?? 0,
    to: highest(item.system, own, likedPoint(item.winners))?.value ?? 0,
  }));
  const starts = [...new Set(reaches.flatMap(({ from, to }) => [from, to + 1]))]
    .filter((at) => Number.isFinite(at))
    .sort((a, b) => a - b);
  const meaning = (at: number) => {
    const here = reaches
      .filter(({ from, to }) => from <= at && at <= to)
      .map(({ meaning }) => meaning);
    return [...new Set(here)].sort().join();
  };
  return starts.flatMap((from) => {
    const [below, above] = [meaning(from - 1), meaning(from)];
    if (below === "" || above === "" || below === above) return [];
    const pair = differing(parts, own, from);
    return pair ? [{ from, edge: pair }] : [];
  });
}

/** A result at this margin and one just below it that differ in their verdicts. */
function differing(parts: readonly Item[], own: Form, from: number): Edge | null {
  const at = (margin: number) =>
    parts.flatMap((item) => {
      const here = both(item.system, {
        zero: [own.map((value, index) => (index === 0 ? value - margin : value))],
      });
      const point = solve(here, likedPoint(item.winners));
      return point ? [{ verdict: item.verdict as Verdict, winners: item.winners, point }] : [];
    });
  const [above, below] = [at(from), at(from - 1)];
  for (const one of above)
    for (const other of below)
      if (one.verdict !== other.verdict) return { above: one, below: other };
  return null;
}

/** The spans between the cuts, best first; 0 is always a cut, and no margin. */
function spansBetween(cuts: readonly Cut[]): Ends[] {
  const edges = new Map(cuts.map((cut) => [cut.from, cut.edge]));
  const starts = [...edges.keys()].sort((a, b) => b - a);
  const wins = starts.filter((from) => from > 1);
  const losses = starts.filter((from) => from <= -1);
  const spans: Ends[] = [];
  let to: number | null = null;
  for (const from of [...wins, 1]) {
    spans.push({ from, to, edge: edges.get(from) });
    to = from - 1;
  }
  to = -1;
  for (const from of [...losses, null]) {
    spans.push({ from, to, edge: from === null ? undefined : edges.get(from) });
    to = from === null ? null : from - 1;
  }
  return spans;
}
