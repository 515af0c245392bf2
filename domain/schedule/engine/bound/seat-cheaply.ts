import type { Problem } from "../problem";

const FAR = 2 ** 40;

export interface Seats {
  /** The least that all games together can cost when no two share a slot; null when they cannot be seated. */
  readonly cost: number | null;
  /** Where each game sits then. */
  readonly slotOf: Int32Array;
}

/**
 * Seats every game in a slot of its own at the least cost: one game after the other takes the cheapest way that moves
 * others along (Jonker and Volgenant). `costs` runs along `problem.candidate`.
 */
export function seatCheaply(problem: Problem, costs: Int32Array): Seats {
  const { games, slots, candidate, candidateFrom } = problem;
  const gameIn = new Int32Array(slots).fill(-1);
  const slotOf = new Int32Array(games).fill(-1);
  const value = new Float64Array(slots);
  const reach = new Float64Array(slots);
  const cameFrom = new Int32Array(slots);
  const isDone = new Uint8Array(slots);
  const touched = new Int32Array(slots);
  const done = new Int32Array(slots);
  let total = 0;
  for (let first = 0; first < games; first++) {
    reach.fill(FAR);
    isDone.fill(0);
    let count = 0;
    let settled = 0;
    let game = first;
    let way = 0;
    let free = -1;
    for (;;) {
      const end = candidateFrom[game + 1] as number;
      const own = slotOf[game] as number;
      const ownCost = own < 0 ? 0 : costAt(problem, costs, game, own) - (value[own] as number);
      for (let i = candidateFrom[game] as number; i < end; i++) {
        const slot = candidate[i] as number;
        if (isDone[slot] === 1) continue;
        const length = way + (costs[i] as number) - (value[slot] as number) - ownCost;
        if (length >= (reach[slot] as number)) continue;
        if (reach[slot] === FAR) touched[count++] = slot;
        reach[slot] = length;
        cameFrom[slot] = game;
      }
      let next = -1;
      for (let i = 0; i < count; i++) {
        const slot = touched[i] as number;
        if (isDone[slot] === 0 && (next < 0 || (reach[slot] as number) < (reach[next] as number)))
          next = slot;
      }
      if (next < 0) return { cost: null, slotOf };
      isDone[next] = 1;
      done[settled++] = next;
      way = reach[next] as number;
      if ((gameIn[next] as number) < 0) {
        free = next;
        break;
      }
      game = gameIn[next] as number;
    }
    for (let i = 0; i < settled; i++) {
      const slot = done[i] as number;
      value[slot] = (value[slot] as number) + (reach[slot] as number) - way;
    }
    for (let slot = free; slot >= 0; ) {
      const taker = cameFrom[slot] as number;
      const left = slotOf[taker] as number;
      slotOf[taker] = slot;
      gameIn[slot] = taker;
      slot = taker === first ? -1 : left;
    }
  }
  for (let game = 0; game < games; game++)
    total += costAt(problem, costs, game, slotOf[game] as number);
  return { cost: total, slotOf };
}

function costAt(problem: Problem, costs: Int32Array, game: number, slot: number): number {
  const { candidate, candidateFrom } = problem;
  let low = candidateFrom[game] as number;
  let high = (candidateFrom[game + 1] as number) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidate[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return costs[low] as number;
}
