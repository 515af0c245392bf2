import { afterEach, beforeEach, expect, test } from "vitest";
import { checkShow } from "../../../domain/league/draw-show/check";
import { Problem } from "../../../server/problem";
import {
  ORGANISER as BY,
  type EmptyOffice,
  emptyOffice,
  fill,
  SEASON,
} from "../../support/empty-office";

const NAME = "o-1";

let db: EmptyOffice["db"];
let services: EmptyOffice["services"];
let close: EmptyOffice["close"];
let season: string;

beforeEach(async () => {
  const office = await emptyOffice();
  ({ db, services, close } = office);
  const format = { teams: "4", groups: "2", advancePerGroup: "1" };
  season = await office.add("seasons", { ...SEASON, ...format });
  await office.addTeams(4);
});
afterEach(() => close());

const SECRET = "the sealed lantern";
const announce = (texts = {}) =>
  services.draws.announce(fill({ secret: SECRET, source: "lottery", ...texts }), BY, NAME);
const state = async () => (await services.draws.page(season)).state;
const done = { ok: true, value: null };

test("a public draw goes from its announcement to the games, and agrees with all that was published", async () => {
  await expect(services.draws.page(season)).rejects.toBeInstanceOf(Problem);
  expect(await services.season.preview({})).toEqual({
    ...{ ok: true, value: { kind: "exact", count: "4" } },
  });
  expect(await announce()).toEqual(done);
  expect(await services.draws.start("03 09 14", NAME)).toEqual(done);
  expect(await services.draws.show("ball", 0, NAME)).toEqual(done);
  // Pressed twice.
  expect(await services.draws.show("ball", 0, NAME)).toEqual(done);
  expect((await state()).shown).toHaveLength(1);
  expect(await services.draws.show("pot", 1, NAME)).toEqual(done);
  const two = (await state()).shown;
  expect(two.map(({ pot }) => pot)).toEqual([1, 1]);
  expect(await services.draws.back(NAME)).toEqual(done);
  expect((await state()).shown).toHaveLength(1);
  expect(await services.draws.show("ball", null, NAME)).toEqual(done);
  expect((await state()).shown).toEqual(two);
  expect(await services.draws.adopt(BY)).toMatchObject({ refusal: { code: "not-opened" } });
  await services.draws.show("pot", null, NAME);
  expect(await services.draws.open(NAME)).toEqual(done);
  const opened = await state();
  expect(opened.opened?.seed).toBe(`${SECRET} 03 09 14`);
  expect(checkShow(opened)).toEqual({ ok: true, value: true });
  expect((await services.draws.adopt(BY)).ok).toBe(true);
  const places = await db.groupPlace.findMany({ include: { group: true } });
  expect(
    places.map(({ group, position, teamId }) => `${group.letter}${position + 1} ${teamId}`).sort(),
  ).toEqual(opened.shown.map(({ group, place, team }) => `${group}${place} ${team}`).sort());
  expect(await services.draws.adopt(BY)).toMatchObject({ refusal: { code: "drawn-already" } });
});

test("nothing of the seed or of the balls to come is public before its time", async () => {
  const published = async () =>
    JSON.stringify(await services.live.catchUp(`draw/${season}`, { after: 0 })) +
    JSON.stringify(await services.draws.page(season)) +
    JSON.stringify(await db.commit.findMany(), (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
  await announce();
  await services.draws.start("03", NAME);
  await services.draws.show("ball", null, NAME);
  expect(await published()).not.toContain(SECRET);
  expect(await published()).not.toMatch(/"step\\*":2/);
  const rows = await db.sealed.findMany({ where: { stream: `draw/${season}` } });
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).toContain(SECRET);
});

test("what has changed since it was announced is neither drawn nor taken over", async () => {
  await announce({ source: "" });
  const [first] = await db.team.findMany({ where: { seasonId: season }, orderBy: { id: "asc" } });
  const pots = { [`pot.${first?.id}`]: "2" };
  await db.season.update({
    where: { id: season },
    data: {
      settings: JSON.stringify({
        ...(await settings()),
        separation: [{ kind: "sector", maxPerGroup: 1 }],
      }),
    },
  });
  services.league.changed();
  expect(await services.draws.start("", NAME)).toMatchObject({
    refusal: { code: "entry-changed" },
  });
  expect(await announce({ source: "", ...pots })).toMatchObject({ ok: false });
});

test("rules that leave no legal draw are refused with the reason, and nothing is announced", async () => {
  const teams = await db.team.findMany({ where: { seasonId: season }, orderBy: { id: "asc" } });
  const [a = "", b = "", c = ""] = teams.map(({ id }) => id);
  const apart = { "apart.0.team": a, "apart.0.other": b, "apart.1.team": b, "apart.1.other": c };
  const both = { ...apart, "apart.2.team": a, "apart.2.other": c };
  expect(await services.season.preview(fill(both))).toMatchObject({
    refusal: { code: "no-legal-draw", cause: null },
  });
  expect(await services.draws.announce(fill(both), BY, NAME)).toMatchObject({
    refusal: { code: "no-legal-draw" },
  });
  await expect(services.draws.page(season)).rejects.toBeInstanceOf(Problem);
});

test("a draw that was announced has its board among the screens, and its page where the draw is looked for", async () => {
  const boards = async () =>
    (await services.screens.list("https://leitai.example.org")).pages.map(({ kind, address }) => [
      kind,
      address.path,
    ]);
  const phase = async () => (await services.draws.newest())?.phase;
  expect(await services.draws.newest()).toBeNull();
  expect(await boards()).toEqual([]);
  await announce();
  expect(await services.draws.newest()).toMatchObject({ id: season, phase: "announced" });
  // Announcing is what makes a draw public: the season itself is not.
  expect(await boards()).toEqual([["draw-show", `/live/draws/${season}/board`]]);
  await services.draws.start("03", NAME);
  expect(await phase()).toBe("drawing");
  await services.draws.show("pot", null, NAME);
  await services.draws.show("pot", null, NAME);
  expect(await phase()).toBe("drawn");
  await services.draws.open(NAME);
  expect(await phase()).toBe("opened");
});

const settings = async () =>
  JSON.parse((await db.season.findUniqueOrThrow({ where: { id: season } })).settings);
