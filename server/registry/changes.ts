import type { Instant } from "../../domain/kernel/time";
import { audit } from "../audit";
import type { Tx } from "../db";
import {
  findRows,
  idOf,
  type Kind,
  type Row,
  readRow,
  steady,
  stored,
  tableOf,
  whereId,
} from "./tables";

/** One act of somebody: all its changes stand or fall together and are undone together. */
export interface Act {
  readonly at: Instant;
  /** An account's id. */
  readonly by: string;
  readonly batch: string;
}

export type ChangeRefusal =
  | { readonly code: "not-there"; readonly kind: Kind; readonly id: string }
  /** Other rows need it: how many, of which kind. */
  | {
      readonly code: "in-use";
      readonly kind: Kind;
      readonly id: string;
      readonly users: Kind | "account";
      readonly count: number;
    }
  /** It has begun: what happened in it stays for ever. */
  | { readonly code: "begun"; readonly kind: Kind; readonly id: string }
  | { readonly code: "not-unique"; readonly kind: Kind; readonly id: string };

/** Travels out of a transaction, so that nothing of the act is kept. */
export class Refused extends Error {
  constructor(readonly refusal: { readonly code: string }) {
    super(refusal.code);
  }
}

/** The one way in which ordinary rows change: each change with its audit entry, inside one transaction. */
export class Changes {
  /** The kinds that were changed so far. */
  readonly touched = new Set<Kind>();

  constructor(
    readonly tx: Tx,
    private readonly act: Act,
  ) {}

  find(kind: Kind, where: Row = {}): Promise<Row[]> {
    return findRows(this.tx, kind, where);
  }

  read(kind: Kind, id: string): Promise<Row | null> {
    return readRow(this.tx, kind, id);
  }

  /** Stops the act: nothing of it is kept. */
  refuse(refusal: { readonly code: string }): never {
    throw new Refused(refusal);
  }

  async create(kind: Kind, row: Row): Promise<void> {
    const id = idOf(kind, row);
    await tableOf(kind)
      .rows(this.tx)
      .create({ data: stored(kind, row) })
      .then(undefined, (error) => notUnique(error, kind, id));
    // Read back, so that the entry holds the columns' defaults as well.
    await this.#note("created", kind, id, null, await this.read(kind, id));
  }

  /** Changes some columns; nothing is noted when nothing is different. */
  async update(kind: Kind, id: string, patch: Row): Promise<void> {
    const before = await this.read(kind, id);
    if (!before) throw refused({ code: "not-there", kind, id });
    const after = { ...before, ...patch };
    if (same(before, after)) return;
    await tableOf(kind)
      .rows(this.tx)
      .updateMany({ where: whereId(kind, id), data: stored(kind, patch) })
      .then(undefined, (error) => notUnique(error, kind, id));
    await this.#note("updated", kind, id, before, after);
  }

  /** Removes a row and what belongs to it; throws Refused when something else needs it. */
  async remove(kind: Kind, id: string): Promise<void> {
    const before = await this.read(kind, id);
    if (!before) throw refused({ code: "not-there", kind, id });
    const { owns = [], heldBy = [], stream, rows } = tableOf(kind);
    for (const one of heldBy) {
      const where = { [one.by]: id };
      const count =
        one.kind === "account"
          ? await this.tx.account.count({ where: { ...where, revokedAt: null } })
          : await tableOf(one.kind).rows(this.tx).count({ where });
      if (count > 0) throw refused({ code: "in-use", kind, id, users: one.kind, count });
    }
    if (stream && (await this.#hasStream(`${stream}/${id}`)))
      throw refused({ code: "begun", kind, id });
    // Streams know players by id alone: without the row, nobody would have scored those points.
    if (kind === "player" && (await this.#hasPlayed(id)))
      throw refused({ code: "begun", kind, id });
    for (const { kind: part, by } of owns)
      for (const row of await this.find(part, { [by]: id }))
        await this.remove(part, idOf(part, row));
    await rows(this.tx).deleteMany({ where: whereId(kind, id) });
    await this.#note("removed", kind, id, before, null);
  }

  /** An entry for the act itself, beside those for its rows. */
  async note(action: string, target: string, after?: unknown): Promise<void> {
    await audit(this.tx, { ...this.act, action, target, after });
  }

  async #note(what: string, kind: Kind, id: string, before: Row | null, after: Row | null) {
    this.touched.add(kind);
    await audit(this.tx, {
      ...this.act,
      action: `${kind}.${what}`,
      target: `${kind}/${id}`,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    });
  }

  async #hasStream(stream: string): Promise<boolean> {
    return (await this.tx.commit.findFirst({ where: { stream }, select: { seq: true } })) !== null;
  }

  async #hasPlayed(player: string): Promise<boolean> {
    const events = { contains: `"${player}"` };
    const where = { stream: { startsWith: "game/" }, events };
    return (await this.tx.commit.findFirst({ where, select: { seq: true } })) !== null;
  }
}

/** Do the columns that people change stand as they did? */
export const unchanged = (kind: Kind, a: Row, b: Row): boolean =>
  same(steady(kind, a), steady(kind, b));

const same = (a: Row, b: Row): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((column) => a[column] === b[column]);

const refused = (refusal: ChangeRefusal) => new Refused(refusal);

function notUnique(error: unknown, kind: Kind, id: string): never {
  const { code } = error as { readonly code?: unknown };
  if (code === "P2002" || /UNIQUE constraint/i.test(String(error)))
    throw refused({ code: "not-unique", kind, id });
  throw error;
}
