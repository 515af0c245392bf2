import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, compared, dataTwin } from "../support/asking";
import { drawWishes, groupWishes, roundWishes, wishes } from "../support/every-command";
import {
  FOREIGN,
  MISSING,
  OWN,
  PRINCIPALS,
  type Principal,
  THINGS,
  type Thing,
  type WholeServer,
  wholeServer,
} from "../support/whole-server";
import { PAGES } from "./policy";
import {
  mayCommand,
  mayCommandDraw,
  mayCommandGroup,
  mayCommandRound,
  mayJoinDesk,
} from "./policy-commands";
import { type Door, type Rule, SIGNED_IN } from "./policy-terms";

/** Everybody at every door, for every thing, against the policy. */

let server: WholeServer;
const cookies = new Map<Principal, string>();

beforeAll(async () => {
  server = await wholeServer();
  for (const who of PRINCIPALS) cookies.set(who, await server.cookie(who));
}, 180_000);
afterAll(() => server.close());

const EACH: readonly Thing[] = ["own", "foreign", "missing"];
const cookieOf = (who: Principal): string => cookies.get(who) ?? "";
const thingsOf = (door: Door) => (door.things ? EACH : (["own"] as const));
const doors = Object.entries(PAGES);

test("every route is in the policy, and the policy names no other", () => {
  const files = readdirSync("app/routes").map((name) => name.replace(/\.tsx?$/, ""));
  expect(Object.keys(PAGES).sort()).toEqual([...files].sort());
  const built = Object.keys(server.build.routes).filter((id) => id !== "root");
  expect(built.map((id) => id.replace(/^routes\//, "")).sort()).toEqual([...files].sort());
});

describe.each(doors)("%s", (_, door) => {
  test.each(["page", "data"] as const)(
    "everybody gets what the policy says, as %s",
    async (kind) => {
      const wrong: string[] = [];
      for (const who of PRINCIPALS)
        for (const thing of thingsOf(door)) {
          const check = (what: string, rule: Rule, status: number) => {
            // The browser's own navigation is told of a redirect with another status.
            const right = rule(who, thing).map((one) =>
              kind === "data" && one === 302 ? 202 : one,
            );
            if (!right.includes(status)) wrong.push(`${what} ${thing} by ${who}: ${status}`);
          };
          const [path, to] = [
            await pathOf(door, thing, kind),
            await pathOf(door, thing, kind, true),
          ];
          // Everybody comes from an address of their own: what one of them does wrong slows nobody else.
          const headers = { "x-forwarded-for": `203.0.113.${PRINCIPALS.indexOf(who) + 1}` };
          const got = await ask(server.url, path, { cookie: cookieOf(who), headers });
          check("GET", door.get, got.status);
          const cookie = door.ends ? await server.cookie(who) : cookieOf(who);
          const form = door.form?.(thing, server) ?? { a: "1" };
          const posted = await ask(server.url, to, { cookie, form, headers });
          check("POST", door.post, posted.status);
        }
      expect(wrong).toEqual([]);
      expect(server.bugs).toEqual([]);
    },
  );
});

/** Asked for anew each time, for links are used up; the first page takes forms under a name of its own. */
async function pathOf(door: Door, thing: Thing, kind: "page" | "data", toPost = false) {
  const path = await door.path(thing, server);
  const to = kind === "data" ? dataTwin(path) : path;
  return path === "/" && toPost ? `${to}?index` : to;
}

test("what is not theirs looks to everybody exactly like what is not there", async () => {
  let pairs = 0;
  for (const [, door] of doors.filter(([, one]) => one.things))
    for (const who of SIGNED_IN)
      for (const kind of ["page", "data"] as const)
        for (const method of ["GET", "POST"] as const) {
          const answer = async (thing: Thing) => {
            const path = await pathOf(door, thing, kind, method === "POST");
            const form = method === "POST" ? door.form?.(thing, server) : undefined;
            return compared(await ask(server.url, path, { cookie: cookieOf(who), method, form }));
          };
          const rule = method === "GET" ? door.get : door.post;
          if (!rule(who, "foreign").includes(404)) continue;
          pairs += 1;
          expect(await answer("foreign")).toEqual(await answer("missing"));
        }
  expect(pairs).toBeGreaterThan(20);
});

/** What the door for commands does in streams of one kind. */
const STREAMS = [
  ["draw", drawWishes, mayCommandDraw, "official of this game"],
  ["game", wishes, mayCommand, "official of this game"],
  ["group", groupWishes, mayCommandGroup, "official of this game"],
  ["round", roundWishes, mayCommandRound, "head judge of this round"],
] as const;

describe("the door for commands", () => {
  const send = (who: Principal, kind: (typeof STREAMS)[number][0], thing: Thing, command: object) =>
    ask(server.url, "/live/submit", {
      cookie: cookieOf(who),
      json: { stream: `${kind}/${THINGS[kind][thing]}`, id: randomUUID(), command },
    });

  test.each(STREAMS)(
    "takes each kind of command about a %s from those alone who may say it",
    async (kind, all, rule) => {
      const wrong: string[] = [];
      for (const command of all())
        for (const who of PRINCIPALS)
          for (const thing of EACH) {
            const { status } = await send(who, kind, thing, command);
            if (!rule(who, command.type, thing).includes(status))
              wrong.push(`${command.type} ${thing} by ${who}: ${status}`);
          }
      expect(wrong).toEqual([]);
      expect(server.bugs).toEqual([]);
    },
  );

  test.each(STREAMS)(
    "answers about another's %s as about one that is not there",
    async (kind, all, _, who) => {
      for (const command of all()) {
        const foreign = await compared(await send(who, kind, "foreign", command));
        expect(foreign.status).toBe(404);
        expect(foreign).toEqual(await compared(await send(who, kind, "missing", command)));
      }
    },
  );

  test("gives nobody anything when it is only looked at", async () => {
    for (const who of PRINCIPALS)
      expect((await ask(server.url, "/live/submit", { cookie: cookieOf(who) })).status).toBe(405);
  });
});

test.each(["draw", "game", "group", "round"] as const)(
  "a %s's snapshot is for everybody, and the same for everybody",
  async (kind) => {
    for (const thing of EACH) {
      const path = `/live/${kind}/${THINGS[kind][thing]}`;
      const answers = await Promise.all(
        PRINCIPALS.map(async (who) =>
          compared(await ask(server.url, path, { cookie: cookieOf(who) })),
        ),
      );
      expect(answers[0]?.status).toBe(thing === "missing" ? 404 : 200);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  },
);

test("who this device is says nothing but its own account, and asking is no use of the session", async () => {
  for (const who of PRINCIPALS) {
    const answer = await ask(server.url, "/accounts/still", { cookie: cookieOf(who) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const { account, ...rest } = await answer.json();
    expect(rest).toEqual({});
    expect(typeof account === "string", who).toBe(SIGNED_IN.includes(who));
  }
});

test("health and figures say the same to everybody on this machine, and take nothing", async () => {
  for (const path of ["/healthz", "/metrics"])
    for (const who of PRINCIPALS) {
      const cookie = cookieOf(who);
      expect((await ask(server.url, path, { cookie })).status).toBe(200);
      const posted = await ask(server.url, path, { cookie, form: { a: "1" } });
      expect([404, 405]).toContain(posted.status);
    }
});

test("a socket gives the same streams and boards to everybody, a desk to its head judge, an account's room to itself, and nothing else to anybody", async () => {
  const rooms: readonly [room: string, code: string | null][] = [
    [`game/${OWN}`, null],
    [`game/${FOREIGN}`, null],
    [`game/${MISSING}`, "not-found"],
    ["today", null],
    ["standings/small", null],
    ["standings/other", "not-found"],
    [`outlook/${THINGS.group.own}`, null],
    [`outlook/${THINGS.group.missing}`, "not-found"],
    [`notice/${OWN}`, null],
    [`notice/${MISSING}`, "not-found"],
    ["desk/1", "not-found"],
    ["round/1", "not-found"],
    [`group/${THINGS.group.own}`, null],
    [`group/${THINGS.group.missing}`, "not-found"],
    [`round/${THINGS.round.own}`, null],
    [`round/${THINGS.round.foreign}`, null],
    [`round/${THINGS.round.missing}`, "not-found"],
    ["account/", "not-found"],
    ["../game/A1-1", "not-found"],
    ["", "not-found"],
    ["x".repeat(200), "bad-shape"],
  ];
  for (const who of PRINCIPALS) {
    const socket = io(server.url, {
      transports: ["websocket"],
      reconnection: false,
      extraHeaders: { cookie: cookieOf(who), origin: server.url },
    });
    await once(socket as never, "connect");
    const desks = EACH.map(
      (thing) =>
        [`desk/${THINGS.round[thing]}`, mayJoinDesk(who, thing) ? null : "not-found"] as const,
    );
    const own = [`account/${server.accounts.admin}`, who === "admin" ? null : "not-found"] as const;
    for (const [stream, code] of [...rooms, ...desks, own]) {
      const answer = await socket.timeout(5000).emitWithAck("join", { stream });
      expect([who, stream, answer.code ?? null]).toEqual([who, stream, code]);
    }
    for (const event of ["submit", "commits", "board", "command"]) socket.emit(event, { a: 1 });
    socket.disconnect();
  }
  expect(server.bugs).toEqual([]);
});
