import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client";
import type { StreamId } from "../../domain/kernel/ids";
import type { Commit } from "../../domain/live/commit";
import type { Db } from "../../server/db";
import { Log } from "../../server/live/log";
import { freshDatabase } from "./database";
import { gameOf, live } from "./games";

/** A data folder with two games on record, one of them with corrections. */
export interface Installation {
  readonly db: Db;
  readonly file: string;
  readonly dataDir: string;
  /** What a program is told to find it. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

export const GAMES: readonly (readonly Commit[])[] = [
  gameOf(3, { corrections: true }).commits,
  live(gameOf(5).wishes, "game/g2" as StreamId).commits,
];

export async function installation(): Promise<Installation> {
  const { db, file, close } = await freshDatabase();
  for (const game of GAMES) await record(db, game);
  await db.meta.create({ data: { key: "epoch", value: "first-life" } });
  await db.account.create({
    data: { id: "a1", name: "王芳", role: "organiser", createdAt: 1n },
  });
  const dataDir = path.dirname(file);
  return { db, file, dataDir, env: { LEITAI_DATA: dataDir }, close };
}

export const record = (db: Db, commits: readonly Commit[]): Promise<void> =>
  new Log(db).append(commits.map((commit) => ({ commit, command: "c" })));

/** Works on a database file by plain SQL, as somebody would who has got hold of it. */
export async function bySql<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient({ url: pathToFileURL(file).href });
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

/** Every row of every table, as text. */
export const contents = (file: string): Promise<Record<string, string[]>> =>
  bySql(file, async (client) => {
    const { rows } = await client.execute(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1",
    );
    const all: Record<string, string[]> = {};
    for (const name of rows.map((row) => String(row.name))) {
      const table = await client.execute(`SELECT * FROM "${name}"`);
      all[name] = table.rows.map((row) => JSON.stringify({ ...row })).sort();
    }
    return all;
  });
