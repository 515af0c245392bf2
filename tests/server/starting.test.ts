import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../support/database";
import { freePort, startServer } from "../support/server";

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

/** Runs the built program until it ends by itself. */
async function ended(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["build/main.js"], {
    env: { ...process.env, LEITAI_DATA: folder, LEITAI_DEMO: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const [code] = await once(child, "close");
  return { code, said };
}

test("a setting that cannot be used is named in one line, and nothing is touched", async () => {
  const unusable = { PORT: "x", LEITAI_NOW: "noon", LEITAI_ORIGIN: "here" };
  for (const [name, value] of Object.entries(unusable)) {
    const { code, said } = await ended({ [name]: value });
    expect([code, said.trim().split("\n").length]).toEqual([2, 2]);
    expect(said).toContain(name);
  }
});

test("a damaged database is not opened; the way back is named", async () => {
  const file = path.join(folder, "leitai.db");
  await mkdir(folder, { recursive: true });
  await writeFile(file, "this is no database, whatever it is called\n".repeat(500));
  const before = await readFile(file);
  const { code, said } = await ended({ PORT: "0" });
  expect(code).toBe(1);
  expect(said).toContain("leitai -- restore");
  expect(said).not.toMatch(/\n\s+at /);
  expect((await readFile(file)).equals(before)).toBe(true);
});

test("a port that is taken is said so, with what to do", async () => {
  const port = await freePort();
  const other = createServer().listen(port);
  await once(other, "listening");
  const { code, said } = await ended({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`PORT=`);
  expect(said).not.toMatch(/\n\s+at /);
});

test("a data directory belongs to one server at a time; a second one says so and touches nothing", async () => {
  const server = await startServer({ dataDir: folder, env: { LEITAI_DEMO: "0" } });
  const { code, said } = await ended({ PORT: "0" });
  expect(code).toBe(1);
  expect(said).toContain("LEITAI_DATA");
  expect(said).not.toMatch(/\n\s+at /);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.stop();
});

test("told to stop, it finishes and leaves a whole database and a secret that only its owner reads", async () => {
  const server = await startServer({ dataDir: folder, env: { LEITAI_DEMO: "0" } });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.stop();
  expect((await stat(path.join(folder, "secret"))).mode & 0o077).toBe(0);
  const again = await startServer({ dataDir: folder, env: { LEITAI_DEMO: "0" } });
  expect(await (await fetch(`${again.url}/healthz`)).json()).toMatchObject({ ready: true });
  await again.stop();
});
