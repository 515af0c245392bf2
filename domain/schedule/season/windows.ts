import { dayNumber } from "../day-numbers";
import { roundWindows } from "../round-windows";
import { type FixtureId, hasOpenSide, type Slot } from "../world";
import { indexOf } from "../world-index";
import { gapOf, type PlanOrder, type Strictness, WEEK } from "./order";

/**
 * First and last day of each fixture, as day numbers: its stage (S5), its round (S20), and broken pins it hangs on. A
 * window begins and ends on a day that is not barred: what a pin holds on days gone by is nothing to ask for.
 */
export function windowsOf(
  { world, fixtures, barred }: PlanOrder,
  strictness: Strictness,
  stands: ReadonlyMap<FixtureId, Slot>,
  broken: ReadonlyMap<FixtureId, Slot>,
): ReadonlyMap<FixtureId, readonly [number, number]> {
  const rounds = strictness === "rules" ? null : roundWindows(fixtures, world);
  const gap = gapOf(world);
  const windows = new Map<FixtureId, readonly [number, number]>();
  for (const { id, stageId } of fixtures) {
    const { start, end } = indexOf(world).stage(stageId);
    let [from, to] = [dayNumber(start), dayNumber(end)];
    const round = rounds?.get(id);
    if (round) {
      const more = strictness === "wide" ? Math.ceil((round.last - round.first + 1) / 2) : 0;
      const [first, last] = [round.first - more, round.last + more];
      const stand = stands.get(id);
      const on = stand ? dayNumber(stand.day) : null;
      // A game that stands outside its round does not have to move for that.
      if (on === null || (first <= on && on <= last))
        [from, to] = [Math.max(from, first), Math.min(to, last)];
    }
    windows.set(id, [from, to]);
  }
  const cut = (id: FixtureId, least: number, most: number) => {
    const [from, to] = windows.get(id) ?? [0, 0];
    windows.set(id, [Math.max(from, least), Math.min(to, most)]);
  };
  for (const { id, feeders } of fixtures) {
    for (const feeder of feeders) {
      const [before, after] = [broken.get(feeder), broken.get(id)];
      if (before) cut(id, dayNumber(before.day) + gap, Number.MAX_SAFE_INTEGER);
      if (after && windows.has(feeder)) cut(feeder, 0, dayNumber(after.day) - gap);
    }
  }
  const closed = new Set([...barred, ...(world.blackoutDays ?? [])].map(dayNumber));
  for (const [id, [first, last]] of windows) {
    let [from, to] = [first, last];
    while (from <= to && closed.has(from)) from++;
    while (from <= to && closed.has(to)) to--;
    windows.set(id, [from, to]);
  }
  return windows;
}

/** A game, one that comes before it, and the days between them. */
export interface Order {
  readonly before: FixtureId;
  readonly after: FixtureId;
  readonly days: number;
}

/**
 * S13, and S12 for teams that are not known yet: on a path of feeders no more games lie in seven days than are allowed
 * when each is seven days after the one so many games before it.
 */
export function ordersOf({ world, fixtures }: PlanOrder): Order[] {
  const byId = new Map(fixtures.map((fixture) => [fixture.id, fixture]));
  const feedersOf = (ids: ReadonlySet<FixtureId>) =>
    new Set([...ids].flatMap((id) => byId.get(id)?.feeders ?? []).filter((id) => byId.has(id)));
  const orders = new Map<string, Order>();
  const add = (before: FixtureId, after: FixtureId, days: number) => {
    const key = `${before}\n${after}`;
    if (days > (orders.get(key)?.days ?? -1)) orders.set(key, { before, after, days });
  };
  for (const fixture of fixtures) {
    for (const feeder of feedersOf(new Set([fixture.id]))) add(feeder, fixture.id, gapOf(world));
    if (!hasOpenSide(fixture)) continue;
    let reached: ReadonlySet<FixtureId> = new Set([fixture.id]);
    for (let step = 0; step < world.settings.maxGamesPer7Days && reached.size > 0; step++)
      reached = feedersOf(reached);
    for (const before of reached) if (before !== fixture.id) add(before, fixture.id, WEEK);
  }
  return [...orders.values()];
}
