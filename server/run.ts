import type { WordKey } from "../domain/words/index";
import { say } from "../domain/words/index";
import type { Facts } from "../domain/words/say";
import { announce } from "./announce";
import { BadSetting, type Env, readEnv } from "./env";
import type { PageSource } from "./http";
import { openLog } from "./log";
import type { Services } from "./services";
import { DamagedDatabase, DataInUse, type Running, start } from "./start";

/** The program from its first line to its last: settings, start, what it tells people, a clean end on a signal. */
export async function run(source: (services: Services) => Promise<PageSource>): Promise<void> {
  // Whoever read what we say may have gone (`npm start | head`); that is no reason to stop serving.
  process.stdout.on("error", () => undefined);
  // What this program writes is for its own user only: accounts and sessions lie in it.
  process.umask(0o077);
  const env = settings();
  const log = openLog();
  process.on("unhandledRejection", (bug) => log.error({ err: bug }, "bug"));
  const running = await start(env, log, source).catch((error) => explain(error, env));
  const address = env.origin ?? `http://localhost:${running.port}`;
  console.log(inBoth("terminal.ready", { address }));
  await announce(running.services, address);
  stopOnSignal(running);
}

function settings(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    quit(2, "terminal.bad-setting", { why: error.message });
  }
}

function explain(error: unknown, { port }: Env): never {
  if (error instanceof DamagedDatabase) {
    const why = error.cause instanceof Error ? error.cause.message : String(error.cause);
    quit(1, "terminal.damaged", { file: error.message, why });
  }
  if (error instanceof DataInUse) quit(1, "terminal.data-in-use", { folder: error.message });
  if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
    quit(1, "terminal.port-taken", { port });
  throw error;
}

function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = () => {
    // A second signal is an order.
    if (stopping) process.exit(1);
    stopping = true;
    console.log(inBoth("terminal.stopping"));
    running.stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
}

function quit(code: number, key: WordKey, facts: Facts): never {
  console.error(inBoth(key, facts));
  process.exit(code);
}

/** Nobody has chosen a language yet. */
const inBoth = (key: WordKey, facts?: Facts): string =>
  `${say("zh", key, facts)}\n${say("en", key, facts)}`;
