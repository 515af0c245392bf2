import { readdir } from "node:fs/promises";

/** The names of the migrations in a folder, in the order in which they apply. */
export async function knownMigrations(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
