import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client";
import type { Head } from "./live/verify";

/** What is in a database file, read without Prisma: it may be of another version than this program. */
export interface Inventory {
  readonly migrations: readonly string[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly heads: readonly Head[];
  readonly epoch: string | null;
}

/** Works with the plain driver on a file of any name, and lets go of it. */
export async function withFile<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient({ url: pathToFileURL(file).href, timeout: 5000 });
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

export const inventory = (file: string): Promise<Inventory> =>
  withFile(file, async (client) => {
    const migrations = await appliedMigrations(client);
    const tables = await texts(
      client,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name <> '_prisma_migrations' ORDER BY 1`,
    );
    const rows: Record<string, number> = {};
    for (const table of tables) {
      const [count] = await texts(client, `SELECT count(*) FROM "${table.replaceAll('"', '""')}"`);
      rows[table] = Number(count);
    }
    // In SQLite the other columns come from the row that has the maximum.
    const newest = await client.execute(
      'SELECT stream, max(seq), hash FROM "Commit" GROUP BY stream',
    );
    const heads = newest.rows.map(({ 0: stream, 1: seq, 2: hash }) => ({
      stream: String(stream),
      seq: Number(seq),
      hash: String(hash),
    }));
    const [epoch = null] = await texts(client, `SELECT value FROM "Meta" WHERE key = 'epoch'`);
    return { migrations, rows, heads, epoch };
  });

/** The names of the migrations a database has been through, in order. */
export const appliedMigrations = (client: Client): Promise<readonly string[]> =>
  texts(
    client,
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );

async function texts(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.execute(sql);
  return rows.map((row) => String(row[0]));
}

/** SHA-256 of a file, in hexadecimal. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Brings a file's bytes, and its name in its folder, to the disk itself. */
export async function toDisk(file: string): Promise<void> {
  for (const one of [file, path.dirname(file)]) {
    const handle = await open(one, "r");
    // Some systems do not sync folders; there the name is their own business.
    await handle.sync().catch(() => undefined);
    await handle.close();
  }
}
