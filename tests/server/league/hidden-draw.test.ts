import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ANONYMOUS } from "../../../domain/accounts/roles";
import { drawStream } from "../../../domain/kernel/ids";
import {
  ORGANISER as BY,
  type EmptyOffice,
  emptyOffice,
  fill,
  SEASON,
} from "../../support/empty-office";

/** The groups of the next season are drawn while the one before it is public, with a draw of its own. */

const ORIGIN = "https://leitai.example";
const FORMAT = { teams: "4", groups: "2", advancePerGroup: "1" };
const SEED = "next year's lantern";

let office: EmptyOffice;
let services: EmptyOffice["services"];
let now: string;
let next: string;

beforeEach(async () => {
  office = await emptyOffice();
  ({ services } = office);
  now = await office.add("seasons", { ...SEASON, ...FORMAT });
  await office.addTeams(4);
  expect((await services.season.draw(fill({ seed: "this year's" }), BY)).ok).toBe(true);
  expect((await services.season.show(now, true, BY)).ok).toBe(true);
  next = await office.add("seasons", { ...SEASON, ...FORMAT, name: "下一届联赛", alias: "下一届" });
  await services.season.choose(next, BY);
  for (const n of [1, 2, 3, 4])
    await office.add("teams", { name: `新军第${n}队`, shortName: `新军${n}`, unit: `单位${n}` });
});
afterEach(() => office.close());

/** All that anybody could read of draws and games. */
const everything = async () => {
  const { league, draws, openData, screens } = services;
  return JSON.stringify([
    await league.draw(),
    await draws.link(),
    await draws.newest(),
    await draws.coming(),
    await league.standings(),
    await league.fixtures(),
    await league.today(),
    await openData.seasons(),
    await openData.fixtures(),
    await openData.draw(),
    await openData.teams(),
    await openData.calendar(null, "zh", ORIGIN),
    await screens.list(ORIGIN),
  ]);
};

describe("while a season with a draw is public", () => {
  test("a draw of the next one that was made and not announced is nowhere to be seen", async () => {
    const { season, league, outlooks, draws, mayRead } = services;
    const before = await everything();
    expect((await season.draw(fill({ seed: SEED }), BY)).ok).toBe(true);
    expect(await everything()).toBe(before);
    expect(before).not.toMatch(/下一届|新军/);
    expect((await league.draw())?.draw.transcript.seed).toBe("this year's");
    await expect(draws.page(next)).rejects.toThrow("not-found");
    const row = await office.db.group.findFirstOrThrow({ where: { stage: { seasonId: next } } });
    expect(await mayRead(ANONYMOUS, `group/${row.id}`)).toBe(false);
    await expect(outlooks.page(row.id)).rejects.toThrow("not-found");
  });

  test("an announced draw of the next one is public, and the page of this year's draw leads to it", async () => {
    const { draws, league, screens } = services;
    expect(await draws.coming()).toBeNull();
    const typed = fill({ secret: SEED, source: "" });
    expect((await draws.announce(typed, BY, "o-1")).ok).toBe(true);
    expect(await draws.coming()).toEqual({ id: next, season: "下一届", phase: "announced" });
    expect((await draws.page(next)).stream).toBe(drawStream(next));
    expect(await draws.link()).toBeNull();
    const { pages } = await screens.list(ORIGIN);
    expect(pages.map(({ address }) => address.path)).toContain(`/live/draws/${next}/board`);
    // This year's record stays what it is, and what was drawn of next year's is still to come.
    expect((await league.draw())?.season.alias).toBe(SEASON.alias);
    expect(await everything()).not.toContain(SEED);
  });

  test("a draw of a season that came before leads nowhere any more, and keeps its address", async () => {
    const { draws } = services;
    expect((await draws.announce(fill({ source: "" }), BY, "o-1")).ok).toBe(true);
    await office.db.season.update({ where: { id: next }, data: { startDay: "2020-01-01" } });
    services.league.changed();
    expect(await draws.coming()).toBeNull();
    expect(await draws.newest()).toBeNull();
    expect((await draws.page(next)).season.alias).toBe("下一届");
  });
});
