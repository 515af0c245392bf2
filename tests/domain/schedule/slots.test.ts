import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../../domain/kernel/time";
import { slotsBetween } from "../../../domain/schedule/slots";
import type { Venue } from "../../../domain/schedule/world";

const hall: Venue = {
  id: "V1",
  courts: [{ id: "V1-1" }, { id: "V1-2" }],
  openingHours: {
    mon: [[840, 1320]],
    sat: [
      [540, 720],
      [840, 1290],
    ],
  },
  closedDates: [day("2024-06-08")],
};

test("[S16] slots lie back to back from each opening, whole slots only", () => {
  const starts = (at: string) =>
    slotsBetween([hall], day(at), day(at), 110)
      .filter(({ courtId }) => courtId === "V1-1")
      .map(({ start }) => start);
  expect(starts("2024-06-03")).toEqual([840, 950, 1060, 1170]);
  expect(starts("2024-06-01")).toEqual([540, 840, 950, 1060, 1170]);
});

test("[S16] none on a closed date nor on a weekday without hours", () => {
  const days = slotsBetween([hall], day("2024-06-02"), day("2024-06-10"), 110).map((s) => s.day);
  expect([...new Set(days)]).toEqual(["2024-06-03", "2024-06-10"]);
});

test("[S16] slots come by day, start, then the courts' own order", () => {
  const slots = slotsBetween([hall], day("2024-06-01"), day("2024-06-03"), 110);
  expect(slots.slice(0, 3).map(({ day: on, start, courtId }) => [on, start, courtId])).toEqual([
    ["2024-06-01", 540, "V1-1"],
    ["2024-06-01", 540, "V1-2"],
    ["2024-06-01", 840, "V1-1"],
  ]);
});

test("[S16] whatever the hours, slots of a court stay inside them and apart from each other", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 300 }), (hours, minutes) => {
      const venue: Venue = { ...hall, openingHours: { mon: [hours] } };
      const on = day("2024-06-03");
      const starts = slotsBetween([venue], on, on, minutes)
        .filter(({ courtId }) => courtId === "V1-1")
        .map(({ start }) => start);
      expect(starts.length).toBe(Math.floor((hours[1] - hours[0]) / minutes));
      for (const [at, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(hours[0]);
        expect(start + minutes).toBeLessThanOrEqual(starts[at + 1] ?? hours[1]);
      }
    }),
  );
});

test("[S16] a slot that does not last is refused as a mistake", () => {
  expect(() => slotsBetween([hall], day("2024-06-01"), day("2024-06-01"), 0)).toThrow();
});
