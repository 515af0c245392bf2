import type { Plan } from "./plan";
import { breaksLink, type Problem } from "./problem";

/** The games that must go for another to have a slot. */
export interface Ejection {
  /** The first `count` are meant. */
  readonly games: Int32Array;
  count: number;
  /** Sum of their weights. */
  weight: number;
}

export const emptyEjection = (problem: Problem): Ejection => ({
  games: new Int32Array(problem.games),
  count: 0,
  weight: 0,
});

/**
 * Finds who must go so that `game` breaks no rule in `slot`; where one of several would do, the lightest. Stops as soon
 * as they weigh more than `most`, for then another slot is better.
 */
export function findEjected(
  problem: Problem,
  plan: Plan,
  weight: Int32Array,
  game: number,
  slot: number,
  most: number,
  out: Ejection,
): void {
  out.count = 0;
  out.weight = 0;
  const occupant = plan.gameIn[slot] as number;
  if (occupant >= 0) eject(weight, occupant, out);
  if (out.weight > most) return;
  const day = problem.slotDay[slot] as number;
  const home = problem.home[game] as number;
  const away = problem.away[game] as number;
  if (home >= 0) ejectOfTeam(problem, plan, weight, home, game, day, out);
  if (out.weight > most) return;
  if (away >= 0) ejectOfTeam(problem, plan, weight, away, game, day, out);
  if (out.weight > most) return;
  ejectLinked(problem, plan, weight, game, day, out);
  if (out.weight > most) return;
  const hall = problem.slotVenueDay[slot] as number;
  const room = (problem.venueDayCap[hall] as number) - 1 - (plan.venueDayGames[hall] as number);
  if (room < 0) {
    const from = problem.venueDayFrom[hall] as number;
    const to = problem.venueDayFrom[hall + 1] as number;
    ejectFrom(problem, plan, weight, from, to, -1, -room, out);
  }
  if (problem.crewTight[day] === 1) ejectForCrews(problem, plan, weight, slot, day, out);
}

function eject(weight: Int32Array, game: number, out: Ejection): void {
  for (let i = 0; i < out.count; i++) if (out.games[i] === game) return;
  out.games[out.count++] = game;
  out.weight += weight[game] as number;
}

const isEjected = (out: Ejection, game: number): boolean => {
  for (let i = 0; i < out.count; i++) if (out.games[i] === game) return true;
  return false;
};

function ejectOfTeam(
  problem: Problem,
  plan: Plan,
  weight: Int32Array,
  team: number,
  game: number,
  day: number,
  out: Ejection,
): void {
  const { teamGame, teamGameFrom, slotDay, minGap, windowDays, windowGames } = problem;
  const from = teamGameFrom[team] as number;
  const end = teamGameFrom[team + 1] as number;
  for (let i = from; i < end; i++) {
    const other = teamGame[i] as number;
    const on = slotDay[plan.at[other] as number] as number;
    if (on < 0 || other === game) continue;
    if ((on > day ? on - day : day - on) < minGap) eject(weight, other, out);
  }
  for (let last = day; last < day + windowDays; last++) {
    if ((plan.windowGames[team * plan.windows + last] as number) < windowGames) continue;
    for (;;) {
      let inside = 0;
      let lightest = -1;
      for (let i = from; i < end; i++) {
        const other = teamGame[i] as number;
        const on = slotDay[plan.at[other] as number] as number;
        if (on < 0 || other === game || on > last || on <= last - windowDays) continue;
        if (isEjected(out, other)) continue;
        inside++;
        if (lightest < 0 || (weight[other] as number) < (weight[lightest] as number))
          lightest = other;
      }
      if (inside < windowGames || lightest < 0) break;
      eject(weight, lightest, out);
    }
  }
}

function ejectLinked(
  problem: Problem,
  plan: Plan,
  weight: Int32Array,
  game: number,
  day: number,
  out: Ejection,
): void {
  const { linkFrom, linkGame, linkSign, linkDays, slotDay } = problem;
  const end = linkFrom[game + 1] as number;
  for (let link = linkFrom[game] as number; link < end; link++) {
    const other = linkGame[link] as number;
    const on = slotDay[plan.at[other] as number] as number;
    if (on < 0) continue;
    if (breaksLink(linkSign[link] as number, day, on, linkDays[link] as number))
      eject(weight, other, out);
  }
}

/** Ejects the lightest of a run of slots, at a moment when one is given, until `surplus` of them are gone. */
function ejectFrom(
  problem: Problem,
  plan: Plan,
  weight: Int32Array,
  from: number,
  to: number,
  moment: number,
  surplus: number,
  out: Ejection,
): void {
  const { slotMomentFrom, slotMomentTo } = problem;
  let gone = 0;
  for (;;) {
    let lightest = -1;
    gone = 0;
    for (let slot = from; slot < to; slot++) {
      const other = plan.gameIn[slot] as number;
      if (other < 0) continue;
      if (
        moment >= 0 &&
        ((slotMomentFrom[slot] as number) > moment || (slotMomentTo[slot] as number) <= moment)
      )
        continue;
      if (isEjected(out, other)) gone++;
      else if (lightest < 0 || (weight[other] as number) < (weight[lightest] as number))
        lightest = other;
    }
    if (gone >= surplus || lightest < 0) return;
    eject(weight, lightest, out);
  }
}

function ejectForCrews(
  problem: Problem,
  plan: Plan,
  weight: Int32Array,
  slot: number,
  day: number,
  out: Ejection,
): void {
  const { crews, crewGames, daySlotFrom, slotMomentFrom, slotMomentTo } = problem;
  const from = daySlotFrom[day] as number;
  const to = daySlotFrom[day + 1] as number;
  const over = (plan.dayGames[day] as number) + 1 - (crewGames[day] as number);
  if (over > 0) ejectFrom(problem, plan, weight, from, to, -1, over, out);
  const end = slotMomentTo[slot] as number;
  for (let moment = slotMomentFrom[slot] as number; moment < end; moment++) {
    const more = (plan.momentOn[moment] as number) + 1 - (crews[day] as number);
    if (more > 0) ejectFrom(problem, plan, weight, from, to, moment, more, out);
  }
}
