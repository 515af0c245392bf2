import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { gapPercent } from "../../domain/schedule/engine/bound/gap";
import type { Found } from "../../domain/schedule/engine/solve";
import { engineSeed } from "../../domain/schedule/planner";
import type { SeasonCalendar } from "../../domain/schedule/season/calendar";
import type { PlanOrder } from "../../domain/schedule/season/order";
import { threadProgram } from "../thread-program";
import { search } from "./engine-pool";
import type { SeasonAnswers, SeasonQuestion } from "./season-worker";

/** A season's timetable being searched for, in threads, while everybody else goes on working. */

export interface SeasonWish {
  readonly order: PlanOrder;
  readonly seed: string;
  readonly seconds: number;
  /** Told of each better plan, at most ten times a second, and when the bound is known. */
  readonly onProgress?: (progress: SeasonProgress) => void;
}

export interface SeasonProgress {
  readonly calendar: SeasonCalendar;
  readonly found: Found;
  /** The plan costs at most so many per cent more than the best one; null while that is not known. */
  readonly gapPercent: number | null;
  /** Why there is no plan, when there is none. */
  readonly reason: SeasonAnswers["reason"] | null;
}

export interface SeasonRunning {
  /** Null when it was cancelled; rejects when a thread breaks down. */
  readonly result: Promise<SeasonProgress | null>;
  /** Ends the search soon, with the best plan so far. */
  readonly stop: () => void;
  /** Ends the search at once, without a plan. */
  readonly cancel: () => void;
}

const program = threadProgram(import.meta.url, "season-worker");
/** The bound grows little after that. */
const BOUND_SECONDS = 3;

const better = (found: Found, standing: Found | null): Found =>
  standing && (found.hard > 0 || found.objective >= standing.objective) ? standing : found;

export function searchSeason({ order, seed, seconds, onProgress }: SeasonWish): SeasonRunning {
  const number = engineSeed(seed);
  const ends: (() => void)[] = [];
  let [stopped, cancelled] = [false, false];
  let settle: (nothing: null) => void = () => {};
  const ended = new Promise<null>((resolve) => {
    settle = resolve;
  });
  const stopBound = new SharedArrayBuffer(4);
  let stopSearch = () => {};

  const ask = async <Ask extends SeasonQuestion["ask"]>(
    question: Extract<SeasonQuestion, { ask: Ask }>,
  ): Promise<SeasonAnswers[Ask]> => {
    const [file, how] = await program();
    if (cancelled) throw new Error("cancelled");
    const worker = new Worker(file, { ...how, workerData: question });
    ends.push(() => void worker.terminate());
    return new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the thread ended")));
    });
  };

  const run = async (): Promise<SeasonProgress> => {
    const calendar = await ask({ ask: "calendar", order, seed: number });
    const { instance, start, present, overhead } = calendar;
    // What stands is never given up for something worse.
    const standing = present && { ...present, hard: 0, evaluated: 0 };
    let found: Found | null = standing;
    let bound: number | null = null;
    const tell = () => {
      if (found && !cancelled) onProgress?.(progress(found));
    };
    const progress = (best: Found): SeasonProgress => ({
      calendar,
      found: best,
      gapPercent:
        bound === null || best.hard > 0
          ? null
          : gapPercent(best.objective - overhead, bound - overhead),
      reason: null,
    });
    tell();
    const limit = Math.min(seconds, BOUND_SECONDS);
    const bounding = ask({
      ask: "bound",
      instance,
      seed: number,
      seconds: limit,
      shared: stopBound,
    });
    const bounded = bounding.then((answer) => {
      bound = answer;
      tell();
    });
    // Whoever waits for it hears of it below; until then it is nobody's.
    bounded.catch(() => {});
    const running = search({
      instance,
      seed: number,
      // No longer than it takes to come to an end when somebody has pressed stop already.
      seconds: stopped ? 0.1 : seconds,
      workers: Math.max(1, availableParallelism() - 1),
      ...(start ? { start } : {}),
      onProgress: (best) => {
        found = better(best, standing);
        tell();
      },
    });
    stopSearch = running.stop;
    ends.push(running.cancel);
    const best = await running.result;
    if (!best) throw new Error("cancelled");
    if (best.core) {
      const reason = await ask({ ask: "reason", calendar, core: best.core });
      return { ...progress(best), reason };
    }
    Atomics.store(new Int32Array(stopBound), 0, 1);
    await bounded;
    return progress(better(best, standing));
  };

  const finished = run();
  // A search that was cancelled may still break off somewhere; nobody waits for it any more.
  finished.catch(() => {});
  return {
    result: Promise.race([ended, finished]).finally(() => {
      for (const end of ends) end();
    }),
    stop: () => {
      stopped = true;
      stopSearch();
    },
    cancel: () => {
      cancelled = true;
      settle(null);
    },
  };
}
