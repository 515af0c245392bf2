import type { Db } from "../db";
import { parseKind, readRow } from "../registry/tables";
import { nameIn, type UndoState } from "../registry/undo";
import { type Difference, differences } from "./differences";

/** An entry of the audit as people read it. */
export interface AuditEntry {
  readonly id: number;
  readonly at: number;
  /** The name of the account, or null when it was none. */
  readonly who: string | null;
  /** An account's id, or `machine`, `demo`. */
  readonly by: string;
  readonly action: string;
  readonly target: string;
  /** The target's name, of an account or a row. */
  readonly targetName: string | null;
  /** The kind of row, where it was an ordinary row that was made, changed or removed. */
  readonly kind: string | null;
  readonly differences: readonly Difference[];
  /** Of an act as a whole: what it says in numbers, and how many there are of what it names. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Entries that were one act. */
export interface AuditAct {
  readonly batch: string | null;
  /** Null for what was no act of the registry. */
  readonly undo: UndoState | null;
  /** The newest first; of large acts not all. */
  readonly entries: readonly AuditEntry[];
  /** How many there are. */
  readonly size: number;
}

export interface AuditPage {
  readonly timeZone: string;
  readonly acts: readonly AuditAct[];
  /** Ask for what is older with this number; null when there is nothing older. */
  readonly older: number | null;
  /** Everybody who stands in the log. */
  readonly people: readonly { readonly by: string; readonly name: string | null }[];
  /** Kinds of things that stand in the log. */
  readonly things: readonly string[];
}

export interface AuditFilter {
  /** Only entries older than this number. */
  readonly before: number | null;
  /** A kind of thing such as `team`, or one thing such as `team/T1`; empty for all. */
  readonly thing: string;
  /** An account's id; empty for all. */
  readonly by: string;
}

/** Acts on a page, and entries of one of them that anybody reads. */
const PAGE = 50;
const MOST = 60;

interface Needs {
  readonly timeZone: () => Promise<string>;
  readonly undoState: (batches: readonly string[]) => Promise<ReadonlyMap<string, UndoState>>;
}

/** The newest entry of an act, and how many it has. */
interface Found {
  readonly batch: string | null;
  readonly newest: number;
  readonly size: number;
}

/** Who changed what, read a page at a time, the newest first. An act is never parted by the end of a page. */
export class AuditTrail {
  constructor(
    private readonly db: Db,
    private readonly needs: Needs,
  ) {}

  async page(filter: AuditFilter): Promise<AuditPage> {
    const found = await this.#acts(filter);
    const shown = found.slice(0, PAGE);
    const [people, things] = await Promise.all([this.#people(), this.#things()]);
    const rows = await Promise.all(shown.map((act) => this.#rows(act)));
    const names = await this.#names(
      rows.flat().flatMap((row) => [row.by, accountIn(row.target) ?? row.by]),
    );
    const wholes = rows.flat().filter(({ action }) => rowKind(action) === null);
    const called = await this.#called(wholes.map(({ target }) => target));
    const undo = await this.needs.undoState(shown.flatMap(({ batch }) => batch ?? []));
    return {
      timeZone: await this.needs.timeZone(),
      acts: shown.map(({ batch, size }, at) => ({
        ...{ batch, size, undo: undo.get(batch ?? "") ?? null },
        entries: (rows[at] ?? []).map((row) => readEntry(row, names, called)),
      })),
      older: found.length > PAGE ? (shown.at(-1)?.newest ?? null) : null,
      people,
      things,
    };
  }

  /** One more than a page holds, to know whether there are older ones. */
  async #acts({ before, thing, by }: AuditFilter): Promise<Found[]> {
    const exactly = thing.includes("/") ? thing : "";
    const kind = exactly === "" && thing !== "" ? `${thing}/` : "";
    const rows = await this.db.$queryRaw<{ batch: string | null; newest: bigint }[]>`
      SELECT "batch", MAX("id") AS newest FROM "Audit"
      WHERE (${by} = '' OR "by" = ${by})
        AND (${exactly} = '' OR "target" = ${exactly})
        AND (${kind} = '' OR substr("target", 1, length(${kind})) = ${kind})
      GROUP BY COALESCE("batch", 'entry ' || "id")
      HAVING (${before ?? -1} < 0 OR MAX("id") < ${before ?? -1})
      ORDER BY newest DESC LIMIT ${PAGE + 1}`;
    const sizes = await this.db.audit.groupBy({
      by: ["batch"],
      where: { batch: { in: rows.flatMap(({ batch }) => batch ?? []) } },
      _count: true,
    });
    const sizeOf = new Map(sizes.map(({ batch, _count }) => [batch, _count]));
    return rows.map(({ batch, newest }) => ({
      ...{ batch, newest: Number(newest) },
      size: batch === null ? 1 : (sizeOf.get(batch) ?? 1),
    }));
  }

  /** The newest of them: what an act says of itself as a whole comes last. */
  #rows({ batch, newest }: Found) {
    return this.db.audit.findMany({
      where: batch === null ? { id: newest } : { batch },
      orderBy: { id: "desc" },
      take: MOST,
    });
  }

  /** How people call the rows that acts as a whole are about. */
  async #called(targets: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const called = new Map<string, string>();
    for (const target of new Set(targets)) {
      const cut = target.indexOf("/");
      const kind = parseKind(target.slice(0, cut));
      const name = kind && nameIn(await readRow(this.db, kind, target.slice(cut + 1)));
      if (name) called.set(target, name);
    }
    return called;
  }

  async #people(): Promise<AuditPage["people"]> {
    const found = await this.db.audit.findMany({ distinct: ["by"], select: { by: true } });
    const names = await this.#names(found.map(({ by }) => by));
    return found.map(({ by }) => ({ by, name: names.get(by) ?? null }));
  }

  async #things(): Promise<string[]> {
    const found = await this.db.$queryRaw<{ thing: string }[]>`
      SELECT DISTINCT substr("target", 1, instr("target", '/') - 1) AS thing FROM "Audit"`;
    return found.map(({ thing }) => thing).sort();
  }

  async #names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.db.account.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

const accountIn = (target: string): string | undefined => /^account\/(.+)$/.exec(target)?.[1];

/** The kind of the row that was made, changed or removed; null for anything else that was done. */
function rowKind(action: string): string | null {
  const [kind = "", what] = action.split(".");
  return parseKind(kind) !== null && /^(created|updated|removed)$/.test(what ?? "") ? kind : null;
}

function readEntry(
  row: {
    readonly id: number;
    readonly at: bigint;
    readonly by: string;
    readonly action: string;
    readonly target: string;
    readonly before: string | null;
    readonly after: string | null;
  },
  names: ReadonlyMap<string, string>,
  called: ReadonlyMap<string, string>,
): AuditEntry {
  const { id, by, action, target } = row;
  const read = (text: string | null) => (text === null ? null : JSON.parse(text));
  const [before, after] = [read(row.before), read(row.after)];
  const kind = rowKind(action);
  return {
    ...{ id, by, action, target, at: Number(row.at), who: names.get(by) ?? null },
    kind,
    targetName:
      names.get(accountIn(target) ?? "") ??
      (kind ? nameIn(after ?? before) : null) ??
      called.get(target) ??
      null,
    differences: differences(before, after),
    counts: kind ? {} : countsIn(after),
  };
}

/** Numbers, and the sizes of lists and of what stands by id; one level down as well: `teams-new`. */
function countsIn(after: unknown): Readonly<Record<string, number>> {
  if (typeof after !== "object" || after === null) return {};
  const found: Record<string, number> = {};
  for (const [name, value] of Object.entries(after)) {
    if (typeof value === "number") found[name] = value;
    else if (typeof value === "object" && value !== null) {
      found[name] = Object.keys(value).length;
      for (const [part, n] of Object.entries(value))
        if (typeof n === "number" && !Array.isArray(value)) found[`${name}-${part}`] = n;
    }
  }
  return found;
}
