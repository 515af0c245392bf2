import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaClient } from "./prisma-client/client";

export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/** How long a connection waits for another process's lock. An option and not a PRAGMA: the driver opens a new connection after each interactive transaction, and only options survive that. */
const BUSY_MS = 5000;

/** Opens a database file that is migrated already. The one place where a Prisma client is made. */
export async function openDb(file: string): Promise<Db> {
  const db = new PrismaClient({ adapter: sqliteAdapter(file) });
  // WAL is a property of the file; FULL and foreign keys are the driver's defaults, read back by tests/server/db.test.ts.
  await db.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  return db;
}

/** The driver for a SQLite file, with what every connection needs. */
export function sqliteAdapter(file: string): PrismaLibSql {
  // As a proper address, so that a folder may have any name.
  const url = file === ":memory:" ? file : pathToFileURL(path.resolve(file)).href;
  const config = { url, timeout: BUSY_MS };
  return new PrismaLibSql(config);
}

export interface Pragmas {
  readonly journal: string;
  readonly synchronous: number;
  readonly foreignKeys: number;
  readonly busyMs: number;
}

/** The durability settings as the database itself reports them. */
export async function pragmas(db: Tx): Promise<Pragmas> {
  const read = async (name: string) => {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    return Object.values(rows[0] ?? {})[0];
  };
  return {
    journal: String(await read("journal_mode")),
    synchronous: Number(await read("synchronous")),
    foreignKeys: Number(await read("foreign_keys")),
    busyMs: Number(await read("busy_timeout")),
  };
}
