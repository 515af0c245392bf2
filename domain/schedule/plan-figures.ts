import type { TeamId } from "../kernel/ids";
import { dayNumber } from "./day-numbers";
import { knownTeams, type Plan } from "./world";

/** A plan in figures. */
export interface PlanFigures {
  readonly placed: number;
  readonly fixtures: number;
  /** Full days in the shortest rest of any team, −1 when one plays twice in a day; null when no team plays twice. */
  readonly shortestRest: number | null;
}

export function planFigures({ fixtures, placed }: Plan): PlanFigures {
  const slots = new Map(placed.map(({ fixtureId, slot }) => [fixtureId, slot]));
  const days = new Map<TeamId, number[]>();
  for (const fixture of fixtures) {
    const slot = slots.get(fixture.id);
    if (!slot) continue;
    for (const team of knownTeams(fixture))
      days.set(team, [...(days.get(team) ?? []), dayNumber(slot.day)]);
  }
  const rests = [...days.values()].flatMap((of) => {
    const inOrder = [...of].sort((a, b) => a - b);
    return inOrder.slice(1).map((day, at) => day - (inOrder[at] ?? day) - 1);
  });
  return {
    placed: placed.length,
    fixtures: fixtures.length,
    shortestRest: rests.length === 0 ? null : Math.min(...rests),
  };
}
