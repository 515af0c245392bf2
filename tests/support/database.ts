import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Db, openDb } from "../../server/db";
import { migrate } from "../../server/migrations";

let template: Promise<string> | null = null;

/** A folder of its own, gone when `remove` is called. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "leitai-test-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function makeTemplate(): Promise<string> {
  const { folder } = await temporaryFolder();
  const file = path.join(folder, "template.db");
  await migrate(file, "prisma/migrations");
  process.once("exit", () => void rm(folder, { recursive: true, force: true }));
  return file;
}

/** An empty, migrated SQLite file for one test. */
export async function freshDatabase(): Promise<{
  db: Db;
  file: string;
  close: () => Promise<void>;
}> {
  template ??= makeTemplate();
  const { folder, remove } = await temporaryFolder();
  const file = path.join(folder, "leitai.db");
  await copyFile(await template, file);
  const db = await openDb(file);
  const close = async () => {
    await db.$disconnect();
    await remove();
  };
  return { db, file, close };
}
