import { expect, test } from "vitest";
import { instanceInput } from "../../../../domain/schedule/engine/instance-input";
import { recorded } from "./calendars";

type Instance = ReturnType<typeof recorded>;

/** The paths at which a calendar with one change is found wrong. */
function faults(change: (instance: Instance) => void): string[] {
  const instance = structuredClone(recorded("mini-12"));
  change(instance);
  const { error } = instanceInput.safeParse(instance);
  return (error?.issues ?? []).map(({ path }) => path.join("."));
}

test.each<[string, (instance: Instance) => void]>([
  ["games.0.home", ({ games }) => Object.assign(games[0] ?? {}, { home: 12 })],
  ["games.0.away", ({ games }) => Object.assign(games[0] ?? {}, { away: games[0]?.home })],
  ["games.3.window", ({ games }) => Object.assign(games[3] ?? {}, { window: [9, 8] })],
  ["games.3.pin", ({ games }) => Object.assign(games[3] ?? {}, { pin: 43 })],
  ["games.3.venues.0", ({ games }) => Object.assign(games[3] ?? {}, { venues: [3] })],
  ["slots.2.id", ({ slots }) => Object.assign(slots[2] ?? {}, { id: 7 })],
  ["slots.2.venue", ({ slots }) => Object.assign(slots[2] ?? {}, { venue: 3 })],
  ["slots.2.day", ({ slots }) => Object.assign(slots[2] ?? {}, { day: 28 })],
  ["slots.1.start", ({ slots }) => Object.assign(slots[1] ?? {}, { start: 639 })],
  ["teams.5.hours.2", ({ teams }) => Object.assign(teams[5]?.hours ?? [], { 2: [900, 800] })],
  ["teams.5.near.0", ({ teams }) => Object.assign(teams[5] ?? {}, { near: [9] })],
  ["venues.1.county", ({ venues }) => Object.assign(venues[1] ?? {}, { county: 2 })],
  ["precedence.0.after", ({ precedence }) => Object.assign(precedence[0] ?? {}, { after: 22 })],
  ["weights.travel", ({ weights }) => Object.assign(weights, { travel: -1 })],
  ["weights.shortGap.1", ({ weights }) => Object.assign(weights.shortGap, { 1: -1 })],
  ["crews", ({ crews }) => crews.pop()],
  ["dist.4", ({ dist }) => dist[4]?.pop()],
])("a calendar that is wrong at %s is refused there", (path, change) => {
  expect(faults(change)).toEqual([path]);
});

test("a calendar as it should be is taken", () => {
  expect(faults(() => {})).toEqual([]);
});
