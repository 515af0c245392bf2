import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markText } from "../../../domain/festival/mark-text";
import { readScoreList } from "../../../domain/festival/stages/score-list";

const LISTED = [
  { entry: "a", number: 1, name: "胡伟一" },
  { entry: "b", number: 2, name: "孟书" },
  { entry: "c", number: 13, name: "李静" },
  { entry: "d", number: 14, name: "李静" },
];
const SCALE = { min: 0, max: 100_000, step: 10 };
const read = (text: string) => {
  const { scores, absent, faults } = readScoreList(text, LISTED, SCALE);
  return {
    scores: Object.fromEntries(scores),
    absent,
    faults: faults.map(({ line, code }) => [line, code]),
  };
};

describe("a list of scores", () => {
  it("[M10] is read from a spreadsheet's cells, from lines with commas, by number or by name", () => {
    const all = { scores: { a: "88.5", b: "92" }, absent: [], faults: [] };
    expect(read("1\t88.5\n2\t92")).toEqual(all);
    expect(read("1,88.5\r\n2，92\r\n")).toEqual(all);
    expect(read("序号\t姓名\t成绩\n1\t胡伟一\t88.5\n2 孟书 92\n\n")).toEqual(all);
    expect(read("序号 成绩\n１ 88.5").faults).toHaveLength(1);
    expect(read("１\t８８").faults).toHaveLength(1);
    expect(read("孟书 92\n胡伟一：88.5")).toEqual({ ...all, scores: { b: "92", a: "88.5" } });
  });

  it("[M10] names every row that cannot be and keeps all others", () => {
    expect(read("1 88.5\n2 101\n99 80\n李静 70\n13\n1 90\n14 九十\n13 李静 71.255")).toEqual({
      scores: { a: "88.5" },
      absent: [],
      faults: [
        [2, "mark-range"],
        [3, "list-unknown"],
        [4, "list-same-name"],
        [5, "list-row"],
        [6, "list-twice"],
        [7, "mark-form"],
        [8, "mark-decimals"],
      ],
    });
  });

  it("[M10] finds a row that has slipped: the number of one and the name of another", () => {
    expect(read("1 孟书 88").faults).toEqual([[1, "list-other-name"]]);
    expect(read("13 李静 88").scores).toEqual({ c: "88" });
  });

  it("[M10] takes no row with two numbers, such as a decimal comma, for one", () => {
    expect(read("1\t88,5\n2 7 92").faults).toEqual([
      [1, "list-numbers"],
      [2, "list-numbers"],
    ]);
  });

  it("[M2] says who is written down as absent, which is never 0", () => {
    expect(read("1 缺考\n2 0")).toEqual({ scores: { b: "0" }, absent: ["a"], faults: [] });
  });

  it("[M10] reads back every list that it is given, in any order of its rows", () => {
    const mark = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.tuple(mark, mark, mark, mark),
        fc.shuffledSubarray(LISTED, { minLength: 4 }),
        fc.constantFrom("\t", ",", " ", "；"),
        (marks, order, between) => {
          const scores = new Map(
            LISTED.flatMap(({ entry }, at) => {
              const given = marks[at] ?? null;
              return given === null ? [] : [[entry, markText(given * 10)] as const];
            }),
          );
          const text = order
            .map(({ entry, number }) => `${number}${between}${scores.get(entry) ?? "缺考"}`)
            .join("\n");
          const found = readScoreList(text, LISTED, SCALE);
          expect(found.faults).toEqual([]);
          expect(new Map([...found.scores].sort())).toEqual(new Map([...scores].sort()));
          expect(found.absent.length + found.scores.size).toBe(4);
        },
      ),
    );
  });
});
