import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp, mkdir, readdir, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prepare } from "../../scripts/prepare.mjs";
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";

/** A working copy beside this one, built and with a server that runs from it. */

let copy: string;
let remove: () => Promise<void>;
let server: Program;
let url: string;
beforeAll(async () => {
  await prepare({ quiet: true });
  ({ folder: copy, remove } = await temporaryFolder());
  const without = new Set(["node_modules", ".git", "data", ".cache", "docs", "tests", "bench"]);
  for (const name of await readdir("."))
    if (!without.has(name)) await cp(name, path.join(copy, name), { recursive: true });
  await symlink(path.resolve("node_modules"), path.join(copy, "node_modules"), "junction");
  await mkdir(path.join(copy, ".cache"));
  await cp(".cache/generated", path.join(copy, ".cache/generated"));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  server = program("start", [], { PORT: String(port), LEITAI_DATA: path.join(copy, "data") });
  while (!(await isHealthy())) {
    if (server.child.exitCode !== null) throw new Error((await server.ended).err);
    await sleep(100);
  }
}, 180_000);
afterAll(async () => {
  server.child.kill("SIGKILL");
  await server.ended;
  await remove();
});

let before: Record<string, number>;
beforeEach(async () => {
  before = await built();
});

interface Program {
  readonly child: ReturnType<typeof spawn>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

function program(script: string, args: string[] = [], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    cwd: copy,
    env: { ...process.env, LEITAI_DEMO: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.err += text;
  });
  return { child, ended: once(child, "close").then(([code]) => ({ code, ...said })) };
}

const isHealthy = () =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Every built file with the moment at which it was written. */
async function built(): Promise<Record<string, number>> {
  const folder = path.join(copy, "build");
  const names = await readdir(folder, { recursive: true });
  const times = names
    .filter((name) => name !== ".sources")
    .map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs] as const);
  return Object.fromEntries(await Promise.all(times));
}

describe.each([
  ["a source has changed", () => appendFile(path.join(copy, "domain/kernel/ids.ts"), "\n")],
  ["nothing says what was built", () => rm(path.join(copy, "build/.sources"), { force: true })],
])("beside a running server, when %s,", (_, change) => {
  beforeEach(change);

  test("a command works with the build that the server runs from, and says so", async () => {
    const { code, out, err } = await program("leitai", ["help"]).ended;
    expect([code, out === ""]).toEqual([0, false]);
    expect(JSON.parse(err).note.en).toContain("older build");
    expect(await built()).toEqual(before);
  });

  test.each(["start", "build"])(
    "%s refuses to replace the server's files, and says what to do",
    async (script) => {
      const elsewhere = { PORT: "0", LEITAI_DATA: path.join(copy, "other") };
      const { code, err } = await program(script, [], elsewhere).ended;
      expect([code, err.trim().split("\n").length]).toEqual([1, 2]);
      expect(err).toContain("Stop it first");
      expect(await built()).toEqual(before);
      expect(await isHealthy()).toBe(true);
    },
  );
});

test("a server that was killed holds its files no longer", async () => {
  const asked = async () => {
    const text = `import { buildInUse } from "./scripts/build-in-use.mjs"; console.log(await buildInUse());`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", text], { cwd: copy });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    await once(child, "close");
    return said.trim();
  };
  expect(await asked()).toBe("true");
  server.child.kill("SIGKILL");
  await server.ended;
  expect(await asked()).toBe("false");
});
