import { parentPort, workerData } from "node:worker_threads";
import type { Found } from "../../domain/schedule/engine/solve";
import { type EngineOrder, fulfil } from "./engine-orders";

/** Searches for a timetable in a thread of its own. */

export interface EngineReport {
  readonly found: Found;
  readonly done: boolean;
}

/** Microseconds between two reports. */
const PAUSE = 100_000;

const order = workerData as EngineOrder;
const tell = (found: Found, done: boolean) =>
  parentPort?.postMessage({ found, done } satisfies EngineReport);

let told = -PAUSE;
const found = fulfil(order, (best) => {
  const now = Number(process.hrtime.bigint() / 1000n);
  // The last one comes with the end, whatever is left out here.
  if (now - told < PAUSE) return;
  told = now;
  tell(best, false);
});
tell(found, true);
