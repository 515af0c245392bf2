import { z } from "zod";
import { drawInput, drawShape } from "../../domain/league/draw-input";
import { CRITERIA, OPEN_RANKINGS, RANKINGS } from "../../domain/league/standings-rules";

/** What `standings`, `draw` and `fixtures` write; `boxscore` has its shape in the domain. */

const team = z.string();
const count = z.int().min(0);
const id = z.string().optional();
export const bilingual = z.object({ zh: z.string(), en: z.string() });

const record = {
  team,
  won: count,
  drawn: count,
  lost: count,
  pointsFor: count,
  pointsAgainst: count,
  /** Classification points. */
  points: z.int(),
};

const reason = z.strictObject({
  above: team,
  below: team,
  /** The comparison that parted them. */
  step: z.enum([...CRITERIA, "lots"]),
  /** On what all of `tied` are level: `points`, unless the rules order the table in another way. */
  rankedBy: z.enum([...RANKINGS, ...OPEN_RANKINGS]),
  levelOn: z.union([z.int(), z.string()]),
  points: z.int(),
  tied: z.array(team),
  bundle: z.array(team),
  restarted: z.boolean(),
  level: z.array(z.enum(CRITERIA)),
  withoutOvertime: z.boolean(),
  byBalance: z.boolean(),
  cap: z.int().nullable(),
  figures: z.array(z.strictObject({ ...record, value: z.union([z.int(), z.string()]) })),
  text: bilingual,
});

const groupOutput = z.strictObject({
  id,
  /** Best first; the teams of one block are level, and only lots can part them. */
  ranks: z.array(z.array(team)),
  order: z.array(team),
  rows: z.array(
    z.strictObject({
      ...record,
      rank: z.int().min(1),
      played: count,
      forfeits: count,
      /** Points that a decision took away; `points` are without them. */
      deducted: count,
      difference: z.int(),
      disqualified: z.boolean(),
    }),
  ),
  reasons: z.array(reason),
  /** Every game has its result; else the order is provisional. */
  complete: z.boolean(),
  /** What the table is ordered by before any tie. */
  rankedBy: z.enum([...RANKINGS, ...OPEN_RANKINGS]),
  disqualified: z.array(team),
});

const steps = [
  "place",
  "points",
  "win-percentage",
  "difference",
  "scored",
  "average",
  "lots",
] as const;

const acrossOutput = z.strictObject({
  places: z.array(z.int().min(1)),
  ranks: z.array(z.array(team)),
  order: z.array(team),
  rows: z.array(
    z.strictObject({
      ...record,
      group: z.string(),
      place: z.int().min(1),
      rank: z.int().min(1),
      played: count,
      difference: z.int(),
      /** Teams against which the games were left out. */
      leftOut: z.array(team),
    }),
  ),
  reasons: z.array(
    z.strictObject({
      above: team,
      below: team,
      step: z.enum(steps),
      level: z.array(z.enum(steps)),
      values: z.array(z.union([z.int(), z.string()])),
      text: bilingual,
    }),
  ),
  complete: z.boolean(),
  /** Groups that draw their own lots first: several teams share a place that is compared. */
  shared: z.array(z.string()),
});

const total = z.strictObject({ team, scored: count });

const seriesOutput = z.strictObject({
  winner: team.nullable(),
  loser: team.nullable(),
  decidedBy: z.enum(["total", "forfeit", "default", "double-forfeit"]).nullable(),
  totals: z.tuple([total, total]),
  /** The totals are level after both games: the second one goes into overtime. */
  overtimeDue: z.boolean(),
  text: bilingual,
});

/** A group; groups with what compares them; or a series of two games. */
export const standingsOutput = z.union([
  groupOutput,
  z.strictObject({ id, groups: z.array(groupOutput), across: acrossOutput }),
  z.strictObject({ id, series: seriesOutput }),
]);

export const drawOutput = drawShape.extend({
  id,
  /** The entry list, so that what is written can be replayed as it is. */
  input: drawInput,
});

export const replayOutput = z.strictObject({
  id,
  verified: z.literal(true),
  method: z.string(),
  seed: z.string(),
  groups: drawShape.shape.groups,
});

const group = z.string().optional();
const round = z.int().min(1);

const side = z.union([
  team,
  z.strictObject({ kind: z.literal("place"), group: z.string(), place: z.int().min(1) }),
  z.strictObject({ kind: z.literal("best"), place: z.int().min(1), rank: z.int().min(1) }),
  z.strictObject({ kind: z.enum(["winner", "loser"]), of: z.string() }),
]);

const places = z.strictObject({ from: z.int().min(1), to: z.int().min(1) });

const formatGame = z.strictObject({
  key: z.string(),
  level: z.string(),
  number: z.int().min(1),
  /** Levels in the order in which they are played. */
  round,
  home: side,
  away: side,
  /** The places that its end decides; shared ones are a span. */
  places: z.strictObject({ winner: places.optional(), loser: places.optional() }),
  /** Played only when the away side of this game has won it. */
  resets: z.string().optional(),
});

const byeLine = z.strictObject({ group, round, team });

export const fixturesOutput = z.discriminatedUnion("format", [
  z.strictObject({
    id,
    format: z.literal("round-robin"),
    fixtures: z.array(z.strictObject({ group, round, home: team, away: team })),
    /** Who rests in which round. */
    byes: z.array(byeLine),
  }),
  ...(["knockout", "placement", "double-elimination"] as const).map((format) =>
    z.strictObject({ id, format: z.literal(format), fixtures: z.array(formatGame) }),
  ),
  z.strictObject({
    id,
    format: z.literal("groups-knockout"),
    groupSizes: z.array(count),
    games: z.strictObject({ groups: count, knockout: count }),
    fixtures: z.array(formatGame),
  }),
  z.strictObject({
    id,
    format: z.literal("swiss"),
    fixtures: z.array(z.strictObject({ round, home: team, away: team })),
    byes: z.array(byeLine),
    /** As it stands before this round. */
    table: z.array(
      z.strictObject({
        ...{ team, rank: count, seed: count, played: count, won: count, lost: count },
        ...{ byes: count, points: count, buchholz: count, buchholzCut: count, beaten: count },
        ...{ home: count, away: count, lastHome: z.boolean() },
      }),
    ),
  }),
]);
