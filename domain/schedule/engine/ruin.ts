import { PATIENCE } from "./chance";
import { judgeShift } from "./judge-shift";
import { energyOf, move } from "./plan";
import { type Cooling, keepBest, type Search, temperatureAt } from "./search";

/**
 * Ruin and recreate: a few games that belong together are taken out, and each gets the best place there is, one after
 * the other. What annealing cannot reach game by game, such as leaving a hall for a day, is one step here.
 */

const PENALTY = 2000;
/** What a game without a place counts: more than any rule it could break. */
const UNPLACED_PENALTY = 4000;
/** Of so many slots one is passed over, so that the same ruin is not always rebuilt alike. */
const BLINK_MASK = 63;
const MOST = 40;
/** Games taken out at a time, at most, except when a hall's whole day is. */
const FEW = 8;
/** How much worse a half rebuilt plan may be. */
const HOPE = 600;
/** Rounds between two looks at the time. */
const ROUNDS = 64;

interface Ruin {
  readonly games: Int32Array;
  readonly slots: Int32Array;
  readonly isOut: Uint8Array;
  /** Whether a plan was published from which as few games as possible should differ. */
  readonly isRepair: boolean;
  count: number;
}

export function ruinAndRecreate(search: Search, cooling: Cooling): void {
  const { problem, plan, chance, tally } = search;
  plan.penalty.fill(PENALTY);
  plan.penalty[0] = UNPLACED_PENALTY;
  const ruin: Ruin = {
    games: new Int32Array(MOST),
    slots: new Int32Array(MOST),
    isOut: new Uint8Array(problem.games),
    isRepair: problem.reference.some((place) => place >= 0),
    count: 0,
  };
  for (;;) {
    const spent = cooling.spent();
    if (spent >= 1000) return;
    const temperature = temperatureAt(cooling, spent);
    for (let round = 0; round < ROUNDS; round++) {
      const energy = energyOf(plan);
      choose(search, ruin);
      // Counted even when there is no slot to look at, so that every search comes to its end.
      tally.evaluated += ruin.count;
      for (let i = 0; i < ruin.count; i++)
        move(problem, plan, ruin.games[i] as number, problem.nowhere);
      const limit = energy + ((temperature * (PATIENCE[chance.next() >>> 20] as number)) >> 14);
      if (recreate(search, ruin, limit)) keepBest(search);
      else undo(search, ruin);
      for (let i = 0; i < ruin.count; i++) ruin.isOut[ruin.games[i] as number] = 0;
      ruin.count = 0;
    }
  }
}

function take({ plan }: Search, ruin: Ruin, game: number): void {
  if (ruin.isOut[game] === 1 || ruin.count === MOST) return;
  ruin.isOut[game] = 1;
  ruin.games[ruin.count] = game;
  ruin.slots[ruin.count++] = plan.at[game] as number;
}

function choose(search: Search, ruin: Ruin): void {
  const { problem, chance } = search;
  const game = chance.below(problem.games);
  const few = 2 + chance.below(FEW - 1);
  if (ruin.isRepair && chance.below(4) > 0) {
    takeMoved(search, ruin, game, few);
    return;
  }
  take(search, ruin, game);
  const kind = chance.below(8);
  if (kind < 3) takeHalls(search, ruin, game, few);
  else if (kind < 5) takeNearDays(search, ruin, game, few);
  else if (kind === 5) takeObstacles(search, ruin, game);
  else if (kind === 6) takeOpponents(search, ruin, few);
  else for (let i = 1; i < few; i++) take(search, ruin, chance.below(problem.games));
}

/** All that is played in a hall on the game's day, and in another. */
function takeHalls(search: Search, ruin: Ruin, game: number, few: number): void {
  const { problem, plan, chance } = search;
  const { slotVenueDay, venueDayFrom, nowhere } = problem;
  let one = game;
  for (let hall = 0; hall < 2 && ruin.count <= few; hall++) {
    const at = plan.at[one] as number;
    if (at !== nowhere) {
      const day = slotVenueDay[at] as number;
      const end = venueDayFrom[day + 1] as number;
      for (let slot = venueDayFrom[day] as number; slot < end; slot++) {
        const there = plan.gameIn[slot] as number;
        if (there >= 0) take(search, ruin, there);
      }
    }
    one = chance.below(problem.games);
  }
}

function takeNearDays(search: Search, ruin: Ruin, game: number, few: number): void {
  const { problem, plan, chance } = search;
  const day = problem.slotDay[plan.at[game] as number] as number;
  for (let tries = 0; tries < 60 && ruin.count < few; tries++) {
    const other = chance.below(problem.games);
    const apart = (problem.slotDay[plan.at[other] as number] as number) - day;
    if (apart >= -1 && apart <= 1) take(search, ruin, other);
  }
}

/** Games that are not where they were published, from a given one on, and what keeps the first from going back. */
function takeMoved(search: Search, ruin: Ruin, first: number, few: number): void {
  const { problem, plan } = search;
  const { games, reference, slotPlace, candidate, candidateFrom } = problem;
  for (let i = 0; i < games && ruin.count < few; i++) {
    const game = (first + i) % games;
    const published = reference[game] as number;
    if (published === -2 || slotPlace[plan.at[game] as number] === published) continue;
    take(search, ruin, game);
    if (ruin.count > 1) continue;
    takeObstacles(search, ruin, game);
    const end = candidateFrom[game + 1] as number;
    for (let at = candidateFrom[game] as number; at < end; at++)
      if (slotPlace[candidate[at] as number] === published)
        takeObstaclesAt(search, ruin, game, candidate[at] as number);
  }
}

/** What keeps the game from one of its slots. */
function takeObstacles(search: Search, ruin: Ruin, game: number): void {
  const { problem, chance } = search;
  const { candidateFrom, candidate } = problem;
  const from = candidateFrom[game] as number;
  const count = (candidateFrom[game + 1] as number) - from;
  if (count > 0)
    takeObstaclesAt(search, ruin, game, candidate[from + chance.below(count)] as number);
}

function takeObstaclesAt(search: Search, ruin: Ruin, game: number, slot: number): void {
  const { problem, plan } = search;
  const { slotDay, teamGame, teamGameFrom } = problem;
  const day = slotDay[slot] as number;
  const there = plan.gameIn[slot] as number;
  if (there >= 0) take(search, ruin, there);
  for (let side = 0; side < 2; side++) {
    const team = (side === 0 ? problem.home : problem.away)[game] as number;
    if (team < 0) continue;
    const end = teamGameFrom[team + 1] as number;
    for (let i = teamGameFrom[team] as number; i < end; i++) {
      const other = teamGame[i] as number;
      const apart = (slotDay[plan.at[other] as number] as number) - day;
      if (apart >= -problem.minGap && apart <= problem.minGap) take(search, ruin, other);
    }
  }
}

/** Games of the same teams, and of those they play against. */
function takeOpponents(search: Search, ruin: Ruin, few: number): void {
  const { problem, chance } = search;
  for (let tries = 0; tries < 40 && ruin.count < few; tries++) {
    const game = ruin.games[chance.below(ruin.count)] as number;
    const team = (chance.below(2) === 0 ? problem.home : problem.away)[game] as number;
    if (team < 0) {
      take(search, ruin, chance.below(problem.games));
      continue;
    }
    const from = problem.teamGameFrom[team] as number;
    const count = (problem.teamGameFrom[team + 1] as number) - from;
    take(search, ruin, problem.teamGame[from + chance.below(count)] as number);
  }
}

/** Whether every game found a place, and the energy stays within the limit. */
function recreate(search: Search, ruin: Ruin, limit: number): boolean {
  const { problem, plan } = search;
  shuffle(search, ruin);
  for (let i = 0; i < ruin.count; i++) {
    const slot = bestFree(search, ruin.games[i] as number);
    if (slot < 0) return false;
    move(problem, plan, ruin.games[i] as number, slot);
    const waiting = ruin.count - 1 - i;
    if (energyOf(plan) - UNPLACED_PENALTY * waiting > limit + (waiting > 0 ? HOPE : 0))
      return false;
  }
  return true;
}

function shuffle({ chance }: Search, { games, slots, count }: Ruin): void {
  for (let i = count - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const game = games[i] as number;
    const slot = slots[i] as number;
    games[i] = games[j] as number;
    slots[i] = slots[j] as number;
    games[j] = game;
    slots[j] = slot;
  }
}

function bestFree({ problem, plan, chance, tally }: Search, game: number): number {
  const { candidate, candidateFrom } = problem;
  const end = candidateFrom[game + 1] as number;
  let best = -1;
  let least = 2 ** 30;
  for (let i = candidateFrom[game] as number; i < end; i++) {
    const slot = candidate[i] as number;
    if ((plan.gameIn[slot] as number) >= 0 || (chance.next() & BLINK_MASK) === 0) continue;
    tally.evaluated++;
    const energy = judgeShift(problem, plan, game, slot);
    if (energy >= least) continue;
    least = energy;
    best = slot;
  }
  return best;
}

function undo({ problem, plan }: Search, { games, slots, count }: Ruin): void {
  for (let i = 0; i < count; i++) move(problem, plan, games[i] as number, problem.nowhere);
  for (let i = 0; i < count; i++) move(problem, plan, games[i] as number, slots[i] as number);
}
