import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { totalText } from "../../../app/festival/score-text";
import { fractionText } from "../../../domain/festival/fraction-text";
import { round } from "../../../domain/festival/judging";
import { entryOf, scored } from "../../../domain/festival/judging/state";
import {
  type RoundCommand,
  roundCommand,
  roundEvent,
} from "../../../domain/festival/judging/vocabulary";
import { markText, weightText } from "../../../domain/festival/marks";
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

describe("who has no sheet", () => {
  const MEAN: Partial<TallyRules> = { recused: "meanOfOthers", absent: "meanOfOthers" };

  it("[R22] the confirmation names the seats for which the mean of the others stands, and the score says what it is", () => {
    const lived = begun(MEAN, { judges: 6 });
    lived.must(say("call", "e1"));
    lived.must(say("recuse", "e1", { seat: "2" }));
    lived.must(say("absent", "e1", { seat: "5" }));
    for (const [seat, mark] of [
      ["1", 900],
      ["3", 910],
      ["4", 920],
      ["6", 950],
    ] as const)
      lived.must(handIn("e1", seat, mark));
    lived.must(say("confirm", "e1"));
    expect(entryOf(lived.state, "e1")?.confirmed?.missing).toEqual(["2", "5"]);
    lived.must(say("reveal", "e1", { step: "all" }));
    const tally = entryOf(lived.state, "e1")?.shown?.tally;
    // 90, 91, 92, 95 and twice 92: of six the four in the middle.
    expect(tally?.score).toBe(91_750);
    expect(
      tally?.missing?.map(({ seat, total, dropped }) => [seat, fractionText(total), dropped]),
    ).toEqual([
      ["2", "92", null],
      ["5", "92", null],
    ]);
  });

  it("[R22] nothing is made of nobody's sheets, and the taking back of an absence after the confirmation is refused", () => {
    const lived = begun({ ...MEAN, atLeast: 1 });
    lived.must(say("call", "e1"));
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(say("absent", "e1", { seat }));
    expect(lived.no(say("confirm", "e1"))).toBe("too-few-sheets");
    const { last } = lived;
    lived.must({ type: "void", commit: last });
    lived.must(handIn("e1", "5", 900));
    lived.must(say("confirm", "e1"));
    const absence = lived.commits.find(({ events }) =>
      events.some(({ type }) => type === "absent"),
    );
    expect(lived.no({ type: "void", commit: absence?.id ?? last })).toBe("would-leave");
  });

  it("[J31] for an absent judge a reserve judge steps in where the rules say so, and keeps the act", () => {
    const lived = begun({ absent: "reserve", recused: "present" });
    lived.must(say("call", "e1"));
    lived.must(say("absent", "e1", { seat: "2" }));
    // R1 is of the first act's unit.
    const seatOf = (seat: string) =>
      entryOf(lived.state, "e1")?.seats.find((one) => one.seat === seat);
    expect(seatOf("2")).toMatchObject({ status: "absent", reserve: "R2" });
    expect(seatOf("R2")?.status).toBe("open");
    for (const wish of [
      handIn("e1", "2", 900),
      say("absent", "e1", { seat: "2" }),
      say("recuse", "e1", { seat: "2" }),
    ])
      expect(lived.no(wish)).toBe("reserve-instead");
    // Another one finds no reserve judge any more; those present decide.
    lived.must(say("absent", "e1", { seat: "3" }));
    expect(seatOf("3")?.reserve).toBeUndefined();
    lived.must({ type: "away", seat: "2" } as RoundCommand);
    lived.must({ type: "back", seat: "2" } as RoundCommand);
    expect(seatOf("2")?.status).toBe("absent");
    for (const seat of ["1", "4", "5", "R2"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm", "e1"));
    expect(entryOf(lived.state, "e1")?.confirmed?.sheets.map(({ seat }) => seat)).toEqual([
      "1",
      "4",
      "5",
      "R2",
    ]);
  });

  it("[J31] [J12] whoever has gone is replaced with the call, each by a reserve judge of their own", () => {
    const lived = begun({ absent: "reserve" });
    for (const seat of ["4", "5", "1"]) lived.must({ type: "away", seat } as RoundCommand);
    lived.must(say("call", "e2"));
    const seats = entryOf(lived.state, "e2")?.seats ?? [];
    expect(seats.map(({ seat, status, reserve }) => [seat, status, reserve])).toEqual([
      ["1", "absent", "R1"],
      ["2", "open", undefined],
      ["3", "open", undefined],
      ["4", "absent", "R2"],
      ["5", "absent", undefined],
      ["R1", "open", undefined],
      ["R2", "open", undefined],
    ]);
    // The one for whom nobody could step in owes the sheet again once back.
    for (const seat of ["1", "5"]) lived.must({ type: "back", seat } as RoundCommand);
    const now = entryOf(lived.state, "e2")?.seats ?? [];
    expect(now.filter(({ status }) => status === "absent").map(({ seat }) => seat)).toEqual([
      "1",
      "4",
    ]);
  });
});

describe("points on top", () => {
  it("[R26] are added after the panel's value is rounded, stand in the sum, and are taken back like a penalty", () => {
    const lived = begun({});
    lived.must(say("call", "e1"));
    lived.must(say("reward", "e1", { points: 500, reason: "原创作品" }));
    const { last } = lived;
    lived.must(say("reward", "e1", { points: 250, reason: "现场伴奏" }));
    lived.must(say("penalise", "e1", { points: 1000, reason: "超出人数" }));
    lived.must({ type: "void", commit: last });
    for (const seat of ["1", "2", "3", "4", "5"]) lived.must(handIn("e1", seat, 900));
    lived.must(say("confirm", "e1"));
    expect(entryOf(lived.state, "e1")?.confirmed).toMatchObject({ deduction: 1000, bonus: 250 });
    expect(lived.no(say("reward", "e1", { points: 250, reason: "再加" }))).toBe("entry-confirmed");
    lived.must(say("reveal", "e1", { step: "all" }));
    expect(entryOf(lived.state, "e1")?.shown?.tally).toMatchObject({
      ...{ mean: 90_000, deduction: 1000, bonus: 250, score: 89_250 },
    });
  });

  it("[R8] [R26] have no more decimals than the score, and are given while the act is judged", () => {
    const lived = begun({ rounding: { ...RULES.rounding, decimals: 1 } });
    expect(lived.no(say("reward", "e1", { points: 500, reason: "原创" }))).toBe("not-called");
    lived.must(say("call", "e1"));
    expect(lived.no(say("reward", "e1", { points: 250, reason: "原创" }))).toBe("points-decimals");
    expect(roundCommand.safeParse(say("reward", "e1", { points: 500, reason: " " })).success).toBe(
      false,
    );
    expect(roundCommand.safeParse(say("reward", "e1", { points: 0, reason: "原创" })).success).toBe(
      false,
    );
  });
});
