import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../domain/kernel/time";
import { byDay, byTeam, byVenue, timetable } from "../../../domain/schedule/timetable";
import type { Plan } from "../../../domain/schedule/world";
import { game, START, slot, smallWorld } from "../../support/small-world";

const { settings } = smallWorld();
const fixtures = [
  game("AB", "A", "B"),
  game("CD", "C", "D"),
  game("BC", "B", "C"),
  game("F", null, "A"),
  game("later", "C", "A"),
];
const placed = [
  { fixtureId: "F", slot: slot(2, 540) },
  { fixtureId: "BC", slot: slot(0, 650, "V2-1") },
  { fixtureId: "CD", slot: slot(0, 650, "V1-2") },
  { fixtureId: "AB", slot: slot(0, 540, "V2-1") },
];
const plan: Plan = { fixtures, placed };
const ids = (entries: readonly { fixture: { id: string } }[] | undefined) =>
  entries?.map(({ fixture }) => fixture.id);

test("[S26] the timetable is ordered by day, start, venue and court, each line with its end", () => {
  expect(ids(timetable(plan, settings))).toEqual(["AB", "CD", "BC", "F"]);
  expect(timetable(plan, settings).map(({ slot: at, end }) => end - at.start)).toEqual(
    Array(4).fill(settings.slotMinutes),
  );
});

test("[S26] by day, by venue and by team", () => {
  const entries = timetable(plan, settings);
  const days = byDay(entries);
  expect([...days.keys()]).toEqual([START, addDays(START, 2)]);
  expect(ids(days.get(START))).toEqual(["AB", "CD", "BC"]);
  const venues = byVenue(entries);
  expect([...venues].map(([id, lines]) => [id, ids(lines)])).toEqual([
    ["V1", ["CD", "F"]],
    ["V2", ["AB", "BC"]],
  ]);
  const teams = byTeam(entries);
  expect([...teams].map(([id, lines]) => [id, ids(lines)])).toEqual([
    ["A", ["AB", "F"]],
    ["B", ["AB", "BC"]],
    ["C", ["CD", "BC"]],
    ["D", ["CD"]],
  ]);
});

test("[S26] the order of the plan's lines does not matter", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(placed, { minLength: 4 }), (shuffled) => {
      const view = (lines: typeof placed) => timetable({ fixtures, placed: lines }, settings);
      expect(view(shuffled)).toEqual(view(placed));
      expect([...byTeam([...view(shuffled)].reverse())]).toEqual([...byTeam(view(placed))]);
    }),
  );
});
