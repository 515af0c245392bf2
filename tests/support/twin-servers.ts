import { once } from "node:events";
import { copyFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Request, Response } from "express";
import pino from "pino";
import { HEAD } from "../../domain/festival/seats";
import { roundId, unitId } from "../../domain/kernel/ids";
import { prepare } from "../../scripts/prepare.mjs";
import { MACHINE } from "../../server/accounts/changer";
import { buildServices } from "../../server/build-services";
import { type Db, openDb } from "../../server/db";
import { openHttp } from "../../server/http";
import type { Sockets } from "../../server/live/sockets";
import type { Logger } from "../../server/log";
import { pages } from "../../server/remix";
import type { Services } from "../../server/services";
import { granted, sentBack } from "./accounts";
import { temporaryFolder } from "./database";
import { OTHER_ROUND, ROUND, registerSmallFestival } from "./small-festival";
import { planAndTell, smallSeason, testEnv } from "./small-season";

/** A server with its pages, on a copy of the same database as its twin, at the same standing moment. */
export interface Twin {
  readonly url: string;
  readonly services: Services;
  readonly db: Db;
  /** What was written into the log. */
  readonly bugs: string[];
  readonly log: Logger;
  /** What a test lets out on purpose, to see that it is found. */
  readonly leaks: Leaks;
  readonly sockets: Sockets;
}

interface Leaks {
  page?: ((request: Request, response: Response) => void) | undefined;
}

/** Who looks on: nobody special, another judge of the panel, one of another round, a manager, the office. */
export const ONLOOKERS = [
  "anonymous",
  "another judge",
  "judge of another round",
  "manager",
  "organiser",
] as const;
export type Onlooker = (typeof ONLOOKERS)[number];

export interface TwinsOf<Cookies> {
  readonly servers: readonly [Twin, Twin];
  /** Cookie headers; the same for both. */
  readonly cookies: Cookies;
  close(): Promise<void>;
}
export type Twins = TwinsOf<Readonly<Record<Onlooker | "judge" | "head judge", string>>>;

const AT = Date.parse("2026-11-14T15:00:00+08:00");

/** Two servers that differ in nothing: what is different afterwards came from what they were told. */
export const twinServers = (): Promise<Twins> =>
  twinsOf(
    AT,
    async ({ services, db }) => {
      await registerSmallFestival(db);
      await planAndTell(services, "twins");
      for (const round of [ROUND, OTHER_ROUND]) await services.rounds.open(round);
    },
    signedIn,
  );

/** The same of any world: what is in it, and who is signed in there. */
export async function twinsOf<Cookies>(
  at: number,
  furnish: (origin: Awaited<ReturnType<typeof smallSeason>>) => Promise<void>,
  people: (services: Services) => Promise<Cookies>,
): Promise<TwinsOf<Cookies>> {
  await prepare({ quiet: true });
  const now = () => at;
  const origin = await smallSeason(now);
  await furnish(origin);
  const cookies = await people(origin.services);
  await origin.services.live.keepFolds();
  const { folder, remove } = await temporaryFolder();
  const copy = path.join(folder, "origin.db");
  await origin.db.$executeRawUnsafe(`VACUUM INTO '${copy}'`);
  await origin.close();
  const index = pathToFileURL(path.resolve("build/server/index.js")).href;
  const build: ServerBuild = await import(/* @vite-ignore */ index);
  const one = await serve(copy, path.join(folder, "one.db"), build, now);
  const other = await serve(copy, path.join(folder, "other.db"), build, now);
  return {
    servers: [one.twin, other.twin],
    cookies,
    close: async () => {
      for (const { close } of [one, other]) await close();
      await remove();
    },
  };
}

async function serve(from: string, file: string, build: ServerBuild, now: () => number) {
  await copyFile(from, file);
  const db = await openDb(file);
  const env = testEnv(file, now);
  const services = await buildServices({ db, env, secret: env.secret ?? "" });
  const bugs: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => bugs.push(line) });
  const leaks: Leaks = {};
  const { server, sockets } = await openHttp(services, log, {
    editing: false,
    handler: async (report) => {
      const shown = pages(build, services, report);
      return (request, response, next) => {
        leaks.page?.(request, response);
        shown(request, response, next);
      };
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const twin: Twin = { url, services, db, bugs, log, leaks, sockets };
  const close = async () => {
    server.closeAllConnections();
    await sockets.close();
    await db.$disconnect();
  };
  return { twin, close };
}

async function signedIn({ accounts, links }: Services): Promise<Twins["cookies"]> {
  const cookieOf = async (account: string) => {
    const { token } = granted(await links.make(account, MACHINE));
    return sentBack(granted(await links.exchange(token, null)).setCookie);
  };
  const judge = async (round: string, seat: string) =>
    cookieOf(granted(await accounts.createJudge({ roundId: roundId(round), seat }, MACHINE)));
  const manager = { name: "联络员", unitId: unitId("U1") };
  const organiser = { name: "组织者", role: "organiser" } as const;
  return {
    anonymous: "",
    judge: await judge(ROUND, "1"),
    "another judge": await judge(ROUND, "2"),
    "judge of another round": await judge(OTHER_ROUND, "1"),
    "head judge": await judge(ROUND, HEAD),
    manager: await cookieOf(granted(await accounts.createManager(manager, MACHINE))),
    organiser: await cookieOf(granted(await accounts.createStaff(organiser, MACHINE))),
  };
}
