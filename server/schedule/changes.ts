import { audit } from "../audit";
import type { Db } from "../db";
import { tellFirst } from "../league/told-places";
import { Problem } from "../problem";
import type { Shifts, Standing } from "./placing";

/** One change of the timetable, as the audit keeps it. */
export interface Change {
  readonly kind: "moved" | "planned";
  readonly shifts: Shifts;
}

export const MOVED = "fixture.moved";
export const UNPINNED = "fixture.unpinned";
export const PLANNED = "season.planned";
export const UNDONE = "season.change-undone";

/** How far back a change to undo is looked for. */
const REACH = 200;

type Standings = Readonly<Record<string, Standing>>;

export interface Making {
  readonly season: string;
  /** The version of the timetable on which it was decided. */
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly action: string;
  readonly target: string;
  readonly shifts: Shifts;
  /** There was no timetable before, so that nobody can want it back. */
  readonly first?: boolean;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes a change and its audit entry; throws Problem `stale` when somebody was quicker. */
export async function makeChange(db: Db, making: Making): Promise<void> {
  const { season, version, shifts, first = false, at, by, action, target } = making;
  await db.$transaction(async (tx) => {
    const { count } = await tx.season.updateMany({
      where: { id: season, planVersion: version },
      data: { planVersion: { increment: 1 } },
    });
    if (count === 0) throw new Problem("stale");
    // What an older version showed to everyone stays what people were told.
    if (await tx.season.findFirst({ where: { id: season, published: true, shownAt: null } }))
      await tellFirst(tx, season, at);
    for (const [id, { to }] of Object.entries(shifts)) {
      const place = to.place ?? { courtId: null, day: null, start: null };
      await tx.fixture.update({ where: { id }, data: { ...place, pinned: to.pinned } });
    }
    const before = first ? {} : { games: side(shifts, "from") };
    const after = first ? {} : { games: side(shifts, "to") };
    await audit(tx, {
      at,
      by,
      action,
      target,
      before: { version, ...before },
      after: { version: version + 1, ...making.facts, ...after },
    });
  });
}

const side = (shifts: Shifts, which: "from" | "to"): Standings =>
  Object.fromEntries(Object.entries(shifts).map(([id, shift]) => [id, shift[which]]));

/** The newest change that was not undone, or null: each undoing takes back the one before it. */
export async function lastChange(db: Db): Promise<Change | null> {
  const rows = await db.audit.findMany({
    where: { action: { in: [MOVED, PLANNED, UNDONE] } },
    orderBy: { id: "desc" },
    take: REACH,
  });
  let undone = 0;
  for (const row of rows) {
    if (row.action === UNDONE) undone += 1;
    else if (undone > 0) undone -= 1;
    else {
      const shifts = shiftsIn(row.before, row.after);
      return shifts && { kind: row.action === MOVED ? "moved" : "planned", shifts };
    }
  }
  return null;
}

/** Null for an entry that does not say where games stood: the first plan of a season. */
function shiftsIn(before: string | null, after: string | null): Shifts | null {
  const [was, is] = [gamesIn(before), gamesIn(after)];
  if (!was || !is) return null;
  return Object.fromEntries(
    Object.entries(was).flatMap(([id, from]) => {
      const to = is[id];
      return to ? [[id, { from, to }]] : [];
    }),
  );
}

function gamesIn(text: string | null): Standings | null {
  const read: { readonly games?: Standings } | null = text === null ? null : JSON.parse(text);
  return read?.games ?? null;
}
