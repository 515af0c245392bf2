import { setImmediate } from "node:timers/promises";
import type { CommandId, StreamId } from "../../domain/kernel/ids";
import type { Commit } from "../../domain/live/commit";
import type { Db } from "../db";
import { Prisma } from "../prisma-client/client";

/** A commit and the fingerprint of the command that made it. */
export interface Entry {
  readonly commit: Commit;
  readonly command: string;
  /** What the commit only commits to; written with it, never read back with it. */
  readonly sealed?: SealedRow;
}

interface SealedRow {
  readonly commitment: string;
  readonly content: unknown;
}

/** What a log that cannot be written says: why, so that the door can answer rightly. */
export class LogFailure extends Error {
  constructor(
    readonly code: "storage-full" | "storage-readonly" | "busy",
    cause: unknown,
  ) {
    super(code, { cause });
  }
}

/** SQLite takes at most 32,766 values in a statement, and 12 stand in a row. */
const ROWS_AT_ONCE = 1000;

/** The newest commit of a stream. */
export interface Head {
  readonly stream: StreamId;
  readonly seq: number;
  readonly hash: string;
}

interface Part {
  readonly entries: readonly Entry[];
  readonly done: (failure?: LogFailure) => void;
}

/**
 * The durable log. Whatever is appended while a write is under way goes into the next one, as one statement and
 * so as one transaction: the slower the disk, the larger the groups.
 */
export class Log {
  readonly #waiting: Part[] = [];
  #writing = false;

  constructor(private readonly db: Db) {}

  /** Resolves when the entries (at most 1000) are on disk; all of one call stand or fall together. */
  append(entries: readonly Entry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, done: (failure) => (failure ? reject(failure) : resolve()) });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      // Whatever came in with this turn of the event loop shares the write; and as the driver works without
      // giving way, this is also where everyone else gets theirs.
      await setImmediate();
      const group = this.#takeGroup();
      const failure = await this.#insert(group.flatMap((part) => part.entries));
      if (failure?.code === "busy" && group.length > 1) await this.#oneByOne(group);
      else for (const part of group) part.done(failure ?? undefined);
    }
    this.#writing = false;
  }

  #takeGroup(): Part[] {
    const group: Part[] = [];
    let size = 0;
    for (const part of this.#waiting) {
      size += part.entries.length;
      if (group.length > 0 && size > ROWS_AT_ONCE) break;
      group.push(part);
    }
    this.#waiting.splice(0, group.length);
    return group;
  }

  /** One stream's number was taken by another process: that must not fail its neighbours in the group. */
  async #oneByOne(group: readonly Part[]): Promise<void> {
    for (const part of group) part.done((await this.#insert(part.entries)) ?? undefined);
  }

  async #insert(entries: readonly Entry[]): Promise<LogFailure | null> {
    try {
      const sealed = entries.filter((entry) => entry.sealed !== undefined);
      if (sealed.length === 0) await this.db.$executeRaw(insertion(entries));
      else
        await this.db.$transaction([
          this.db.$executeRaw(insertion(entries)),
          this.db.$executeRaw(sealedInsertion(sealed)),
        ]);
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  /** All commits of a stream after a number, in order. */
  async read(stream: StreamId, after = 0): Promise<Entry[]> {
    const rows = await this.db.commit.findMany({
      where: { stream, seq: { gt: after } },
      orderBy: { seq: "asc" },
    });
    return rows.map(fromRow);
  }

  /** What lies behind some of a stream's commitments. */
  async open(stream: StreamId, commitments: readonly string[]): Promise<unknown[]> {
    if (commitments.length === 0) return [];
    const rows = await this.db.sealed.findMany({
      where: { stream, commitment: { in: [...commitments] } },
    });
    return rows.map((row) => JSON.parse(row.content));
  }

  async heads(): Promise<Head[]> {
    const rows = await this.db.$queryRaw<Head[]>`
      SELECT "Commit"."stream", "Commit"."seq", "Commit"."hash" FROM "Commit" JOIN (
        SELECT "stream", MAX("seq") AS "seq" FROM "Commit" GROUP BY "stream"
      ) AS "head" ON "head"."stream" = "Commit"."stream" AND "head"."seq" = "Commit"."seq"`;
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }
}

/**
 * One statement for all rows, and so one transaction. `createMany` would cut them into statements of 83 rows each
 * and cost seven times the processor's time, during which nobody else is served.
 */
function insertion(entries: readonly Entry[]): Prisma.Sql {
  const rows = entries.map(({ commit, command }) => {
    const { stream, seq, id, at, by, events, void: voids, replaces, after, prev, hash } = commit;
    const place = [voids ?? null, replaces ?? null, after ?? null];
    const values = [stream, seq, id, BigInt(at), by, command, JSON.stringify(events), ...place];
    return Prisma.sql`(${Prisma.join([...values, prev, hash])})`;
  });
  return Prisma.sql`INSERT INTO "Commit" ("stream", "seq", "id", "at", "by", "command", "events",
    "voids", "replaces", "after", "prev", "hash") VALUES ${Prisma.join(rows)}`;
}

/** The same sheet under the same salt is the same row: handing it in again adds nothing. */
function sealedInsertion(entries: readonly Entry[]): Prisma.Sql {
  const rows = entries.flatMap(({ commit, sealed }) =>
    sealed
      ? [Prisma.sql`(${commit.stream}, ${sealed.commitment}, ${JSON.stringify(sealed.content)})`]
      : [],
  );
  return Prisma.sql`INSERT OR IGNORE INTO "Sealed" ("stream", "commitment", "content")
    VALUES ${Prisma.join(rows)}`;
}

type Row = Awaited<ReturnType<Db["commit"]["findMany"]>>[number];

function fromRow(row: Row): Entry {
  const { seq, by, prev, hash, command } = row;
  return {
    command,
    commit: {
      stream: row.stream as StreamId,
      seq,
      id: row.id as CommandId,
      at: Number(row.at),
      by,
      events: JSON.parse(row.events),
      ...(row.voids === null ? {} : { void: row.voids }),
      ...(row.replaces === null ? {} : { replaces: row.replaces }),
      ...(row.after === null ? {} : { after: row.after }),
      prev,
      hash,
    },
  };
}

function failureOf(error: unknown): LogFailure {
  const text = `${(error as { code?: string }).code ?? ""} ${String(error)}`;
  if (/SQLITE_FULL|database or disk is full|ENOSPC/i.test(text))
    return new LogFailure("storage-full", error);
  // A folder that cannot be written shows as CANTOPEN: the journal beside the file cannot be made.
  if (/SQLITE_(READONLY|CANTOPEN|PERM)|readonly database|EROFS|EACCES/i.test(text))
    return new LogFailure("storage-readonly", error);
  return new LogFailure("busy", error);
}
