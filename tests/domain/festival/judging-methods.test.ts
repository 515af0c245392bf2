import { describe, expect, it } from "vitest";
import { entryOf } from "../../../domain/festival/judging/state";
import { type RoundCommand, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { markText } from "../../../domain/festival/mark-text";
import type { TallyRules } from "../../../domain/festival/rules";
import { tallyEntry } from "../../../domain/festival/tally";
import { handIn, judged, LivedRound, RULES, small } from "../../support/judging";

const begun = (rules: Partial<TallyRules>) => {
  const lived = new LivedRound();
  lived.must({ type: "open", programme: small({ rules: { ...RULES, ...rules } }) });
  return lived;
};
const say = (type: string, entry: string, more: object = {}) =>
  ({ type, entry, ...more }) as RoundCommand;

describe("a live round by other rules than the usual", () => {
  it("[R25] drops marks criterion by criterion: no total is struck, and its score can be written down and read", () => {
    const rules = {
      ...RULES,
      panel: { ...RULES.panel, trim: "criterion", factor: 1500 },
      rounding: {
        ...RULES.rounding,
        at: "criterion",
        also: { panel: { mode: "halfUp", decimals: 2 } },
      },
    } as const satisfies TallyRules;
    const lived = begun(rules);
    lived.must(say("call", "e1"));
    const sheets = [900, 913, 927, 931, 940].map((art, at) => ({
      seat: String(at + 1),
      marks: { art: art * 100, form: (1850 - art) * 100 },
    }));
    for (const { seat, marks } of sheets)
      lived.must(
        handIn("e1", seat, 900, {
          marks: { art: markText(marks.art), form: markText(marks.form) },
        }),
      );
    lived.must(say("confirm", "e1"));
    lived.must(say("reveal", "e1", { step: "sheets" }));
    // Nothing of the totals is struck, so the score comes right after the sheets.
    lived.must(say("reveal", "e1", { step: "score" }));
    const expected = tallyEntry(rules, { sheets, deduction: 0 });
    const tally = entryOf(lived.state, "e1")?.shown?.tally;
    expect(expected).toMatchObject({ ok: true, value: tally });
    expect(tally?.criteria?.map(({ id, dropped }) => [id, dropped])).toEqual([
      ["art", { high: ["5"], low: ["1"] }],
      ["form", { high: ["1"], low: ["5"] }],
    ]);
    for (const { events } of lived.commits)
      for (const event of events)
        expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it("[R27] parts acts that are level by their time", () => {
    const lived = begun({ ties: ["time", "headJudge"] });
    const ALL = [900, 910, 920, 930, 940];
    const LOW = [900, 900, 900, 900, 900];
    for (const [entry, ms] of [
      ["e1", 300_000],
      ["e2", 250_000],
      ["e3", 200_000],
    ] as const) {
      lived.must(say("call", entry));
      lived.must(say("time", entry, { ms }));
      for (const [at, mark] of (entry === "e3" ? LOW : ALL).entries())
        lived.must(handIn(entry, String(at + 1), mark));
      lived.must(say("confirm", entry));
      lived.must(say("reveal", entry, { step: "all" }));
    }
    lived.must({ type: "close" });
    expect(lived.state.results?.ranked.map(({ entry, place }) => [entry, place])).toEqual([
      ["e2", 1],
      ["e1", 2],
      ["e3", 3],
    ]);
    expect(lived.state.results?.reasons[0]).toMatchObject({ step: "time" });
  });

  it("[R23] takes the mean of all where nothing would stay and the rule says so", () => {
    for (const [tooFew, confirmed] of [
      ["mean", true],
      ["refuse", false],
    ] as const) {
      const lived = begun({ panel: { ...RULES.panel, tooFew }, atLeast: 2 });
      lived.must(say("call", "e1"));
      for (const seat of ["1", "2"]) lived.must(handIn("e1", seat, 900));
      for (const seat of ["3", "4", "5"]) lived.must(say("absent", "e1", { seat }));
      expect(lived.no(say("confirm", "e1"))).toBe(confirmed ? null : "too-few-sheets");
      if (!confirmed) continue;
      lived.must(say("reveal", "e1", { step: "all" }));
      expect(entryOf(lived.state, "e1")?.shown?.tally?.score).toBe(90_000);
    }
  });

  it("[R30] lets go on whoever has one of so many first places, however many share them", () => {
    const lived = new LivedRound();
    const given = small({ rules: { ...RULES, ties: [] } });
    const advance = given.advance.map((quota) => ({ ...quota, best: 1, by: "place" as const }));
    lived.must({ type: "open", programme: { ...given, advance } });
    for (const [entry, mark] of [
      ["e1", 900],
      ["e2", 910],
      ["e3", 910],
    ] as const) {
      judged(lived, entry, [mark, mark, mark, mark, mark]);
      lived.must(say("reveal", entry, { step: "all" }));
    }
    lived.must({ type: "close" });
    expect(lived.state.results?.advance).toEqual([{ to: "final", entries: ["e2", "e3"] }]);
  });
});
