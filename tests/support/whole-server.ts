import { once } from "node:events";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { prepare } from "../../scripts/prepare.mjs";
import { MACHINE } from "../../server/accounts/changer";
import type { Db } from "../../server/db";
import { openHttp } from "../../server/http";
import { pages } from "../../server/remix";
import type { Services } from "../../server/services";
import { granted, HOUR, sentBack } from "./accounts";
import { planAndTell, smallSeason } from "./small-season";

/** Everybody who can come to the door. */
export const PRINCIPALS = [
  "anonymous",
  "official of this game",
  "official of another game",
  "organiser",
  "admin",
  "revoked account with a live cookie",
  "expired session",
  "device that was signed out",
] as const;
export type Principal = (typeof PRINCIPALS)[number];

export const OWN = "A1-1";
export const FOREIGN = "A1-2";
export const MISSING = "Z9-9";

/** The server with its pages and the small season, on a port of its own; its clock starts in the season's second week. */
export interface WholeServer {
  readonly url: string;
  readonly services: Services;
  readonly db: Db;
  readonly file: string;
  readonly build: ServerBuild;
  /** What was written into the log as a bug. */
  readonly bugs: readonly string[];
  readonly accounts: Readonly<Record<"official" | "organiser" | "admin", string>>;
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
  await planAndTell(services, "whole");
  for (const game of [OWN, FOREIGN]) await services.games.open(game);
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
  const known = {
    official: await official(OWN),
    other: await official(FOREIGN),
    organiser: await staff("organiser"),
    admin: await staff("admin"),
  };
  const cookies: Readonly<Record<Principal, () => Promise<string>>> = {
    anonymous: async () => "",
    "official of this game": () => signIn(known.official),
    "official of another game": () => signIn(known.other),
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
