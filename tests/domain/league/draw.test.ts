import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../domain/kernel/random";
import {
  type Draw,
  type DrawInput,
  drawGroups,
  entryFingerprint,
  MAX_TRIES,
  verifyDraw,
} from "../../../domain/league/draw";
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

test("[D3] every legal draw is equally likely", () => {
  // Here the usual shortcut, the offending team moving on to the next group, would send x2 to B twice as often as to C.
  const small = {
    entrants: ["x1", "p", "q", "x2", "r", "s", "x3", "t", "u"].map((id) => ({
      id,
      traits: { kind: id.startsWith("x") ? "x" : "other" },
    })),
    pots: [
      ["x1", "p", "q"],
      ["x2", "r", "s"],
      ["x3", "t", "u"],
    ],
    groupSizes: [3, 3, 3],
    separation: [{ kind: "kind", value: "x", maxPerGroup: 1 }],
  };
  const counts = new Map<string, number>();
  const draws = 9_600;
  for (let i = 0; i < draws; i++) {
    const { groups } = drawn({ ...small, seed: `fair ${i}` });
    const key = groups.map(({ teams }) => teams.join("")).join("|");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Six orders of the first pot; x2 in one of two groups, x3 in the last; the others of each pot in two orders.
  const legal = 6 * (2 * 2) * 2;
  expect(counts.size).toBe(legal);
  const expected = draws / legal;
  const chiSquare = [...counts.values()].reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
  // The 0.999 quantile for 47 degrees of freedom; the seeds are fixed, so this holds always or never.
  expect(chiSquare).toBeLessThan(82.7);
});

test("[D4] the same entry list and seed give the same draw, another seed another one", () => {
  const first = drawn({ ...SEASON, seed: "2024-05-20 双色球 03 09 14 22 25 31 + 07" });
  expect(drawn({ ...SEASON, seed: "2024-05-20 双色球 03 09 14 22 25 31 + 07" })).toEqual(first);
  expect(drawn({ ...SEASON, seed: "another" }).groups).not.toEqual(first.groups);
});

test("[D4] the draw of a seed never changes, for it has been published", () => {
  const { groups, transcript } = drawn({ ...SEASON, seed: "gongba" });
  expect(groups.map(({ group, teams }) => `${group} ${teams.join(" ")}`)).toEqual([
    "A T20 T24 T03 T12 T31",
    "B T32 T22 T28 T11 T07",
    "C T17 T30 T16 T27",
    "D T04 T25 T02 T14",
    "E T23 T10 T13 T29",
    "F T01 T26 T18 T34",
    "G T33 T08 T19 T09",
    "H T06 T15 T05 T21",
  ]);
  expect(transcript.tries).toBe(26);
  expect(transcript.entry).toBe("4d4603c5130ab865472fc844e194067ea413263e96bac80085422d0874d2d892");
});

test("[D4] anyone can replay the transcript with nothing but the chance it names", () => {
  const { groups, transcript } = drawn({ ...SEASON, seed: "hall" });
  const random = seeded(transcript.seed);
  for (let tries = 1; ; tries++) {
    const orders: string[][] = [];
    const counties = new Map<number, number>();
    const legal = POTS.every((pot) => {
      const order = random.shuffle(pot);
      orders.push(order);
      return order.every((team, group) => {
        const count = (counties.get(group) ?? 0) + (isCounty(team) ? 1 : 0);
        counties.set(group, count);
        return count <= 2;
      });
    });
    if (!legal) continue;
    expect(tries).toBe(transcript.tries);
    expect(transcript.pots.map((pot) => pot.drawn.map(({ team }) => team))).toEqual(orders);
    expect(groups.map(({ teams }) => teams)).toEqual(
      groups.map((_, group) => orders.flatMap((order) => order[group] ?? [])),
    );
    break;
  }
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
  expect(verifyDraw(SEASON, swapped)).toMatchObject({
    refusal: { code: "draw-differs", in: "draw" },
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
    tries: 0,
    cause: { rule, bearers: 13, room: 8 },
  });
});

test("[D5] rules that only together leave no legal draw are given up, not bent", () => {
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
  });
  expect(result).toEqual({ code: "no-legal-draw", tries: MAX_TRIES, cause: null });
});

test.each([
  ["a place too many", { groupSizes: [5, 5, 5, 4, 4, 4, 4, 4] }, "places-do-not-fit"],
  ["no group", { groupSizes: [] }, "group-count"],
  ["a team in two pots", { pots: [...POTS, ["T01"]] }, "in-two-pots"],
  ["a team without a pot", { pots: POTS.slice(1) }, "not-in-a-pot"],
  ["a stranger in a pot", { pots: [...POTS, ["T99"]] }, "unknown-entrant"],
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
