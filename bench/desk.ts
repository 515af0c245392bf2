import { teamId } from "../domain/kernel/ids";
import { type Random, seeded } from "../domain/kernel/random";
import { addDays, day, WEEKDAYS } from "../domain/kernel/time";
import { cellsBetween } from "../domain/schedule/cells";
import { clashesOf } from "../domain/schedule/clashes";
import { openingsBetween } from "../domain/schedule/openings";
import { roundRobin } from "../domain/schedule/round-robin";
import { slotsBetween } from "../domain/schedule/slots";
import type { Fixture, Placement, Plan, Slot, World } from "../domain/schedule/world";
import { type Bench, percentile, type Row } from "./table";

/**
 * What the planning desk asks while a game is carried, at 34 and at 300 teams: all that speaks against one slot; every
 * slot of the week with clashes and cost, the best first; and every court's days of the week.
 */
export const desk: Bench = {
  name: "desk",
  run: async () => [...rowsOf(34), ...rowsOf(300)],
};

const FIRST = day("2026-09-07");
const LAST = day("2026-12-13");

function rowsOf(teams: number): Row[] {
  const random = seeded(`desk ${teams}`);
  const world = worldOf(teams, random);
  const plan = planOf(world, random);
  const slots = slotsBetween(world.venues, FIRST, LAST, world.settings.slotMinutes);
  const any = <T>(list: readonly T[]): T => {
    const one = list[random.below(list.length)];
    if (one === undefined) throw new Error("the season is empty");
    return one;
  };
  const week = (slot: Slot) => ({ from: slot.day, to: addDays(slot.day, 6) });
  const now = { day: FIRST, minutes: 0 };
  const asked = (question: (fixture: Fixture, slot: Slot) => unknown) => {
    const times = Array.from({ length: 400 }, () => {
      const [fixture, slot] = [any(plan.fixtures), any(slots)];
      const begun = performance.now();
      question(fixture, slot);
      return performance.now() - begun;
    });
    return percentile(times.slice(100), 99);
  };
  const copying = asked(() => structuredClone(plan.placed));
  const row = (what: string, time: number, most: number): Row => ({
    what: `desk, ${teams} teams, ${plan.placed.length} games: ${what}, p99`,
    figure: `${time.toFixed(2)} ms`,
    against: `asked: ${most} ms; copying the plan: ${copying.toFixed(2)} ms`,
    ratio: time / most,
  });
  return [
    row(
      "all that speaks against a move",
      asked((fixture, slot) => clashesOf(fixture, slot, plan, world)),
      2,
    ),
    row(
      "the best times of a week",
      asked((fixture, slot) => openingsBetween(fixture, plan, world, week(slot)).slice(0, 10)),
      20,
    ),
    row(
      "every court and day of a week",
      asked((fixture, slot) => cellsBetween(fixture, plan, world, { ...week(slot), now })),
      20,
    ),
  ];
}

/** A hall for every eight teams, open in the evenings and at weekends. */
function worldOf(teams: number, random: Random): World {
  const venues = Array.from({ length: Math.ceil(teams / 8) }, (_, at) => ({
    id: `V${at}`,
    courts: [{ id: `V${at}-1` }, ...(at % 3 === 0 ? [{ id: `V${at}-2` }] : [])],
    openingHours: Object.fromEntries(
      WEEKDAYS.map((name) => [
        name,
        name === "sat" || name === "sun" ? ([[540, 1320]] as const) : ([[1080, 1320]] as const),
      ]),
    ),
    closedDates: [],
    capacity: 300 + 100 * random.below(10),
  }));
  return {
    venues,
    teams: Array.from({ length: teams }, (_, at) => {
      const home = random.below(venues.length);
      return {
        id: teamId(`T${at}`),
        hours: Object.fromEntries(WEEKDAYS.map((name) => [name, [540, 1440] as const])),
        unavailableDates: [addDays(FIRST, random.below(90)), addDays(FIRST, random.below(90))],
        km: Object.fromEntries(venues.map(({ id }) => [id, random.below(120)])),
        near: [`V${home}`],
        homeVenue: `V${home}`,
      };
    }),
    stages: [{ id: "groups", start: FIRST, end: LAST }],
    settings: { slotMinutes: 105, minRestDays: 1, maxGamesPer7Days: 3, travelCapKm: 400 },
  };
}

/** Groups of four or five with return games, each game in the first of some times drawn that clashes with nothing. */
function planOf(world: World, random: Random): Plan {
  const fixtures: Fixture[] = [];
  for (let from = 0; from < world.teams.length; from += 5)
    for (const { number, pairings } of roundRobin(world.teams.slice(from, from + 5), 2))
      for (const { home, away } of pairings)
        fixtures.push({
          id: `G${fixtures.length}`,
          stageId: "groups",
          home: home.id,
          away: away.id,
          feeders: [],
          round: number,
        });
  const free = random.shuffle(slotsBetween(world.venues, FIRST, LAST, world.settings.slotMinutes));
  const placed: Placement[] = [];
  for (const fixture of fixtures) {
    const plan = { fixtures, placed: [...placed] };
    const at = free.findIndex((slot) => clashesOf(fixture, slot, plan, world).length === 0);
    const [slot] = at < 0 ? [] : free.splice(at, 1);
    if (slot) placed.push({ fixtureId: fixture.id, slot });
  }
  return { fixtures, placed };
}
