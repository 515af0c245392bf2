import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFiles } from "../../server/built-files";
import { temporaryFolder } from "../support/database";

const SCRIPT = "export const a = 1;\n".repeat(100);
const GUARD = "default-src 'none'";
const OWN_POLICY = "default-src 'none'; script-src 'sha256-abc'";
let server: Server;
let remove: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  const assets = path.join(temporary.folder, "assets");
  await mkdir(assets);
  await writeFile(path.join(assets, "a-1.js"), SCRIPT);
  await writeFile(path.join(assets, "a-1.js.br"), brotliCompressSync(SCRIPT));
  await writeFile(path.join(assets, "a-1.js.gz"), gzipSync(SCRIPT));
  await writeFile(path.join(assets, "b-1.js"), "export {};");
  await writeFile(path.join(assets, "gone-1.js.br"), brotliCompressSync(SCRIPT));
  await writeFile(path.join(temporary.folder, "robots.txt"), "none");
  await writeFile(path.join(temporary.folder, ".hidden"), "none");
  await writeFile(
    path.join(temporary.folder, "alone.html"),
    `<meta http-equiv="Content-Security-Policy" content="${OWN_POLICY}">`,
  );
  const files = builtFiles(temporary.folder);
  await rm(path.join(assets, "gone-1.js.br"));
  server = express()
    .use((_request, response, next) => {
      response.setHeader("Content-Security-Policy", GUARD);
      next();
    })
    .use(files)
    // As pages do, which put their headers beside those that are there already.
    .use((_request, response) => {
      response.status(404).append("Content-Type", "text/html").send("not here");
    })
    .listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  await remove();
});

/** Without a client that unpacks by itself. */
async function asked(file: string, encodings = "") {
  const { port } = server.address() as AddressInfo;
  const headers = { "accept-encoding": encodings, connection: "close" };
  const [response] = (await once(
    get({ host: "127.0.0.1", port, path: file, headers }),
    "response",
  )) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  const {
    "content-encoding": coding,
    "cache-control": cache,
    "content-type": type,
  } = response.headers;
  const { vary, "content-security-policy": guard } = response.headers;
  return { status: response.statusCode, coding, cache, type, vary, guard, body };
}

test("a browser gets the copy that was packed the way it likes best", async () => {
  const best = await asked("/assets/a-1.js", "gzip, deflate, br");
  expect(best).toMatchObject({ status: 200, coding: "br", vary: "Accept-Encoding" });
  expect(brotliDecompressSync(best.body).toString()).toBe(SCRIPT);
  const older = await asked("/assets/a-1.js", "gzip");
  expect([older.coding, gunzipSync(older.body).toString()]).toEqual(["gzip", SCRIPT]);
  for (const none of ["", "identity", "br;q=0"])
    expect(await asked("/assets/a-1.js", none)).toMatchObject({
      coding: undefined,
      body: Buffer.from(SCRIPT),
    });
});

test("packed or not, a script is a script and kept for good", async () => {
  for (const encodings of ["br", "gzip", ""])
    expect(await asked("/assets/a-1.js", encodings)).toMatchObject({
      cache: "public, max-age=31536000, immutable",
      type: expect.stringMatching(/^(text|application)\/javascript/),
    });
});

test("what was not packed comes as it is, and what keeps its name is asked for again", async () => {
  expect(await asked("/assets/b-1.js", "br")).toMatchObject({
    ...{ status: 200, coding: undefined, guard: undefined },
    cache: "public, max-age=31536000, immutable",
    type: expect.stringMatching(/^(text|application)\/javascript/),
  });
  expect(await asked("/robots.txt", "br")).toMatchObject({ cache: "public, no-cache" });
});

test("a file that has gone since the start is missed as a page is, with what guards pages", async () => {
  for (const encodings of ["br", ""])
    expect(await asked("/assets/gone-1.js", encodings)).toMatchObject({
      status: 404,
      coding: undefined,
      cache: undefined,
      type: expect.stringMatching(/^text\/html/),
      guard: GUARD,
      body: Buffer.from("not here"),
    });
  expect(await asked("/assets/a-1.js", "br")).toMatchObject({ status: 200, guard: undefined });
});

test("nothing else on the disk is sent", async () => {
  for (const file of [
    "/assets/none.js",
    "/.hidden",
    "/assets/../../etc/passwd",
    "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/assets/",
  ])
    expect((await asked(file, "br")).status).toBeGreaterThanOrEqual(400);
});

test("a document that carries its own policy is guarded by it from here as well, and framed by nobody", async () => {
  const { port } = server.address() as AddressInfo;
  const policyOf = async (file: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${file}`);
    await answer.arrayBuffer();
    return answer.headers.get("content-security-policy");
  };
  expect(await policyOf("alone.html")).toBe(`${OWN_POLICY}; frame-ancestors 'none'`);
  expect(await policyOf("robots.txt")).toBe(GUARD);
});
