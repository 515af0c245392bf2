import { addDays, type LocalDay } from "../../domain/kernel/time";
import { clashesOfPlan } from "../../domain/schedule/clashes";
import type { PlanOrder } from "../../domain/schedule/season/order";
import { standingClashes } from "../../domain/schedule/standing-clashes";
import { indexOf } from "../../domain/schedule/world-index";
import type { SeasonView } from "../league/season-view";
import { task } from "./task";

/** How the rest of a season is planned: all of it anew, or so that as few games as possible move. */
export type How = "anew" | "repair";

/**
 * What planning may still change in a season under way: what has begun, is pinned or is for today stays, and nothing
 * is placed today or on days gone by.
 */
export function restOf({ book, games }: SeasonView, today: LocalDay, how: How): PlanOrder {
  const { world, draft, held } = task(book, games);
  const barred: LocalDay[] = [];
  for (let day = book.startDay; day <= today; day = addDays(day, 1)) barred.push(day);
  const pinned = draft.placed.filter(
    ({ fixtureId, slot }) => held.has(fixtureId) || slot.day === today,
  );
  const order = { world, fixtures: draft.fixtures, pinned, barred };
  return how === "repair"
    ? { ...order, stands: draft.placed }
    : { ...order, present: draft.placed };
}

/** How many games cannot stay where they stand, whatever the others do: no repair moves fewer. */
export function mustMove({ fixtures, world, pinned, barred, stands = [] }: PlanOrder): number {
  const held = new Set(pinned.map(({ fixtureId }) => fixtureId));
  const slots = new Map(stands.map(({ fixtureId, slot }) => [fixtureId, slot]));
  return fixtures.filter((fixture) => {
    const slot = slots.get(fixture.id);
    if (held.has(fixture.id)) return false;
    if (!slot || barred.includes(slot.day)) return true;
    return standingClashes(fixture, slot, indexOf(world)).length > 0;
  }).length;
}

/** Whether there is anything to repair: a game without a place, or one that may move and clashes. */
export function needsRepair({ fixtures, world, pinned, stands = [] }: PlanOrder): boolean {
  const held = new Set(pinned.map(({ fixtureId }) => fixtureId));
  return (
    fixtures.length > stands.length ||
    clashesOfPlan({ fixtures, placed: stands }, world).some(({ fixtureId }) => !held.has(fixtureId))
  );
}
