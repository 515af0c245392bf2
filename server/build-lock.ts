import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createClient, type Transaction } from "@libsql/client";

// A lock that nobody refers to would be collected, and with it let go.
const held = new Set<Transaction>();

const UNWRITABLE = new Set(["EROFS", "EACCES", "EPERM", "SQLITE_CANTOPEN", "SQLITE_READONLY"]);

/** Must be the one that scripts/prepare.mjs asks. */
const FILE = ".cache/build-in-use";

/**
 * Says, until this process ends however it ends, that it runs from the project's built files and packages: they are
 * not replaced meanwhile, see scripts/build-in-use.mjs. Many may say so at once. It is an open reading of an empty
 * database, which the operating system ends with the process, as in data-lock.ts.
 * @returns what lets go before that
 */
export async function holdBuild(root: string): Promise<() => void> {
  const file = path.join(root, FILE);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    return await reading(file);
  } catch (error) {
    // Where nothing may be written nothing is replaced either.
    if (UNWRITABLE.has(String((error as NodeJS.ErrnoException).code))) return () => undefined;
    throw error;
  }
}

async function reading(file: string): Promise<() => void> {
  // Whoever asks whether it is in use has it to itself for a moment.
  const client = createClient({ url: pathToFileURL(file).href, timeout: 5000 });
  const transaction = await client.transaction("read");
  await transaction.execute("SELECT count(*) FROM sqlite_schema");
  held.add(transaction);
  return () => {
    held.delete(transaction);
    transaction.close();
    client.close();
  };
}
