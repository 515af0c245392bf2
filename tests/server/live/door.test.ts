import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verified } from "../../../server/cli/log-verify";
import { type House, OPEN, OTHERS, openHouse } from "../../support/house";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  expect(house.bugs).toEqual([]);
  await house.close();
});

const ARROW = { type: "set-arrow", period: 1, ms: 600_000, side: "home" };
const START = { type: "start-period", period: 1, ms: 600_000 };
const wish = (command: unknown = LIST, stream = OPEN) => ({ stream, id: randomUUID(), command });
const LIST = { type: "list", side: "home", players: [] };

type Headers = Record<string, string>;

async function post(body: unknown, headers: Headers = { cookie: house.organiser }) {
  const response = await fetch(`${house.url}/live/submit`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const problem = (code: string) => ({
  code,
  message: { zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/[a-z]/) },
  requestId: expect.stringMatching(/^[0-9a-f]{10}$/),
});

test("a granted wish is answered with its receipt, and the same id with the same receipt", async () => {
  const sent = wish();
  const first = await post(sent);
  expect(first.status).toBe(200);
  expect(first.body).toEqual({
    stream: OPEN,
    id: sent.id,
    seq: expect.any(Number),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const again = await post(sent);
  expect([again.status, again.body]).toEqual([200, first.body]);
});

test("the same id with another command is 422", async () => {
  const sent = wish();
  await post(sent);
  const other = await post({ ...sent, command: { ...LIST, side: "away" } });
  expect(other.status).toBe(422);
  expect(other.body).toMatchObject({ code: "same-id-other-command" });
});

test("a refusal is 409 with its code and a sentence in both languages", async () => {
  const { status, body } = await post(wish(START));
  expect(status).toBe(409);
  expect(body).toMatchObject({
    code: "no-line-up",
    message: { zh: expect.stringContaining("首发"), en: expect.stringContaining("starters") },
  });
});

test("a list is taken in order up to the first refusal, which ends the answer", async () => {
  const { status, body } = await post([wish(), wish(), wish(START), wish()]);
  expect(status).toBe(200);
  expect(body).toMatchObject([
    { seq: expect.any(Number) },
    { seq: expect.any(Number) },
    { code: "no-line-up" },
  ]);
  expect(body).toHaveLength(3);
});

test("nobody in particular is 401, whatever they send", async () => {
  const cookies: Headers[] = [
    {},
    { cookie: "leitai=none" },
    { cookie: `leitai=${"x".repeat(43)}` },
  ];
  for (const headers of cookies) {
    const { status, body } = await post(wish(), headers);
    expect(status).toBe(401);
    expect(body).toEqual(problem("not-signed-in"));
  }
});

test("not theirs and not there are alike: 404", async () => {
  const official = { cookie: house.official };
  const answers = [
    await post(wish(LIST, OTHERS), official),
    await post(wish(LIST, "game/nowhere"), official),
    await post(wish(LIST, "game/nowhere")),
    await post(wish({ type: "close" }, "round/1")),
    await post(wish({ type: "open", rules: {}, home: "T1", away: "T2" }, "game/new")),
  ];
  expect(answers.map(({ status }) => status).slice(0, 4)).toEqual([404, 404, 404, 404]);
  const [own, ...rest] = answers.slice(0, 4).map(({ body }) => ({ ...body, requestId: "" }));
  for (const body of rest) expect(body).toEqual(own);
  expect((await post(wish(), official)).status).toBe(200);
});

test("only an organiser opens a signed sheet again", async () => {
  const reopen = wish({ type: "reopen", reason: "x" });
  expect((await post(reopen, { cookie: house.official })).status).toBe(404);
  expect((await post(reopen)).status).toBe(409);
});

test("what is no JSON, and what has another shape, is 400 and names the field", async () => {
  expect((await post("{")).body).toEqual(problem("bad-json"));
  expect((await post("")).body).toEqual(problem("bad-json"));
  const shapes: [unknown, string][] = [
    [{ ...wish(), id: "7" }, "id"],
    [{ ...wish(), more: 1 }, "body"],
    [wish({ type: "no-such-thing" }), "command.type"],
    [wish({ ...ARROW, side: "left" }), "command.side"],
    [[wish(), wish({ ...ARROW, ms: -1 })], "1.command.ms"],
    [null, "body"],
  ];
  for (const [body, field] of shapes) {
    const answer = await post(body);
    expect([answer.status, answer.body.code, answer.body.field]).toEqual([400, "bad-shape", field]);
    // The part that says why is Chinese too: beside names from the command itself no English word stands in it.
    expect(answer.body.message.zh).not.toMatch(/invalid|expected|too (small|big)|required/i);
  }
});

test("a group that holds nothing asks only whether the device is known", async () => {
  expect(await post([])).toMatchObject({ status: 200, body: [] });
  expect((await post([], { cookie: "leitai=none" })).status).toBe(401);
});

test("more than a megabyte is 413, whether it says so before or not", async () => {
  const large = JSON.stringify([wish({ ...LIST, filler: "x".repeat(1_000_000) })]);
  expect(await post(large)).toMatchObject({ status: 413, body: problem("too-large") });
  const unsaid = await house.raw(
    `POST /live/submit HTTP/1.1\r\nHost: ${house.host}\r\nCookie: ${house.organiser}\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n` +
      `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
  );
  expect(unsaid).toMatch(/^HTTP\/1\.1 413 /);
});

test("another method is 405 and says which it takes", async () => {
  const get = await fetch(`${house.url}/live/submit`);
  expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"]);
  expect(await get.json()).toEqual(problem("method"));
  const put = await fetch(`${house.url}/live/${OPEN}`, {
    method: "DELETE",
    headers: { origin: house.url },
  });
  expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("another site may not send wishes in our people's name", async () => {
  const cookie = house.organiser;
  const evidence: Headers[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "same-origin", origin: "https://elsewhere.example" },
    { "content-type": "text/plain" },
  ];
  for (const headers of evidence) {
    const { status, body } = await post(wish(), { cookie, ...headers });
    expect([status, body.code, headers]).toEqual([403, "wrong-origin", headers]);
  }
  const ours: Headers[] = [{ origin: house.url }, { "sec-fetch-site": "same-origin" }, {}];
  for (const headers of ours) expect((await post(wish(), { cookie, ...headers })).status).toBe(200);
});

test("a returning outbox passes, a loop gone wild is 429 and told when to come back", async () => {
  const account = { name: "另一位", role: "organiser" } as const;
  const { services } = house;
  const made = await services.accounts.createStaff(account, { kind: "machine" });
  const link = made.ok ? await services.links.make(made.value, { kind: "machine" }) : made;
  if (!link.ok) throw new Error("no link");
  const session = await services.links.exchange(link.value.token, null);
  const cookie = session.ok ? (session.value.setCookie.split(";")[0] ?? "") : "";
  const burst = Array.from({ length: 500 }, () => wish());
  const statuses: number[] = [];
  for (let i = 0; i < 13; i++) statuses.push((await post(burst, { cookie })).status);
  expect(statuses.slice(0, 4)).toEqual([200, 200, 200, 200]);
  const last = await post(burst, { cookie });
  expect(last.status).toBe(429);
  expect(last.body).toEqual(problem("too-many"));
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  // Nobody else has to wait for them.
  expect((await post(wish())).status).toBe(200);
});

test("a snapshot carries the state and its number, and costs nothing while nothing is new", async () => {
  const first = await fetch(`${house.url}/live/${OPEN}`);
  const body = await first.json();
  const { epoch } = house.services.live;
  expect(body).toMatchObject({ stream: OPEN, epoch, state: { home: expect.anything() } });
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toBe(`"${epoch}-${body.seq}"`);
  const again = await fetch(`${house.url}/live/${OPEN}`, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  await post(wish());
  const later = await fetch(`${house.url}/live/${OPEN}`, { headers: { "if-none-match": etag } });
  expect([later.status, (await later.json()).seq]).toEqual([200, body.seq + 1]);
});

test("asked for what came after a number, exactly that is sent", async () => {
  await post([wish(), wish()]);
  const all = await (await fetch(`${house.url}/live/${OPEN}?after=0`)).json();
  expect(all.commits.map((commit: { seq: number }) => commit.seq)).toEqual(
    Array.from({ length: all.seq }, (_, i) => i + 1),
  );
  const tail = await (await fetch(`${house.url}/live/${OPEN}?after=${all.seq - 2}`)).json();
  expect(tail.commits).toEqual(all.commits.slice(-2));
  for (const odd of ["-1", "x", "1.5", ""]) {
    const answer = await fetch(`${house.url}/live/${OPEN}?after=${odd}`);
    expect([answer.status, (await answer.json()).field]).toEqual([400, "after"]);
  }
});

test("a game without a stream is 404, and HEAD says as much as GET without its body", async () => {
  for (const path of ["/live/game/nowhere", "/live/game/", "/live/game/a/b", "/live/game/%2e%2e"])
    expect((await fetch(house.url + path)).status).toBe(404);
  const head = await fetch(`${house.url}/live/${OPEN}`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(Number(head.headers.get("content-length"))).toBeGreaterThan(100);
});

test("a stream is there as a file, too: the canonical log, which verifies by itself", async () => {
  await post(wish());
  const answer = await fetch(`${house.url}/live/${OPEN}.jsonl`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="${OPEN.replace("/", "-")}.jsonl"`,
  );
  const text = await answer.text();
  const snapshot = await fetch(`${house.url}/live/${OPEN}`);
  const { seq } = (await snapshot.json()) as { seq: number };
  const found = await verified(Buffer.from(text), { file: "log.jsonl" });
  expect(found).toMatchObject({ verified: true, stream: OPEN, commits: seq });
  expect(answer.headers.get("etag")).toBe(snapshot.headers.get("etag"));
  const again = { "if-none-match": answer.headers.get("etag") ?? "" };
  const same = await fetch(`${house.url}/live/${OPEN}.jsonl`, { headers: again });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  for (const none of ["game/none.jsonl", `${OPEN}.json`, `${OPEN}.jsonl.jsonl`])
    expect((await fetch(`${house.url}/live/${none}`)).status).toBe(404);
});
