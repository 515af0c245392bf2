import type { Db } from "../db";
import { parseKind } from "../registry/tables";
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
}

/** Entries that were one act. */
export interface AuditAct {
  readonly batch: string | null;
  /** Null for what was no act of the registry. */
  readonly undo: UndoState | null;
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
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

const PAGE = 50;

interface Needs {
  readonly timeZone: () => Promise<string>;
  readonly undoState: (batches: readonly string[]) => Promise<ReadonlyMap<string, UndoState>>;
}

/** Who changed what, read a page at a time, the newest first. */
export class AuditTrail {
  constructor(
    private readonly db: Db,
    private readonly needs: Needs,
  ) {}

  async page({ before, thing, by }: AuditFilter): Promise<AuditPage> {
    const rows = await this.db.audit.findMany({
      where: {
        ...(before === null ? {} : { id: { lt: before } }),
        ...(thing === ""
          ? {}
          : { target: thing.includes("/") ? thing : { startsWith: `${thing}/` } }),
        ...(by === "" ? {} : { by }),
      },
      orderBy: { id: "desc" },
      take: PAGE + 1,
    });
    const shown = rows.slice(0, PAGE);
    const [people, things] = await Promise.all([this.#people(), this.#things()]);
    const names = await this.#names(
      shown.flatMap((row) => [row.by, accountIn(row.target) ?? row.by]),
    );
    const batches = [...new Set(shown.flatMap(({ batch }) => batch ?? []))];
    const undo = await this.needs.undoState(batches);
    const acts: { batch: string | null; entries: AuditEntry[] }[] = [];
    for (const row of shown) {
      const entry = readEntry(row, names);
      const last = acts.at(-1);
      if (row.batch !== null && last?.batch === row.batch) last.entries.push(entry);
      else acts.push({ batch: row.batch, entries: [entry] });
    }
    return {
      timeZone: await this.needs.timeZone(),
      acts: acts.map((act) => ({ ...act, undo: undo.get(act.batch ?? "") ?? null })),
      older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      people,
      things,
    };
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
): AuditEntry {
  const { id, by, action, target } = row;
  const read = (text: string | null) => (text === null ? null : JSON.parse(text));
  const [before, after] = [read(row.before), read(row.after)];
  const [kind = "", what] = action.split(".");
  const isRow = parseKind(kind) !== null && /^(created|updated|removed)$/.test(what ?? "");
  return {
    ...{ id, by, action, target, at: Number(row.at), who: names.get(by) ?? null },
    kind: isRow ? kind : null,
    targetName: names.get(accountIn(target) ?? "") ?? (isRow ? nameIn(after ?? before) : null),
    differences: differences(before, after),
  };
}
