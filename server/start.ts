import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { buildServices } from "./build-services";
import { Closing } from "./closing";
import { lockData } from "./data-lock";
import { type Db, openDb } from "./db";
import type { Env } from "./env";
import { openHttp, type PageSource } from "./http";
import type { Logger } from "./log";
import { assertSound, migrate } from "./migrations";
import { MIGRATIONS } from "./paths";
import { OutsideImports } from "./registration/outside-imports";
import { keptSecret } from "./secret";
import type { Services } from "./services";

/** A running installation. */
export interface Running {
  readonly services: Services;
  readonly port: number;
  /** Takes nothing new, finishes what is under way, writes the folds, lets go of the file. */
  readonly stop: () => Promise<void>;
}

/** The database cannot be read: only a backup helps, and nothing was changed. */
export class DamagedDatabase extends Error {}

/** Another server, or a command that changes everything, works on the same data directory. */
export class DataInUse extends Error {}

/** Requests under way when the program is told to stop get this long, in ms. */
const GRACE_MS = 5000;

/** Brings an installation up: data, services, sockets, pages, port. */
export async function start(
  env: Env,
  log: Logger,
  source: (services: Services) => Promise<PageSource>,
): Promise<Running> {
  const lock = await lockData(env.dataDir);
  if (!lock) throw new DataInUse(env.dataDir);
  const secret = env.secret ?? (await keptSecret(env.dataDir));
  const db = await openSound(env.databaseFile, log);
  const services = await buildServices({ db, env, secret });
  if (env.demo) await services.demo();
  const pages = await source(services);
  const { server, sockets } = await openHttp(services, log, pages);
  const closing = new Closing(services.live, services.accounts, services.now, (bug) =>
    log.error({ err: bug }, "bug"),
  );
  const stopClosing = closing.start();
  const outside = new OutsideImports(db, services.registry, (bug) =>
    log.error({ err: bug }, "bug"),
  );
  const stopLooking = outside.start();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.port, resolve);
  });
  return {
    services,
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      stopClosing();
      stopLooking();
      services.plannings.close();
      await pages.close?.();
      // Closes the port as well, and is done when the last request is; some never end by themselves.
      await Promise.race([sockets.close(), setTimeout(GRACE_MS)]);
      server.closeAllConnections();
      await services.live.keepFolds();
      await db.$disconnect();
      lock.release();
    },
  };
}

async function openSound(file: string, log: Logger): Promise<Db> {
  try {
    if (existsSync(file)) await assertSound(file);
    const applied = await migrate(file, MIGRATIONS);
    if (applied.length > 0) log.info({ applied }, "migrated");
    return await openDb(file);
  } catch (error) {
    if (/damaged|malformed|not a database|SQLITE_(CORRUPT|NOTADB)/i.test(String(error)))
      throw new DamagedDatabase(file, { cause: error });
    throw error;
  }
}
