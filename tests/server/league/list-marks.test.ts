import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gameId, gameStream } from "../../../domain/kernel/ids";
import { day } from "../../../domain/kernel/time";
import { FIBA, type Ruleset } from "../../../domain/league/game/rules";
import type { Db } from "../../../server/db";
import { listMarks, sameMarks } from "../../../server/league/list-marks";
import type { Services } from "../../../server/services";
import { smallSeason, smallSquad } from "../../support/small-season";

let db: Db;
let services: Services;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, services, close } = await smallSeason());
  const set = (id: string, birthYear: number | null, categories: readonly string[]) =>
    db.player.update({
      where: { id },
      data: { birthYear, categories: JSON.stringify(categories) },
    });
  await set("T1-4", 1981, ["woman"]);
  await set("T1-5", 1982, ["professional", "leader"]);
  await set("T1-6", null, []);
  await set("T1-7", 1990, ["chairman"]);
});
afterAll(() => close());

const RULES: Ruleset = {
  ...FIBA,
  basketBonus: [
    { for: "woman", points: 1 },
    { for: "age", from: 45, points: 1 },
  ],
  quotas: [{ category: "professional", of: "list", min: 0, max: 2 }],
};
const START = day("2026-11-02");

test("[G19] a list says what baskets of a player are worth, by the age in the season's first year", async () => {
  const marks = await listMarks(db, RULES, START, ["T1"]);
  expect(marks.get("T1-4")).toEqual({ bonus: 2 });
  expect(marks.get("T1-6")).toEqual({});
});

test("[G20] a list says only those categories that a quota asks for", async () => {
  const marks = await listMarks(db, RULES, START, ["T1"]);
  expect(marks.get("T1-5")).toEqual({ categories: ["professional"] });
  expect(marks.get("T1-7")).toEqual({});
});

test("[G20] a leader counts as one from the age that the rules name, and not without a year of birth", async () => {
  const least: Ruleset = {
    ...RULES,
    quotas: [{ category: "leader", of: "list", min: 1, max: null }],
    leaderAge: 45,
  };
  const counts = async (rules: Ruleset, from = START) =>
    [...(await listMarks(db, rules, from, ["T1"]))]
      .filter(([, { categories }]) => categories?.includes("leader"))
      .map(([id]) => id);
  await db.player.update({ where: { id: "T1-8" }, data: { categories: '["leader"]' } });
  expect(await counts(least)).toEqual([]);
  // Who was born in 1982 is 45 in 2027.
  expect(await counts(least, day("2027-01-01"))).toEqual(["T1-5"]);
  expect(await counts({ ...least, leaderAge: null })).toEqual(["T1-5", "T1-8"]);
});

test("a list says nothing of anybody where the rules ask for nothing", async () => {
  expect(await listMarks(db, FIBA, START, ["T1"])).toEqual(new Map());
});

test("a list that says something else than the registration is another one", () => {
  expect(sameMarks({}, { bonus: 0, categories: [] })).toBe(true);
  expect(sameMarks({ bonus: 1 }, {})).toBe(false);
  expect(sameMarks({ categories: ["woman"] }, { categories: ["leader"] })).toBe(false);
  expect(sameMarks({ categories: ["leader", "woman"] }, { categories: ["woman", "leader"] })).toBe(
    true,
  );
});

test("a table cannot give a player points that the registration does not", async () => {
  await services.games.open("A1-1");
  const { squads } = await services.games.table("A1-1");
  expect(squads.home[0]).not.toHaveProperty("bonus");
  const team = services.league.game("A1-1")?.state.home.team ?? "";
  const players = smallSquad(team).map((one, index) => (index === 0 ? { ...one, bonus: 2 } : one));
  const official = {
    kind: "account",
    id: "o",
    role: "official",
    name: "熊",
    gameId: gameId("A1-1"),
  } as const;
  const wish = {
    stream: gameStream("A1-1"),
    id: randomUUID(),
    command: { type: "list", side: "home", players },
  };
  const [answer] = await services.live.submit([wish], services.games.gate(official, "o"));
  expect(answer).toMatchObject({ ok: false, refusal: { code: "other-bonus" } });
});
