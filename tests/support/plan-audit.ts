import { addDays, type LocalDay, WEEKDAYS, weekday } from "../../domain/kernel/time";
import type { Fixture, FixtureId, Plan, Slot, World } from "../../domain/schedule/world";

/**
 * A second, slow and plain reading of rules S1–S13, minute by minute and day by day, which shares no code with the
 * planner. Answers `rule fixture` for every fixture that breaks a rule; sorted, no repeats.
 */
export function audit(plan: Plan, world: World): string[] {
  const broken = new Set<string>();
  const fixtures = new Map(plan.fixtures.map((fixture) => [fixture.id, fixture]));
  const placed = plan.placed.map(({ fixtureId, slot }) => {
    const fixture = fixtures.get(fixtureId);
    if (!fixture) throw new Error(fixtureId);
    return { fixture, slot };
  });
  const say = (rule: string, fixture: FixtureId) => broken.add(`${rule} ${fixture}`);
  for (const { fixture, slot } of placed) {
    for (const rule of alone(fixture, slot, world)) say(rule, fixture.id);
  }
  for (const a of placed) {
    for (const b of placed) {
      if (a.fixture.id === b.fixture.id) continue;
      const together =
        a.slot.day === b.slot.day &&
        minutes(a.slot, world).some((minute) => minutes(b.slot, world).includes(minute));
      if (together && a.slot.courtId === b.slot.courtId) say("S9", a.fixture.id);
      const shared = teamsOf(a.fixture).some((team) => teamsOf(b.fixture).includes(team));
      if (shared && together) say("S10", a.fixture.id);
      if (shared && tooClose(a.slot.day, b.slot.day, world)) say("S11", a.fixture.id);
      if (!b.fixture.feeders.includes(a.fixture.id)) continue;
      if (b.slot.day < a.slot.day || tooClose(a.slot.day, b.slot.day, world)) {
        say("S13", a.fixture.id);
        say("S13", b.fixture.id);
      }
    }
  }
  const tooMany = (run: readonly Placed[], counts: (games: readonly Placed[]) => boolean) => {
    for (const first of run) {
      const week = Array.from({ length: 7 }, (_, at) => addDays(first.slot.day, at));
      const games = run.filter(({ slot }) => week.includes(slot.day));
      if (games.length <= world.settings.maxGamesPer7Days || !counts(games)) continue;
      for (const { fixture } of games) say("S12", fixture.id);
    }
  };
  for (const { id } of world.teams) {
    tooMany(
      placed.filter(({ fixture }) => teamsOf(fixture).includes(id)),
      () => true,
    );
  }
  for (const path of paths(placed)) tooMany(path, (games) => isOpen(games.at(-1)));
  return [...broken].sort();
}

type Placed = { fixture: Fixture; slot: Slot };

const teamsOf = (fixture: Fixture) => [fixture.home, fixture.away].filter((team) => team !== null);

const minutes = (slot: Slot, world: World) =>
  Array.from({ length: world.settings.slotMinutes }, (_, at) => slot.start + at);

function tooClose(a: LocalDay, b: LocalDay, world: World): boolean {
  for (let days = -world.settings.minRestDays; days <= world.settings.minRestDays; days++) {
    if (addDays(a, days) === b) return true;
  }
  return false;
}

function alone(fixture: Fixture, slot: Slot, world: World): string[] {
  const rules: string[] = [];
  const name = WEEKDAYS[weekday(slot.day)] ?? "mon";
  const inside = (span: readonly [number, number] | undefined) =>
    span !== undefined &&
    minutes(slot, world).every((minute) => minute >= span[0] && minute < span[1]);
  const stage = world.stages.find(({ id }) => id === fixture.stageId);
  if (!stage || slot.day < stage.start || slot.day > stage.end) rules.push("S5");
  if (world.blackoutDays?.includes(slot.day)) rules.push("S4");
  const venue = world.venues.find(({ id }) => id === slot.venueId);
  if (!venue?.courts.some(({ id }) => id === slot.courtId)) rules.push("S1");
  if (venue?.closedDates.includes(slot.day)) rules.push("S2");
  if (venue && !(venue.openingHours[name] ?? []).some(inside)) rules.push("S3");
  for (const team of world.teams.filter(({ id }) => teamsOf(fixture).includes(id))) {
    if (!inside(team.hours[name])) rules.push("S6");
    if (team.unavailableDates.includes(slot.day)) rules.push("S7");
    if ((team.km[slot.venueId] ?? 0) > world.settings.travelCapKm) rules.push("S8");
  }
  return rules;
}

const isOpen = (game: Placed | undefined) =>
  game !== undefined && (game.fixture.home === null || game.fixture.away === null);

/** Every way of a team from feeder to fixture, on rising days. */
function paths(placed: readonly Placed[]): Placed[][] {
  const from = (game: Placed): Placed[][] => {
    const steps = placed.filter(
      ({ fixture, slot }) => fixture.feeders.includes(game.fixture.id) && slot.day > game.slot.day,
    );
    return [[game], ...steps.flatMap(from).map((path) => [game, ...path])];
  };
  return placed.flatMap(from);
}
