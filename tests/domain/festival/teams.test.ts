import { describe, expect, it } from "vitest";
import { answer, faults, lines } from "../../support/stages";

describe("teams", () => {
  const member = (id: string, team: string, score: string | null) => ({
    ...{ id, team },
    scores: { only: score },
  });
  const file = (teams: object, entries: readonly object[], more: object = {}) => ({
    rules: {
      stages: [{ id: "only", name: "实操", weight: 100 }],
      rounding: { decimals: 2 },
      teams: { decimals: 3, ...teams },
      ...more,
    },
    entries,
  });
  const six = [
    member("A1", "A", "90"),
    member("A2", "A", "80"),
    member("A3", "A", "70"),
    member("B1", "B", "85"),
    member("B2", "B", "85"),
  ];
  const table = (teams: object, entries: readonly object[] = six, more?: object) =>
    lines(answer(file(teams, entries, more)).teams?.results ?? []);

  it("[M5] have the mean or the sum of their members, all or the best so many", () => {
    expect(table({ method: "mean" })).toEqual(["1 B 85.000", "2 A 80.000"]);
    expect(table({ method: "mean", best: 2 })).toEqual(["1 A 85.000", "1 B 85.000"]);
    expect(table({ method: "sum", best: 2 })).toEqual(["1 A 170.000", "1 B 170.000"]);
    expect(table({ method: "sum", best: 1 })).toEqual(["1 A 90.000", "2 B 85.000"]);
  });

  it("[M6] [M7] do not count more than the smallest has, and are not compared by sums of unequal size", () => {
    expect(faults(file({ method: "sum" }, six))).toEqual({
      "rules.teams.method": 'teams have from 2 to 3 members: a sum needs "best", or take the mean',
    });
    expect(faults(file({ method: "mean", best: 3 }, six))).toEqual({
      "rules.teams.best": "a team has only 2 members",
    });
    const { teams } = answer(file({ method: "sum", best: 1 }, six));
    expect(teams?.results.map(({ counted }) => counted)).toEqual([["A1"], ["B1"]]);
  });

  it("[M5] count 0 for a member without a result or leave them out, and have none with too few", () => {
    const some = [...six, member("B3", "B", null), member("C1", "C", null)];
    const noResult = { absentStage: "noResult" };
    expect(faults(file({ method: "mean" }, some, noResult))).toEqual({
      "rules.teams.missing": 'a member without a result: "zero" or "leaveOut"',
    });
    expect(table({ method: "mean", missing: "leaveOut" }, some, noResult)).toEqual([
      "1 B 85.000",
      "2 A 80.000",
    ]);
    expect(table({ method: "mean", missing: "zero" }, some, noResult)).toEqual([
      "1 A 80.000",
      "2 B 56.667",
    ]);
    const strict = answer(file({ method: "mean", missing: "zero", atLeast: 3 }, some, noResult));
    expect(strict.teams?.without).toEqual([
      { id: "B", given: 2 },
      { id: "C", given: 0 },
    ]);
  });

  it("[M8] are parted by a chain of their own", () => {
    const { teams } = answer(
      file({ method: "mean", best: 2, ties: ["stage:only", "time", "bestIndividual"] }, six),
    );
    expect(lines(teams?.results ?? [])).toEqual(["1 A 85.000", "2 B 85.000"]);
    expect(teams?.reasons).toEqual([
      {
        ...{ above: "A", below: "B", step: "bestIndividual" },
        figures: {
          ...{ score: "85.000", above: "90.000", below: "85.000" },
          ...{ level1: "stage:实操", level2: "time" },
        },
      },
    ]);
    const timed = ["A", "B"].flatMap((team, at) =>
      [80, 90].map((score, n) => ({
        ...{ id: `${team}${n}`, team },
        scores: { only: { score: String(score), durationSec: 100 - at } },
      })),
    );
    const byTime = answer(file({ method: "mean", ties: ["time:only"] }, timed)).teams;
    expect(byTime?.reasons[0]).toMatchObject({
      step: "time:only",
      figures: { above: "99", below: "100" },
    });
  });
});
