import type { TeamId } from "../../kernel/ids";
import { dayNumber } from "../day-numbers";
import { type FixtureId, knownTeams, type Slot } from "../world";
import { indexOf } from "../world-index";
import type { PlanOrder } from "./order";
import type { TeamDays } from "./pins";

/**
 * S25: the first day of the stage after a team's last known games, on which it could play if it goes through. Left out
 * where what stands already leaves no room.
 */
export function roomNeeded(
  { world, fixtures }: PlanOrder,
  busy: TeamDays,
  stands: ReadonlyMap<FixtureId, Slot>,
): { readonly team: TeamId; readonly day: number; readonly of: null }[] {
  const starts = world.stages.map(({ start }) => dayNumber(start)).sort((a, b) => a - b);
  return world.teams.flatMap(({ id: team }) => {
    const own = fixtures.filter((fixture) => knownTeams(fixture).includes(team));
    if (own.length === 0) return [];
    const stages = own.map(({ stageId }) => indexOf(world).stage(stageId));
    const last = stages.reduce((most, { end }) => Math.max(most, dayNumber(end)), 0);
    const day = starts.find((start) => start > last);
    if (day === undefined) return [];
    const standing = own
      .flatMap(({ id }) => stands.get(id) ?? [])
      .map((slot) => dayNumber(slot.day));
    const others = [...busy.of(team), ...standing];
    return busy.fits(team, day, others) ? [{ team, day, of: null }] : [];
  });
}
