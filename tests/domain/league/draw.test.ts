import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Draw,
  type DrawInput,
  drawGroups,
  entryFingerprint,
  verifyDraw,
} from "../../../domain/league/draw";
import { drawByTries } from "../../../domain/league/draw/by-tries";
import { published } from "../../../domain/league/draw/transcript";
import { drawInput, fromDrawFile } from "../../../domain/league/draw-input";

/** The season of 34 teams: thirteen from the counties, the others from industry. */
const POTS = [
  "T06 T01 T04 T33 T32 T23 T20 T17",
  "T30 T25 T24 T15 T08 T22 T10 T26",
  "T28 T19 T16 T13 T05 T18 T02 T03",
  "T09 T34 T21 T12 T29 T27 T11 T14",
  "T31 T07",
].map((pot) => pot.split(" "));
const isCounty = (team: string) => Number(team.slice(1)) <= 13;
const SEASON: Omit<DrawInput, "seed"> = {
  entrants: POTS.flat()
    .sort()
    .map((id) => ({ id, traits: { sector: isCounty(id) ? "county" : "industry" } })),
  pots: POTS,
  groupSizes: [5, 5, 4, 4, 4, 4, 4, 4],
  separation: [{ kind: "sector", value: "county", maxPerGroup: 2 }],
};

const drawn = (input: DrawInput): Draw => {
  const result = drawGroups(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const refusal = (change: Partial<DrawInput>) => {
  const result = drawGroups({ ...SEASON, seed: "s", ...change });
  return result.ok ? null : result.refusal;
};

test("[D1] each full pot gives every group one team, and the last pot of two goes to the groups of five", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const { groups } = drawn({ ...SEASON, seed });
      expect(groups.map(({ group }) => group).join("")).toBe("ABCDEFGH");
      expect(groups.map(({ teams }) => teams.length)).toEqual(SEASON.groupSizes);
      for (const { teams } of groups) {
        for (const [place, team] of teams.entries()) expect(POTS[place]).toContain(team);
      }
      expect(groups.flatMap(({ teams }) => teams).sort()).toEqual(POTS.flat().sort());
    }),
  );
});

test("[D2] no group holds more than two teams of the counties", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      for (const { teams } of drawn({ ...SEASON, seed }).groups)
        expect(teams.filter(isCounty).length).toBeLessThanOrEqual(2);
    }),
  );
});

test("[D2] a rule without a value keeps every kind apart", () => {
  const units = ["a1", "b1", "c1", "a2", "b2", "c2"];
  const input = {
    entrants: units.map((id) => ({ id, traits: { unit: id.charAt(0) } })),
    pots: [units],
    groupSizes: [3, 3],
    separation: [{ kind: "unit", maxPerGroup: 1 }],
  };
  for (const seed of "abcdefgh") {
    for (const { teams } of drawn({ ...input, seed }).groups)
      expect(new Set(teams.map((team) => team.charAt(0))).size).toBe(3);
  }
});

test("[D4] the same entry list and seed give the same draw, another seed another one", () => {
  const first = drawn({ ...SEASON, seed: "2024-05-20 双色球 03 09 14 22 25 31 + 07" });
  expect(drawn({ ...SEASON, seed: "2024-05-20 双色球 03 09 14 22 25 31 + 07" })).toEqual(first);
  expect(drawn({ ...SEASON, seed: "another" }).groups).not.toEqual(first.groups);
});

test("[D4] the draw of a seed never changes, for it has been published", () => {
  const { groups, transcript } = drawn({ ...SEASON, seed: "gongba" });
  expect(groups.map(({ group, teams }) => `${group} ${teams.join(" ")}`)).toMatchInlineSnapshot(`
    [
      "A T23 T24 T13 T21 T07",
      "B T33 T30 T03 T14 T31",
      "C T17 T10 T19 T11",
      "D T01 T26 T18 T27",
      "E T06 T25 T16 T09",
      "F T20 T08 T28 T29",
      "G T32 T15 T05 T12",
      "H T04 T22 T02 T34",
    ]
  `);
  expect({ ...transcript, pots: [] }).toMatchInlineSnapshot(`
    {
      "entry": "4d4603c5130ab865472fc844e194067ea413263e96bac80085422d0874d2d892",
      "legal": "387551102238720000",
      "method": "groups-by-number-2",
      "number": "241596246659191861",
      "pots": [],
      "seed": "gongba",
    }
  `);
});

/** A draw of before legal draws were counted, as it was published. */
function byTries(seed: string): Draw {
  const made = drawByTries({ ...SEASON, seed });
  if (!made) throw new Error("none");
  const { groups, pots } = published(SEASON.groupSizes.length, made.drawn);
  const entry = entryFingerprint(SEASON);
  const method = "groups-from-pots-1";
  return { groups, transcript: { method, entry, seed, tries: made.tries, pots } };
}

test("[D4] what was published before legal draws were counted is still found right", () => {
  const old = byTries("gongba");
  expect(old.groups.map(({ group, teams }) => `${group} ${teams.join(" ")}`)).toEqual([
    "A T20 T24 T03 T12 T31",
    "B T32 T22 T28 T11 T07",
    "C T17 T30 T16 T27",
    "D T04 T25 T02 T14",
    "E T23 T10 T13 T29",
    "F T01 T26 T18 T34",
    "G T33 T08 T19 T09",
    "H T06 T15 T05 T21",
  ]);
  expect(old.transcript).toMatchObject({
    tries: 26,
    entry: "4d4603c5130ab865472fc844e194067ea413263e96bac80085422d0874d2d892",
  });
  expect(verifyDraw(SEASON, old)).toEqual({ ok: true, value: old });
  const other = { ...old, transcript: { ...old.transcript, seed: "other" } };
  expect(verifyDraw(SEASON, other)).toMatchObject({ refusal: { code: "draw-differs" } });
});

test("[D4] a published draw that was tampered with is found out", () => {
  const honest = drawn({ ...SEASON, seed: "hall" });
  const stored: Draw = JSON.parse(JSON.stringify(honest));
  expect(verifyDraw(SEASON, stored)).toEqual({ ok: true, value: honest });
  const swapped = {
    ...honest,
    groups: honest.groups.map((group, i) =>
      i === 0 ? { ...group, teams: group.teams.toReversed() } : group,
    ),
  };
  const [first = "", last = ""] = [honest.groups[0]?.teams[0], honest.groups[0]?.teams.at(-1)];
  expect(verifyDraw(SEASON, swapped)).toMatchObject({
    refusal: {
      code: "draw-differs",
      in: "draw",
      at: { group: "A", place: 1, published: last, replayed: first },
    },
  });
  const luckier = { ...honest, transcript: { ...honest.transcript, number: "1" } };
  expect(verifyDraw(SEASON, luckier)).toMatchObject({
    refusal: { code: "draw-differs", in: "figures" },
  });
  const reseeded = { ...honest, transcript: { ...honest.transcript, seed: "other" } };
  expect(verifyDraw(SEASON, reseeded).ok).toBe(false);
  expect(verifyDraw({ ...SEASON, separation: [] }, honest)).toMatchObject({
    refusal: { code: "draw-differs", in: "entry" },
  });
});

test("[D4] the fingerprint covers what decides the draw and nothing else", () => {
  const renamed = SEASON.entrants.map(({ id, traits }) => ({
    id,
    traits: { ...traits, name: id },
  }));
  expect(entryFingerprint({ ...SEASON, entrants: renamed })).toBe(entryFingerprint(SEASON));
  const listed = { ...SEASON, entrants: SEASON.entrants.toReversed() };
  expect(entryFingerprint(listed)).toBe(entryFingerprint(SEASON));
  expect(drawn({ ...listed, seed: "s" })).toEqual(drawn({ ...SEASON, seed: "s" }));
  const moved = SEASON.entrants.map(({ id, traits }) =>
    id === "T01" ? { id, traits: { sector: "industry" } } : { id, traits },
  );
  expect(entryFingerprint({ ...SEASON, entrants: moved })).not.toBe(entryFingerprint(SEASON));
  expect(entryFingerprint({ ...SEASON, pots: SEASON.pots.toReversed() })).not.toBe(
    entryFingerprint(SEASON),
  );
});

test("[D5] a rule that cannot be kept is named with its figures", () => {
  const rule = { kind: "sector", value: "county", maxPerGroup: 1 };
  expect(refusal({ separation: [rule] })).toEqual({
    code: "no-legal-draw",
    cause: { rule, bearers: 13, room: 8 },
    together: [],
  });
});

test("[D5] rules that only together leave no legal draw are all named, and no other", () => {
  const result = refusal({
    entrants: [
      { id: "x", traits: { s: "k", t: "m" } },
      { id: "y", traits: { s: "j", t: "n" } },
      { id: "z", traits: { s: "k", t: "n" } },
    ],
    pots: [["x", "y"], ["z"]],
    groupSizes: [1, 2],
    separation: [
      { kind: "s", maxPerGroup: 1 },
      { kind: "t", maxPerGroup: 1 },
    ],
    apart: [["x", "y"]],
  });
  expect(result).toEqual({
    code: "no-legal-draw",
    cause: null,
    together: [
      { type: "kind", kind: "s", value: "k", maxPerGroup: 1, teams: ["x", "z"] },
      { type: "kind", kind: "t", value: "n", maxPerGroup: 1, teams: ["y", "z"] },
    ],
  });
});

test.each([
  ["a place too many", { groupSizes: [5, 5, 5, 4, 4, 4, 4, 4] }, "places-do-not-fit"],
  ["no group", { groupSizes: [] }, "group-count"],
  ["a team in two pots", { pots: [...POTS, ["T01"]] }, "in-two-pots"],
  ["a team without a pot", { pots: POTS.slice(1) }, "not-in-a-pot"],
  ["a stranger in a pot", { pots: [...POTS, ["T99"]] }, "unknown-entrant"],
  ["a stranger who is kept apart", { apart: [["T01", "T99"]] }, "unknown-entrant"],
  ["a fixed stranger", { fixed: [{ team: "T99", group: "A", place: 1 }] }, "unknown-entrant"],
  [
    "a place that another pot fills",
    { fixed: [{ team: "T31", group: "A", place: 1 }] },
    "fixed-elsewhere",
  ],
  [
    "two teams fixed in one place",
    {
      fixed: [
        { team: "T06", group: "A", place: 1 },
        { team: "T01", group: "A", place: 1 },
      ],
    },
    "fixed-twice",
  ],
  [
    "a team entered twice",
    { entrants: [...SEASON.entrants, { id: "T01", traits: {} }] },
    "entered-twice",
  ],
])("[D1] an entry list that does not fit is refused: %s", (_, change, code) => {
  expect(refusal(change)?.code).toBe(code);
});

test("a file carries traits beside the id, and one pot of all when it names none", () => {
  const file = drawInput.parse({
    seed: "s",
    entrants: [
      { id: "a", sector: "county", players: 12 },
      { id: "b", sector: "industry" },
    ],
    groupSizes: [1, 1],
  });
  expect(fromDrawFile(file)).toEqual({
    seed: "s",
    entrants: [
      { id: "a", traits: { sector: "county" } },
      { id: "b", traits: { sector: "industry" } },
    ],
    pots: [["a", "b"]],
    groupSizes: [1, 1],
    separation: [],
  });
  expect(
    drawInput.safeParse({ seed: "", entrants: [], groupSizes: [0] }).error?.issues,
  ).toHaveLength(3);
});
