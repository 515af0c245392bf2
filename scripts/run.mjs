/** Running other programs. */
import { spawn } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "..");

/** Something that cannot be done and says why; anything else that is thrown is a bug of these scripts. */
export class Failure extends Error {}

/**
 * Runs a program in the project's folder until it ends; rejects with a Failure when it
 * ends badly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [how] with `quiet` its words are kept and shown on standard
 *   error only when it fails
 */
export async function run(command, args, { env = process.env, quiet = false } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    // npm is a batch file on Windows.
    shell: process.platform === "win32" && command === "npm",
  });
  const said = [];
  child.stdout?.on("data", (chunk) => said.push(chunk));
  child.stderr?.on("data", (chunk) => said.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit, signal) => resolve(exit ?? (signal ? 1 : 0)));
  });
  if (code === 0) return;
  if (quiet) process.stderr.write(Buffer.concat(said));
  throw new Failure(`${path.basename(command)} ${args.join(" ")}: exit ${code}`);
}
