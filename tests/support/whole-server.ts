import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { HEAD } from "../../domain/festival/seats";
import { drawStream, roundId, unitId } from "../../domain/kernel/ids";
import { prepare } from "../../scripts/prepare.mjs";
import { MACHINE } from "../../server/accounts/changer";
import type { Db } from "../../server/db";
import { openHttp } from "../../server/http";
import { pages } from "../../server/remix";
import type { Services } from "../../server/services";
import { granted, HOUR, sentBack } from "./accounts";
import { OTHER_ROUND, OTHER_UNIT, ROUND, registerSmallFestival, SEAT } from "./small-festival";
import { planAndTell, smallSeason } from "./small-season";

/** Everybody who can come to the door. */
export const PRINCIPALS = [
  "anonymous",
  "official of this game",
  "official of another game",
  "judge of this seat",
  "judge of the next seat",
  "judge of another round",
  "head judge of this round",
  "head judge of another round",
  "manager of this unit",
  "manager of another unit",
  "organiser",
  "admin",
  "revoked account with a live cookie",
  "expired session",
  "device that was signed out",
] as const;
export type Principal = (typeof PRINCIPALS)[number];

export type Thing = "own" | "foreign" | "missing";

/** A thing of each kind: of the principals called „this“, of those called „another“, and one that is not there. */
export const THINGS = {
  game: { own: "A1-1", foreign: "A1-2", missing: "Z9-9" },
  group: { own: "small-A", foreign: "small-B", missing: "small-Z" },
  draw: { own: "small", foreign: "small", missing: "small-Z" },
  team: { own: "T1", foreign: "T2", missing: "T0" },
  round: { own: ROUND, foreign: OTHER_ROUND, missing: "heat-9" },
  unit: { own: "U1", foreign: OTHER_UNIT, missing: "U0" },
  entry: { own: "e1", foreign: "e2", missing: "e0" },
} as const satisfies Record<string, Record<Thing, string>>;

export const { own: OWN, foreign: FOREIGN, missing: MISSING } = THINGS.game;

/** The server with its pages and the small season, on a port of its own; its clock starts in the season's second week. */
export interface WholeServer {
  readonly url: string;
  readonly services: Services;
  readonly db: Db;
  readonly file: string;
  readonly build: ServerBuild;
  /** What was written into the log as a bug. */
  readonly bugs: readonly string[];
  readonly accounts: Readonly<
    Record<"official" | "judge" | "manager" | "organiser" | "admin", string>
  >;
  /** A Cookie header with a session of its own. */
  cookie(who: Principal): Promise<string>;
  /** The path of a link that nobody has used yet. */
  freshLink(): Promise<string>;
  close(): Promise<void>;
}

export async function wholeServer(): Promise<WholeServer> {
  await prepare({ quiet: true });
  const start = Date.parse("2026-11-10T12:00:00+08:00");
  const begun = Date.now();
  const { services, db, file, close } = await smallSeason(() => start + (Date.now() - begun));
  await registerSmallFestival(db);
  await db.team.update({ where: { id: THINGS.team.foreign }, data: { unitId: OTHER_UNIT } });
  await planAndTell(services, "whole");
  for (const game of [OWN, FOREIGN]) await services.games.open(game);
  for (const group of [THINGS.group.own, THINGS.group.foreign]) await services.groups.open(group);
  for (const round of [ROUND, OTHER_ROUND]) await services.rounds.open(round);
  await announceDraw(services, THINGS.draw.own);
  const bugs: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => bugs.push(line) });
  const index = pathToFileURL(path.resolve("build/server/index.js")).href;
  const build: ServerBuild = await import(/* @vite-ignore */ index);
  const { server, sockets } = await openHttp(services, log, {
    editing: false,
    handler: async (report) => pages(build, services, report),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const { accounts, links, sessions } = services;
  const staff = async (role: "organiser" | "admin") =>
    granted(await accounts.createStaff({ name: `${role} 王`, role }, MACHINE));
  const official = async (game: string) =>
    granted(await accounts.createOfficial({ name: "熊梅晓", gameId: game as never }, MACHINE));
  const signIn = async (account: string) => {
    const { token } = granted(await links.make(account, MACHINE));
    return sentBack(granted(await links.exchange(token, null)).setCookie);
  };
  const judge = async (round: string, seat: string) =>
    granted(await accounts.createJudge({ roundId: roundId(round), seat }, MACHINE));
  const manager = async (unit: string) =>
    granted(await accounts.createManager({ name: "联络员", unitId: unitId(unit) }, MACHINE));
  const { round, unit } = THINGS;
  const known = {
    official: await official(OWN),
    other: await official(FOREIGN),
    judge: await judge(round.own, SEAT),
    nextJudge: await judge(round.own, "2"),
    otherJudge: await judge(round.foreign, SEAT),
    head: await judge(round.own, HEAD),
    otherHead: await judge(round.foreign, HEAD),
    manager: await manager(unit.own),
    otherManager: await manager(unit.foreign),
    organiser: await staff("organiser"),
    admin: await staff("admin"),
  };
  const cookies: Readonly<Record<Principal, () => Promise<string>>> = {
    anonymous: async () => "",
    "official of this game": () => signIn(known.official),
    "official of another game": () => signIn(known.other),
    "judge of this seat": () => signIn(known.judge),
    "judge of the next seat": () => signIn(known.nextJudge),
    "judge of another round": () => signIn(known.otherJudge),
    "head judge of this round": () => signIn(known.head),
    "head judge of another round": () => signIn(known.otherHead),
    "manager of this unit": () => signIn(known.manager),
    "manager of another unit": () => signIn(known.otherManager),
    organiser: () => signIn(known.organiser),
    admin: () => signIn(known.admin),
    "revoked account with a live cookie": async () => {
      const account = await staff("admin");
      const cookie = await signIn(account);
      // As if it had happened beside the services, so that nothing but the account itself says it.
      await db.account.update({ where: { id: account }, data: { revokedAt: 1n } });
      return cookie;
    },
    "expired session": async () => {
      const account = await staff("admin");
      const cookie = await signIn(account);
      const lastSeenAt = BigInt(services.now() - 12 * HOUR - 1);
      await db.session.updateMany({ where: { accountId: account }, data: { lastSeenAt } });
      return cookie;
    },
    "device that was signed out": async () => {
      const cookie = await signIn(known.admin);
      await sessions.close(cookie);
      return cookie;
    },
  };
  return {
    url: `http://127.0.0.1:${port}`,
    services,
    db,
    file,
    build,
    bugs,
    accounts: known,
    cookie: (who) => cookies[who](),
    freshLink: async () => {
      const { token } = granted(await links.make(await official(OWN), MACHINE));
      return `/accounts/open/${token}`;
    },
    close: async () => {
      server.closeAllConnections();
      await sockets.close();
      await close();
    },
  };
}

/** A public draw of four teams that has nothing to do with the season's own groups. */
async function announceDraw({ live }: Services, draw: string): Promise<void> {
  const teams = ["T1", "T2", "T3", "T4"];
  const entry = {
    entrants: teams.map((id) => ({ id, traits: {} })),
    pots: [teams.slice(0, 2), teams.slice(2)],
    groupSizes: [2, 2],
    separation: [],
  };
  const command = { type: "announce", draw, entry, secret: "lantern", source: "" };
  const salted = { ...command, salt: "0".repeat(64) };
  const said = { stream: drawStream(draw), id: randomUUID(), command: salted };
  const [answer] = await live.submit([said], { may: () => true, by: "leitai" });
  if (!answer?.ok) throw new Error(answer?.refusal.code);
}
