import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAverage } from "../../../../domain/league/goal-average";
import {
  cellsOf,
  leadOf,
  type Quotient,
  type Sum,
} from "../../../../domain/league/scenarios/average-cells";
import { type ScenariosInput, scenarios } from "../../../../domain/league/scenarios/scenarios";
import type { Scenarios } from "../../../../domain/league/scenarios/vocabulary";
import { STANDINGS_PRESETS } from "../../../../domain/league/standings-rules";
import { optionText } from "../../../../domain/words/scenarios";
import { groupGames, teamsIn } from "../../../support/group-notation";
import { everyResult, placesBy, unfinishedGroup, verdictOf } from "../../../support/open-groups";

function solved(input: ScenariosInput): Scenarios {
  const answer = scenarios(input);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const of = (text: string, tops: number[]) => {
  const games = groupGames(text);
  return solved({ teams: teamsIn(games), games, tops, rules: "fiba-average" });
};

const byAverage = (most: { teams: number; open: number }): fc.Arbitrary<ScenariosInput> =>
  unfinishedGroup(most).map((input) => ({ ...input, rules: "fiba-average" }));

const LOSERS = [0, 1, 2, 26, 59, 60, 61, 62, 63, 64, 75, 99, 120, 149, 150];
const BEYOND = [151, 400, 5000];

test("[SC9] goal averages are parted without gap or overlap, and each part says who is ahead in it", () => {
  const points = fc.integer({ min: 0, max: 40 });
  const quotient = fc.record({
    role: fc.constantFrom("winner", "loser", "other"),
    over: points,
    under: points,
  });
  const sums = (role: string, over: number, under: number): Quotient => {
    const won: Sum = [over, 1, 1];
    if (role === "winner") return { over: won, under: [under, 0, 1] };
    if (role === "loser") return { over: [over, 0, 1], under: [under, 1, 1] };
    const none = over === 0 && under === 0 ? 1 : 0;
    return { over: [over + none, 0, 0], under: [under + none, 0, 0] };
  };
  const at = ([one, margin, loser]: Sum, m: number, l: number) => one + margin * m + loser * l;
  fc.assert(
    fc.property(
      quotient,
      fc.array(quotient, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("winner", "loser"),
      (own, others, side) => {
        const roles = others.map(({ role }) => (role === own.role ? "other" : role));
        const mine = sums(own.role, own.over, own.under);
        const theirs = others.map(({ over, under }, n) => sums(roles[n] ?? side, over, under));
        const cells = cellsOf(
          theirs.map((one) => leadOf(mine, one)),
          (signs) => signs.join(),
        );
        const inside = (value: number, [from, to]: readonly [number, number | null]) =>
          value >= from && (to === null || value <= to);
        const average = ({ over, under }: Quotient, m: number, l: number) => ({
          pointsFor: at(over, m, l),
          pointsAgainst: at(under, m, l),
        });
        for (let m = 1; m < 70 && cells; m++)
          for (const l of [...LOSERS, 5, 9, 14, 40, 1000]) {
            const here = cells.filter((cell) => inside(m, cell.margin) && inside(l, cell.loser));
            const wrong = (here[0]?.signs ?? []).filter((sign, n) => {
              const other = theirs[n];
              if (sign === null || !other) return l <= 150;
              const order = compareAverage(average(mine, m, l), average(other, m, l));
              return Math.sign(order) + sign !== 0;
            });
            if (here.length !== 1 || wrong.length > 0) expect({ m, l, here, wrong }).toBe("right");
          }
      },
    ),
    { numRuns: 150 },
  );
});

test("[SC9] with one game left every result has its verdict, whatever is scored, and no usual score is left open", () => {
  fc.assert(
    fc.property(byAverage({ teams: 5, open: 1 }), (input) => {
      const { teams } = solved(input);
      for (const scores of everyResult(1, 24, [...LOSERS, ...BEYOND])) {
        const places = placesBy(input, scores);
        const usual = scores.every((score) => Math.min(...score) <= 150);
        for (const { team, needs, places: chances } of teams) {
          const { best, worst } = places.get(team) ?? { best: 0, worst: 0 };
          const told = chances.every(({ place, chance }) =>
            chance === "out"
              ? best > place || place > worst
              : chance === "clinched"
                ? best === place && place === worst
                : chance !== "average",
          );
          const right = needs.every((need) => {
            if (need.chance === "clinched") return worst <= need.top;
            if (need.chance === "out") return best > need.top;
            const verdict = verdictOf(need, team, input, scores);
            if (verdict === "through") return worst <= need.top;
            if (verdict === "out") return best > need.top;
            if (verdict === "lots") return best <= need.top && need.top < worst;
            return verdict === "average" && !usual;
          });
          if (!told || !right) expect({ team, scores }).toBe("told as it is");
        }
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

test("[SC9] with two games left no result is promised a place that it misses", () => {
  fc.assert(
    fc.property(byAverage({ teams: 5, open: 2 }), (input) => {
      const { teams } = solved(input);
      for (const scores of everyResult(2, 4, [0, 60, 62])) {
        const places = placesBy(input, scores);
        for (const { team, needs } of teams) {
          const { best, worst } = places.get(team) ?? { best: 0, worst: 0 };
          for (const need of needs) {
            if (need.options.length === 0) continue;
            const verdict = verdictOf(need, team, input, scores);
            if (verdict === "through") expect(worst).toBeLessThanOrEqual(need.top);
            if (verdict === "out") expect(best).toBeGreaterThan(need.top);
            if (verdict === "lots") expect(best <= need.top && need.top < worst).toBe(true);
          }
        }
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

test("[SC8] each limit on a loser's score comes with results on either side of it, which the standings confirm", () => {
  fc.assert(
    fc.property(byAverage({ teams: 5, open: 3 }), (input) => {
      for (const { team, needs } of solved(input).teams)
        for (const { top, options } of needs)
          for (const { verdict, when } of options.flatMap(({ cases }) => cases))
            for (const { edges } of when)
              for (const { inside, outside, beyond } of edges) {
                expect(beyond).not.toBe(verdict);
                for (const [side, says] of [
                  [inside, verdict],
                  [outside, beyond],
                ] as const) {
                  const { best, worst } = side;
                  expect(placesBy(input, side.scores).get(team)).toEqual({ best, worst });
                  if (says === "through") expect(worst).toBeLessThanOrEqual(top);
                  if (says === "out") expect(best).toBeGreaterThan(top);
                }
              }
    }),
    { numRuns: 40 },
  );
}, 120_000);

const sentences = (text: string, team: string, top: number, lang: "zh" | "en" = "en") =>
  of(text, [top])
    .teams.find((one) => one.team === team)
    ?.needs[0]?.options.map((option) => optionText(lang, option, top, (name) => name));

test("[SC9] goal averages of three teams are told as a margin where the score does not matter", () => {
  // A's average is the reverse of B's, and C's is 1.
  expect(sentences("C A 75 70; B C 75 70; A B - -", "A", 1)).toEqual([
    "Beat B by 6 or more: first place reached.",
    "Beat B by exactly 5: level in everything, lots decide.",
    "Lose to B or win by at most 4: first place missed.",
  ]);
});

const RING = "A B 75 70; C A 81 70; B C - -; A D 80 60; B D 80 60; C D 80 60";

test("[SC9] a margin is told with what the loser may score, to the point, in both languages", () => {
  expect(sentences(RING, "B", 2)).toEqual([
    "Beat C by 3 or more: the top 2 reached.",
    "Beat C by exactly 2: the top 2 reached, unless C scores exactly 0.",
    "Beat C by exactly 1: the top 2 reached, unless C scores at most 25.",
    "Lose to C: the top 2 missed.",
  ]);
  expect(sentences(RING, "B", 2, "zh")?.[2]).toBe(
    "恰好胜C1分：锁定小组前2名，除非C得分不超过25分。",
  );
});

test("[SC9] beyond usual scores, and where several open games enter the averages, it is said that figures do not tell", () => {
  expect(sentences(RING, "C", 2)?.at(-1)).toBe(
    "Lose to B by 21 or more: the top 2 missed if C scores at most 160; otherwise goal average decides (no exact figures possible).",
  );
  expect(sentences("A B - -; B C - -; C A 70 60", "C", 1)?.at(-1)).toBe(
    "Lose to B: goal average decides (no exact figures possible) if A beats B; otherwise first place missed.",
  );
});

test("[SC9] two teams head to head are ordered by goal average as by difference, over any number of games", () => {
  const text = "A B 75 70; B A - -; A B - -; B A 70 64";
  const games = groupGames(text);
  const teams = teamsIn(games);
  const rules = {
    ...STANDINGS_PRESETS.fiba,
    criteria: ["head-to-head-points", "head-to-head-average"] as const,
  };
  const other = { ...rules, criteria: ["head-to-head-points", "head-to-head-difference"] as const };
  expect(scenarios({ teams, games, rules })).toEqual(scenarios({ teams, games, rules: other }));
});
