import type { Tx } from "../db";

/** A row as its table has it; instants as numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** What every table can do, whatever its columns. */
interface Rows {
  findMany(args: { where: Row }): PromiseLike<Row[]>;
  findFirst(args: { where: Row }): PromiseLike<Row | null>;
  create(args: { data: Row }): PromiseLike<unknown>;
  updateMany(args: { where: Row; data: Row }): PromiseLike<{ count: number }>;
  deleteMany(args: { where: Row }): PromiseLike<{ count: number }>;
  count(args: { where: Row }): PromiseLike<number>;
}

interface Table {
  readonly rows: (tx: Tx) => Rows;
  /** The columns that name a row; a row of two has the id `FIRST:SECOND`. */
  readonly key?: readonly [string, string];
  /** Instants, which the database keeps as large integers. */
  readonly instants?: readonly string[];
  /** Columns that other work changes as it goes on: they do not count as a change of the row, and undo leaves them. */
  readonly moving?: readonly string[];
  /** What goes with it when it is removed, in this order. */
  readonly owns?: readonly Relation[];
  /** What keeps it from being removed as long as it is there. */
  readonly heldBy?: readonly (Relation | AccountRelation)[];
  /** The stream that keeps it once it is begun. */
  readonly stream?: "game" | "round";
}

interface Relation {
  readonly kind: Kind;
  readonly by: string;
}
interface AccountRelation {
  readonly kind: "account";
  readonly by: "gameId" | "roundId" | "unitId";
}

/** Every kind of ordinary row that people change by hand. */
export type Kind =
  | "season"
  | "stage"
  | "group"
  | "groupPlace"
  | "draw"
  | "unit"
  | "team"
  | "player"
  | "venue"
  | "court"
  | "official"
  | "assignment"
  | "fixture"
  | "festival"
  | "contest"
  | "entry"
  | "judge"
  | "round"
  | "seat"
  | "roundEntry"
  | "runningOrder";

const PLACE = ["courtId", "day", "start", "pinned"];
const SHOWN = ["shownCourtId", "shownDay", "shownStart"];

const TABLES: Readonly<Record<Kind, Table>> = {
  season: {
    rows: (tx) => tx.season,
    instants: ["shownAt"],
    moving: ["planVersion", "shownAt", "shownTimes"],
    owns: [
      { kind: "fixture", by: "seasonId" },
      { kind: "draw", by: "seasonId" },
      { kind: "stage", by: "seasonId" },
      { kind: "team", by: "seasonId" },
    ],
  },
  stage: {
    rows: (tx) => tx.stage,
    owns: [{ kind: "group", by: "stageId" }],
    heldBy: [{ kind: "fixture", by: "stageId" }],
  },
  group: {
    rows: (tx) => tx.group,
    owns: [{ kind: "groupPlace", by: "groupId" }],
    heldBy: [{ kind: "fixture", by: "groupId" }],
  },
  groupPlace: { rows: (tx) => tx.groupPlace, key: ["groupId", "teamId"] },
  draw: { rows: (tx) => tx.draw, instants: ["drawnAt"] },
  unit: {
    rows: (tx) => tx.unit,
    heldBy: [
      { kind: "team", by: "unitId" },
      { kind: "entry", by: "unitId" },
      { kind: "official", by: "unitId" },
      { kind: "judge", by: "unitId" },
      { kind: "account", by: "unitId" },
    ],
  },
  team: {
    rows: (tx) => tx.team,
    owns: [{ kind: "player", by: "teamId" }],
    heldBy: [
      { kind: "groupPlace", by: "teamId" },
      { kind: "fixture", by: "homeTeamId" },
      { kind: "fixture", by: "awayTeamId" },
    ],
  },
  player: { rows: (tx) => tx.player },
  venue: {
    rows: (tx) => tx.venue,
    owns: [{ kind: "court", by: "venueId" }],
    heldBy: [{ kind: "team", by: "homeVenueId" }],
  },
  court: {
    rows: (tx) => tx.court,
    heldBy: [
      { kind: "fixture", by: "courtId" },
      { kind: "fixture", by: "shownCourtId" },
      { kind: "round", by: "courtId" },
    ],
  },
  official: { rows: (tx) => tx.official, owns: [{ kind: "assignment", by: "officialId" }] },
  assignment: { rows: (tx) => tx.assignment, key: ["fixtureId", "officialId"] },
  fixture: {
    rows: (tx) => tx.fixture,
    moving: [...PLACE, ...SHOWN],
    owns: [{ kind: "assignment", by: "fixtureId" }],
    heldBy: [{ kind: "account", by: "gameId" }],
    stream: "game",
  },
  festival: {
    rows: (tx) => tx.festival,
    owns: [
      { kind: "contest", by: "festivalId" },
      { kind: "judge", by: "festivalId" },
    ],
  },
  contest: {
    rows: (tx) => tx.contest,
    owns: [
      { kind: "runningOrder", by: "contestId" },
      { kind: "round", by: "contestId" },
      { kind: "entry", by: "contestId" },
    ],
  },
  entry: { rows: (tx) => tx.entry, heldBy: [{ kind: "roundEntry", by: "entryId" }] },
  judge: { rows: (tx) => tx.judge, heldBy: [{ kind: "seat", by: "judgeId" }] },
  round: {
    rows: (tx) => tx.round,
    owns: [
      { kind: "seat", by: "roundId" },
      { kind: "roundEntry", by: "roundId" },
    ],
    heldBy: [{ kind: "account", by: "roundId" }],
    stream: "round",
  },
  seat: { rows: (tx) => tx.seat, key: ["roundId", "seat"] },
  roundEntry: { rows: (tx) => tx.roundEntry, key: ["roundId", "entryId"] },
  runningOrder: { rows: (tx) => tx.runningOrder, instants: ["drawnAt"] },
};

/** The table of a kind. */
export const tableOf = (kind: Kind): Table => TABLES[kind];

/** Reads the kind in an audit entry's target; null for one that is no ordinary row. */
export const parseKind = (text: string): Kind | null =>
  Object.hasOwn(TABLES, text) ? (text as Kind) : null;

/** The id of a row. */
export const idOf = (kind: Kind, row: Row): string => {
  const { key } = tableOf(kind);
  return key ? key.map((column) => String(row[column])).join(":") : String(row.id);
};

/** The condition that finds the row with an id. */
export function whereId(kind: Kind, id: string): Row {
  const { key } = tableOf(kind);
  if (!key) return { id };
  const cut = id.indexOf(":");
  return { [key[0]]: id.slice(0, cut), [key[1]]: id.slice(cut + 1) };
}

/** A row from the database as the audit can keep it. */
const kept = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === "bigint" ? Number(value) : value,
    ]),
  );

/** A kept row as the database takes it. */
export function stored(kind: Kind, row: Row): Row {
  const instants = tableOf(kind).instants ?? [];
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      instants.includes(column) && typeof value === "number" ? BigInt(value) : value,
    ]),
  );
}

/** The columns of a row that somebody changes on purpose. */
export function steady(kind: Kind, row: Row): Row {
  const moving = tableOf(kind).moving ?? [];
  return Object.fromEntries(Object.entries(row).filter(([column]) => !moving.includes(column)));
}

export const findRows = async (tx: Tx, kind: Kind, where: Row = {}): Promise<Row[]> =>
  (await tableOf(kind).rows(tx).findMany({ where })).map(kept);

export async function readRow(tx: Tx, kind: Kind, id: string): Promise<Row | null> {
  const row = await tableOf(kind)
    .rows(tx)
    .findFirst({ where: whereId(kind, id) });
  return row && kept(row);
}
