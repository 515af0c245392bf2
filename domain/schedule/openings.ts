import type { LocalDay } from "../kernel/time";
import { type Clash, clashesOf } from "./clashes";
import { dayNumber } from "./day-numbers";
import { occupancyOf, type Stay } from "./occupancy";
import { slotsBetween } from "./slots";
import { wishesOf } from "./wishes";
import { type Fixture, knownTeams, type Plan, type Slot, type World } from "./world";
import { indexOf } from "./world-index";

/** A bookable slot, with all that speaks against it. */
export interface Opening {
  readonly slot: Slot;
  readonly clashes: readonly Clash[];
  /** What it costs by the wishes S20–S25; lower is better. */
  readonly cost: number;
}

/**
 * Every bookable slot from `from` to `to` (both included) for a fixture whose game is to move while the others stay
 * (S27): those without clashes first, cheapest first, then those with the fewest clashes. Where the fixture stands
 * now is no opening. Throws when a fixture names a team or stage that the world does not have.
 */
export function openingsBetween(
  fixture: Fixture,
  plan: Plan,
  world: World,
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
): Opening[] {
  const occupancy = occupancyOf(plan);
  const now = occupancy.where(fixture.id)?.slot;
  const wishes = wishesOf(plan.fixtures, indexOf(world));
  const teams = knownTeams(fixture).map((team) => ({
    team,
    others: occupancy
      .gamesOf(team)
      .filter((game) => game.fixture.id !== fixture.id)
      .sort((a, b) => a.dayNumber - b.dayNumber),
  }));
  const costOf = (slot: Slot) => {
    const here = { fixture, slot, dayNumber: dayNumber(slot.day) };
    return teams.reduce(
      (sum, { team, others }) => sum + wishes.ofTeam(team, among(others, here)),
      wishes.ofSlot(fixture, slot),
    );
  };
  return slotsBetween(world.venues, from, to, world.settings.slotMinutes)
    .filter((slot) => !now || !isSame(slot, now))
    .map((slot) => ({
      slot,
      clashes: clashesOf(fixture, slot, plan, world),
      cost: costOf(slot),
    }))
    .sort((a, b) => a.clashes.length - b.clashes.length || a.cost - b.cost);
}

const isSame = (a: Slot, b: Slot): boolean =>
  a.courtId === b.courtId && a.day === b.day && a.start === b.start;

/** A game more, after those of its day. */
function among(games: readonly Stay[], game: Stay): Stay[] {
  const later = games.findIndex(({ dayNumber }) => dayNumber > game.dayNumber);
  return later < 0 ? [...games, game] : [...games.slice(0, later), game, ...games.slice(later)];
}
