import type { FirstOrder, RankedBy } from "./first-order";
import { averageTexts, compareAverage } from "./goal-average";
import { type CountedGame, type GroupRecord, recordsOf } from "./group-record";
import type { Criterion, StandingsRules } from "./standings-rules";

/** What parted two neighbours, or `lots` when nothing on the court did. */
export type TieStep = Criterion | "lots";

/** One team's line in the comparison that parted a bundle: its mini-table, and the value compared. */
export interface TieFigure {
  readonly team: string;
  /** What was compared: a whole number, for averages a decimal as text, for lots the position drawn. */
  readonly value: number | string;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly points: number;
  readonly pointsFor: number;
  readonly pointsAgainst: number;
}

/** Why `above` stands above `below` although the table's first order has them level (T6). */
export interface TieReason {
  readonly above: string;
  readonly below: string;
  readonly step: TieStep;
  /** By what all of `tied` are level; `points` also where their balance is the same because their points are. */
  readonly rankedBy: RankedBy;
  /** The value on which they are level: points, the share of games won as a decimal, or the balance. */
  readonly levelOn: number | string;
  /** The classification points of `above`; all of `tied` have them when they are level by points. */
  readonly points: number;
  /** Every team level on these points, in final order. */
  readonly tied: readonly string[];
  /** The teams whose own mini-table decided, in final order; smaller than `tied` after a restart. */
  readonly bundle: readonly string[];
  /** Whether the comparison had started again for a part of the teams that were level (T3). */
  readonly restarted: boolean;
  /** The comparisons made for this bundle before `step`, all level. */
  readonly level: readonly Criterion[];
  /** What the value compared leaves out by the rules: overtime (T7), and what goes beyond this difference a game (T8). */
  readonly withoutOvertime: boolean;
  /** Points head to head were set against the games played, since some of the bundle have games in hand (S13). */
  readonly byBalance: boolean;
  readonly cap: number | null;
  /** One line for each team of the bundle, in final order; none while lots are still to be drawn. */
  readonly figures: readonly TieFigure[];
}

/** What the tie order needs to know besides the teams and games it compares. */
export interface TieContext {
  readonly rules: Pick<StandingsRules, "criteria" | "overtimePointsInTieBreak" | "maxDifference">;
  /** Each team's record over all games of the group. */
  readonly group: ReadonlyMap<string, GroupRecord>;
  /** The table's first order; where it is by balance, so are the points head to head (S13). */
  readonly first: FirstOrder;
  /** Whether every game of the group has its result; only then may lots be drawn (T4). */
  readonly complete: boolean;
  /** Teams in the order in which their lots were drawn, best first. */
  readonly lots: readonly string[];
}

interface Comparison {
  readonly scope: "bundle" | "group";
  /** Negative when `a` is better. */
  readonly compare: (a: GroupRecord, b: GroupRecord) => number;
  readonly values: (records: readonly GroupRecord[]) => readonly (number | string)[];
}

const highest = (value: (record: GroupRecord) => number) => ({
  compare: (a: GroupRecord, b: GroupRecord) => value(b) - value(a),
  values: (records: readonly GroupRecord[]) => records.map(value),
});
const points = highest(({ points }) => points);
const difference = highest(({ tie }) => tie.difference);
const scored = highest(({ tie }) => tie.pointsFor);
const average = {
  compare: (a: GroupRecord, b: GroupRecord) => compareAverage(a.tie, b.tie),
  values: (records: readonly GroupRecord[]) => averageTexts(records.map(({ tie }) => tie)),
};

const COMPARISONS: Readonly<Record<Criterion, Comparison>> = {
  "head-to-head-points": { scope: "bundle", ...points },
  "head-to-head-difference": { scope: "bundle", ...difference },
  "head-to-head-scored": { scope: "bundle", ...scored },
  "head-to-head-average": { scope: "bundle", ...average },
  "group-difference": { scope: "group", ...difference },
  "group-scored": { scope: "group", ...scored },
  "group-average": { scope: "group", ...average },
};

/** Blocks best first, the teams of a block being level, and the reason between each pair of neighbours. */
export interface TieOrder {
  readonly blocks: readonly (readonly string[])[];
  readonly reasons: readonly TieReason[];
}

/**
 * Orders teams that are level by the table's first order (T1–T4, FIBA D.1.3 and D.1.4). `games` are the counted games
 * among these teams alone, `level` says by what they are level.
 */
export function orderTied(
  tied: readonly string[],
  games: readonly CountedGame[],
  context: TieContext,
  level: Pick<TieReason, "rankedBy" | "levelOn">,
): TieOrder {
  const order = orderBundle(tied, games, context);
  const finalOrder = order.blocks.flat();
  return {
    blocks: order.blocks,
    reasons: order.reasons.map((reason) => ({
      ...reason,
      ...level,
      points: lookUp(context.group, reason.above).points,
      tied: finalOrder,
      restarted: reason.bundle.length < tied.length,
    })),
  };
}

type BundleReason = Omit<TieReason, "rankedBy" | "levelOn" | "points" | "tied" | "restarted">;
type BundleOrder = Pick<TieOrder, "blocks"> & { readonly reasons: readonly BundleReason[] };

function orderBundle(
  bundle: readonly string[],
  games: readonly CountedGame[],
  context: TieContext,
): BundleOrder {
  if (bundle.length < 2) return { blocks: [bundle], reasons: [] };
  const mini = recordsOf(bundle, games);
  const recordsFor = (criterion: Criterion) =>
    COMPARISONS[criterion].scope === "bundle" ? mini : context.group;

  const { criteria, overtimePointsInTieBreak, maxDifference } = context.rules;
  for (const [at, criterion] of criteria.entries()) {
    const byBalance = isUneven(criterion, mini, context);
    const { compare, values } = byBalance ? balanceOf(context) : COMPARISONS[criterion];
    const parts = split(bundle, recordsFor(criterion), compare);
    if (parts.length === 1) continue;
    // T3: every part starts again at the first comparison with a mini-table of its own.
    const own = gamesWithin(parts, games);
    const orders = parts.map((part, index) => orderBundle(part, own[index] ?? [], context));
    return join(orders, (order) => ({
      step: criterion,
      bundle: order,
      level: criteria.slice(0, at),
      byBalance,
      withoutOvertime: !overtimePointsInTieBreak && !criterion.endsWith("points"),
      cap: criterion.endsWith("difference") ? maxDifference : null,
      figures: figures(
        order,
        mini,
        values(order.map((team) => lookUp(recordsFor(criterion), team))),
      ),
    }));
  }
  return byLots(bundle, mini, context);
}

/** S13: among teams with games in hand a loss must not count more than no game, in a mini-table as little as in the table. */
const isUneven = (
  criterion: Criterion,
  mini: ReadonlyMap<string, GroupRecord>,
  { first }: TieContext,
): boolean =>
  criterion === "head-to-head-points" &&
  first.by === "balance" &&
  new Set([...mini.values()].map(({ played }) => played)).size > 1;

const balanceOf = ({ first }: TieContext): Omit<Comparison, "scope"> => ({
  compare: first.compare,
  values: (records) => records.map(first.valueOf),
});

/** For each part its games, in one pass over all: a large league must not be gone through once a part. */
export function gamesWithin(
  parts: readonly (readonly string[])[],
  games: readonly CountedGame[],
): CountedGame[][] {
  const partOf = new Map(
    parts.flatMap((part, index) => part.map((team) => [team, index] as const)),
  );
  const own: CountedGame[][] = parts.map(() => []);
  for (const game of games) {
    const part = partOf.get(game.home.team);
    if (part !== undefined && part === partOf.get(game.away.team)) own[part]?.push(game);
  }
  return own;
}

/** T4: nothing on the court parts these teams. */
function byLots(
  bundle: readonly string[],
  mini: ReadonlyMap<string, GroupRecord>,
  { rules: { criteria }, complete, lots }: TieContext,
): BundleOrder {
  if (!complete) return { blocks: [bundle], reasons: [] };
  const inside = new Set(bundle);
  const drawn = lots.filter((team) => inside.has(team));
  const settled = drawn.length === bundle.length;
  const order = settled ? drawn : bundle;
  const { reasons } = join(
    order.map((team) => ({ blocks: [[team]], reasons: [] })),
    () => ({
      step: "lots",
      bundle: order,
      level: criteria,
      byBalance: false,
      withoutOvertime: false,
      cap: null,
      figures: settled
        ? figures(
            order,
            mini,
            order.map((_, index) => index + 1),
          )
        : [],
    }),
  );
  return { blocks: settled ? order.map((team) => [team]) : [order], reasons };
}

/** Puts the parts of a bundle one after the other, with a reason at each seam. */
function join(
  parts: readonly BundleOrder[],
  because: (order: readonly string[]) => Omit<BundleReason, "above" | "below">,
): BundleOrder {
  const blocks = parts.flatMap((part) => part.blocks);
  const common = because(blocks.flat());
  const reasons: BundleReason[] = [];
  let above: string | undefined;
  for (const part of parts) {
    const teams = part.blocks.flat();
    const below = teams[0];
    if (above !== undefined && below !== undefined) reasons.push({ above, below, ...common });
    reasons.push(...part.reasons);
    above = teams.at(-1);
  }
  return { blocks, reasons };
}

/** Parts the teams by a comparison of their records, best part first; equal teams keep the order they came in. */
export function split(
  teams: readonly string[],
  records: ReadonlyMap<string, GroupRecord>,
  compare: (a: GroupRecord, b: GroupRecord) => number,
): string[][] {
  const sorted = teams.map((team) => lookUp(records, team)).sort(compare);
  const parts: string[][] = [];
  let last: GroupRecord | undefined;
  for (const record of sorted) {
    const part = parts.at(-1);
    if (part && last && compare(last, record) === 0) part.push(record.team);
    else parts.push([record.team]);
    last = record;
  }
  return parts;
}

function figures(
  order: readonly string[],
  mini: ReadonlyMap<string, GroupRecord>,
  values: readonly (number | string)[],
): TieFigure[] {
  return order.map((team, index) => {
    const { won, drawn, lost, points, pointsFor, pointsAgainst } = lookUp(mini, team);
    const value = values[index] ?? 0;
    return { team, value, won, drawn, lost, points, pointsFor, pointsAgainst };
  });
}

function lookUp(records: ReadonlyMap<string, GroupRecord>, team: string | undefined): GroupRecord {
  const record = team === undefined ? undefined : records.get(team);
  if (!record) throw new Error(`no record of the team: ${team}`);
  return record;
}
