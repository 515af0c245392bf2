import { existsSync } from "node:fs";
import { type DataLock, lockData } from "../data-lock";
import { type Db, openDb } from "../db";
import { BadSetting, type Env, readEnv } from "../env";
import { knownMigrations } from "../known-migrations";
import { MIGRATIONS } from "../paths";
import { appliedMigrations, withFile } from "../sqlite-file";
import { badInput, refused } from "./complaint";

/** The settings, or a complaint about the one that is wrong. */
export function settings(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof BadSetting) throw badInput("bad-setting", { why: error.message });
    throw error;
  }
}

/** Works on the database as it is, perhaps beside a running server. It has to be there and up to date. */
export async function withDatabase<T>(work: (db: Db, env: Env) => Promise<T>): Promise<T> {
  const env = settings();
  await assertUsable(env);
  const db = await openDb(env.databaseFile);
  try {
    return await work(db, env);
  } finally {
    await db.$disconnect();
  }
}

/** Throws a complaint unless there is a database that this program can read. */
export async function assertUsable({ dataDir, databaseFile }: Env): Promise<void> {
  if (!existsSync(databaseFile)) throw refused("no-database", { folder: dataDir });
  const applied = await withFile(databaseFile, appliedMigrations).catch((error) => {
    if (String(error).includes("no such table")) throw refused("schema-differs");
    throw refused("database-damaged", { file: databaseFile, why: String(error) });
  });
  const known = await knownMigrations(MIGRATIONS);
  if (applied.join() !== known.join()) throw refused("schema-differs");
}

/** Works alone in the data folder, which is made when it is missing; refuses while a server runs in it. */
export async function alone<T>(env: Env, work: () => Promise<T>): Promise<T> {
  // As the server does: what is written here holds accounts and sealed marks.
  process.umask(0o077);
  const lock: DataLock | null = await lockData(env.dataDir);
  if (!lock) throw refused("data-in-use", { folder: env.dataDir });
  try {
    return await work();
  } finally {
    lock.release();
  }
}
