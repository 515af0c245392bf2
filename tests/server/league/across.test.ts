import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { commandId, teamId } from "../../../domain/kernel/ids";
import type { Services } from "../../../server/services";
import { playQuick } from "../../support/quick-game";
import { inFormat, SMALL_GAMES, smallSeason } from "../../support/small-season";

const ORGANISER: Actor = { kind: "account", id: "o", role: "organiser", name: "王" };
const NOW = Date.parse("2026-11-02T10:00:00+08:00");
const reason = "组委会决定";

/** Two groups of four, the first and the better second go on: the firsts are seeded by their comparison. */
const FORMAT = {
  ...{ advancePerGroup: 1, bestOthers: 1, crossover: [], thirdPlaceGame: false },
  seeding: "bracket" as const,
};

let services: Services;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ services, close } = await smallSeason(() => NOW, inFormat(FORMAT)));
  // Both groups go alike: of two teams the one with the lower number in its group wins 20 to 10.
  const { book } = await services.league.view();
  const rank = (team: string | null) =>
    book.groups.find(({ teamIds }) => teamIds.includes(team ?? ""))?.teamIds.indexOf(team ?? "") ??
    0;
  for (const id of SMALL_GAMES.slice(0, -1)) await play(id, rank);
}, 60_000);
afterAll(() => close());

async function play(id: string, rank: (team: string | null) => number) {
  const { games } = await services.league.view();
  const card = games.find((game) => game.id === id);
  const homeWins = rank(card?.home.teamId ?? null) < rank(card?.away.teamId ?? null);
  await playQuick(services, id, homeWins ? [10, 5] : [5, 10]);
}
const across = async () => {
  const { across: view } = await services.league.view();
  if (!view) throw new Error("nobody is compared");
  return view;
};
const table = async (place: number) => (await across()).tables.find((one) => one.place === place);
const decide = (wish: Parameters<Services["groups"]["decideAcross"]>[0]) =>
  services.groups.decideAcross(wish, ORGANISER, "pseudonym");
const seconds = async () => ((await table(2))?.rows ?? []).map(({ team }) => teamId(team));
/** What the office's first page asks lots for. */
const lotsWaiting = async () =>
  ((await services.office.home())?.waiting ?? []).flatMap((one) =>
    one.kind === "lots" ? [one.teams] : [],
  );

describe.sequential("places that are compared across groups", () => {
  test("are those that seed the knockout and the next one, with how many of it go on", async () => {
    expect((await across()).tables).toMatchObject([
      { place: 1, goOn: 2, seed: 1, complete: false },
      { place: 2, goOn: 1, seed: 3 },
    ]);
    expect((await services.league.standings()).across).toEqual(await across());
  });

  test("[C7] no lots are drawn while a game is open", async () => {
    const refused = await decide({ type: "draw-lots", teams: await seconds(), seed: "1", reason });
    expect(refused?.zh).toMatch(/还有 1 场比赛没有结果/);
  });

  test("[X4] whoever waits for lots goes nowhere before they are drawn", async () => {
    const last = SMALL_GAMES.at(-1) ?? "";
    const { book } = await services.league.view();
    await play(last, (team) =>
      book.groups.reduce((at, { teamIds }) => Math.max(at, teamIds.indexOf(team ?? "")), -1),
    );
    const due = await table(2);
    expect(due?.complete).toBe(true);
    expect(due?.lotsDue).toEqual([expect.arrayContaining(await seconds())]);
    expect(due?.reasons[0]?.text.zh).toContain("只能抽签决定");
    expect(await lotsWaiting()).toContainEqual(due?.lotsDue[0]);
    const { games } = await services.league.view();
    const waits = games.filter(
      ({ group, home, away }) => group === null && !home.teamId && !away.teamId,
    );
    expect(waits.length).toBeGreaterThan(0);
  });

  test("[C7] lots reach the bracket at once, are public, and are taken back on record", async () => {
    const [one, other] = await seconds();
    if (!one || !other) throw new Error("no seconds");
    const firsts = ((await table(1))?.rows ?? []).map(({ team }) => teamId(team));
    expect(await decide({ type: "enter-lots", teams: [other, one], reason })).toBeNull();
    expect(await decide({ type: "enter-lots", teams: firsts, reason })).toBeNull();
    expect(await lotsWaiting()).toEqual([]);
    expect((await table(2))?.rows.map(({ team, rank }) => [team, rank])).toEqual([
      [other, 1],
      [one, 2],
    ]);
    expect((await across()).decisions).toMatchObject([{ counts: true }, { counts: true }]);
    const sides = async () =>
      (await services.league.view()).games
        .filter(({ group }) => group === null)
        .flatMap(({ home, away }) => [home.teamId, away.teamId]);
    expect(await sides()).toEqual(expect.arrayContaining([...firsts, other]));
    expect(await sides()).not.toContain(one);

    const { record } = await services.groups.officeAcross();
    expect(record).toHaveLength(2);
    const again = await decide({ type: "enter-lots", teams: [one, other], reason });
    expect(again?.zh).toContain("已经抽过签");
    const commit = commandId(record[0]?.commit ?? "");
    expect(await decide({ type: "void", commit })).toBeNull();
    expect((await services.groups.officeAcross()).record).toMatchObject([
      { voided: true },
      { voided: false },
    ]);
    expect(await sides()).not.toContain(other);
  });

  test("[C7] nothing but lots is decided across groups, and only for teams that are level", async () => {
    const firsts = (await table(1))?.rows.map(({ team }) => teamId(team)) ?? [];
    const mixed = [...firsts.slice(0, 1), ...(await seconds()).slice(0, 1)];
    const refused = await decide({ type: "draw-lots", teams: mixed, seed: "1", reason });
    expect(refused?.zh).toContain("并不完全相等");
    const put = { type: "put-out", team: "T1", reason };
    await expect(
      services.live.submit(
        [{ stream: "group/small-across", id: randomUUID(), command: put }],
        services.gateFor(ORGANISER),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

test("a season that compares nobody across its groups has no such page and no such stream", async () => {
  const other = await smallSeason();
  expect((await other.services.league.standings()).across).toBeNull();
  await expect(other.services.groups.officeAcross()).rejects.toMatchObject({ code: "not-found" });
  await expect(
    other.services.groups.decideAcross(
      { type: "draw-lots", teams: [teamId("T1"), teamId("T2")], seed: "1", reason },
      ORGANISER,
      "p",
    ),
  ).rejects.toMatchObject({ code: "not-found" });
  await other.close();
});
