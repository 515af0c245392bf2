import { expect, test } from "vitest";
import { totalText } from "../../../app/festival/score-text";
import { entryOf } from "../../../domain/festival/judging/state";
import type { RoundCommand } from "../../../domain/festival/judging/vocabulary";
import { weightText } from "../../../domain/festival/marks";
import type { TallyRules } from "../../../domain/festival/rules";
import { judgeTotal } from "../../../domain/festival/tally";
import { judged, LivedRound, RULES, small } from "../../support/judging";

/** Rules by points that once could be tallied from files alone. */
const begun = (rules: Partial<TallyRules>, given: Parameters<typeof small>[0] = {}) => {
  const lived = new LivedRound();
  lived.must({ type: "open", programme: small({ ...given, rules: { ...RULES, ...rules } }) });
  return lived;
};
const say = (type: string, entry: string, more: object = {}) =>
  ({ type, entry, ...more }) as RoundCommand;

const FACTORS: TallyRules["criteria"] = [
  { id: "art", name: "艺术表现", weight: 0, factor: 1500 },
  { id: "form", name: "整齐协调", weight: 0, factor: 800 },
];

test.each([5, 6])(
  "[R31] with %i judges a round multiplies each criterion by its factor",
  (judges) => {
    const lived = begun({ criteria: FACTORS }, { judges });
    judged(lived, "e1", [900, 901, 902, 903, 904, 905].slice(0, judges));
    lived.must(say("reveal", "e1", { step: "all" }));
    const tally = entryOf(lived.state, "e1")?.shown?.tally;
    // 90.2 × 2.3, or the mean of the four in the middle, 90.25 × 2.3.
    expect(tally?.score).toBe(judges === 5 ? 207_460 : 207_575);
    expect(
      tally?.totals
        .map(({ total }) => totalText(lived.state.programme?.rules ?? RULES, total))
        .slice(0, 2),
    ).toEqual(["207.00", "207.23"]);
  },
);

test("[R31] a total is written with all digits that its factors can give it", () => {
  const rules: TallyRules = { ...RULES, criteria: FACTORS };
  const texts = (...factors: number[]) => {
    const criteria = FACTORS.map((one, at) => ({ ...one, factor: factors[at] ?? 1000 }));
    return totalText(rules, judgeTotal({ ...rules, criteria }, { art: 90_100, form: 80_300 }));
  };
  expect(weightText({ id: "a", name: "a", weight: 0, factor: 1500 })).toBe("×1.5");
  expect(weightText({ id: "a", name: "a", weight: 3250 })).toBe("32.5%");
  expect(texts(1500, 800)).toBe("199.39");
});
