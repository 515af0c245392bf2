import { expect, test } from "vitest";
import { addDays } from "../../../domain/kernel/time";
import { cellKey, cellsBetween } from "../../../domain/schedule/cells";
import { clashesOf } from "../../../domain/schedule/clashes";
import { openingsBetween } from "../../../domain/schedule/openings";
import type { Fixture } from "../../../domain/schedule/world";
import { game, START, slot, smallWorld } from "../../support/small-world";

const base = smallWorld();
const [first, second] = base.venues;
if (!first || !second) throw new Error("no venues");
/** The first venue is shut on the third day. */
const world = { ...base, venues: [{ ...first, closedDates: [addDays(START, 2)] }, second] };
const moving = game("AC", "A", "C");
const fixtures = [game("AB", "A", "B"), game("CD", "C", "D"), moving];
const draft = {
  fixtures,
  placed: [
    { fixtureId: "AB", slot: slot(3, 540) },
    { fixtureId: "AC", slot: slot(1, 650) },
  ],
};
const week = { from: START, to: addDays(START, 6) };
const EARLY = { day: addDays(START, -1), minutes: 0 };

const cells = (fixture: Fixture = moving, now = EARLY) =>
  new Map(
    cellsBetween(fixture, draft, world, { ...week, now }).map((cell) => [
      cellKey(cell.courtId, cell.day),
      cell,
    ]),
  );
const at = (days: number, courtId = "V1-1") => cellKey(courtId, addDays(START, days));

test("[S28] there is a cell for every court on every day, each with the first of its offered slots", () => {
  const all = cells();
  expect(all.size).toBe(3 * 7);
  const openings = openingsBetween(moving, draft, world, week);
  for (const cell of all.values()) {
    if (cell.kind !== "fits" && cell.kind !== "clashes") continue;
    const best = openings.find(
      ({ slot: one }) => one.courtId === cell.courtId && one.day === cell.day,
    );
    expect(cell.slot).toEqual(best?.slot);
    expect(cell.clashes).toEqual(best?.clashes);
    expect(cell.kind === "fits").toBe(best?.clashes.length === 0);
    for (const free of cell.free) expect(clashesOf(moving, free, draft, world)).toEqual([]);
  }
});

test("[S28] a cell fits, clashes with its reasons, is where the game stands, or is closed and says why", () => {
  const all = cells();
  expect(all.get(at(5))).toMatchObject({ kind: "fits", clashes: [] });
  expect(all.get(at(5))?.free.length).toBeGreaterThan(1);
  expect(all.get(at(3, "V2-1"))?.clashes.map(({ code }) => code)).toContain("too-little-rest");
  expect(all.get(at(1))).toMatchObject({ kind: "here", slot: null });
  expect(all.get(at(2))).toMatchObject({ kind: "closed", free: [], slot: slot(2, 650) });
  expect(all.get(at(2))?.clashes.map(({ code }) => code)).toContain("venue-closed");
});

test("[S28] days gone by and the times of today gone by take no game", () => {
  const all = cells(moving, { day: addDays(START, 4), minutes: 700 });
  expect(all.get(at(0))).toMatchObject({ kind: "past", slot: null });
  expect(all.get(at(4))?.slot?.start ?? 0).toBeGreaterThan(700);
  const late = cells(moving, { day: addDays(START, 4), minutes: 1300 });
  expect(late.get(at(4))).toMatchObject({ kind: "past", slot: null, free: [] });
});

test("[S28] a game without a place of its own is judged all the same", () => {
  const all = cells(game("CD", "C", "D"));
  expect([...all.values()].some(({ kind }) => kind === "here")).toBe(false);
  expect(all.get(at(2))).toMatchObject({ kind: "closed", slot: { start: 19 * 60 } });
});
