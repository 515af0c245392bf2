import type { TeamId } from "../kernel/ids";
import { dayNumber } from "./day-numbers";
import { type Fixture, type FixtureId, hasOpenSide, knownTeams, type World } from "./world";
import { indexOf } from "./world-index";

/** Day numbers, both included. */
export interface RoundWindow {
  readonly first: number;
  readonly last: number;
}

/**
 * When each fixture of a group is due: the stage's days shared evenly among the group's rounds, in their order.
 * A group is those who meet each other, directly or through others, within a stage. A fixture with an open side
 * has no window: its stage says enough.
 */
export function roundWindows(
  fixtures: readonly Fixture[],
  world: World,
): ReadonlyMap<FixtureId, RoundWindow> {
  const windows = new Map<FixtureId, RoundWindow>();
  for (const group of groupsOf(fixtures)) {
    const stageId = group[0]?.stageId;
    if (stageId === undefined) continue;
    const stage = indexOf(world).stage(stageId);
    const start = dayNumber(stage.start);
    const days = dayNumber(stage.end) - start + 1;
    const rounds = [...new Set(group.map(({ round }) => round))].sort((a, b) => a - b);
    for (const fixture of group) {
      const place = rounds.indexOf(fixture.round);
      windows.set(fixture.id, {
        first: start + Math.floor((place * days) / rounds.length),
        last: start + Math.ceil(((place + 1) * days) / rounds.length) - 1,
      });
    }
  }
  return windows;
}

function groupsOf(fixtures: readonly Fixture[]): Fixture[][] {
  let groups: Fixture[][] = [];
  for (const fixture of fixtures) {
    if (hasOpenSide(fixture)) continue;
    const joins = (group: Fixture[]) =>
      group[0]?.stageId === fixture.stageId && group.some((other) => meet(other, fixture));
    const joined = groups.filter(joins);
    groups = [...groups.filter((group) => !joins(group)), [...joined.flat(), fixture]];
  }
  return groups;
}

const meet = (a: Fixture, b: Fixture): boolean => {
  const teams: TeamId[] = knownTeams(b);
  return knownTeams(a).some((team) => teams.includes(team));
};
