import { expect, test } from "vitest";
import type { TieReason } from "../../../domain/festival/ranking";
import { entryId } from "../../../domain/kernel/ids";
import { tieTexts } from "../../../domain/words/festival-reasons";

const NAMES: Readonly<Record<string, string>> = { A: "《金秋》", B: "《秦岭》" };
const said = (step: string, figures: TieReason["figures"]) =>
  tieTexts(
    { above: entryId("A"), below: entryId("B"), step, figures: { score: "92.333", ...figures } },
    (entry) => NAMES[entry] ?? entry,
  );

test.each([
  [
    "criterion:K1",
    { criterion: "艺术表现", above: "93.000", below: "92.800" },
    "《金秋》与《秦岭》同为92.333分。“艺术表现”一项 93.000 比 92.800，故《金秋》排在《秦岭》之前。",
    "《金秋》 and 《秦岭》 both have 92.333. In 艺术表现 it is 93.000 to 92.800, which puts 《金秋》 ahead of 《秦岭》.",
  ],
  [
    "headToHead",
    { above: 4, below: 1, level1: "criterion:艺术表现", level2: "untrimmed" },
    "《金秋》与《秦岭》同为92.333分，“艺术表现”、全部评委的平均分相同。4位评委给《金秋》的分更高，1位评委给《秦岭》的分更高，故《金秋》排在《秦岭》之前。",
    "《金秋》 and 《秦岭》 both have 92.333, with equal 艺术表现 and mean of all judges. 4 judges gave more to 《金秋》 and 1 to 《秦岭》, which puts 《金秋》 ahead of 《秦岭》.",
  ],
  [
    "headToHead",
    { size: 4, aboveWon: 2, aboveLost: 1, belowWon: 1, belowLost: 2 },
    "《金秋》与《秦岭》同为92.333分。同分的4个节目逐对比较哪一个得到更多评委的高分：《金秋》胜2负1，《秦岭》胜1负2，故《金秋》排在《秦岭》之前。",
    "《金秋》 and 《秦岭》 both have 92.333. Compared in pairs by how many judges gave more, 《金秋》 won 2 and lost 1 among the 4, 《秦岭》 won 1 and lost 2, which puts 《金秋》 ahead of 《秦岭》.",
  ],
  [
    "untrimmed",
    { above: "92.400", below: "92.300" },
    "《金秋》与《秦岭》同为92.333分。不去掉最高分和最低分，平均 92.400 比 92.300，故《金秋》排在《秦岭》之前。",
    "《金秋》 and 《秦岭》 both have 92.333. With no mark dropped the mean is 92.400 to 92.300, which puts 《金秋》 ahead of 《秦岭》.",
  ],
  [
    "exact",
    { above: "92.3334", below: "92.3333" },
    "《金秋》与《秦岭》同为92.333分。不取舍小数，92.3334 比 92.3333，故《金秋》排在《秦岭》之前。",
    "《金秋》 and 《秦岭》 both have 92.333. Before rounding it is 92.3334 to 92.3333, which puts 《金秋》 ahead of 《秦岭》.",
  ],
  [
    "headJudge",
    {},
    "《金秋》与《秦岭》同为92.333分。由裁判长裁定，《金秋》排在《秦岭》之前。",
    "《金秋》 and 《秦岭》 both have 92.333. The head judge decided: 《金秋》 ahead of 《秦岭》.",
  ],
  [
    "earlier",
    { above: 3, below: 7 },
    "《金秋》与《秦岭》同为92.333分。《金秋》第3个出场，《秦岭》第7个出场，先出场的《金秋》排在前面。",
    "《金秋》 and 《秦岭》 both have 92.333. 《金秋》 appeared as number 3 and 《秦岭》 as number 7; the earlier one comes first.",
  ],
])("[R16] in one sentence: %s %j", (step, figures, zh, en) => {
  expect(said(step, figures)).toEqual({ zh, en });
});
