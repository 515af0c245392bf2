import { randomUUID } from "node:crypto";
import { audit } from "../audit";
import type { Db } from "../db";
import { tellFirst } from "../league/told-places";
import { Problem } from "../problem";
import { UNDONE as ACT_UNDONE } from "../registry/undo";
import type { Shifts, Standing } from "./placing";

/** One change of the timetable, as the audit keeps it. */
export interface Change {
  readonly kind: "moved" | "planned";
  readonly shifts: Shifts;
  /** The act; null for one of an earlier version. */
  readonly batch: string | null;
}

export const MOVED = "fixture.moved";
export const PINNED = "fixture.pinned";
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
  /** The act that this takes back. */
  readonly undoes?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes a change and its audit entry; throws Problem `stale` when somebody was quicker. */
export async function makeChange(db: Db, making: Making): Promise<void> {
  const { season, version, shifts, undoes = null, at, by, action, target } = making;
  const batch = randomUUID();
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
    await audit(tx, {
      at,
      by,
      action,
      target,
      batch,
      before: { version, games: side(shifts, "from") },
      after: { version: version + 1, ...making.facts, games: side(shifts, "to") },
    });
    if (undoes !== null)
      await audit(tx, { at, by, batch, action: ACT_UNDONE, target: `act/${undoes}` });
  });
}

const side = (shifts: Shifts, which: "from" | "to"): Standings =>
  Object.fromEntries(Object.entries(shifts).map(([id, shift]) => [id, shift[which]]));

/** The newest change that was not undone, or null. What the demo laid out is where it begins. */
export async function lastChange(db: Db): Promise<Change | null> {
  const rows = await db.audit.findMany({
    where: { action: { in: [MOVED, PLANNED, UNDONE] }, by: { not: "demo" } },
    orderBy: { id: "desc" },
    take: REACH,
  });
  const gone = await undoneActs(
    db,
    rows.flatMap(({ batch }) => batch ?? []),
  );
  // An earlier version counted: each undoing took back the one before it.
  let undone = 0;
  for (const { action, batch, before, after } of rows) {
    if (batch !== null && (action === UNDONE || gone.has(batch))) continue;
    if (action === UNDONE) undone += 1;
    else if (batch === null && undone > 0) undone -= 1;
    else {
      const shifts = shiftsIn(before, after);
      return shifts && { kind: action === MOVED ? "moved" : "planned", shifts, batch };
    }
  }
  return null;
}

/** Those of these acts that were taken back. */
export async function undoneActs(db: Db, batches: readonly string[]): Promise<ReadonlySet<string>> {
  const targets = batches.map((batch) => `act/${batch}`);
  const rows = await db.audit.findMany({
    where: { action: ACT_UNDONE, target: { in: targets } },
    select: { target: true },
  });
  return new Set(rows.map(({ target }) => target.slice("act/".length)));
}

/** Null for an entry that does not say where games stood, of an earlier version. */
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
