import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day, instantOf } from "../../../domain/kernel/time";
import { planAndTell, SMALL_GAMES, smallSeason } from "../../support/small-season";

const NOW = instantOf(day("2026-11-07"), 600, "Asia/Shanghai");

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeAll(async () => {
  world = await smallSeason(() => NOW);
  await world.db.player.updateMany({
    data: { categories: '["woman","leader","professional"]' },
  });
  await planAndTell(world.services, "seed");
});
afterAll(() => world.close());

const data = () => world.services.openData;

/** Every list and every thing of the public interface. */
async function everything(): Promise<readonly unknown[]> {
  const lists = [data().seasons(), data().teams(), data().fixtures(), data().standings()];
  const things = [data().leaders(), data().draw(), data().team("T1"), data().game("A1-1")];
  return Promise.all([...lists, ...things]);
}

const keysIn = (value: unknown): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);

describe("the public interface", () => {
  it("answers every list with its items and their number", async () => {
    const lists = [
      await data().seasons(),
      await data().teams(),
      await data().fixtures(),
      await data().standings(),
      await data().leaders(),
    ];
    expect(lists.map(({ total }) => total)).toEqual([1, 8, SMALL_GAMES.length + 3, 2, 9]);
    for (const { items, total } of lists) expect(items).toHaveLength(total);
  });

  it("tells nobody how tall or how old a player is or as what one counts, nor what concerns only the planning", async () => {
    const keys = new Set((await everything()).flatMap(keysIn));
    const people = ["birthYear", "heightCm", "categories", "passwordHash"];
    const secret = [...people, "daysOff", "hours", "near", "km"];
    expect(secret.filter((key) => keys.has(key))).toEqual([]);
    const text = JSON.stringify(await everything());
    // The year of birth and the height that everybody in this season has.
    expect(text).not.toMatch(/\b1990\b|\b180\b/);
    expect(text).not.toMatch(/"(woman|professional)"/);
  });

  it("narrows fixtures by team, day, group and how they stand", async () => {
    const all = await data().fixtures();
    const own = await data().fixtures({ team: "T1" });
    expect(own.total).toBe(3);
    expect((await data().fixtures({ group: "A" })).total).toBe(6);
    expect((await data().fixtures({ status: "final" })).total).toBe(0);
    const { day: of } = all.items[0] as { day: string };
    const that = await data().fixtures({ day: of });
    expect(that.total).toBeGreaterThan(0);
    expect(that.total).toBeLessThan(all.total);
  });

  it("knows no team and no game that is not there", async () => {
    await expect(data().team("T99")).rejects.toMatchObject({ code: "not-found" });
    await expect(data().game("Z9-9")).rejects.toMatchObject({ code: "not-found" });
    await expect(data().calendar("T99", "zh", "http://x")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("shows nothing of a season that is not published", async () => {
    const { db, services } = world;
    await db.season.updateMany({ data: { published: false } });
    services.league.changed();
    expect(await data().seasons()).toEqual({ items: [], total: 0 });
    for (const asked of [data().teams(), data().fixtures(), data().standings(), data().draw()])
      await expect(asked).rejects.toMatchObject({ code: "not-found" });
    expect(await services.league.today()).toBeNull();
    await db.season.updateMany({ data: { published: true } });
    services.league.changed();
  });
});

const lines = (calendar: string, name: string) =>
  calendar
    .split("\r\n")
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1));

describe("a calendar", () => {
  it("has each dated game once, in UTC, with the link to its page", async () => {
    const calendar = await data().calendar(null, "zh", "https://league.example");
    const { items } = await data().fixtures();
    const dated = items as readonly { id: string; startsAt: string | null }[];
    const starts = dated.flatMap(({ startsAt }) => startsAt ?? []);
    expect(lines(calendar, "DTSTART").sort()).toEqual(
      starts.map((at) => at.replace(/[-:]|\.000/g, "")).sort(),
    );
    expect(new Set(lines(calendar, "UID")).size).toBe(starts.length);
    expect(calendar).toContain("https://league.example/league/games/A1-1");
  });

  it("of a team has that team's games only", async () => {
    const calendar = await data().calendar("T1", "en", "http://x");
    expect(lines(calendar, "SUMMARY")).toHaveLength(3);
    for (const summary of lines(calendar, "SUMMARY")) expect(summary).toMatch(/\bT1\b/);
  });

  it("keeps a game's UID and raises its SEQUENCE when another timetable is published", async () => {
    const before = await data().calendar("T1", "zh", "http://x");
    await planAndTell(world.services, "another seed");
    const after = await data().calendar("T1", "zh", "http://x");
    expect(lines(after, "UID").sort()).toEqual(lines(before, "UID").sort());
    const newest = (calendar: string) => Math.max(...lines(calendar, "SEQUENCE").map(Number));
    expect(newest(after)).toBeGreaterThan(newest(before));
  });
});
