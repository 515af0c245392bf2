import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { sqliteAdapter } from "./db";

const NOTHING_ELSE = { externalTables: [], externalEnums: [] };
const LOCK = 'provider = "sqlite"\n';

/**
 * Brings a database file to the newest schema, making it when it is missing. Prisma's own engine works on a
 * copy, which takes the file's place only when every migration has succeeded and the copy is sound: a failed
 * migration leaves the old file as it was.
 * @returns the names of the migrations that were applied
 */
export async function migrate(file: string, folder: string): Promise<readonly string[]> {
  const list = await migrationList(folder);
  if (existsSync(file) && (await isCurrent(file, list))) return [];
  const copy = `${file}.migrating`;
  await discard(copy);
  try {
    if (existsSync(file)) await copyDatabase(file, copy);
    const applied = await withEngine(copy, async (engine) => {
      const answer = await engine.applyMigrations({ migrationsList: list, filters: NOTHING_ELSE });
      return answer.appliedMigrationNames;
    });
    await assertSound(copy);
    await rename(copy, file);
    await Promise.all([rm(`${file}-wal`, { force: true }), rm(`${file}-shm`, { force: true })]);
    return applied;
  } finally {
    await discard(copy);
  }
}

/** The SQL that leads from one schema to another; empty when they are alike. Used to write a new migration. */
export async function migrationSql(from: string | null, to: string): Promise<string> {
  const files = (content: string) => ({ files: [{ path: "schema.prisma", content }] });
  return withEngine(":memory:", async (engine) => {
    const result = await engine.diff({
      from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", ...files(from) },
      to: { tag: "schemaDatamodel", ...files(to) },
      script: true,
      exitCode: true,
      filters: NOTHING_ELSE,
    });
    return result.exitCode === 0 ? "" : (result.stdout ?? "");
  });
}

/** An online copy of a whole database into a file that does not exist yet. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = open(from);
  try {
    await source.execute({ sql: "VACUUM INTO ?", args: [to] });
    // Emptying the log makes the file whole by itself, so that a rename cannot part the two.
    await source.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    source.close();
  }
}

/** A server that was killed a moment ago may still hold the file, and another one may be putting its journal in order. */
const open = (file: string) => createClient({ url: pathToFileURL(file).href, timeout: 5000 });

/** Throws when a database file is damaged. */
export async function assertSound(file: string): Promise<void> {
  const client = open(file);
  try {
    const { rows } = await client.execute("PRAGMA quick_check");
    const verdict = String(rows[0]?.[0]);
    if (verdict !== "ok") throw new Error(`database is damaged: ${verdict}`);
  } finally {
    client.close();
  }
}

async function isCurrent(file: string, list: MigrationList): Promise<boolean> {
  const client = open(file);
  try {
    const { rows } = await client.execute(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const done = new Set(rows.map((row) => String(row[0])));
    return list.migrationDirectories.every((migration) => done.has(migration.path));
  } catch (error) {
    if (String(error).includes("no such table")) return false;
    throw error;
  } finally {
    client.close();
  }
}

async function discard(file: string): Promise<void> {
  await Promise.all(["", "-wal", "-shm", "-journal"].map((end) => rm(file + end, { force: true })));
}

async function migrationList(folder: string): Promise<MigrationList> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return {
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
      };
    }),
  );
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: LOCK },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** Runs Prisma's schema engine, which ships as WebAssembly inside its npm package, so that nothing is downloaded. */
async function withEngine<T>(file: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  engineModule ??= loadEngine();
  const { SchemaEngine } = await engineModule;
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(sqliteAdapter(file)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");
// Once a process: the bindings keep views of one instance's memory, and a second instance would read the first one's.
let engineModule: Promise<EngineModule> | null = null;

async function loadEngine(): Promise<EngineModule> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  const { __wbg_set_wasm: use } = bindings as unknown as {
    __wbg_set_wasm: (exports: unknown) => void;
  };
  use(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
