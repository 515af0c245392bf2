/** Built files and packages are not replaced under a server that runs from them: it loads some of them late. */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./run.mjs";

/** Must be the one that server/build-lock.ts holds. */
const FILE = path.join(ROOT, ".cache/build-in-use");

/** Does a server run from the build that lies here? One that has ended, however it ended, counts no more. */
export async function buildInUse() {
  if (!existsSync(FILE)) return false;
  // Without the packages nothing can run.
  const { createClient } = await import("@libsql/client").catch(() => ({ createClient: null }));
  if (!createClient) return false;
  const client = createClient({ url: pathToFileURL(FILE).href });
  try {
    await client.executeMultiple("BEGIN EXCLUSIVE; COMMIT;");
    return false;
  } catch (error) {
    if (error.code === "SQLITE_BUSY") return true;
    throw error;
  } finally {
    client.close();
  }
}
