import { expect, test } from "vitest";
import { day } from "../../../domain/kernel/time";
import { announcements } from "../../../domain/schedule/publishing";

const at = (on: string, start: number, courtId = "V1-1") => ({ courtId, day: day(on), start });
const [monday, tuesday] = [at("2026-11-02", 540), at("2026-11-03", 540)];

test("[S29] people are told of each game that stands elsewhere than they were told, and of no other", () => {
  const told = announcements([
    { id: "same", told: monday, drafted: { ...monday } },
    { id: "day", told: monday, drafted: tuesday },
    { id: "time", told: monday, drafted: at("2026-11-02", 650) },
    { id: "court", told: monday, drafted: at("2026-11-02", 540, "V1-2") },
    { id: "new", told: null, drafted: tuesday },
    { id: "gone", told: tuesday, drafted: null },
    { id: "nowhere", told: null, drafted: null },
  ]);
  expect(told.map(({ fixtureId, kind }) => `${fixtureId} ${kind}`)).toEqual([
    "court moved",
    "time moved",
    "day moved",
    "new placed",
    "gone taken-off",
  ]);
  expect(told[0]).toMatchObject({ from: monday, to: { courtId: "V1-2" } });
});
