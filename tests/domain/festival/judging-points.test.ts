import fc from "fast-check";
import { expect, test } from "vitest";
import { totalText } from "../../../app/festival/score-text";
import { round } from "../../../domain/festival/judging";
import { entryOf, scored } from "../../../domain/festival/judging/state";
import { type RoundCommand, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { markText, weightText } from "../../../domain/festival/mark-text";
import { rankEntries } from "../../../domain/festival/ranking";
import type { TallyRules } from "../../../domain/festival/rules";
import { judgeTotal } from "../../../domain/festival/tally";
import { entryId } from "../../../domain/kernel/ids";
import { anyContest, PANELS } from "../../support/contests";
import { handIn, judged, LivedRound, RULES, small } from "../../support/judging";
import { tallyOpinion } from "../../support/tally-opinion";

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

const HOWS = ["reserve", "present", "meanOfOthers"] as const;
const anyStatus = fc.constantFrom(...(["in", "in", "in", "in", "recused", "absent"] as const));

/** What is planned for a round: who is not there, what everybody marks, and points off and on. */
const anyPlan = (judges: number) =>
  anyContest(judges).chain(({ rules, acts }) => {
    const sheet = fc.record(
      Object.fromEntries(
        rules.criteria.map(({ id }) => [id, fc.constantFrom(90_000, 90_100, 90_500, 91_000)]),
      ),
    );
    const act = fc.record({
      statuses: fc.array(anyStatus, { minLength: judges, maxLength: judges }),
      sheets: fc.array(sheet, { minLength: judges + 2, maxLength: judges + 2 }),
      deduction: fc.constantFrom(0, 0, 1000),
      bonus: fc.constantFrom(0, 0, 1000, 2000),
    });
    return fc.record({
      rules: fc
        .record({
          recused: fc.constantFrom(...HOWS),
          absent: fc.constantFrom(...HOWS),
          factors: fc.boolean(),
        })
        .map(({ recused, absent, factors }) => ({
          ...rules,
          ...{ recused, absent },
          ties: rules.ties.filter((step) => step !== "headJudge"),
          criteria: factors
            ? rules.criteria.map((one, at) => ({ ...one, weight: 0, factor: 500 + at * 725 }))
            : rules.criteria,
        })),
      acts: fc.array(act, { minLength: acts.length, maxLength: acts.length }),
    });
  });

/** Who judges an act in the end, told by R7 and R22 alone; R1 is of the first act's unit. */
function panelFor(
  rules: TallyRules,
  entry: string,
  statuses: readonly ("in" | "recused" | "absent")[],
) {
  const free = entry === "e1" ? ["R2"] : ["R1", "R2"];
  const seats = statuses.flatMap((status, at) => (status === "in" ? [String(at + 1)] : []));
  const missing: string[] = [];
  for (const [at, status] of statuses.entries()) {
    if (status === "in") continue;
    if (rules[status] === "meanOfOthers") missing.push(String(at + 1));
    const reserve = rules[status] === "reserve" ? free.shift() : undefined;
    if (reserve) seats.push(reserve);
  }
  return { seats, missing };
}

test.each(PANELS)(
  "[R7] [R22] [R26] [R31] %i judges, some recused and some absent: a live round comes to what is calculated apart from it",
  (judges) => {
    let [whole, stoodIn, reserves] = [0, 0, 0];
    fc.assert(
      fc.property(anyPlan(judges), ({ rules, acts }) => {
        const lived = begun(rules, { entries: acts.length, judges });
        const known = acts.map(({ statuses, sheets, deduction, bonus }, index) => {
          const entry = `e${index + 1}`;
          const { seats, missing } = panelFor(rules, entry, statuses);
          lived.must(say("call", entry));
          for (const [at, status] of statuses.entries())
            if (status !== "in")
              lived.must(
                say(status === "recused" ? "recuse" : "absent", entry, { seat: String(at + 1) }),
              );
          if (deduction > 0)
            lived.must(say("penalise", entry, { points: deduction, reason: "超时" }));
          if (bonus > 0) lived.must(say("reward", entry, { points: bonus, reason: "原创" }));
          const given = seats.map((seat, at) => ({ seat, marks: sheets[at] ?? {} }));
          for (const { seat, marks } of given) {
            const texts = Object.entries(marks).map(([id, mark]) => [id, markText(mark)]);
            lived.must(handIn(entry, seat, 900, { marks: Object.fromEntries(texts) }));
          }
          stoodIn += missing.length;
          reserves += seats.filter((seat) => seat.startsWith("R")).length;
          return {
            ...{ entry: entryId(entry), number: index + 1 },
            sheets: given,
            deduction,
            bonus,
            missing,
          };
        });
        const drops = rules.panel.dropHigh + rules.panel.dropLow;
        const enough = known.filter(({ entry, sheets, missing }) => {
          const is = sheets.length > 0 && sheets.length + missing.length > drops;
          expect(lived.no(say("confirm", entry))).toBe(is ? null : "too-few-sheets");
          if (is) lived.must(say("reveal", entry, { step: "all" }));
          return is;
        });
        for (const { entry } of enough) {
          const shown = entryOf(lived.state, entry)?.shown?.tally;
          const opinion = tallyOpinion({ rules, acts: enough });
          expect(shown?.score).toBe(opinion.get(entry)?.score);
        }
        const { ranked } = rankEntries(rules, scored(lived.state), []);
        const opinion = tallyOpinion({ rules, acts: enough });
        for (const { entry, place } of ranked) expect(place).toBe(opinion.get(entry)?.place);
        expect(ranked).toHaveLength(enough.length);
        expect(round.oddities?.(lived.state)).toEqual([]);
        for (const { events } of lived.commits)
          for (const event of events)
            expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
        whole += enough.length;
      }),
      { numRuns: 25 },
    );
    expect(Math.min(whole, stoodIn, reserves)).toBeGreaterThan(10);
  },
);
