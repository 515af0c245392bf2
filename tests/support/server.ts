import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A real server in a process group of its own, on a data directory of its own. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** One-time sign-in links as printed: admin, organiser, official. */
  readonly links: () => readonly string[];
  /** Kills the whole process group at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Record<string, string>;
}

const stopped = new Set<string>();

/** Whether a test has told the server at this address to stop: what its pages complain of from then on is no fault. */
export const isStopped = (url: string): boolean => stopped.has(url);

/** Below the kernel's own range, where ports are handed out to others at any moment. */
const [FIRST_PORT, LAST_PORT] = [20_000, 29_999];

export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT));
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

export const temporaryData = () => mkdtemp(path.join(tmpdir(), "leitai-data-"));

/** Starts the built server and waits until it says that it is ready. */
export async function startServer({ dataDir, port, env = {} }: Options): Promise<TestServer> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, ["build/main.js"], {
    detached: true,
    env: { ...process.env, PORT: String(at), LEITAI_DATA: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const url = `http://127.0.0.1:${at}`;
  stopped.delete(url);
  await ready(child, url, () => output);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    stopped.add(url);
    const gone = once(child, "exit");
    process.kill(-(child.pid ?? 0), signal);
    await gone;
  };
  return {
    url,
    port: at,
    dataDir,
    output: () => output,
    links: () =>
      [...output.matchAll(/https?:\/\/[^/\s]+(\/accounts\/open\/\S+)/g)].map(
        (match) => url + match[1],
      ),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${output()}`);
    const healthy = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    // The links are the last thing it prints.
    if (healthy && output().includes("/accounts/open/")) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const removeData = (dataDir: string) => rm(dataDir, { recursive: true, force: true });
