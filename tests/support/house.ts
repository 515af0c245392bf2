import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import express, { type RequestHandler } from "express";
import pino from "pino";
import { FIBA } from "../../domain/league/game/rules";
import { MACHINE } from "../../server/accounts/changer";
import { buildServices } from "../../server/build-services";
import { readEnv } from "../../server/env";
import { openHttp } from "../../server/http";
import type { Services } from "../../server/services";
import { accountWorld, granted, sentBack } from "./accounts";

/** The whole server but its pages, inside the test: its port, its people, two games of which one is open. */
export interface House {
  readonly url: string;
  readonly host: string;
  readonly services: Services;
  /** Cookie headers. */
  readonly organiser: string;
  /** Who scores game `g-a1`, which is open; `g-b4` is open too and not theirs. */
  readonly official: string;
  /** What was written into the log as a bug. */
  readonly bugs: readonly string[];
  /** Sends bytes as they are and returns what comes back until the other side closes. */
  raw(bytes: string): Promise<string>;
  close(): Promise<void>;
}

export const OPEN = "game/g-a1";
export const OTHERS = "game/g-b4";

export async function openHouse(
  settings: Record<string, string> = {},
  pages: RequestHandler = express.Router(),
): Promise<House> {
  const world = await accountWorld();
  // Of a season that nobody may see there is no stream for the public.
  await world.db.season.updateMany({ data: { published: true } });
  const env = readEnv({ NODE_ENV: "test", LEITAI_DATA: ".", ...settings });
  const services = await buildServices({ db: world.db, env, secret: "s".repeat(64) });
  const bugs: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => bugs.push(line) });
  const { server, sockets } = await openHttp(services, log, {
    editing: false,
    assets: express.Router(),
    handler: async () => pages,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const signIn = async (account: string) => {
    const { token } = granted(await services.links.make(account, MACHINE));
    return sentBack(granted(await services.links.exchange(token, null)).setCookie);
  };
  const { a1 } = world.games;
  for (const stream of [OPEN, OTHERS])
    await services.live.submit([{ stream, id: randomUUID(), command: opening }], {
      may: () => true,
      by: "test",
    });
  const staff = { name: "组织者", role: "organiser" } as const;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    services,
    bugs,
    organiser: await signIn(granted(await services.accounts.createStaff(staff, MACHINE))),
    official: await signIn(
      granted(await services.accounts.createOfficial({ name: "记录员", gameId: a1 }, MACHINE)),
    ),
    raw: (bytes) => talk(port, bytes),
    close: async () => {
      server.closeAllConnections();
      await sockets.close();
      await world.close();
    },
  };
}

const opening = { type: "open", rules: FIBA, home: "T1", away: "T2" };

async function talk(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk: Buffer) => {
    answer += chunk.toString();
  });
  socket.write(bytes);
  await once(socket, "close");
  return answer;
}
