import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { rankContest } from "../../../domain/festival/contest";
import { contestForm, contestInput, fromContestFile } from "../../../domain/festival/contest-input";
import { majorityGrades } from "../../../domain/festival/grades";
import { ranksOf } from "../../../domain/festival/ranks";
import { tieTexts } from "../../../domain/words/festival-reasons";
import { PANELS } from "../../support/contests";

type Rows = Readonly<Record<string, string | readonly (string | null)[]>>;
const file = (rules: object, rows: Rows, more: object = {}) => ({
  rules,
  entries: Object.entries(rows).map(([id, marks]) => ({ id, marks })),
  ...more,
});
const rank = (rules: object, rows: Rows, more: object = {}) =>
  rankContest(fromContestFile(contestInput.parse(contestForm(file(rules, rows, more)))));
const line = ({ ranked }: ReturnType<typeof rank>) =>
  ranked.map(({ entry, place, score }) => `${place} ${entry} ${score}`);
const fault = (rules: object, rows: Rows, more: object = {}) => {
  const read = contestInput.safeParse(contestForm(file(rules, rows, more)));
  return read.success ? null : read.error.issues[0]?.path.join(".");
};

describe("rank sums", () => {
  const RANKS = { panel: { method: "rankSum", marks: "ranks" } };
  // X and Y as people compare them; others fill the ranks between.
  const rows = { X: "11442", Y: "23115", Z: "32223", U: "44331", V: "55554" };

  it("[S12] [S13] the lowest sum is first, and equal ones are parted by whom more judges prefer", () => {
    const ranking = rank(RANKS, rows);
    expect(line(ranking)).toEqual(["1 X 12", "2 Y 12", "3 Z 12", "4 U 15", "5 V 24"]);
    const two = rank(RANKS, { X: "11221", Y: "22112", Z: "33333" });
    expect(two.reasons.map(({ step }) => step)).toEqual(["rankSum", "rankSum"]);
    // Of the three who are level X is preferred to Y by 1, 2 and 5, Y to Z by 1, 3 and 4, and X to Z by 1, 2 and 5.
    expect(ranking.reasons.map(({ step }) => step)).toEqual([
      ...["headToHead", "headToHead"],
      ...["rankSum", "rankSum"],
    ]);
    expect(ranking.reasons[0]?.figures).toMatchObject({ score: "12", size: 3, aboveWon: 2 });
  });

  it("[S12] points become ranks, equal ones sharing their mean", () => {
    expect(ranksOf([90, 95, 90, 80])).toEqual([5, 2, 5, 8]);
    const points = rank(
      { method: "rankSum", ties: ["headJudge"] },
      {
        A: ["90", "95.5"],
        B: ["90", "95"],
        C: ["80", "96"],
      },
    );
    expect(line(points)).toEqual(["1 A 3.5", "2 C 4", "3 B 4.5"]);
    expect(points.reasons[0]).toMatchObject({ figures: { above: "3.5", below: "4" } });
    expect(tieTexts(points.reasons[0] ?? fail(), (entry) => entry).en).toContain("3.5 and 4");
  });

  it("[S12] who is level waits for the head judge where the rule says so", () => {
    const rules = { method: "rankSum", ties: ["headJudge"] };
    const level = { A: ["90", "80"], B: ["80", "90"] };
    expect(rank(rules, level).open).toEqual([["A", "B"]]);
    const decided = rank(rules, level, { headJudge: [["B", "A"]] });
    expect(line(decided)).toEqual(["1 B 3", "2 A 3"]);
    expect(decided.reasons).toMatchObject([{ step: "headJudge", figures: { score: "3" } }]);
  });

  it("[S12] a judge marks every entry or none of them", () => {
    const rules = { method: "rankSum" };
    expect(fault(rules, { A: ["90", null], B: ["80", null] })).toBeNull();
    expect(fault(rules, { A: ["90", null], B: ["80", "90"] })).toBe("entries.0.marks");
    expect(fault(RANKS, { A: "11", B: "12" })).toBe("entries");
    expect(fault(rules, { A: ["9,0"], B: ["80"] })).toBe("entries.0.marks.0");
  });
});

describe("majority preference", () => {
  it("[S13] whoever beats more of the others judge by judge is ahead, whatever the marks add up to", () => {
    const ranking = rank(
      { method: "majorityPreference" },
      {
        A: ["91", "91", "70"],
        B: ["90", "90", "99"],
        C: ["80", "80", "80"],
      },
    );
    expect(line(ranking).map((one) => one.slice(0, 3))).toEqual(["1 A", "2 B", "3 C"]);
    expect(ranking.reasons.map(({ step }) => step)).toEqual(["headToHead", "headToHead"]);
  });

  it("[S13] in a circle nobody is ahead, and the next step decides", () => {
    const circle = { A: "132", B: "213", C: "321" };
    const rules = { panel: { method: "majorityPreference", marks: "ranks" } };
    expect(line(rank(rules, circle)).map((one) => one.slice(0, 3))).toEqual(["1 A", "1 B", "1 C"]);
    expect(rank({ ...rules, ties: ["headJudge"] }, circle).open).toEqual([["A", "B", "C"]]);
  });
});

describe("majority judgment", () => {
  const grades = ["5", "4", "3", "2", "1"];
  const rules = { panel: { method: "majorityJudgment", grades } };
  const rows = { P: "5544332", Q: "5444421", R: "5554222" };

  it("[S14] the middle grade, and with the same one less of it", () => {
    const ranking = rank(rules, rows);
    expect(line(ranking)).toEqual(["1 Q 4", "2 P 4", "3 R 4"]);
    expect(ranking.ranked.map(({ figures }) => figures.slice(0, 2).join())).toEqual([
      ...["4,4", "4,3", "4,2"],
    ]);
    expect(ranking.reasons).toMatchObject([
      { step: "majorityGrade", figures: { turn: 2, above: "4", below: "3" } },
      { figures: { turn: 2, above: "3", below: "2" } },
    ]);
    expect(tieTexts(ranking.reasons[0] ?? fail(), (entry) => entry).zh).toBe(
      "第2轮取居中的等级：Q为“4”，P为“3”，故Q在前。",
    );
  });

  it("[S14] of two in the middle it is the worse one, and a judge may be missing", () => {
    expect(line(rank(rules, { A: "5544", B: "5543" }))).toEqual(["1 A 4", "2 B 4"]);
    expect(line(rank(rules, { A: ["5", "4", null], B: ["5", "5", "1"] }))).toEqual([
      ...["1 B 5", "2 A 4"],
    ]);
    expect(fault(rules, { A: "56" })).toBe("entries.0.marks.1");
    expect(fault({ method: "majorityJudgment" }, { A: "5" })).toBe("rules.panel.grades");
  });
});

const anyGrades = (judges: number) =>
  fc.array(fc.nat({ max: 4 }), { minLength: judges - 1, maxLength: judges });

test.each(PANELS)("[S14] %i judges: a better grade never costs a turn", (judges) => {
  fc.assert(
    fc.property(anyGrades(judges), fc.nat(), (given, pick) => {
      const at = pick % given.length;
      const raised = given.map((one, index) => (index === at ? Math.max(0, one - 1) : one));
      const [was, now] = [majorityGrades(given), majorityGrades(raised)];
      const first = was.findIndex((one, turn) => one !== now[turn]);
      expect(first < 0 || (now[first] ?? 9) < (was[first] ?? 0)).toBe(true);
      // The middle one: no more than half are strictly better, no more than half strictly worse.
      const middle = was[0] ?? 0;
      expect(given.filter((one) => one < middle).length * 2).toBeLessThanOrEqual(given.length);
      expect(given.filter((one) => one > middle).length * 2).toBeLessThan(given.length);
    }),
    { numRuns: 60 },
  );
});

test.each(PANELS)(
  "[S12] %i judges: the order of judges and entries changes no sum and no place",
  (judges) => {
    const marks = fc.array(fc.constantFrom("90", "91", "92"), {
      minLength: judges,
      maxLength: judges,
    });
    fc.assert(
      fc.property(
        fc.array(marks, { minLength: 2, maxLength: 6 }),
        fc.constantFrom("rankSum", "majorityPreference"),
        (all, method) => {
          const rows = all.map((row, at) => [`E${at}`, row] as const);
          const turned = rows.map(([id, row]) => [id, [...row].reverse()] as const).reverse();
          const of = (given: typeof rows) =>
            line(rank({ method }, Object.fromEntries(given))).sort();
          expect(of(turned)).toEqual(of(rows));
          const sums = rank({ method }, Object.fromEntries(rows)).ranked.map((one) =>
            Number(one.score),
          );
          const n = all.length;
          expect(sums.reduce((a, b) => a + b, 0)).toBe((judges * n * (n + 1)) / 2);
        },
      ),
      { numRuns: 40 },
    );
  },
);

function fail(): never {
  throw new Error("a reason is expected");
}

describe("those whom a way of judging leaves level", () => {
  const JUDGED = { panel: { method: "majorityJudgment", grades: ["a", "b", "c"] } };
  const level = { A: ["a", "b"], B: ["b", "a"], C: ["c", "c"] };

  it("[S15] are parted by the rule's steps, and wait for the head judge where these say so", () => {
    expect(line(rank(JUDGED, level))).toEqual(["1 A b", "1 B b", "3 C c"]);
    const rules = { ...JUDGED, ties: ["headJudge"] };
    expect(rank(rules, level).open).toEqual([["A", "B"]]);
    const decided = rank(rules, level, { headJudge: [["B", "A"]] });
    expect(line(decided)).toEqual(["1 B b", "2 A b", "3 C c"]);
    expect(decided.open).toEqual([]);
    expect(decided.reasons.map(({ above, below, step }) => [above, below, step])).toEqual([
      ["B", "A", "headJudge"],
      ["A", "C", "majorityGrade"],
    ]);
    expect(tieTexts(decided.reasons[0] ?? never(), (id) => id).zh).toBe(
      "B与A名次相同。由裁判长裁定，B排在A之前。",
    );
    expect(line(rank({ ...JUDGED, ties: ["earlier"] }, level))[0]).toBe("1 A b");
  });

  it("[S15] share the mean of their places in skating as long as nothing parts them", () => {
    // Two couples whom nobody can part, and a third.
    const rows = { P: "1212", Q: "2121", R: "3333" };
    const places = (ties: string[], more: object = {}) =>
      rank({ panel: { method: "skating" }, ties }, rows, more).ranked.map(
        ({ entry, place }) => `${place} ${entry}`,
      );
    expect(places([])).toEqual(["1.5 P", "1.5 Q", "3 R"]);
    expect(places(["share"])).toEqual(["1.5 P", "1.5 Q", "3 R"]);
    expect(places(["headJudge"])).toEqual(["1.5 P", "1.5 Q", "3 R"]);
    expect(places(["headJudge"], { headJudge: [["Q", "P"]] })).toEqual(["1 Q", "2 P", "3 R"]);
  });
});

function never(): never {
  throw new Error("no reason");
}
