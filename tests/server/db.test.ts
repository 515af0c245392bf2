import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDb, pragmas } from "../../server/db";
import { migrate } from "../../server/migrations";
import { freshDatabase, temporaryFolder } from "../support/database";

const WANTED = { journal: "wal", synchronous: 2, foreignKeys: 1, busyMs: 5000 };

describe("the database", () => {
  test("every connection is durable, also the one opened after an interactive transaction", async () => {
    const { db, close } = await freshDatabase();
    expect(await pragmas(db)).toEqual(WANTED);
    const inside = await db.$transaction(async (tx) => {
      await tx.meta.create({ data: { key: "a", value: "1" } });
      return pragmas(tx);
    });
    expect(inside).toEqual(WANTED);
    expect(await pragmas(db)).toEqual(WANTED);
    await close();
  });

  test("a second migration run changes nothing", async () => {
    const { db, file, close } = await freshDatabase();
    expect(await migrate(file, "prisma/migrations")).toEqual([]);
    expect(await db.meta.count()).toBe(0);
    await close();
  });

  test("a failed migration leaves the old file as it was", async () => {
    const { folder, remove } = await temporaryFolder();
    const file = path.join(folder, "leitai.db");
    const migrations = path.join(folder, "migrations");
    await mkdir(path.join(migrations, "0001_first"), { recursive: true });
    await writeFile(
      path.join(migrations, "0001_first/migration.sql"),
      'CREATE TABLE "Meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL);',
    );
    await migrate(file, migrations);
    const db = await openDb(file);
    await db.meta.create({ data: { key: "kept", value: "yes" } });
    await db.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
    await db.$disconnect();
    const before = await readFile(file);
    await mkdir(path.join(migrations, "0002_broken"));
    await writeFile(
      path.join(migrations, "0002_broken/migration.sql"),
      'CREATE TABLE "New" ("id" TEXT);\nDROP TABLE "Missing";',
    );
    await expect(migrate(file, migrations)).rejects.toThrow();
    expect((await readFile(file)).equals(before)).toBe(true);
    await remove();
  });

  test("what was written before a migration is there after it, also what lay only in the write-ahead log", async () => {
    const { folder, remove } = await temporaryFolder();
    const file = path.join(folder, "leitai.db");
    const migrations = path.join(folder, "migrations");
    await mkdir(path.join(migrations, "0001_first"), { recursive: true });
    await writeFile(
      path.join(migrations, "0001_first/migration.sql"),
      'CREATE TABLE "Meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL);',
    );
    await migrate(file, migrations);
    const db = await openDb(file);
    await db.meta.create({ data: { key: "kept", value: "yes" } });
    await db.$disconnect();
    await mkdir(path.join(migrations, "0002_more"));
    await writeFile(
      path.join(migrations, "0002_more/migration.sql"),
      'CREATE TABLE "More" ("id" TEXT);',
    );
    expect(await migrate(file, migrations)).toEqual(["0002_more"]);
    const again = await openDb(file);
    expect(await again.meta.findMany()).toEqual([{ key: "kept", value: "yes" }]);
    await again.$disconnect();
    await remove();
  });
});
