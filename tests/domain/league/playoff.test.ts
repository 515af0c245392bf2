import { expect, test } from "vitest";
import { fill, resolveSource } from "../../../domain/league/formats/fill";
import type { FormatGame, GroupPlaces, Outcome } from "../../../domain/league/formats/model";
import { type KnockoutFormat, knockoutGames } from "../../../domain/league/playoff";
import { standings } from "../../../domain/league/standings";
import { groupGames } from "../../support/group-notation";

const SEASON: KnockoutFormat = {
  crossover: ["A1-B2", "C1-D2", "E1-F2", "G1-H2", "B1-A2", "D1-C2", "F1-E2", "H1-G2"],
  thirdPlaceGame: true,
};
const games = (format: KnockoutFormat): readonly FormatGame[] => {
  const result = knockoutGames(format);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const complete = (...ranks: string[][]): GroupPlaces => ({
  ranks,
  complete: true,
  disqualified: [],
});
/** Every group finished, its teams called A1, A2 … by their place. */
const GROUPS = new Map(
  [..."ABCDEFGH"].map((group) => [group, complete([`${group}1`], [`${group}2`], [`${group}3`])]),
);
const NONE = new Map<string, Outcome>();
const filledWith = (all: readonly FormatGame[], outcomes: ReadonlyMap<string, Outcome>) =>
  fill(all, outcomes, { groups: GROUPS }).games;

test("[K1] the crossover list is the first level, from the top of the bracket", () => {
  const first = games(SEASON).filter(({ level }) => level === "r16");
  expect(first.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `r16-${n}`));
  expect(first[4]).toEqual({
    key: "r16-5",
    level: "r16",
    number: 5,
    home: { kind: "place", group: "B", place: 1 },
    away: { kind: "place", group: "A", place: 2 },
    round: 1,
    places: { loser: { from: 9, to: 16 } },
  });
});

test.each([
  ["three pairings", ["A1-B2", "B1-A2", "C1-C2"], { code: "pairing-count", pairings: 3 }],
  ["no pairing", [], { code: "pairing-count", pairings: 0 }],
  [
    "a pairing nobody can read",
    ["A1-B2", "B1/A2"],
    { code: "pairing-unreadable", pairing: "B1/A2" },
  ],
  ["a place zero", ["A0-B2", "B1-A2"], { code: "pairing-unreadable", pairing: "A0-B2" }],
  ["a place twice", ["A1-B2", "B1-A1"], { code: "place-twice", group: "A", place: 1 }],
])("[K1] a crossover list is refused for %s", (_, crossover, refusal) => {
  expect(knockoutGames({ crossover, thirdPlaceGame: true })).toEqual({ ok: false, refusal });
});

test("[K2] winners of neighbouring games meet, up to the final", () => {
  const all = games(SEASON);
  expect(all.map(({ key }) => key).slice(8)).toEqual([
    "qf-1",
    "qf-2",
    "qf-3",
    "qf-4",
    "sf-1",
    "sf-2",
    "third",
    "final",
  ]);
  const feeders = (key: string) => {
    const game = all.find((each) => each.key === key);
    return [game?.home, game?.away];
  };
  expect(feeders("qf-2")).toEqual([
    { kind: "winner", of: "r16-3" },
    { kind: "winner", of: "r16-4" },
  ]);
  expect(feeders("final")).toEqual([
    { kind: "winner", of: "sf-1" },
    { kind: "winner", of: "sf-2" },
  ]);
});

test("[K2] sixteen teams play sixteen games, and two of one group meet again in the final at the earliest", () => {
  const all = games(SEASON);
  expect(all).toHaveLength(16);
  const half = (keys: string[]) =>
    all
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ home, away }) => [home, away])
      .map((source) => (source.kind === "place" ? source.group : ""));
  expect(half(["r16-1", "r16-2", "r16-3", "r16-4"]).sort().join("")).toBe("ABCDEFGH");
});

test("[K3] the losers of the semi-finals play for third place where the format says so", () => {
  expect(games(SEASON).find(({ key }) => key === "third")).toMatchObject({
    home: { kind: "loser", of: "sf-1" },
    away: { kind: "loser", of: "sf-2" },
  });
  expect(games({ ...SEASON, thirdPlaceGame: false })).toHaveLength(15);
  expect(knockoutGames({ crossover: ["A1-A2"], thirdPlaceGame: true })).toMatchObject({
    refusal: { code: "third-place-needs-semi-finals" },
  });
  expect(games({ crossover: ["A1-A2"], thirdPlaceGame: false }).map(({ key }) => key)).toEqual([
    "final",
  ]);
});

test("[K4] a place is known when its group is complete and one team alone holds it", () => {
  const place = (group: GroupPlaces, number: number) =>
    resolveSource(
      { kind: "place", group: "A", place: number },
      { groups: new Map([["A", group]]) },
      NONE,
    );
  const table = standings({
    teams: ["X", "Y", "Z"],
    games: groupGames("X Y 80 70; X Z 80 70; Y Z 80 70"),
  });
  expect([1, 2, 3, 4].map((n) => place(table, n))).toEqual(["X", "Y", "Z", null]);
  expect(place({ ...table, complete: false }, 1)).toBeNull();
  const lotsDue = complete(["X"], ["Y", "Z"], ["W"]);
  expect([1, 2, 3, 4].map((n) => place(lotsDue, n))).toEqual(["X", null, null, "W"]);
  const out = { ...complete(["X"], ["Y"]), disqualified: ["Y"] };
  expect([1, 2].map((n) => place(out, n))).toEqual(["X", null]);
  expect(
    resolveSource({ kind: "place", group: "Q", place: 1 }, { groups: GROUPS }, NONE),
  ).toBeNull();
});

test("[K4] a knockout fills from the groups to the final as its games end", () => {
  const all = games(SEASON);
  const outcomes = new Map<string, Outcome>();
  for (const { key } of all) {
    const filled = filledWith(all, outcomes).find((game) => game.key === key);
    const { home, away } = filled ?? {};
    if (!home || !away) throw new Error(`${key} is not filled`);
    outcomes.set(key, { winner: home, loser: away });
  }
  const last = filledWith(all, outcomes).slice(-2);
  expect(last).toMatchObject([
    { key: "third", home: "E1", away: "F1" },
    { key: "final", home: "A1", away: "B1" },
  ]);
  expect(filledWith(all, NONE)[8]).toMatchObject({ key: "qf-1", home: null, away: null });
});

test("[K5] when a corrected result sends another team on, what the wrong one played counts for nobody", () => {
  const all = games(SEASON);
  const before: [string, Outcome][] = [
    ["r16-1", { winner: "A1", loser: "B2" }],
    ["r16-2", { winner: "C1", loser: "D2" }],
    ["qf-1", { winner: "A1", loser: "C1" }],
  ];
  const at = (key: string, outcomes: ReadonlyMap<string, Outcome>) =>
    filledWith(all, outcomes).find((game) => game.key === key);
  expect(at("sf-1", new Map(before))?.home).toBe("A1");
  const corrected = new Map(before).set("r16-1", { winner: "B2", loser: "A1" });
  expect(at("qf-1", corrected)).toMatchObject({ key: "qf-1", home: "B2", away: "C1" });
  expect(at("sf-1", corrected)?.home).toBeNull();
});
