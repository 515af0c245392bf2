import { expect, test } from "vitest";
import { scenarios } from "../../../domain/league/scenarios/scenarios";
import { STANDINGS_PRESETS } from "../../../domain/league/standings-rules";
import { briefText, optionLines, optionText } from "../../../domain/words/scenarios";

const game = (home: string, away: string, scores: readonly [number, number] | null = null) => ({
  home,
  away,
  homeScore: scores?.[0] ?? null,
  awayScore: scores?.[1] ?? null,
});

const answer = scenarios({
  teams: ["A", "B", "C", "D"],
  rules: STANDINGS_PRESETS.fiba,
  games: [
    game("A", "B", [80, 70]),
    game("C", "D", [70, 60]),
    game("B", "C"),
    game("A", "C"),
    game("B", "D"),
    game("A", "D"),
  ],
});
if (!answer.ok) throw new Error(answer.refusal.code);
const options = answer.value.teams.flatMap(({ needs }) =>
  needs.flatMap(({ options, top }) => options.map((option) => ({ option, top }))),
);
const itself = (team: string) => team;

test("a long condition is told line by line: each alternative of each verdict stands alone, and all are there", () => {
  const long = options.filter(({ option }) => option.cases.length > 0);
  expect(long.some(({ option }) => briefText("zh", option, itself) !== null)).toBe(true);
  for (const { option, top } of long)
    for (const lang of ["zh", "en"] as const) {
      const lines = optionLines(lang, option, top, itself);
      expect(lines.map(({ when }) => when.length)).toEqual([
        ...option.cases.map(({ when }) => when.length),
        0,
      ]);
      const whole = optionText(lang, option, top, itself);
      for (const one of lines.flatMap(({ when }) => when)) expect(whole).toContain(one);
    }
});
