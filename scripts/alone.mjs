/** One process at a time. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Does some work while no other process does it; waits for the one that does. A process that died leaves its
 * lock behind, which the next one takes over.
 * @template T
 * @param {string} lock a file that stands for the right to do it
 * @param {() => Promise<T>} work
 */
export async function alone(lock, work) {
  while (!(await taken(lock))) await wait(200);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const owner = Number(await readFile(lock, "utf8").catch(() => ""));
  if (owner > 0 && !lives(owner)) await rm(lock, { force: true });
  return false;
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
