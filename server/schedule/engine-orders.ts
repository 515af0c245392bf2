import { compile } from "../../domain/schedule/engine/compile";
import { impossible } from "../../domain/schedule/engine/impossible/core";
import type { Instance } from "../../domain/schedule/engine/instance-input";
import { type Found, type Order, solve } from "../../domain/schedule/engine/solve";

/** What one thread of the timetable's engine is given, and how threads share their best plan. */
export interface EngineOrder {
  readonly instance: Instance;
  readonly seed: number;
  /** Exactly one of the two is given. */
  readonly seconds?: number;
  readonly iterations?: number;
  /** When the time began, in microseconds of the machine's own clock. */
  readonly startedAt: number;
  readonly start?: readonly number[];
  /** Whether this thread looks for the reason when its first plan breaks a rule. */
  readonly explains: boolean;
  /** `sharedPlan` of all threads. */
  readonly shared: SharedArrayBuffer;
}

const STOP = 0;
const LOCK = 1;
const HARD = 2;
const COST = 3;
const PLAN = 4;
const NONE = 2 ** 30;

/** Memory in which threads find the best plan of all, and whether to stop. */
export function sharedPlan(games: number): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(4 * (PLAN + games));
  const cells = new Int32Array(shared);
  cells[HARD] = NONE;
  cells[COST] = NONE;
  return shared;
}

export function askToStop(shared: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(shared), STOP, 1);
}

/** Microseconds of the machine's own clock, the same in all threads. */
export const clock = (): number => Number(process.hrtime.bigint() / 1000n);

/** Searches until the order's time is over or somebody asks to stop. */
export function fulfil(order: EngineOrder, onBest: (found: Found) => void): Found {
  const { instance, seed, seconds, iterations, startedAt } = order;
  const start = order.start ?? publishedSlots(instance);
  const cells = new Int32Array(order.shared);
  const length = (seconds ?? 0) * 1000;
  const ending: Pick<Order, "iterations" | "spent"> =
    iterations === undefined
      ? {
          spent: () =>
            Atomics.load(cells, STOP) === 1 ? 1000 : Math.trunc((clock() - startedAt) / length),
        }
      : { iterations };
  return solve(compile(instance), {
    seed,
    ...ending,
    ...(start ? { start } : {}),
    ...(order.explains ? { whyImpossible: (closely) => impossible(instance, closely) } : {}),
    onBest,
    // With one thread nobody else has a better one, and the same iterations give the same plan.
    exchange: (mine) => exchange(cells, mine),
  });
}

/** Leaves a plan for the others when it is the best of all, else takes theirs. */
function exchange(cells: Int32Array, mine: Found): readonly number[] | null {
  while (Atomics.compareExchange(cells, LOCK, 0, 1) !== 0) {
    // Whoever holds the lock copies a few thousand numbers at most.
  }
  const hard = cells[HARD] ?? NONE;
  const cost = cells[COST] ?? NONE;
  let better: readonly number[] | null = null;
  if (mine.hard < hard || (mine.hard === hard && mine.objective < cost)) {
    cells[HARD] = mine.hard;
    cells[COST] = mine.objective;
    cells.set(mine.assign, PLAN);
  } else if (mine.hard > hard || mine.objective > cost) {
    better = [...cells.subarray(PLAN)];
  }
  Atomics.store(cells, LOCK, 0);
  return better;
}

/** Where each game was published, when it was: a repair begins with that plan. */
function publishedSlots({ reference, slots }: Instance): readonly number[] | undefined {
  if (!reference) return undefined;
  const places = new Map(
    slots.map(({ id, day, venue, start }) => [`${day}/${venue}/${start}`, id]),
  );
  return reference.map((place) => (place ? (places.get(place.join("/")) ?? -1) : -1));
}
