import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../../domain/kernel/random";
import { SHAPES } from "../../../server/cli/shapes";
import { answer, type CommandLine, commandLine, errorOf } from "../../support/command-line";

interface Festival {
  contests: {
    id: string;
    criteria: { id: string }[];
    panel: string[];
    entries: { id: string; category: string; durationSec: number }[];
    rounds: { id: string; reserve: string; headJudge: string; advance?: object[] }[];
  }[];
  exhibition: { works: { id: string; kind: string }[] };
  skills: {
    id: string;
    categories: { id: string; components: { id: string; weight: number }[] }[];
    teams: { id: string }[];
    contestants: { id: string; team: string; category: string }[];
    teamScore: object;
    ties: string[];
  };
}
const { contests, exhibition, skills }: Festival = JSON.parse(
  readFileSync(new URL("../../../prisma/demo/festival-2024.json", import.meta.url), "utf8"),
);

interface Line {
  id: string;
  score: string;
  place: string;
  category?: string;
  prize?: string;
}

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

const tally = async (name: string, content: unknown) =>
  leitai.run(["tally", await leitai.file(name, JSON.stringify(content))]);

describe("leitai tally of the whole festival", () => {
  it("tallies the skills contest: three categories with three stages each, and eighteen teams", async () => {
    const chance = seeded("skills");
    const scores = new Map(
      skills.contestants.map(({ id, category }) => [
        id,
        Object.fromEntries(
          (skills.categories.find((one) => one.id === category)?.components ?? []).map((stage) => [
            stage.id,
            // Coarse scores, so that some are level.
            6000 + 100 * chance.below(40),
          ]),
        ),
      ]),
    );
    const written = (hundredths: number) => (hundredths / 100).toFixed(2);
    const tallied = answer(
      await tally("skills.json", {
        id: skills.id,
        // The rules as the festival's file states them.
        rules: {
          categories: skills.categories,
          teamScore: { ...skills.teamScore, ties: ["practical", "bestIndividual", "share"] },
          ties: skills.ties,
          rounding: { decimals: 3 },
          prizes: [
            { name: "一等奖", count: 1 },
            { name: "二等奖", count: 2 },
          ],
        },
        teams: skills.teams,
        entries: skills.contestants.map((one) => ({
          ...one,
          scores: Object.fromEntries(
            Object.entries(scores.get(one.id) ?? {}).map(([stage, score]) => [
              stage,
              written(score),
            ]),
          ),
        })),
      }),
    );
    expect(SHAPES.tally.writes?.safeParse(tallied).error).toBeUndefined();
    const results = tallied.results as Line[];
    expect(results).toHaveLength(106);
    const { results: teams } = tallied.teams as { results: Line[] };
    expect(teams).toHaveLength(18);
    // By hand: percent times hundredths are ten-thousandths, of which ten are a thousandth.
    const totals = new Map(
      skills.contestants.map(({ id, category }) => [
        id,
        (skills.categories.find((one) => one.id === category)?.components ?? []).reduce(
          (sum, stage) => sum + stage.weight * (scores.get(id)?.[stage.id] ?? 0),
          0,
        ) / 10,
      ]),
    );
    for (const { id, score } of results)
      expect(score).toBe(((totals.get(id) ?? 0) / 1000).toFixed(3));
    for (const { id, score } of teams) {
      const own = skills.contestants.filter(({ team }) => team === id);
      const sum = own.reduce((all, one) => all + (totals.get(one.id) ?? 0), 0);
      const mean = Math.floor((2 * sum + own.length) / (2 * own.length));
      expect(score).toBe((mean / 1000).toFixed(3));
    }
    for (const { id, components } of skills.categories) {
      const places = results.filter(({ category }) => category === id);
      expect(places[0]).toMatchObject({ place: "1", prize: "一等奖" });
      // The chain of the contest: score, then practical, scenario, written.
      const chain = (one: Line | undefined) => [
        totals.get(one?.id ?? "") ?? 0,
        ...["practical", "scenario", "written"].map(
          (stage) => scores.get(one?.id ?? "")?.[stage] ?? 0,
        ),
      ];
      expect(components).toHaveLength(3);
      for (const [at, one] of places.entries()) {
        const ahead = places.filter((other) => higher(chain(other), chain(one))).length;
        expect([at, one.place]).toEqual([at, String(1 + ahead)]);
      }
    }
    const reasons = tallied.reasons as { step: string }[];
    expect(new Set(reasons.map(({ step }) => step))).toContain("stage:practical");
  });

  it("tallies the exhibition by majority judgment, a case for each kind of work, an even jury with absences", async () => {
    const chance = seeded("exhibition");
    const grades = ["特优", "优秀", "良好", "入选", "不入选"];
    const cases = ["书法", "绘画", "摄影"].map((kind) => ({
      id: kind,
      rules: {
        panel: { method: "majorityJudgment", grades },
        prizes: [
          { name: "一等奖", count: 2 },
          { name: "二等奖", count: 4 },
          { name: "优秀奖", count: null },
        ],
      },
      judges: ["J1", "J2", "J3", "J4", "J5", "J6"],
      entries: exhibition.works
        .filter((work) => work.kind === kind)
        .map(({ id }) => ({
          id,
          marks: Array.from({ length: 6 }, (_, judge) =>
            judge === 5 && chance.below(8) === 0 ? null : grades[chance.below(5)],
          ),
        })),
    }));
    const answers = JSON.parse((await tally("exhibition.json", cases)).out) as {
      results: Line[];
    }[];
    expect(answers.map(({ results }) => results.length)).toEqual([40, 40, 40]);
    for (const [at, given] of answers.entries()) {
      expect(SHAPES.tally.writes?.safeParse(given).error).toBeUndefined();
      const scores = given.results.map(({ score }) => grades.indexOf(score));
      expect(scores).toEqual(scores.toSorted((a, b) => a - b));
      for (const { id, score } of given.results) {
        const marks = cases[at]?.entries.find((one) => one.id === id)?.marks ?? [];
        const indexes = marks
          .filter((mark) => mark !== null)
          .map((mark) => grades.indexOf(mark ?? ""))
          .sort((a, b) => a - b);
        // The worse of two in the middle.
        expect(grades.indexOf(score)).toBe(indexes[Math.floor(indexes.length / 2)]);
      }
    }
  });

  it("tallies the heats of all six contests by their own rules, and says who goes on by the quotas", async () => {
    const chance = seeded("heats");
    const cases = contests.map((contest) => {
      const [round] = contest.rounds;
      return {
        id: contest.id,
        rules: { ...contest, advance: round?.advance },
        judges: [
          ...contest.panel,
          { id: round?.reserve, role: "reserve" },
          { id: round?.headJudge, role: "headJudge" },
        ],
        entries: contest.entries.map(({ id, category, durationSec }) => ({
          ...{ id, category, durationSec },
          marks: Object.fromEntries(
            contest.panel.map((judge) => [
              judge,
              chance.below(30) === 0
                ? null
                : Object.fromEntries(
                    contest.criteria.map(({ id: criterion }) => [
                      criterion,
                      ((700 + chance.below(300)) / 10).toFixed(1),
                    ]),
                  ),
            ]),
          ),
        })),
      };
    });
    const run = await tally("heats.json", cases);
    const answers = JSON.parse(run.out) as {
      results: Line[];
      advance: { to: string; entries: string[] }[];
    }[];
    for (const [at, { results, advance }] of answers.entries()) {
      const contest = contests[at];
      expect(results).toHaveLength(contest?.entries.length ?? 0);
      for (const [line, { categories, best }] of (
        (contest?.rounds[0]?.advance ?? []) as { categories: string[]; best: number }[]
      ).entries()) {
        const eligible = results.filter(({ id }) =>
          categories.includes(contest?.entries.find((one) => one.id === id)?.category ?? ""),
        );
        const last = Number(eligible[best - 1]?.place ?? results.length);
        expect(advance[line]?.entries).toEqual(
          eligible.filter(({ place }) => Number(place) <= last).map(({ id }) => id),
        );
      }
    }
  });

  it("begins with a preset, of which a file says only what differs", async () => {
    const of = (id: string, category: string) => ({
      ...{ id, category, team: "K01" },
      scores: { written: "80", practical: { score: "90", durationSec: 300 }, scenario: "85" },
    });
    const file = { rules: { preset: "skills" }, entries: [of("A", "tcm"), of("B", "nursing-ic")] };
    const { results, teams } = answer(await tally("preset.json", file)) as {
      results: Line[];
      teams: { results: Line[] };
    };
    expect(results.map(({ id, score, prize }) => [id, score, prize])).toEqual([
      ["A", "86.000", "一等奖"],
      ["B", "85.500", "一等奖"],
    ]);
    expect(teams.results.map(({ id, score }) => [id, score])).toEqual([["K01", "85.750"]]);
  });

  it("with --lint looks over the rules: doubts are told, what may end open is refused", async () => {
    const rules = (ties: string[]) => ({ panel: { method: "skating" }, ties });
    const entries = [
      { id: "A", marks: "1122" },
      { id: "B", marks: "2211" },
    ];
    const file = async (ties: string[]) =>
      leitai.file("lint.json", JSON.stringify({ id: "final", rules: rules(ties), entries }));
    const open = await leitai.run(["tally", await file([]), "--lint"]);
    expect(open.code).toBe(1);
    expect(errorOf(open)).toMatchObject({
      code: "rules-open",
      findings: [{ rule: "L15", level: "error", code: "lint-majority-even" }],
    });
    const closed = answer(await leitai.run(["tally", await file(["share"]), "--lint"]));
    expect(closed).toEqual({ id: "final", findings: [] });
    expect(SHAPES.tally.writes?.safeParse(closed).error).toBeUndefined();
  });

  it("names line and path of what is wrong in a line of many", async () => {
    const rules = { stages: [{ id: "a", weight: 60 }], rounding: { decimals: 2 } };
    const file = await leitai.file(
      "many.jsonl",
      [{ rules: { ...rules, stages: [{ id: "a", weight: 100 }] } }, { rules }]
        .map((one) => JSON.stringify({ ...one, entries: [{ id: "A", scores: { a: "1" } }] }))
        .join("\n"),
    );
    const run = await leitai.run(["tally", file]);
    const [good, bad] = run.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(run.code).toBe(2);
    expect(good.results).toHaveLength(1);
    expect(bad.error).toMatchObject({ line: 2 });
    expect(JSON.stringify(bad.error)).toContain("rules.stages");
  });
});

function higher(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
