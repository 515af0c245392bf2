import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, copyFile, link, readFile, rename, rm, stat } from "node:fs/promises";
import { audit } from "./audit";
import { type Manifest, manifestFile, manifestShape } from "./backup-manifest";
import { openDb } from "./db";
import { knownMigrations } from "./known-migrations";
import { Log } from "./live/log";
import { auditHead, verifyLog } from "./live/verify";
import { migrate } from "./migrations";
import { fileHash, inventory, toDisk, withFile } from "./sqlite-file";

/** Why a backup is not put in place; nothing was changed. */
export class BackupFault extends Error {
  constructor(
    readonly code: "no-manifest" | "differs" | "unsound" | "newer",
    /** What it is about: which entry of the manifest, which fault, which migration. */
    readonly what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

interface Needs {
  readonly backup: string;
  readonly database: string;
  /** The folder of migrations. */
  readonly migrations: string;
  readonly now: () => number;
}

export interface Restored {
  readonly manifest: Manifest;
  /** The life that the history begins with this restore. */
  readonly epoch: string;
  /** Where the old database lies now; null when there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the database's place. Everything is checked on a copy first: the manifest, every page, every
 * row count, every chain. The caller makes sure that nobody uses the database. Throws BackupFault.
 */
export async function restore(needs: Needs): Promise<Restored> {
  const { backup, database } = needs;
  const manifest = await readManifest(backup);
  const known = await knownMigrations(needs.migrations);
  const newer = manifest.migrations.find((name) => !known.includes(name));
  if (newer) throw new BackupFault("newer", newer);

  const copy = `${database}.restoring`;
  await discard(copy);
  try {
    await copyFile(backup, copy);
    // A copy is as open as what it was copied from, which may have come from anywhere.
    await chmod(copy, 0o600);
    await compare(copy, manifest);
    await migrate(copy, needs.migrations);
    const epoch = await beginLife(copy, manifest, needs.now);
    await toDisk(copy);
    const kept = existsSync(database) ? await setAside(database, needs.now()) : null;
    await rename(copy, database);
    await toDisk(database);
    return { manifest, epoch, kept };
  } finally {
    await discard(copy);
  }
}

async function readManifest(backup: string): Promise<Manifest> {
  const file = manifestFile(backup);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new BackupFault("no-manifest", file);
    throw error;
  });
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    throw new BackupFault("differs", "manifest");
  }
}

/** Throws at the first thing in which a copy is not what its manifest says, or is not sound in itself. */
async function compare(copy: string, manifest: Manifest): Promise<void> {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new BackupFault("differs", what);
  };
  must((await stat(copy)).size === manifest.bytes, "bytes");
  must((await fileHash(copy)) === manifest.sha256, "sha256");
  const verdict = await soundness(copy);
  if (verdict !== "ok") throw new BackupFault("unsound", verdict);
  const found = await inventory(copy).catch((error) => {
    throw new BackupFault("unsound", String(error));
  });
  must(same(found.migrations, manifest.migrations), "migrations");
  must(same(entries(found.rows), entries(manifest.rows)), "rows");
  must(found.epoch === manifest.epoch, "epoch");
  must(found.heads.length === manifest.streams, "streams");
  must(auditHead(found.heads) === manifest.auditHead, "auditHead");
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const entries = (rows: Manifest["rows"]) =>
  Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1));

async function soundness(file: string): Promise<string> {
  try {
    const { rows } = await withFile(file, (client) => client.execute("PRAGMA integrity_check(1)"));
    return String(rows[0]?.[0]);
  } catch (error) {
    return String(error);
  }
}

/** Verifies every chain, names the new life and notes where it comes from. */
async function beginLife(copy: string, manifest: Manifest, now: () => number): Promise<string> {
  const value = randomBytes(8).toString("hex");
  const db = await openDb(copy);
  try {
    const { faults, auditHead: head } = await verifyLog(new Log(db));
    const [fault] = faults;
    if (fault) throw new BackupFault("unsound", `${fault.stream}: ${fault.code}`);
    if (head !== manifest.auditHead) throw new BackupFault("differs", "auditHead");
    await db.$transaction(async (tx) => {
      await tx.meta.upsert({
        where: { key: "epoch" },
        create: { key: "epoch", value },
        update: { value },
      });
      await audit(tx, {
        at: now(),
        by: "machine",
        action: "backup.restored",
        target: `backup/${manifest.sha256.slice(0, 16)}`,
        after: { madeAt: manifest.madeAt, auditHead: head },
      });
    });
  } finally {
    await db.$disconnect();
  }
  await emptyLog(copy);
  return value;
}

/** Brings all of a database into its one file, so that a rename moves all of it. */
async function emptyLog(file: string): Promise<void> {
  const { rows } = await withFile(file, (client) =>
    client.execute("PRAGMA wal_checkpoint(TRUNCATE)"),
  );
  if (Number(rows[0]?.[0]) !== 0) throw new Error(`cannot empty the log of ${file}`);
}

/** Gives the database a second, dated name. The first stays until the new file takes it, so that there is always one. */
async function setAside(database: string, at: number): Promise<string> {
  // Into the file what is still in its log; a file too damaged for that is kept as it is, its log with it.
  await emptyLog(database).catch(() => undefined);
  const date = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
  let kept = `${database}.${date}`;
  for (let n = 2; existsSync(kept); n++) kept = `${database}.${date}-${n}`;
  await link(database, kept).catch(() => copyFile(database, kept));
  const log = await stat(`${database}-wal`).catch(() => null);
  if (log && log.size > 0) await copyFile(`${database}-wal`, `${kept}-wal`);
  await toDisk(kept);
  // The old log must not be read into the new file.
  await Promise.all(["-wal", "-shm"].map((end) => rm(database + end, { force: true })));
  return kept;
}

async function discard(file: string): Promise<void> {
  await Promise.all(["", "-wal", "-shm", "-journal"].map((end) => rm(file + end, { force: true })));
}
