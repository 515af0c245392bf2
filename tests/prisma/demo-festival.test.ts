import { describe, expect, it } from "vitest";
import { addDays, day, localAt } from "../../domain/kernel/time";
import { programmeAt } from "../../prisma/demo/load-festival";

const MONDAY = day("2026-11-23");

describe.each([0, 1, 2, 3, 4, 5, 6])("the demo's festival on weekday %i", (weekday) => {
  it.each(["00:10", "09:00", "19:30", "23:50"])(
    "at %s has heats behind it, one that is on, and every final ahead",
    async (time) => {
      const today = addDays(MONDAY, weekday);
      const at = Date.parse(`${today}T${time}:00+08:00`);
      const { data, behind, tonight } = await programmeAt(at, new Map());
      const rounds = data.contests.flatMap((contest) => contest.rounds);
      const on = rounds.find(({ id }) => id === tonight);
      expect(on).toMatchObject({ kind: "heat", day: today });
      const { minutes } = localAt(at, "Asia/Shanghai");
      expect(on?.start).toBeLessThanOrEqual(minutes);
      expect(behind.length).toBeGreaterThan(0);
      expect(behind).not.toContain(tonight);
      const finals = rounds.filter(({ kind }) => kind === "final");
      expect(finals).toHaveLength(8);
      expect(finals.every((final) => final.day > today)).toBe(true);
      // Nothing was missed: a heat of a day gone by is judged.
      const missed = rounds.filter((round) => round.kind === "heat" && round.day < today);
      expect(missed.map(({ id }) => id).sort()).toEqual([...behind].sort());
    },
  );
});
