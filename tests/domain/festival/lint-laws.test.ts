import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awardPrizes, undecidedPrizes } from "../../../domain/festival/awards";
import { type Contest, rankContest, ranksByEntry } from "../../../domain/festival/contest";
import { lintContest, type PlannedContest } from "../../../domain/festival/lint-contest";
import { lintPointsFile } from "../../../domain/festival/lint-file";
import { rankEntries } from "../../../domain/festival/ranking";
import type { Scored } from "../../../domain/festival/tally";
import { tallyEntry } from "../../../domain/festival/tally";
import { unequalSum } from "../../../domain/festival/tally-file";
import {
  fromTallyFile,
  type TallyFile,
  tallyInput,
} from "../../../domain/festival/tally-file-input";
import { entryId } from "../../../domain/kernel/ids";
import { seeded } from "../../../domain/kernel/random";

/** Even panels stand there as often as odd ones. */
const JUDGES = fc.integer({ min: 3, max: 15 });

/** Rules, a panel, and for how many entries who marks: what somebody plans before the first act. */
const plans = fc.record({
  judges: JUDGES,
  method: fc.constantFrom("trimmedMean", "mean", "median", "sum"),
  dropHigh: fc.integer({ min: 0, max: 3 }),
  dropLow: fc.integer({ min: 1, max: 3 }),
  tooFew: fc.constantFrom("refuse", "mean"),
  trim: fc.constantFrom("total", "criterion"),
  atLeast: fc.integer({ min: 1, max: 9 }),
  ties: fc.subarray(["untrimmed", "headToHead", "droppedLow", "headJudge", "lot", "earlier"]),
  prizeTies: fc.constantFrom("share", "extra", "fewer", "decide"),
  instead: fc.constantFrom("present", "meanOfOthers"),
});
type Plan = Parameters<Parameters<typeof plans.map>[0]>[0];

/** A file of this plan; `sheets` says for each entry how many judges are there, `mark` what they give. */
function fileOf(
  plan: Plan,
  sheets: readonly number[],
  mark: (entry: number, judge: number) => number,
): TallyFile {
  const { method, dropHigh, dropLow, trim, instead } = plan;
  const drops = method === "trimmedMean" ? { dropHigh, dropLow } : {};
  return {
    rules: {
      panel: { method, ...drops, trim, tooFew: plan.tooFew },
      rounding: { decimals: 1 },
      mark: { min: "0", max: "10", step: "0.1" },
      recused: instead,
      absent: { method: instead === "present" ? "meanOfPresent" : instead, atLeast: plan.atLeast },
      ties: plan.ties,
      prizes: [{ name: "一等奖", count: 1 }],
      prizeTies: plan.prizeTies,
    },
    headJudge: sheets.length > 1 ? [sheets.map((_, at) => `E${at}`)] : [],
    entries: sheets.map((given, entry) => ({
      id: `E${entry}`,
      marks: Array.from({ length: plan.judges }, (_, judge) =>
        judge < given
          ? (mark(entry, judge) / 10).toFixed(1)
          : judge % 2 === 0
            ? null
            : { recused: true as const },
      ),
    })),
  };
}

/** Why this file comes to no end; null when everybody has a result and a place, and every prize is somebody's. */
function opens(file: TallyFile): string | null {
  const { rules, prizes, entries, headJudge } = fromTallyFile(tallyInput.parse(file));
  if (unequalSum({ rules, entries })) return "sums that cannot be compared";
  const scored: Scored[] = [];
  for (const { entry, number, ...given } of entries) {
    const tally = tallyEntry(rules, given);
    if (!tally.ok) return tally.refusal.code;
    scored.push({ entry, number, sheets: given.sheets, tally: tally.value });
  }
  const { ranked, open } = rankEntries(rules, scored, headJudge);
  if (open.length > 0) return "an order is missing";
  if (undecidedPrizes(prizes, ranked).length > 0) return "a prize is undecided";
  return Object.keys(awardPrizes(prizes, ranked)).length === 0 && prizes.ties !== "fewer"
    ? "nobody has the first prize"
    : null;
}

const errorsOf = (file: TallyFile) => lintPointsFile(file).filter(({ level }) => level === "error");
/** All there, and everybody with the same mark or with marks of their own. */
const whole = (plan: Plan) => fileOf(plan, [plan.judges, plan.judges], () => 90);

describe("what is looked over before it is used", () => {
  test("[L4] [L5] [L10] [L16] points: what passes comes to an end, whoever is absent or recused as far as the rule allows", () => {
    let passed = 0;
    fc.assert(
      fc.property(plans, fc.integer({ min: 2, max: 5 }), fc.string(), (plan, size, seed) => {
        if (errorsOf(whole(plan)).length > 0) return;
        passed++;
        const chance = seeded(seed);
        // A sum is only let through where all have to be there, or somebody's mean stands for whoever is not.
        const sheets = Array.from(
          { length: size },
          () => plan.atLeast + chance.below(plan.judges - plan.atLeast + 1),
        );
        expect(opens(fileOf(plan, sheets, () => 80 + chance.below(4)))).toBeNull();
      }),
      { numRuns: 400, seed: 5 },
    );
    expect(passed).toBeGreaterThan(50);
  });

  test("[L4] [L5] [L10] [L16] points: what is refused has an example that comes to no end", () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(plans, (plan) => {
        const errors = errorsOf(whole(plan));
        if (errors.length === 0) return;
        for (const { code } of errors) codes.add(code);
        const most = plan.judges;
        const least = Math.min(plan.atLeast, most);
        const found = [
          [most, most],
          [least, least],
          [least, most],
        ].some((sheets) => opens(fileOf(plan, sheets, () => 90)) !== null);
        expect([found, errors.map(({ code }) => code)]).toEqual([true, expect.anything()]);
      }),
      { numRuns: 400, seed: 5 },
    );
    expect([...codes].sort()).toEqual([
      "lint-drops",
      "lint-panel-small",
      "lint-prize-decide",
      "lint-sum",
    ]);
  });

  const METHODS = ["skating", "rankSum", "majorityPreference", "majorityJudgment"] as const;
  const contests = fc.record({
    method: fc.constantFrom(...METHODS),
    isStrict: fc.boolean(),
    judges: fc.integer({ min: 1, max: 15 }),
    entries: fc.integer({ min: 2, max: 5 }),
    ties: fc.constantFrom<readonly string[]>([], ["headJudge"], ["share"], ["lot"], ["earlier"]),
  });
  type Given = Parameters<Parameters<typeof contests.map>[0]>[0];
  const planned = ({ method, isStrict, ties, ...rest }: Given): PlannedContest => ({
    ...{ method, ties, ...rest, grades: ["a", "b", "c"], round: "决赛" },
    strict: method === "skating" || (method !== "majorityJudgment" && isStrict),
    prizes: { prizes: [], ties: "share" },
  });
  const errorsIn = (given: Given) =>
    [...lintContest(planned(given))].filter(({ level }) => level === "error");

  /** The result from places by judge: each judge's list says the place of every entry, from 1. */
  function ranked(given: Given, byJudge: readonly (readonly number[])[]) {
    const ids = Array.from({ length: given.entries }, (_, at) => entryId(`E${at}`));
    const rows = new Map(ids.map((id, at) => [id, byJudge.map((places) => places[at] ?? 0)]));
    const parting = {
      ties: given.ties as never,
      numbers: new Map(ids.map((id, at) => [id, at + 1])),
      headJudge: [ids],
    };
    const turned = new Map([...rows].map(([id, all]) => [id, all.map((place) => -place)]));
    const contest: Contest =
      given.method === "skating"
        ? { method: "skating", dances: [{ id: "1", marks: rows }], ...parting }
        : given.method === "majorityJudgment"
          ? {
              method: "majorityJudgment",
              names: ["a", "b", "c", "d", "e"],
              grades: rows,
              ...parting,
            }
          : { method: given.method, ranks: ranksByEntry(turned), ...parting };
    return rankContest(contest);
  }
  const isShared = ({ ranked: lines }: ReturnType<typeof ranked>) =>
    new Set(lines.map(({ first }) => first)).size < lines.length;

  test("[L15] majorities, ranks and grades: what passes ends with a place for each, shared only where the chain says so", () => {
    fc.assert(
      fc.property(contests, fc.string(), (given, seed) => {
        if (errorsIn(given).length > 0) return;
        const chance = seeded(seed);
        const base = Array.from({ length: given.entries }, (_, at) => at + 1);
        const { strict } = planned(given);
        const result = ranked(
          given,
          Array.from({ length: given.judges }, () =>
            strict ? chance.shuffle(base) : base.map(() => chance.below(3)),
          ),
        );
        expect(result.open).toEqual([]);
        if (!given.ties.includes("share")) expect(isShared(result)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("[L15] majorities, ranks and grades: what is refused has an example in which two stay level", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(contests, (given) => {
        const [error] = errorsIn(given);
        if (!error) return;
        seen.add(error.code);
        expect(levelExample(given)).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
    expect([...seen].sort()).toEqual(["lint-majority-even", "lint-majority-open"]);
  });

  /** Searches: pairs of opposite judges cancel out, and of an odd panel three go round in a ring. */
  function levelExample(given: Given): boolean {
    const base = Array.from({ length: given.entries }, (_, at) => at + 1);
    const alike = Array.from({ length: given.judges }, () => base.map(() => 1));
    if (!planned(given).strict) return isShared(ranked(given, alike));
    const [one = 1, two = 2, three = 3, ...rest] = base;
    const ring = [
      [one, two, three, ...rest],
      [two, three, one, ...rest],
      [three, one, two, ...rest],
    ].map((places) => places.slice(0, given.entries));
    const chance = seeded(`${given.method} ${given.judges} ${given.entries}`);
    for (let tries = 0; tries < 500; tries++) {
      const odd = given.judges % 2 === 1 ? ring : [];
      const pairs = Array.from({ length: (given.judges - odd.length) / 2 }, () => {
        const places = tries === 0 ? base : chance.shuffle(base);
        return [places, places.map((place) => given.entries + 1 - place)];
      });
      if (isShared(ranked(given, [...odd, ...pairs.flat()]))) return true;
    }
    return false;
  }
});
