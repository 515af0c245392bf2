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

/** Components of the teams that meet in a stage, so that it takes one look at each fixture. */
function groupsOf(fixtures: readonly Fixture[]): readonly Fixture[][] {
  const parents = new Map<string, string>();
  const root = (team: string): string => {
    const parent = parents.get(team) ?? team;
    if (parent === team) return team;
    const top = root(parent);
    parents.set(team, top);
    return top;
  };
  const known = fixtures.filter((fixture) => !hasOpenSide(fixture));
  for (const fixture of known) {
    const [first, second] = inStage(fixture).map(root);
    if (first && second) parents.set(second, first);
  }
  const groups = new Map<string, Fixture[]>();
  for (const fixture of known) {
    const [team] = inStage(fixture);
    if (!team) continue;
    const group = groups.get(root(team));
    if (group) group.push(fixture);
    else groups.set(root(team), [fixture]);
  }
  return [...groups.values()];
}

const inStage = (fixture: Fixture): string[] =>
  knownTeams(fixture).map((team) => `${fixture.stageId}\n${team}`);
