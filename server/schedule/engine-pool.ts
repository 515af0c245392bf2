import { Worker } from "node:worker_threads";
import type { Instance } from "../../domain/schedule/engine/instance-input";
import type { Found } from "../../domain/schedule/engine/solve";
import { threadProgram } from "../thread-program";
import { askToStop, clock, type EngineOrder, sharedPlan } from "./engine-orders";
import type { EngineReport } from "./engine-worker";

/** A timetable being searched by threads, one for each core, so that nobody else has to wait. */

export interface Wish {
  readonly instance: Instance;
  readonly seed: number;
  readonly seconds: number;
  readonly workers: number;
  /** A plan to begin with: the slot id of each game, −1 for none. */
  readonly start?: readonly number[];
  /** Told of a better plan, at most ten times a second. */
  readonly onProgress?: (found: Found) => void;
}

export interface Running {
  /** The best plan of all threads; null when it was cancelled. Rejects when a thread breaks down. */
  readonly result: Promise<Found | null>;
  /** Ends the search soon, with the best plan so far. */
  readonly stop: () => void;
  /** Ends the search at once, without a plan. */
  readonly cancel: () => void;
}

const program = threadProgram(import.meta.url, "engine-worker");
const PROGRESS_MS = 100;
/** So far apart that no two threads of neighbouring seeds search alike. */
const SEED_STEP = 7919;

export function search(wish: Wish): Running {
  const shared = sharedPlan(wish.instance.games.length);
  const threads = new Set<Worker>();
  let cancelled = false;
  let settle: (found: Found | null) => void = () => {};
  const ended = new Promise<Found | null>((resolve) => {
    settle = resolve;
  });
  const { startedAt, best, tell } = bestOf(wish);
  const order = (thread: number): EngineOrder => ({
    instance: wish.instance,
    seed: (wish.seed + thread * SEED_STEP) | 0,
    seconds: wish.seconds,
    startedAt,
    ...(wish.start ? { start: wish.start } : {}),
    // One is enough: all of them would find the same.
    explains: thread === 0,
    shared,
  });
  const run = async (thread: number): Promise<void> => {
    const [file, how] = await program();
    if (cancelled) return;
    const worker = new Worker(file, { ...how, workerData: order(thread) });
    threads.add(worker);
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (report: EngineReport) => {
        // What a thread has said before its end may still come in after it.
        if (cancelled) return;
        tell(report.found, report.done);
        if (report.found.core) askToStop(shared);
        if (report.done) resolve();
      });
      worker.once("error", reject);
      worker.once("exit", () => (cancelled ? resolve() : reject(new Error("the thread ended"))));
    });
  };
  const all = Promise.all(Array.from({ length: wish.workers }, (_, thread) => run(thread)));
  const finished = all.then(() => (cancelled ? null : best()));
  return {
    result: Promise.race([ended, finished]).finally(() => endAll(threads)),
    stop: () => askToStop(shared),
    cancel: () => {
      cancelled = true;
      askToStop(shared);
      settle(null);
    },
  };
}

function endAll(threads: ReadonlySet<Worker>): void {
  for (const worker of threads) void worker.terminate();
}

/** The best of what all threads report, and how often that is passed on. */
function bestOf({ onProgress }: Wish) {
  let best: Found | null = null;
  let toldAt = -PROGRESS_MS * 1000;
  const evaluated = new Map<string, number>();
  return {
    startedAt: clock(),
    best: () => best,
    tell: (found: Found, done: boolean): void => {
      if (done) evaluated.set(String(evaluated.size), found.evaluated);
      const isBetter =
        !best ||
        found.core !== undefined ||
        found.hard < best.hard ||
        (found.hard === best.hard && found.objective < best.objective);
      const sum = [...evaluated.values()].reduce((all, one) => all + one, 0);
      if (isBetter && !best?.core) best = found;
      if (best && done) best = { ...best, evaluated: sum };
      const now = clock();
      if (!best || !isBetter || now - toldAt < PROGRESS_MS * 1000) return;
      toldAt = now;
      onProgress?.(best);
    },
  };
}
