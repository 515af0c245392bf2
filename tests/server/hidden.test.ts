import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../domain/accounts/roles";
import { ask, dataTwin } from "../support/asking";
import { OTHER_ROUND, ROUND } from "../support/small-festival";
import {
  FOREIGN,
  OWN,
  type Principal,
  type WholeServer,
  wholeServer,
} from "../support/whole-server";

/** What is hidden is not there for anybody but those who prepare it, at every door. */

let server: WholeServer;
const cookies = new Map<Principal, string>();
const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
const WHO = ["anonymous", "organiser", "official of this game", "manager of this unit"] as const;

beforeAll(async () => {
  server = await wholeServer();
  for (const who of [...WHO, "judge of this seat", "head judge of this round"] as const)
    cookies.set(who, await server.cookie(who));
}, 120_000);
afterAll(() => server.close());
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await show({ season: true, stage: true, festival: true, round: true });
});

const sockets: Socket[] = [];
const get = async (path: string, who: Principal = "anonymous") =>
  ask(server.url, path, { cookie: cookies.get(who) ?? "" });
const status = async (path: string, who?: Principal) => (await get(path, who)).status;
const text = async (path: string, who?: Principal) => (await get(path, who)).text();

async function show(what: Partial<Record<"season" | "stage" | "festival" | "round", boolean>>) {
  const rows = { season: "small", stage: "groups", festival: "fest", round: ROUND };
  for (const [kind, published] of Object.entries(what) as [keyof typeof rows, boolean][])
    await server.services.registry.act(BY, (changes) =>
      changes.update(kind, rows[kind], { published }),
    );
}

async function connected(who: Principal): Promise<Socket> {
  const extraHeaders = { cookie: cookies.get(who) ?? "", origin: server.url };
  const socket = io(server.url, { transports: ["websocket"], reconnection: false, extraHeaders });
  sockets.push(socket);
  await once(socket as never, "connect");
  return socket;
}
const join = async (socket: Socket, stream: string): Promise<string | null> =>
  (await socket.timeout(5000).emitWithAck("join", { stream })).code ?? null;
const joins = async (who: Principal, stream: string) => join(await connected(who), stream);

const PAGES = ["/schedule", "/league", "/league/teams", "/league/leaders"];
/** The draw of this season was announced, and what was announced is public. */
const LEAGUE_PAGES = [...PAGES, "/league/draw"];

describe("a season that is not published", () => {
  test("has no name for the public: not in the header, not in a title, not in a page's data", async () => {
    await show({ season: false });
    for (const path of ["/", ...LEAGUE_PAGES, "/festival", "/accounts/sign-in", "/no/such/page"])
      for (const address of [path, dataTwin(path)]) {
        const body = await text(address);
        expect([address, body.includes("小联赛"), body.includes("Small league")]).toEqual([
          address,
          false,
          false,
        ]);
      }
    await show({ festival: false });
    expect(await text("/")).not.toContain("职工艺术节");
    expect(await text("/", "manager of this unit")).not.toContain("小联赛");
    expect(await text("/", "organiser")).toContain("小联赛");
  });

  test("is left out of the menu, and its pages say kindly that nothing is published yet", async () => {
    const menu = async () => {
      const page = await text("/");
      return [...new Set([...page.matchAll(/<a [^>]*href="(\/[\w/]*)"/g)].map(([, to]) => to))]
        .filter((to) => ["/schedule", "/league", "/league/teams", "/festival"].includes(to ?? ""))
        .sort();
    };
    expect(await menu()).toEqual(["/festival", "/league", "/league/teams", "/schedule"]);
    await show({ season: false });
    expect(await menu()).toEqual(["/festival"]);
    for (const path of PAGES) {
      expect([path, await status(path)]).toEqual([path, 200]);
      expect(await text(path)).toContain("还没有发布的赛季");
    }
    expect(await status("/league/draw")).toBe(302);
    await show({ season: true, festival: false });
    expect(await menu()).toEqual(["/league", "/league/teams", "/schedule"]);
    await show({ season: false });
    expect(await menu()).toEqual([]);
  });
});

describe("a game of a stage that is hidden", () => {
  const doors = [
    `/league/games/${OWN}`,
    `/live/games/${OWN}/board`,
    `/live/game/${OWN}`,
    `/live/game/${OWN}?after=0`,
    `/live/game/${OWN}.jsonl`,
  ];

  test("is not there for the public: neither page, snapshot, interface nor socket", async () => {
    for (const path of [...doors, `/api/games/${OWN}`]) expect(await status(path)).toBe(200);
    await show({ stage: false });
    for (const path of [...doors, `/api/games/${OWN}`, dataTwin(`/league/games/${OWN}`)])
      for (const who of ["anonymous", "manager of this unit"] as const)
        expect([path, who, await status(path, who)]).toEqual([path, who, 404]);
    expect(await joins("anonymous", `game/${OWN}`)).toBe("not-found");
    expect(await joins("manager of this unit", `game/${OWN}`)).toBe("not-found");
    const [{ stages }] = JSON.parse(await text("/api/seasons")).items;
    expect(stages.map(({ level }: { level: string }) => level)).toEqual(["sf", "final"]);
  });

  test("is there for those who prepare it and for its own table", async () => {
    await show({ stage: false });
    for (const who of ["organiser", "official of this game"] as const) {
      for (const path of [...doors, `/live/games/${OWN}/score`])
        expect([path, who, await status(path, who)]).toEqual([path, who, 200]);
      expect(await joins(who, `game/${OWN}`)).toBeNull();
    }
    expect(await joins("official of this game", `game/${FOREIGN}`)).toBe("not-found");
    expect(await status(`/live/game/${FOREIGN}`, "official of this game")).toBe(404);
  });

  test("is cut off from those who followed it until it was hidden, and from nobody else", async () => {
    const [visitor, organiser] = [await connected("anonymous"), await connected("organiser")];
    for (const socket of [visitor, organiser]) expect(await join(socket, `game/${OWN}`)).toBeNull();
    const cut = once(visitor as never, "disconnect");
    await show({ stage: false });
    await cut;
    expect(await join(organiser, `game/${OWN}`)).toBeNull();
    expect(organiser.connected).toBe(true);
  });

  test("of a season that is hidden as a whole is as hidden as its stage", async () => {
    await show({ season: false });
    expect(await status(`/live/game/${OWN}`)).toBe(404);
    expect(await joins("anonymous", `game/${OWN}`)).toBe("not-found");
    expect(await status(`/live/game/${OWN}`, "organiser")).toBe(200);
  });
});

describe("a round that is not published", () => {
  test("has a stream for its judges and the office alone", async () => {
    const stream = `round/${ROUND}`;
    expect(await status(`/live/${stream}`)).toBe(200);
    await show({ round: false });
    expect(await status(`/live/${stream}`)).toBe(404);
    expect(await status(`/live/${stream}.jsonl`)).toBe(404);
    expect(await joins("anonymous", stream)).toBe("not-found");
    expect(await joins("official of this game", stream)).toBe("not-found");
    for (const who of ["organiser", "judge of this seat", "head judge of this round"] as const) {
      expect([who, await status(`/live/${stream}`, who)]).toEqual([who, 200]);
      expect(await joins(who, stream)).toBeNull();
    }
    expect(await status(`/live/round/${OTHER_ROUND}`)).toBe(200);
    await show({ festival: false });
    expect(await status(`/live/round/${OTHER_ROUND}`)).toBe(404);
    expect(await status(`/live/round/${OTHER_ROUND}`, "judge of this seat")).toBe(404);
  });
});
