import type { Instant } from "../../domain/kernel/time";
import type { Db, Tx } from "../db";
import { type ChangeRefusal, type Changes, Refused, unchanged } from "./changes";
import type { OwnWays, UndoPart } from "./own-ways";
import { type Kind, parseKind, type Row, steady, tableOf } from "./tables";

/** An act can be undone for a day. */
export const UNDO_MS = 24 * 3_600_000;

export const UNDONE = "act.undone";
const WHATS = ["created", "updated", "removed"] as const;

export type UndoRefusal =
  | { readonly code: "no-such-act" }
  | { readonly code: "undone-already" }
  | { readonly code: "undo-too-late" }
  /** A row no longer is as the act left it; `by` is who changed it last, an account's name where there is one. */
  | {
      readonly code: "changed-meanwhile";
      readonly kind: Kind;
      readonly id: string;
      readonly name: string;
      readonly by: string;
      readonly at: Instant;
    }
  | ChangeRefusal;

/** What stands in the log about an act: can it be undone? */
export type UndoState = "open" | "undone" | "too-late" | "not-an-act";

interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly what: (typeof WHATS)[number];
  readonly before: Row | null;
  readonly after: Row | null;
}

/**
 * Puts back what an act changed, the last change first. Throws Refused when a row is no longer as the act left it,
 * or when something that came later needs a row that would go. Returns what was put back.
 */
export async function takeBack(
  changes: Changes,
  batch: string,
  at: Instant,
  ways: OwnWays,
): Promise<readonly UndoPart[]> {
  const { tx } = changes;
  const rows = await tx.audit.findMany({ where: { batch }, orderBy: { id: "desc" } });
  const [newest] = rows;
  if (!newest) throw refused({ code: "no-such-act" });
  if (await isUndone(tx, batch)) throw refused({ code: "undone-already" });
  if (Number(newest.at) + UNDO_MS < at) throw refused({ code: "undo-too-late" });
  const entries = rows.flatMap((row) => readEntry(row) ?? []);
  const own = rows.flatMap(({ action, target, before, after }) => {
    const way = ways.get(action);
    return way ? [{ way, entry: { target, before: read(before), after: read(after) } }] : [];
  });
  if (entries.length === 0 && !own.some(({ way }) => way.putBack))
    throw refused({ code: "no-such-act" });
  for (const { way, entry } of own) await way.check?.(changes, entry);
  const parts: UndoPart[] = [];
  for (const { way, entry } of own) parts.push(...((await way.putBack?.(changes, entry)) ?? []));
  const last = { id: rows[0]?.id ?? 0, batch };
  for (const entry of entries) await putBack(changes, entry, last);
  for (const { way, entry } of own) await way.afterwards?.(changes, entry);
  parts.push(...partsOf(entries));
  await changes.note(UNDONE, `act/${batch}`, { changes: sizeOf(parts) });
  return parts;
}

/** How many rows or games that is. */
export const sizeOf = (parts: readonly UndoPart[]): number =>
  parts.reduce((sum, { n }) => sum + n, 0);

const OPPOSITE = { created: "removed", removed: "restored", updated: "changed" } as const;

function partsOf(entries: readonly Entry[]): UndoPart[] {
  const parts = new Map<string, UndoPart>();
  for (const entry of entries) {
    const what = OPPOSITE[entry.what];
    const key = `${what} ${entry.kind}`;
    parts.set(key, { what, kind: entry.kind, n: (parts.get(key)?.n ?? 0) + 1 });
  }
  return [...parts.values()];
}

async function putBack(
  changes: Changes,
  { kind, id, what, before, after }: Entry,
  act: { readonly id: number; readonly batch: string },
): Promise<void> {
  const now = await changes.read(kind, id);
  const stands = after === null ? now === null : now !== null && unchanged(kind, now, after);
  if (!stands) throw refused(await changedBy(changes.tx, kind, id, now ?? before ?? after, act));
  if (what === "created") {
    await nothingJoined(changes, kind, id);
    await changes.remove(kind, id);
  }
  if (what === "removed" && before) await changes.create(kind, before);
  if (before && after) await changes.update(kind, id, difference(kind, before, after));
}

/** What somebody has added to a row since would go with it unseen. */
async function nothingJoined(changes: Changes, kind: Kind, id: string): Promise<void> {
  for (const { kind: users, by } of tableOf(kind).owns ?? []) {
    const { length: count } = await changes.find(users, { [by]: id });
    if (count > 0) throw refused({ code: "in-use", kind, id, users, count });
  }
}

/** The columns that the act changed, as they were. */
const difference = (kind: Kind, before: Row, after: Row): Row =>
  Object.fromEntries(
    Object.entries(steady(kind, before)).filter(([column, value]) => after[column] !== value),
  );

/** Who has touched the row since. */
async function changedBy(
  tx: Tx,
  kind: Kind,
  id: string,
  row: Row | null,
  act: { readonly id: number; readonly batch: string },
): Promise<UndoRefusal> {
  const last = await tx.audit.findFirst({
    where: { target: `${kind}/${id}`, id: { gt: act.id } },
    orderBy: { id: "desc" },
  });
  const account = last ? await tx.account.findUnique({ where: { id: last.by } }) : null;
  return {
    code: "changed-meanwhile",
    kind,
    id,
    name: nameIn(row) ?? id,
    by: account?.name ?? last?.by ?? "?",
    at: Number(last?.at ?? 0),
  };
}

/** How people call a row. */
export function nameIn(row: Row | null): string | null {
  const name = row?.shortName ?? row?.name ?? row?.title ?? row?.code;
  return typeof name === "string" && name !== "" ? name : null;
}

/** For each of these acts, whether it can be undone now as far as the log says. */
export async function undoState(
  db: Db,
  batches: readonly string[],
  at: Instant,
  ways: OwnWays,
): Promise<ReadonlyMap<string, UndoState>> {
  const where = { batch: { in: [...batches] } };
  const [rows, undone] = await Promise.all([
    db.audit.findMany({ where, select: { batch: true, action: true, target: true, at: true } }),
    db.audit.findMany({
      where: { action: UNDONE, target: { in: batches.map((batch) => `act/${batch}`) } },
      select: { target: true },
    }),
  ]);
  const gone = new Set(undone.map(({ target }) => target));
  return new Map(
    batches.map((batch): [string, UndoState] => {
      const own = rows.filter((row) => row.batch === batch);
      const isAct = own.some(
        ({ action }) => whatOf(action) !== null || ways.get(action)?.putBack !== undefined,
      );
      // An undoing is not undone again: whoever regrets it does the thing anew.
      if (!isAct || own.some(({ action }) => action === UNDONE)) return [batch, "not-an-act"];
      if (gone.has(`act/${batch}`)) return [batch, "undone"];
      return [batch, own.some((row) => Number(row.at) + UNDO_MS < at) ? "too-late" : "open"];
    }),
  );
}

const isUndone = async (tx: Tx, batch: string): Promise<boolean> =>
  (await tx.audit.count({ where: { action: UNDONE, target: `act/${batch}` } })) > 0;

const whatOf = (action: string): Entry["what"] | null =>
  WHATS.find((what) => action.endsWith(`.${what}`)) ?? null;

function readEntry(row: {
  readonly action: string;
  readonly target: string;
  readonly before: string | null;
  readonly after: string | null;
}): Entry | null {
  const cut = row.target.indexOf("/");
  const [kind, id] = [parseKind(row.target.slice(0, cut)), row.target.slice(cut + 1)];
  const what = whatOf(row.action);
  if (!kind || !what || row.action !== `${kind}.${what}`) return null;
  return { kind, id, what, before: read(row.before), after: read(row.after) };
}

const read = (text: string | null) => (text === null ? null : JSON.parse(text));

const refused = (refusal: UndoRefusal) => new Refused(refusal);
