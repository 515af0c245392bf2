import fc from "fast-check";
import { expect, test } from "vitest";
import { type DrawEntry, drawGroups, verifyDraw } from "../../../domain/league/draw";
import { byPots, leastFrom } from "../../../domain/league/draw/by-pots";
import { byWholeTries } from "../../../domain/league/draw/by-whole-tries";
import { chanceOf } from "../../../domain/league/draw/chance";
import { clashOf } from "../../../domain/league/draw/clash";
import { Completions } from "../../../domain/league/draw/completions";
import { misfitOf } from "../../../domain/league/draw/entry";
import { boundsByTries, boundsOf, legalDraws } from "../../../domain/league/draw/legal";
import { problemOf, rulesOf } from "../../../domain/league/draw/problem";
import { allDraws, nameOf } from "../../support/all-draws";

const trait = (values: string) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Entry lists small enough to try everything: up to eight teams, pots that need not match the groups. */
const small: fc.Arbitrary<DrawEntry> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    counties: fc.array(trait("abc"), { minLength: 12, maxLength: 12 }),
    employers: fc.array(trait("xy"), { minLength: 12, maxLength: 12 }),
    separation: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constantFrom("county", "employer"),
          maxPerGroup: fc.integer({ min: 1, max: 2 }),
        }),
        fc.constant({ kind: "county", value: "a", maxPerGroup: 1 }),
      ),
      { maxLength: 3 },
    ),
    apart: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }), {
      maxLength: 2,
    }),
    fixed: fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
      maxLength: 2,
    }),
  })
  .map(({ sizes, cuts, counties, employers, separation, apart, fixed }): DrawEntry => {
    const groupSizes = sizes.filter(
      (_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0) <= 8,
    );
    const teams = Array.from(
      { length: groupSizes.reduce((a, b) => a + b, 0) },
      (_, at) => `T${at}`,
    );
    const bounds = [
      0,
      ...cuts.filter((at) => at < teams.length).sort((a, b) => a - b),
      teams.length,
    ];
    const pots = bounds.slice(1).map((to, at) => teams.slice(bounds[at], to));
    const rows = Array.from({ length: 3 }, (_, place) => place).flatMap((place) =>
      groupSizes.flatMap((size, group) => (size > place ? [{ group, place }] : [])),
    );
    const taken = new Set<string>();
    const inPot = fixed.flatMap(([from, to]) => {
      const [team, place] = [teams[from], rows[to]];
      if (team === undefined || !place || taken.has(team) || taken.has(`${to}`)) return [];
      const pot = pots.find((one) => one.includes(team)) ?? [];
      if (!pot.includes(teams[to] ?? "")) return [];
      taken.add(team).add(`${to}`);
      return [{ team, group: "ABCD".charAt(place.group), place: place.place + 1 }];
    });
    return {
      entrants: teams.map((id, at) => ({
        id,
        traits: {
          ...(counties[at] ? { county: counties[at] } : {}),
          ...(employers[at] ? { employer: employers[at] } : {}),
        },
      })),
      ...{ pots, groupSizes, separation, fixed: inPot },
      apart: apart.map((set) => set.flatMap((at) => teams[at] ?? [])),
    };
  });

const runs = { numRuns: 200 };

test("[D3] as many legal draws are counted as there are, and each has its number", () => {
  fc.assert(
    fc.property(small, (entry) => {
      expect(misfitOf(entry)).toBeNull();
      const all = allDraws(entry);
      expect(legalDraws(entry)).toEqual({ kind: "exact", count: String(all.length) });
      const problem = problemOf(entry, rulesOf(entry));
      const completions = new Completions(problem, 20_000);
      completions.count();
      const step = Math.max(1, Math.floor(all.length / 50));
      const drawn = new Set<string>();
      for (let number = 0; number < all.length; number += step) {
        const line = completions.at(BigInt(number)).map((team) => problem.teams[team] ?? "");
        let from = 0;
        drawn.add(
          nameOf(
            entry.groupSizes.map((size) => {
              from += size;
              return line.slice(from - size, from);
            }),
          ),
        );
      }
      const names = new Set(all.map(nameOf));
      for (const name of drawn) expect(names).toContain(name);
      expect(drawn.size).toBe(Math.ceil(all.length / step));
    }),
    runs,
  );
});

test("[D3] the proven bounds hold the number of legal draws between them", () => {
  fc.assert(
    fc.property(small, fc.string(), (entry, seed) => {
      const count = BigInt(allDraws(entry).length);
      fc.pre(count > 0n);
      for (const { least, most } of [boundsOf(entry), boundsByTries(entry)]) {
        expect(BigInt(least)).toBeLessThanOrEqual(count);
        expect(BigInt(most)).toBeGreaterThanOrEqual(count);
      }
      const problem = problemOf(entry, rulesOf(entry));
      const found = byPots(problem).draw(chanceOf(seed));
      // Without a state to count with, a bound from exchanges alone remains.
      if (found) expect(leastFrom(problem, found.line, 0)).toBeLessThanOrEqual(count);
    }),
    runs,
  );
});

test("[D2] every draw is legal, whichever way it is made, and replays", () => {
  fc.assert(
    fc.property(small, fc.string(), (entry, seed) => {
      const names = new Set(allDraws(entry).map(nameOf));
      const result = drawGroups({ ...entry, seed });
      expect(result.ok).toBe(names.size > 0);
      if (!result.ok) return;
      expect(names).toContain(nameOf(result.value.groups.map(({ teams }) => teams)));
      expect(verifyDraw(entry, result.value)).toEqual(result);
      const problem = problemOf(entry, rulesOf(entry));
      for (const found of [byPots(problem).draw(chanceOf(seed)), byWholeTries(problem, seed)]) {
        const teams = found?.line.map((team) => problem.teams[team] ?? "") ?? [];
        const groups = entry.groupSizes.map((size) => teams.splice(0, size));
        expect(names).toContain(nameOf(groups));
      }
    }),
    runs,
  );
});

test("[D5] of rules that leave no legal draw none is named that could be left out", () => {
  fc.assert(
    fc.property(small, (entry) => {
      fc.pre(allDraws(entry).length === 0);
      const clash = clashOf(entry);
      const legal = (rules: typeof clash) =>
        new Completions(problemOf(entry, rules), 20_000).count() > 0n;
      expect(legal(clash)).toBe(false);
      for (const rule of clash) expect(legal(clash.filter((one) => one !== rule))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("[D3] a draw that no try would ever hit is drawn at once", () => {
  // Eight counties of eight teams: a random draw keeps them apart once in two million billion tries.
  const teams = [..."abcdefgh"].flatMap((county) =>
    [..."12345678"].map((n) => ({ id: county + n, traits: { county } })),
  );
  const entry = {
    entrants: teams,
    pots: [teams.map(({ id }) => id)],
    groupSizes: Array<number>(8).fill(8),
    separation: [{ kind: "county", maxPerGroup: 1 }],
  };
  const result = drawGroups({ ...entry, seed: "tight" });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  for (const { teams: group } of result.value.groups)
    expect(new Set(group.map((id) => id.charAt(0))).size).toBe(8);
  expect(verifyDraw(entry, result.value).ok).toBe(true);
});

test("[D3] where counting takes too long, the transcript says between which bounds the number lies", () => {
  const counties = "abcdefghijkl";
  const ids = Array.from({ length: 34 }, (_, at) => `T${at}`);
  const entry = {
    entrants: ids.map((id, at) => ({
      id,
      traits: { county: counties.charAt((at * 7 + (at >> 3)) % 12) },
    })),
    pots: [0, 8, 16, 24, 32].map((from) => ids.slice(from, from + 8)),
    groupSizes: [5, 5, 4, 4, 4, 4, 4, 4],
    separation: [{ kind: "county", maxPerGroup: 1 }],
  };
  const result = drawGroups({ ...entry, seed: "hall" });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const { transcript } = result.value;
  if (transcript.method !== "groups-by-pots-2") throw new Error(transcript.method);
  expect(BigInt(transcript.least)).toBeGreaterThan(0n);
  expect(BigInt(transcript.most)).toBeGreaterThan(BigInt(transcript.least));
  expect(verifyDraw(entry, result.value).ok).toBe(true);
});
