import { expect, it } from "vitest";
import { possibleMarks } from "../../../domain/festival/marks";
import { RULES } from "../../support/judging";

it("[J8] of a sheet that is being filled what can be is kept, and each other mark is refused with the range", () => {
  expect(possibleMarks({ art: 100_001, form: 92_500 }, RULES)).toEqual({
    marks: { form: 92_500 },
    refusals: [
      {
        code: "mark-range",
        criterion: "art",
        name: "艺术表现",
        value: "100.001",
        min: "0",
        max: "100",
        step: "0.1",
      },
    ],
  });
  expect(possibleMarks({ art: 92_550, form: 0 }, RULES)).toMatchObject({
    marks: { form: 0 },
    refusals: [{ code: "mark-step", value: "92.55" }],
  });
  expect(possibleMarks({ style: 90_000 }, RULES).refusals).toEqual([
    { code: "mark-foreign", criterion: "style" },
  ]);
});
