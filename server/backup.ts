import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { type Manifest, manifestFile } from "./backup-manifest";
import { auditHead } from "./live/verify";
import { fileHash, inventory, toDisk, withFile } from "./sqlite-file";

/** The file that should become a backup exists already. */
export class BackupExists extends Error {
  constructor(readonly file: string) {
    super(`exists already: ${file}`);
  }
}

/**
 * Copies a database, also one in use, into a file with a manifest beside it. The file gets its name only when it is
 * whole, checked and on disk; the manifest last, so that what has a manifest is a backup.
 */
export async function backup(database: string, file: string, now: () => number): Promise<Manifest> {
  for (const one of [file, manifestFile(file)]) {
    const there = await stat(one).catch(() => null);
    if (there) throw new BackupExists(one);
  }
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  // SQLite fills an empty file; made here, so that a folder that is missing or closed is named as such.
  await (await open(partial, "wx", 0o600)).close();
  try {
    const madeAt = new Date(now()).toISOString();
    await withFile(database, (client) => client.execute({ sql: "VACUUM INTO ?", args: [partial] }));
    const manifest = await describe(partial, madeAt);
    await toDisk(partial);
    await rename(partial, file);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(`${partial}.json`, text, { mode: 0o600 });
    await toDisk(`${partial}.json`);
    await rename(`${partial}.json`, manifestFile(file));
    await toDisk(manifestFile(file));
    return manifest;
  } finally {
    await Promise.all([partial, `${partial}.json`].map((one) => rm(one, { force: true })));
  }
}

/** Under which name an installation knows when it was last backed up. */
export const BACKUP_NOTE = "backup";

/** Tells the installation that it was backed up, for its office. */
export const noteBackup = (
  database: string,
  { madeAt }: Pick<Manifest, "madeAt">,
): Promise<unknown> =>
  withFile(database, (client) =>
    client.execute({
      sql: 'INSERT INTO "Meta" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"',
      args: [BACKUP_NOTE, madeAt],
    }),
  );

async function describe(file: string, madeAt: string): Promise<Manifest> {
  const verdict = await withFile(file, (client) => client.execute("PRAGMA quick_check"));
  if (verdict.rows[0]?.[0] !== "ok") throw new Error(`damaged: ${verdict.rows[0]?.[0]}`);
  const { migrations, rows, heads, epoch } = await inventory(file);
  return {
    format: "leitai-backup-1",
    madeAt,
    bytes: (await stat(file)).size,
    sha256: await fileHash(file),
    epoch,
    migrations: [...migrations],
    rows,
    streams: heads.length,
    auditHead: auditHead(heads),
  };
}
