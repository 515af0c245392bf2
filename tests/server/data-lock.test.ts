import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockData } from "../../server/data-lock";
import { temporaryFolder } from "../support/database";

const CACHE = path.resolve(".cache");

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

describe("the lock of a data folder", () => {
  it("is held by one, and free again once it is released", async () => {
    const first = await lockData(folder);
    expect(first).not.toBeNull();
    expect(await lockData(folder)).toBeNull();
    first?.release();
    const next = await lockData(folder);
    expect(next).not.toBeNull();
    next?.release();
  });

  it("makes the folder when it is missing, and is one for each folder", async () => {
    const one = await lockData(path.join(folder, "one, 100%", "data"));
    const two = await lockData(path.join(folder, "two"));
    expect(one && two).not.toBeNull();
    expect((await readdir(folder)).toSorted()).toEqual(["one, 100%", "two"]);
    one?.release();
    two?.release();
  });

  it("holds against another process, and ends with it however it ends", async () => {
    await mkdir(CACHE, { recursive: true });
    const built = await mkdtemp(path.join(CACHE, "data-lock-"));
    try {
      const outfile = path.join(built, "data-lock.js");
      const how = { bundle: true, platform: "node", format: "esm", packages: "external" } as const;
      await build({ entryPoints: ["server/data-lock.ts"], outfile, ...how });
      const script = `
        const { lockData } = await import(${JSON.stringify(pathToFileURL(outfile).href)});
        console.log((await lockData(${JSON.stringify(folder)})) ? "held" : "in use");
        setInterval(() => undefined, 1000);`;
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        cwd: built,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const said = await new Promise((resolve) =>
        child.stdout.once("data", (text) => resolve(String(text).trim())),
      );
      expect(said).toBe("held");
      expect(await lockData(folder)).toBeNull();
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      const lock = await lockData(folder);
      expect(lock).not.toBeNull();
      lock?.release();
    } finally {
      await rm(built, { recursive: true, force: true });
    }
  });
});
