import { inBoth } from "../../domain/words/command-line";
import { manifestFile } from "../backup-manifest";
import { MIGRATIONS } from "../paths";
import { BackupFault, type Restored, restore } from "../restore";
import type { Call } from "./call";
import { badInput, type Complaint, type Exit, fileTrouble, refused } from "./complaint";
import { givenPath } from "./given-path";
import { alone, settings } from "./installation";
import { print, tell } from "./print";

/** `leitai restore FILE`: a verified backup in the database's place, the old database kept beside it. */
export async function run({ positionals: [given = ""] }: Call): Promise<Exit> {
  const file = givenPath(given);
  const env = settings();
  const { databaseFile: database, now } = env;
  const { manifest, epoch, kept } = await alone(env, async () => {
    tell({ doing: inBoth("doing.restore") });
    return restore({ backup: file, database, migrations: MIGRATIONS, now }).catch(
      (error): Restored => {
        throw error instanceof BackupFault ? complaint(error, file) : fileTrouble(error, file);
      },
    );
  });
  const { madeAt, rows, streams, auditHead } = manifest;
  print({ restored: database, from: file, madeAt, rows, streams, auditHead, epoch, kept });
  return 0;
}

function complaint({ code, what }: BackupFault, file: string): Complaint {
  switch (code) {
    case "no-manifest":
      return badInput("backup-no-manifest", { file: manifestFile(file) });
    case "differs":
      return badInput("backup-differs", { file, what });
    case "unsound":
      return badInput("backup-unsound", { file, why: what });
    case "newer":
      return refused("backup-newer", { migration: what }, { file, migration: what });
  }
}
