import { LibsqlError } from "@libsql/client";
import { BackupExists, backup, noteBackup } from "../backup";
import { manifestFile } from "../backup-manifest";
import type { Call } from "./call";
import { badInput, type Exit, fileTrouble, refused } from "./complaint";
import { givenPath } from "./given-path";
import { assertUsable, settings } from "./installation";
import { print } from "./print";

/** `leitai backup FILE`: an online backup with its manifest; a running server goes on working. */
export async function run({ positionals: [given = ""] }: Call): Promise<Exit> {
  const file = givenPath(given);
  const env = settings();
  await assertUsable(env);
  try {
    const manifest = await backup(env.databaseFile, file, env.now);
    await noteBackup(env.databaseFile, manifest);
    print({ file, manifest: manifestFile(file), ...manifest });
    return 0;
  } catch (error) {
    if (error instanceof BackupExists) throw refused("file-exists", { file: error.file });
    if (error instanceof LibsqlError && error.code === "SQLITE_FULL")
      throw refused("no-room", { file });
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw badInput("no-such-folder", { file });
    throw fileTrouble(error, file);
  }
}
