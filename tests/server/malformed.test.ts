import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { asProblem } from "../../app/respond";
import { type Random, seeded } from "../../domain/kernel/random";
import { basket, opening, wish } from "../support/live";
import {
  HOSTILE,
  type Malformed,
  methodsOn,
  oddAddresses,
  oddForms,
  oddWishes,
} from "../support/malformed";
import { exchange, type RawAnswer } from "../support/raw-http";
import { smallSquad } from "../support/small-season";
import { OWN, type Principal, type WholeServer, wholeServer } from "../support/whole-server";
import { PAGES } from "./policy";

/** Everything that is no proper request, at every door, with and without a session; always the same ones. */
const SEED = "malformed 1";
const WHO: readonly Principal[] = ["anonymous", "official of this game", "organiser", "admin"];
const AT_ONCE = 4;
const PLAIN: Malformed = { method: "GET", target: "/", headers: {}, body: null };

let server: WholeServer;
let port: number;
const cookies = new Map<Principal, string>();

beforeAll(async () => {
  // As it is started: only there are the words of bugs kept from those who ask.
  vi.stubEnv("NODE_ENV", "production");
  server = await wholeServer();
  port = Number(new URL(server.url).port);
  for (const who of WHO) cookies.set(who, await server.cookie(who));
  const { home, away } = server.services.league.game(OWN)?.state ?? {};
  const teams = { home: home?.team ?? "", away: away?.team ?? "" };
  await server.services.live.submit(opening(STREAM, teams, smallSquad).slice(1), {
    by: "test",
    may: () => true,
  });
}, 180_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const STREAM = `game/${OWN}`;

/** Other paths than pages: what is answered before them. */
const OTHER_DOORS = [
  "/live/submit",
  `/live/game/${OWN}`,
  "/live/game/none",
  "/healthz",
  "/metrics",
  "/favicon.svg",
  "/assets/none.js",
  "/robots.txt",
  "/socket.io/",
];

describe("at every door", () => {
  const doors = [...Object.keys(PAGES), ...OTHER_DOORS];
  test.each(doors)(
    "%s: malformed requests are the sender's mistake, never the server's",
    async (name) => {
      const random = seeded(`${SEED} ${name}`);
      const door = PAGES[name];
      const path = door ? await door.path("own", server) : name;
      const ends = door?.ends === true || name === "accounts.sign-in";
      const requests = [
        ...methodsOn(path),
        ...oddAddresses(path, random),
        ...oddForms(path, door?.form && !ends ? 24 : 8, random),
      ];
      // What ends the session of whoever sends it is sent by nobody.
      await expectAnswered(requests, random, ends ? WHO.slice(0, 1) : WHO);
    },
    120_000,
  );
});

describe("the door for wishes", () => {
  test.each(WHO)(
    "takes no malformed body from: %s",
    async (who) => {
      const random = seeded(`${SEED} wishes ${who}`);
      await expectAnswered(oddWishes(STREAM, random), random, [who]);
    },
    120_000,
  );
});

describe("headers", () => {
  const cookie = (value: string): Malformed => ({ ...PLAIN, headers: { cookie: value } });
  test("that are odd are ignored or refused", async () => {
    const random = seeded(`${SEED} headers`);
    const token = (cookies.get("organiser") ?? "").split("=")[1] ?? "";
    const odd: Malformed[] = [
      ...["leitai=", "leitai", "=", ";;;", "leitai=x", `leitai=${token}x`, `LEITAI=${token}`],
      ...[`leitai=${"x".repeat(4000)}`, "leitai=%00; leitai=%ff", `a=${"b;".repeat(2000)}`],
      ...["leitai=__proto__", "lang=%ff", "lang=__proto__", "leitai=\u00ff\u00fe", "team=%"],
    ].map(cookie);
    const fields = [
      ...["accept-language", "accept", "accept-encoding", "if-none-match", "if-modified-since"],
      ...["range", "referer", "user-agent", "x-forwarded-host", "x-forwarded-for", "purpose"],
      ...["x-forwarded-proto", "sec-fetch-site", "origin", "expect", "upgrade", "te", "forwarded"],
    ];
    const values = HOSTILE.filter((text) => /^[ -~]*$/.test(text));
    for (const field of fields)
      for (let n = 0; n < 4; n++)
        odd.push({
          ...PLAIN,
          target: random.pick(["/", "/api/teams", `/live/game/${OWN}`]),
          headers: { [field]: random.pick(values) },
        });
    await expectAnswered(odd, random, ["anonymous"]);
  });
});

describe("bytes that are no request", () => {
  const host = "Host: 127.0.0.1";
  const post = `POST /live/submit HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\n`;
  const random = seeded(`${SEED} bytes`);
  const noise = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)));
  const cases: readonly (readonly [string, string | Buffer])[] = [
    ["noise", noise(1000)],
    [
      "a TLS hello",
      Buffer.concat([Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), noise(500)]),
    ],
    ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["HTTP/0.9", "GET /\r\n\r\n"],
    ["a version from the future", `GET / HTTP/3.0\r\n${host}\r\n\r\n`],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["two hosts", `GET / HTTP/1.1\r\n${host}\r\n${host}\r\n\r\n`],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: <>\r\nConnection: close\r\n\r\n"],
    ["two lengths", `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ["a negative length", `${post}Content-Length: -1\r\n\r\n{}`],
    ["a length that is none", `${post}Content-Length: x\r\n\r\n{}`],
    [
      "a length and chunks",
      `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ["chunks that are none", `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`],
    ["an unknown encoding", `${post}Transfer-Encoding: gzip\r\n\r\n{}`],
    ["a header without a name", `GET / HTTP/1.1\r\n${host}\r\n: x\r\n\r\n`],
    ["a folded header", `GET / HTTP/1.1\r\n${host}\r\nX: a\r\n b\r\n\r\n`],
    ["NUL in a header", `GET / HTTP/1.1\r\n${host}\r\nCookie: leitai=\0\r\n\r\n`],
    ["NUL in the address", `GET /\0 HTTP/1.1\r\n${host}\r\n\r\n`],
    ["raw Chinese in the address", `GET /联赛 HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`],
    ["a space in the address", `GET /a b HTTP/1.1\r\n${host}\r\n\r\n`],
    ["a header of 20 kB", `GET / HTTP/1.1\r\n${host}\r\nX: ${"x".repeat(20_000)}\r\n\r\n`],
    ["an address of 20 kB", `GET /${"x".repeat(20_000)} HTTP/1.1\r\n${host}\r\n\r\n`],
    ["3,000 headers", `GET / HTTP/1.1\r\n${host}\r\n${"A: b\r\n".repeat(3000)}\r\n`],
    ["a tunnel", `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n\r\n`],
    [
      "another protocol",
      `GET / HTTP/1.1\r\n${host}\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n`,
    ],
    [
      "a socket where there is none",
      `GET /x HTTP/1.1\r\n${host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
    ["half a request", `GET / HTTP/1.1\r\n${host}\r\n`],
    ["half a body", `${post}Content-Length: 100\r\n\r\n{"stream"`],
    ["SSH", "SSH-2.0-OpenSSH_9.6\r\n"],
  ];
  test.each(cases)("%s: answered with a no, or not at all", async (_, bytes) => {
    const answer = await exchange(port, bytes, 1500);
    if (answer) expect(faultOf(answer, { ...PLAIN, target: "/" })).toBeNull();
    expect(server.bugs).toEqual([]);
  });

  test("a socket of the live boards that speaks nonsense is closed or told so", async () => {
    const targets = [
      "/socket.io/",
      "/socket.io/?EIO=4",
      "/socket.io/?EIO=9&transport=polling",
      "/socket.io/?EIO=4&transport=nonsense",
      "/socket.io/?EIO=4&transport=polling&sid=nobody",
      "/socket.io/?EIO=4&transport=polling&sid=__proto__",
      "/socket.io/?EIO=4&transport=polling&b64=%ff",
      "/socket.io/none.js",
    ];
    for (const target of targets)
      for (const method of ["GET", "POST", "PUT"]) {
        const request = { method, target, headers: {}, body: "x" };
        const answer = await send(request, "anonymous");
        if (answer) expect([request, faultOf(answer, request)]).toEqual([request, null]);
      }
  });
});

test("after all of it the server is well and takes a wish", async () => {
  const health = await fetch(`${server.url}/healthz`);
  expect(await health.json()).toMatchObject({ ready: true, writable: true });
  const response = await fetch(`${server.url}/live/submit`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      cookie: await server.cookie("official of this game"),
    },
    body: JSON.stringify(wish(STREAM, "after all", basket())),
  });
  expect(await response.json()).toMatchObject({ stream: STREAM, hash: expect.any(String) });
  for (const path of ["/", "/league", "/api/teams"])
    expect((await fetch(server.url + path)).status).toBe(200);
  expect(server.bugs).toEqual([]);
});

/** Sends all of them, a few at a time, each by somebody of `who`. */
async function expectAnswered(
  requests: readonly Malformed[],
  random: Random,
  who: readonly Principal[],
): Promise<void> {
  const waiting = requests.map((request) => ({ request, by: random.pick(who) }));
  const faults: string[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { method, target, headers, body } = next.request;
      const fault = faultOf(await send(next.request, next.by), next.request);
      const asked = `${method} ${target.slice(0, 120)} ${JSON.stringify(headers)}`;
      if (fault) faults.push(`${fault} — ${next.by}: ${asked} ${String(body).slice(0, 120)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(faults).toEqual([]);
  expect(server.bugs).toEqual([]);
}

function send(request: Malformed, by: Principal): Promise<RawAnswer | null> {
  const { method, target, body } = request;
  const headers: Record<string, string> = {
    host: `127.0.0.1:${port}`,
    connection: "close",
    origin: server.url,
    ...(by === "anonymous" ? {} : { cookie: cookies.get(by) ?? "" }),
    ...(body === null ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    ...request.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1");
  return exchange(port, body === null ? head : Buffer.concat([head, Buffer.from(body)]));
}

const INSIDE = /\n\s+at |node_modules|\.tsx?:\d|Prisma|SQLITE|libsql|ECONN|TypeError|ZodError/;
const FOR_PROGRAMS = /^\/(live\/submit|(api|live\/game)\/[^.]*)$/;

/** What is wrong with an answer: a bug, something of the inside, or for programs no reason in both languages. */
function faultOf(answer: RawAnswer | null, { method, target }: Malformed): string | null {
  if (!answer) return "no answer";
  const { status, headers, body } = answer;
  if (status < 200 || status >= 500) return `${status} ${body.slice(0, 80)}`;
  const inside = INSIDE.exec(body);
  if (inside)
    return `shows ${JSON.stringify(body.slice(Math.max(0, inside.index - 60), inside.index + 60))}`;
  if (headers.has("x-injected")) return "takes headers from the address";
  // What node:http itself refuses, because it is no HTTP, has no number.
  const reasons = status >= 400 && method !== "HEAD" && headers.has("x-request-id");
  if (!reasons || !URL.canParse(target, server.url)) return null;
  if (!FOR_PROGRAMS.test(new URL(target, server.url).pathname)) return null;
  const problem = parsed(body);
  return problem?.message.zh && problem.message.en
    ? null
    : `${status} without a reason: ${body.slice(0, 80)}`;
}

function parsed(body: string) {
  try {
    return asProblem(JSON.parse(body));
  } catch {
    return null;
  }
}
