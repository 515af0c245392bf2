import { afterEach, describe, expect, test } from "vitest";
import type { SeasonData } from "../../../server/league/season-setup";
import type { Services } from "../../../server/services";
import { playQuick } from "../../support/quick-game";
import { inFormat, planAndTell, smallSeason } from "../../support/small-season";

const NOW = Date.parse("2026-11-02T10:00:00+08:00");

let close = async () => {};
afterEach(() => close());

async function season(format: Partial<SeasonData["settings"]>): Promise<Services> {
  const world = await smallSeason(() => NOW, inFormat(format));
  close = world.close;
  return world.services;
}

const cards = async ({ league }: Services) => (await league.view()).games;
const teamsOf = async (services: Services, id: string) => {
  const card = (await cards(services)).find((one) => one.id === id);
  return [card?.home.teamId ?? null, card?.away.teamId ?? null];
};

/** Plays all games whose teams are known, again and again, until nothing is left; the lower number wins unless it says. */
async function playAll(services: Services, upset: (id: string) => boolean = () => false) {
  for (;;) {
    const next = (await cards(services)).find(
      ({ status, home, away, off }) =>
        status === "planned" && !off && home.teamId !== null && away.teamId !== null,
    );
    if (!next) return;
    const [home, away] = [next.home.teamId ?? "", next.away.teamId ?? ""];
    const homeWins = home < away !== upset(next.id);
    // The better the winner, the higher: nobody is level across the groups.
    const won = 20 - Number((homeWins ? home : away).slice(1));
    await playQuick(services, next.id, homeWins ? [won, 10] : [10, won]);
  }
}

const DOUBLE = {
  ...{ advancePerGroup: 4, crossover: [], seeding: "bracket" as const, thirdPlaceGame: false },
  ...{ elimination: "double" as const, reset: true },
};
const ONE_TO_EIGHT = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"];

describe("a season with a double elimination of eight", () => {
  test("[F5] is planned feeders first, played to its champion, and each place is one team's or shared", async () => {
    const services = await season(DOUBLE);
    await planAndTell(services, "1");
    const { clashes } = await services.plans.desk();
    expect(clashes).toEqual([]);
    const all = await cards(services);
    const dayOf = new Map(all.map(({ code, day }) => [code, day ?? ""]));
    const behind = all.filter(({ group }) => group === null);
    expect(behind).toHaveLength(15);
    expect(behind.every(({ day }) => day !== null)).toBe(true);
    for (const { code, home, away } of behind)
      for (const { from } of [home, away])
        if (from && "of" in from)
          expect((dayOf.get(code) ?? "") > (dayOf.get(from.of) ?? "")).toBe(true);

    await playAll(services);
    const { placing } = await services.league.standings();
    const sorted = placing.toSorted((a, b) => a.from - b.from || (a.team < b.team ? -1 : 1));
    expect(sorted.map(({ team, from, to }) => [team, from, to])).toEqual([
      ["T1", 1, 1],
      ["T2", 2, 2],
      ["T3", 3, 3],
      ["T4", 4, 4],
      ...["T5", "T6"].map((team) => [team, 5, 6]),
      ...["T7", "T8"].map((team) => [team, 7, 8]),
    ]);
    const reset = (await cards(services)).find(({ id }) => id === "reset");
    // It is given up: no list has it to come, and calendars cancel it.
    expect(reset).toMatchObject({
      ...{ off: true, status: "final", notice: { kind: "not-needed" } },
      home: { teamId: null, points: null },
    });
    const today = await services.league.today();
    expect([...(today?.next ?? []), ...(today?.recent ?? [])].map(({ id }) => id)).not.toContain(
      "reset",
    );
  });

  test("[F6] the final is played again when the unbeaten team loses it, and then the second game counts", async () => {
    const services = await season(DOUBLE);
    await playAll(services, (id) => id === "final" || id === "reset");
    const [first, second] = await teamsOf(services, "reset");
    expect([first, second]).toEqual(["T1", "T2"]);
    expect((await services.league.standings()).placing[0]?.team).toBe("T2");
  });
});

describe("a season by the Swiss system", () => {
  test("[F10] is paired round by round from its table, and its first eight play on to a champion", async () => {
    const services = await season({
      ...{ groupSizes: [8], pots: ONE_TO_EIGHT.map((id) => [id]), swissRounds: 3 },
      ...{ ...DOUBLE, advancePerGroup: 4, elimination: "double" },
    });
    await planAndTell(services, "1");
    expect((await services.plans.desk()).clashes).toEqual([]);
    const swiss = (await cards(services)).filter(({ group }) => group !== null);
    expect(swiss).toHaveLength(12);
    const dayOf = (round: number) =>
      swiss.filter((game) => game.round === round).map(({ day }) => day ?? "");
    expect(Math.max(...dayOf(1).map(Date.parse))).toBeLessThan(
      Math.min(...dayOf(2).map(Date.parse)),
    );
    expect((await teamsOf(services, "swiss1-1")).toSorted()).toEqual(["T1", "T5"]);
    expect(await teamsOf(services, "swiss2-1")).toEqual([null, null]);
    // The office's list names those who are paired, not that somebody will be.
    const { desk, leagueDesks } = services;
    const wanted = { query: "", facets: () => "" };
    const { rows } = await desk.list(leagueDesks.fixtures, wanted, "zh");
    const listed = rows.find(({ id }) => id === "swiss1-1")?.name ?? "";
    const shown = (await cards(services)).find(({ id }) => id === "swiss1-1");
    expect(listed).toBe(`${shown?.home.shortName} — ${shown?.away.shortName}`);
    expect(listed).not.toContain("待配对");
    for (const n of [1, 2, 3]) await playQuick(services, `swiss1-${n}`, [12, 10]);
    // The round is not complete: nobody knows yet whom to meet.
    expect(await teamsOf(services, "swiss2-1")).toEqual([null, null]);
    await playQuick(services, "swiss1-4", [12, 10]);
    expect((await teamsOf(services, "swiss2-1")).includes(null)).toBe(false);
    const paired = await Promise.all([1, 2, 3, 4].map((n) => teamsOf(services, `swiss2-${n}`)));
    // A game that begins changes nobody else's.
    await playQuick(services, "swiss2-3", [12, 10]);
    expect(await Promise.all([1, 2, 3, 4].map((n) => teamsOf(services, `swiss2-${n}`)))).toEqual(
      paired,
    );
    for (const n of [1, 2, 4]) await playQuick(services, `swiss2-${n}`, [12, 10]);
    for (const n of [1, 2, 3, 4]) await playQuick(services, `swiss3-${n}`, [12, 10]);
    const met = (await cards(services))
      .filter(({ group }) => group !== null)
      .map(({ home, away }) => [home.teamId, away.teamId].sort().join());
    expect(new Set(met).size).toBe(12);
    const board = await services.league.standings();
    const [table] = board.groups;
    expect(table).toMatchObject({ open: 0, swiss: { byes: [null, null, null] } });
    expect(table?.standings.rows.map(({ points }) => points)).toEqual([3, 2, 2, 2, 1, 1, 1, 0]);
    expect(table?.standings.complete).toBe(true);
  });
});
