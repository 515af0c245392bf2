import express from "express";
import { afterEach, expect, test } from "vitest";
import { Problem } from "../../server/problem";
import { type House, openHouse } from "../support/house";

let house: House | null = null;
const open = async (...how: Parameters<typeof openHouse>) => {
  house = await openHouse(...how);
  return house;
};
afterEach(async () => {
  await house?.close();
});

const PAGES = express.Router();
PAGES.get("/page", (_request, response) => void response.send("<p>page</p>"));
PAGES.post("/form", (_request, response) => void response.send("taken"));
PAGES.get("/bug", () => {
  throw new Error("a secret of the inside");
});
PAGES.get("/gone", () => {
  throw new Problem("link-used");
});

test("malformed requests are answered, never with a server error", async () => {
  const { raw, host, bugs } = await open({}, PAGES);
  const rest = `HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
  const requests: [string, RegExp][] = [
    [`GET /%ff ${rest}`, /^HTTP\/1\.1 404/],
    [`GET /%00 ${rest}`, /^HTTP\/1\.1 404/],
    [`GET /live/game/%ff ${rest}`, /^HTTP\/1\.1 404/],
    [`GET //elsewhere.example/ ${rest}`, /^HTTP\/1\.1 404/],
    [`GET http://elsewhere.example/ ${rest}`, /^HTTP\/1\.1 404/],
    [`GET /page HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 404/],
    [`GET /page HTTP/1.0\r\n\r\n`, /^HTTP\/1\.1 200/],
    [`TRACE / ${rest}`, /^HTTP\/1\.1 405/],
    [`PROPFIND / ${rest}`, /^HTTP\/1\.1 405/],
    [`OPTIONS * ${rest}`, /^HTTP\/1\.1 404/],
    [`NONSENSE\r\n\r\n`, /^HTTP\/1\.1 400/],
  ];
  for (const [bytes, status] of requests) expect(await raw(bytes)).toMatch(status);
  expect(bugs).toEqual([]);
});

test("a form from anywhere but our own pages is refused before anybody reads it", async () => {
  const { url } = await open({}, PAGES);
  const post = async (headers: Record<string, string>, path = "/form") =>
    (await fetch(url + path, { method: "POST", headers, body: "a=1" })).status;
  expect(await post({ origin: url })).toBe(200);
  expect(await post({ "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await post({})).toBe(403);
  expect(await post({ origin: "https://elsewhere.example" })).toBe(403);
  expect(await post({ origin: url.replace("http:", "ftp:").replace("127.", "128.") })).toBe(403);
  expect(await post({ "content-type": "application/json" })).toBe(403);
  expect(await post({ "sec-fetch-site": "none" })).toBe(403);
});

test("with a configured origin only that one counts, whatever host was asked", async () => {
  const { url } = await open({ LEITAI_ORIGIN: "https://league.example" }, PAGES);
  const post = async (origin: string) =>
    (await fetch(`${url}/form`, { method: "POST", headers: { origin } })).status;
  expect(await post("https://league.example")).toBe(200);
  expect(await post("http://league.example")).toBe(403);
  expect(await post(url)).toBe(403);
});

test("a bug is logged with its number and tells the outside nothing else", async () => {
  const { url, bugs } = await open({}, PAGES);
  const response = await fetch(`${url}/bug?token=never-told`, {
    headers: { cookie: "leitai=never-told" },
  });
  const text = await response.text();
  const body = JSON.parse(text);
  expect(response.status).toBe(500);
  expect(body).toMatchObject({ code: "bug", requestId: response.headers.get("x-request-id") });
  expect(body.message.zh).toContain(body.requestId);
  expect(text).not.toMatch(/secret|stack|\.ts/);
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).toContain("a secret of the inside");
  expect(bugs[0]).toContain(body.requestId);
  expect(bugs[0]).not.toContain("never-told");
});

test("a problem keeps its status and its sentence", async () => {
  const { url, bugs } = await open({}, PAGES);
  const response = await fetch(`${url}/gone`);
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({
    code: "link-used",
    message: { en: expect.stringContaining("link") },
  });
  expect(bugs).toEqual([]);
});

test("pages may run only scripts that the server marked, and talk only to their own host", async () => {
  const { url, host } = await open({}, PAGES);
  const policies = await Promise.all(
    [1, 2].map(async () => (await fetch(`${url}/page`)).headers.get("content-security-policy")),
  );
  expect(policies[0]).not.toBe(policies[1]);
  const policy = Object.fromEntries(
    (policies[0] ?? "").split(";").map((part) => {
      const [name = "", ...values] = part.trim().split(" ");
      return [name, values.join(" ")];
    }),
  );
  expect(policy["script-src"]).toMatch(/^'self' 'nonce-[\w+/=]{22,}'$/);
  expect(policy["style-src-elem"]).toBe("'self'");
  expect(policy["connect-src"]).toBe(`'self' ws://${host} wss://${host}`);
  expect(policy["object-src"]).toBe("'none'");
  expect(policy["frame-ancestors"]).toBe("'none'");
});

test("by https browsers are told to stay there, by plain http they are not sent where nobody listens", async () => {
  const plain = await open({}, PAGES);
  const { headers: without } = await fetch(`${plain.url}/page`);
  expect(without.get("strict-transport-security")).toBeNull();
  expect(without.get("content-security-policy")).not.toContain("upgrade-insecure-requests");
  await plain.close();
  const { url } = await open({ LEITAI_ORIGIN: "https://league.example" }, PAGES);
  const { headers } = await fetch(`${url}/page`);
  expect(headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
});

test("the health page says whether a row could be written and how safely", async () => {
  const { url } = await open();
  const response = await fetch(`${url}/healthz`);
  expect(await response.json()).toEqual({
    ready: true,
    writable: true,
    schema: expect.stringMatching(/^\d{4}_/),
    journal: "wal",
    synchronous: 2,
    auditHead: expect.stringMatching(/^[0-9a-f]{64}$/),
    uptime: expect.any(Number),
  });
});

test("figures about the program are there for whoever stands beside it", async () => {
  const { url } = await open();
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toMatch(/^leitai_streams 2$/m);
  expect(text).toMatch(/^leitai_commits 2$/m);
  const proxied = await fetch(`${url}/metrics`, { headers: { "x-forwarded-for": "203.0.113.7" } });
  expect(proxied.status).toBe(404);
});

test("a request without a length, and one that is too long, is not read", async () => {
  const { raw, host, url } = await open({}, PAGES);
  const head = `POST /form HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nConnection: close\r\n`;
  expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 400/,
  );
  expect(await raw(`${head}Content-Length: 12000001\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413/);
});
