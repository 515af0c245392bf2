import { expect, test } from "vitest";
import { addDays } from "../../../domain/kernel/time";
import { clashesOf } from "../../../domain/schedule/clashes";
import { openingsBetween } from "../../../domain/schedule/openings";
import { plan } from "../../../domain/schedule/planner";
import { slotsBetween } from "../../../domain/schedule/slots";
import { seasonFixtures, seasonWorld } from "../../support/season";
import { game, START, slot, smallWorld } from "../../support/small-world";

const world = smallWorld();
const fixtures = [game("AB", "A", "B"), game("CD", "C", "D"), game("AC", "A", "C")];
const draft = {
  fixtures,
  placed: [
    { fixtureId: "AB", slot: slot(0, 540) },
    { fixtureId: "CD", slot: slot(0, 650) },
  ],
};
const week = { from: START, to: addDays(START, 6) };

test("[S27] slots without clashes come first, the cheapest in front; the others follow by their clashes", () => {
  const [fixture] = fixtures;
  if (!fixture) throw new Error("no fixture");
  const openings = openingsBetween(fixture, draft, world, week);
  const keys = openings.map(({ clashes, cost }) => clashes.length * 1e6 + cost);
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(openings.some(({ clashes }) => clashes.length > 0)).toBe(true);
  expect(openings.some(({ clashes }) => clashes.length === 0)).toBe(true);
});

test("[S27] every bookable slot is offered but the one where the game stands, with all its clashes", () => {
  const all = slotsBetween(world.venues, week.from, week.to, world.settings.slotMinutes);
  for (const fixture of fixtures) {
    const openings = openingsBetween(fixture, draft, world, week);
    const stands = draft.placed.some((one) => one.fixtureId === fixture.id);
    expect(openings).toHaveLength(all.length - (stands ? 1 : 0));
    for (const { slot: at, clashes } of openings)
      expect(clashes).toEqual(clashesOf(fixture, at, draft, world));
  }
});

test("[S27] a slot near home with rest is cheaper than a far one on the next but one day", () => {
  const [, , fixture] = fixtures;
  if (!fixture) throw new Error("no fixture");
  const openings = openingsBetween(fixture, draft, world, week);
  const costAt = (wanted: ReturnType<typeof slot>) =>
    openings.find(
      (one) =>
        one.slot.courtId === wanted.courtId &&
        one.slot.day === wanted.day &&
        one.slot.start === wanted.start,
    )?.cost ?? Number.NaN;
  expect(costAt(slot(6, 540))).toBeLessThan(costAt(slot(2, 540, "V2-1")));
});

test("[S27] the planned season stays as it was, and the best of its openings keep every rule", () => {
  const season = seasonWorld();
  const all = seasonFixtures();
  const made = plan(season, all, { seed: "openings" });
  const before = JSON.stringify(made.placed);
  const [fixture] = all;
  const [stage] = season.stages;
  if (!fixture || !stage) throw new Error("no season");
  const openings = openingsBetween(fixture, { fixtures: all, placed: made.placed }, season, {
    from: stage.start,
    to: stage.end,
  });
  expect(JSON.stringify(made.placed)).toBe(before);
  expect(openings.slice(0, 10).every(({ clashes }) => clashes.length === 0)).toBe(true);
});
