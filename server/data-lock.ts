import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createClient, LibsqlError, type Transaction } from "@libsql/client";

/** The right to be the one program that lives in a data folder. */
export interface DataLock {
  readonly release: () => void;
}

// A lock that nobody refers to would be collected, and with it let go.
const held = new Set<Transaction>();

/**
 * Takes a data folder for this process, making it when it is missing; null when another process has it.
 * It is an open transaction on an empty database: the operating system ends it with the process, however that
 * ends, so that no crash leaves a lock behind and no reused process number looks like a living one.
 */
export async function lockData(dataDir: string): Promise<DataLock | null> {
  await mkdir(dataDir, { recursive: true });
  const client = createClient({ url: pathToFileURL(path.join(dataDir, "lock")).href });
  try {
    const transaction = await client.transaction("write");
    held.add(transaction);
    return {
      release: () => {
        held.delete(transaction);
        transaction.close();
        client.close();
      },
    };
  } catch (error) {
    client.close();
    if (error instanceof LibsqlError && error.code === "SQLITE_BUSY") return null;
    throw error;
  }
}
