import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import { entryOf, scored } from "../../../domain/festival/judging/state";
import { type RoundEvent, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { rankEntries } from "../../../domain/festival/ranking";
import { replay } from "../../../domain/live/commit";
import type { Wish } from "../../../domain/live/wish";
import { judged, type LivedRound, opened, RULES, SALT, small } from "../../support/judging";

const say = (type: string, more: object = {}) => ({ type, ...more }) as Wish<RoundWish>;
const plan = (how: string) => say("plan-reveal", { how });
const check = (orders: readonly (readonly string[])[] = []) =>
  say("check-reveal", { orders, salt: SALT });
const next = say("reveal-next");
const flat = (tenths: number) => [tenths, tenths, tenths, tenths, tenths];

/** A ladder over acts with these totals in tenths, everything confirmed. */
function ladder(marks: readonly number[], given = small({ entries: marks.length })): LivedRound {
  const lived = opened(given);
  lived.must(plan("ladder"));
  for (const [i, tenths] of marks.entries()) judged(lived, `e${i + 1}`, flat(tenths));
  return lived;
}

const eventsOf = (lived: LivedRound) => lived.commits.at(-1)?.events ?? [];
const told = (events: readonly RoundEvent[]) =>
  events.flatMap((event) => (event.type === "step-released" ? [event.entries] : []));

describe("how a round is revealed", () => {
  it("[J19] the way is chosen in the stream, on record with who chose it, and not chosen twice", () => {
    const lived = opened();
    lived.must(plan("hold"), "office");
    expect(eventsOf(lived)).toEqual([{ type: "reveal-planned", how: "hold", by: "office" }]);
    expect(lived.no(plan("hold"))).toBe("planned-so");
  });

  it("[J19] a ladder begins before anything is out, and is left only once all of it is", () => {
    const lived = opened(small({ entries: 2 }));
    judged(lived, "e1", flat(900));
    lived.must(say("reveal", { entry: "e1", step: "sheet" }));
    expect(lived.no(plan("ladder"))).toBe("reveal-begun");
    const other = ladder([900, 910]);
    other.must(check());
    other.must(next);
    expect(other.no(plan("judges"))).toBe("reveal-begun");
    other.must(next);
    expect(other.no(plan("judges"))).toBeNull();
  });

  it("[J20] what is held is released by nobody, however it is asked for", () => {
    const lived = opened();
    lived.must(plan("hold"));
    for (const entry of ["e1", "e2", "e3"]) judged(lived, entry, flat(900));
    for (const step of ["criterion", "sheet", "sheets", "extremes", "score", "place", "all"])
      expect(lived.no(say("reveal", { entry: "e1", step }))).toBe("reveal-held");
    expect(lived.no(next)).toBe("no-ladder");
    lived.must(plan("judges"));
    expect(lived.no(say("reveal", { entry: "e1", step: "sheet" }))).toBeNull();
  });

  it("[J21] a ladder releases nothing before it was checked, nor after something changed since", () => {
    const lived = ladder([900, 910, 920]);
    expect(lived.no(next)).toBe("script-unchecked");
    lived.must(check(), "chief");
    expect(lived.state.script.checked?.by).toBe("chief");
    const confirmed = lived.commits.findLast(({ events }) =>
      events.some(({ type }) => type === "confirmed"),
    );
    if (confirmed) lived.must({ type: "void", commit: confirmed.id });
    expect(lived.no(next)).toBe("unconfirmed");
    lived.must(say("confirm", { entry: "e3" }));
    expect(lived.no(next)).toBe("script-unchecked");
  });

  it("[J21] it is not checked while an act lacks its confirmation", () => {
    const lived = opened();
    lived.must(plan("ladder"));
    judged(lived, "e1", flat(900));
    expect(lived.no(check())).toBe("unconfirmed");
  });

  it("[J21] those without a prize come together and first, then place by place, the winner last", () => {
    const lived = ladder([930, 900, 910, 920]);
    lived.must(check());
    const steps: string[][] = [];
    while (lived.no(next) === null) steps.push(...(told(eventsOf(lived)) as string[][]));
    expect(steps).toEqual([["e2", "e3", "e4"], ["e1"]]);
    expect(entryOf(lived.state, "e3")?.shown?.at).toEqual({ place: 3, shared: false, prize: null });
    expect(entryOf(lived.state, "e1")?.shown?.at?.prize).toBe("一等奖");
    expect(lived.no(next)).toBe("all-released");
    expect(lived.no(say("close"))).toBeNull();
  });

  it("[J21] no entry is released alone, not even all at once, while a ladder is on", () => {
    const lived = ladder([900, 910]);
    lived.must(check());
    expect(lived.no(say("reveal", { entry: "e2", step: "all" }))).toBe("by-ladder");
    expect(lived.no(say("reveal", { entry: "e1", step: "all" }))).toBe("by-ladder");
  });

  it("[J21] those who share a place come with one press", () => {
    const rules = { ...RULES, ties: ["share" as const] };
    const given = { ...small({ entries: 3, rules }), prizes: null };
    const lived = ladder([910, 910, 900], given);
    lived.must(check());
    lived.must(next);
    lived.must(next);
    expect(told(eventsOf(lived))).toEqual([["e2", "e1"]]);
  });

  it("[J21] ties that wait for the head judge are parted in the check, sealed until both are out", () => {
    const lived = ladder([900, 910, 910], { ...small(), prizes: null });
    expect(lived.no(check())).toBe("ties-sealed-open");
    expect(lived.no(check([["e1", "e2"]]))).toBe("not-tied");
    lived.must(check([["e3", "e2"]]));
    expect(JSON.stringify(eventsOf(lived))).not.toContain('"e3"');
    lived.must(next);
    lived.must(next);
    expect(told(eventsOf(lived))).toEqual([["e2"]]);
    expect(JSON.stringify(eventsOf(lived))).not.toContain('"e3"');
    lived.must(next);
    expect(eventsOf(lived).at(-1)).toEqual({ type: "tied-ordered", entries: ["e3", "e2"] });
    expect(lived.no(say("close"))).toBeNull();
    expect(lived.state.results?.ranked.map(({ entry }) => entry)).toEqual(["e3", "e2", "e1"]);
  });

  it("[J22] by criterion: one criterion of all judges a press; the last opens the sheets it was made of", () => {
    const lived = opened();
    lived.must(plan("criteria"));
    judged(lived, "e1", [900, 910, 920, 930, 940]);
    expect(lived.no(say("reveal", { entry: "e1", step: "sheet" }))).toBe("wrong-step");
    lived.must(say("reveal", { entry: "e1", step: "criterion" }));
    expect(eventsOf(lived)).toEqual([
      {
        type: "criterion-revealed",
        entry: "e1",
        criterion: "art",
        marks: { 1: 90_000, 2: 91_000, 3: 92_000, 4: 93_000, 5: 94_000 },
      },
    ]);
    lived.must(say("reveal", { entry: "e1", step: "criterion" }));
    expect(eventsOf(lived).filter(({ type }) => type === "sheet-revealed")).toHaveLength(5);
    lived.must(say("reveal", { entry: "e1", step: "extremes" }));
    lived.must(say("reveal", { entry: "e1", step: "score" }));
    lived.must(say("reveal", { entry: "e1", step: "place" }));
    expect(entryOf(lived.state, "e1")?.shown?.tally?.score).toBe(92_000);
  });

  it("[J22] all at once stays possible in the middle of the criteria", () => {
    const lived = opened();
    lived.must(plan("criteria"));
    judged(lived, "e1", flat(900));
    lived.must(say("reveal", { entry: "e1", step: "criterion" }));
    expect(lived.no(say("reveal", { entry: "e1", step: "all" }))).toBeNull();
    expect(entryOf(lived.state, "e1")?.shown?.placed).toBe(true);
  });

  it("[J23] a paused reveal releases nothing, whichever way it goes", () => {
    const lived = opened();
    judged(lived, "e1", flat(900));
    lived.must(say("pause-reveal", { on: true }));
    expect(lived.no(say("pause-reveal", { on: true }))).toBe("paused");
    expect(lived.no(say("reveal", { entry: "e1", step: "all" }))).toBe("paused");
    lived.must(say("pause-reveal", { on: false }));
    expect(lived.no(say("pause-reveal", { on: false }))).toBe("running");
    expect(lived.no(say("reveal", { entry: "e1", step: "all" }))).toBeNull();
    const other = ladder([900, 910]);
    other.must(check());
    other.must(say("pause-reveal", { on: true }));
    expect(other.no(next)).toBe("paused");
  });

  it("[J23] the screen goes back and on again without anything being unsaid or newly said", () => {
    const lived = ladder([900, 910, 920], { ...small(), prizes: null });
    lived.must(check());
    expect(lived.no(say("screen-back"))).toBe("screen-at-start");
    lived.must(next);
    lived.must(next);
    const out = () => lived.state.entries.filter(({ shown }) => shown?.placed).length;
    lived.must(say("screen-back"));
    expect([lived.state.script.back, out()]).toEqual([1, 2]);
    lived.must(next);
    expect([lived.state.script.back, out()]).toEqual([0, 2]);
    lived.must(next);
    expect([lived.state.script.back, out()]).toEqual([0, 3]);
  });
});

describe("laws of the ladder", () => {
  const totals = fc.array(fc.integer({ min: 700, max: 720 }), { minLength: 2, maxLength: 7 });
  const sharing = { ...RULES, ties: ["criterion:art", "share"] as const };
  const of = (marks: readonly number[], prizes: boolean) => {
    const given = small({ entries: marks.length, rules: { ...sharing, ties: [...sharing.ties] } });
    return ladder(marks, prizes ? given : { ...given, prizes: null });
  };

  it("[J21] whatever is out is never better than what is sealed, and its place is the final one", () => {
    fc.assert(
      fc.property(totals, fc.boolean(), (marks, prizes) => {
        const lived = of(marks, prizes);
        lived.must(check());
        while (lived.no(next) === null) {
          const out = lived.state.entries.filter(({ shown }) => shown?.placed);
          const best = Math.max(...out.map(({ number }) => marks[number - 1] ?? 0));
          for (const { number, shown } of lived.state.entries)
            if (!shown?.placed) expect(marks[number - 1]).toBeGreaterThan(best);
        }
        const { ranked } = rankEntries(RULES, scored(lived.state), lived.state.orders);
        for (const { entry, place } of ranked)
          expect(entryOf(lived.state, entry)?.shown?.at?.place).toBe(place);
      }),
      { numRuns: 60 },
    );
  });

  it("[J21] until a press the log says the same of other marks, but for commitments", () => {
    const masked = ({ commits, state }: LivedRound) =>
      JSON.stringify([commits, state]).replaceAll(/"[0-9a-f]{64}"/g, '"#"');
    fc.assert(
      fc.property(totals, totals, (one, other) => {
        const size = Math.min(one.length, other.length);
        const [a, b] = [of(one.slice(0, size), true), of(other.slice(0, size), true)];
        for (const lived of [a, b]) lived.must(check());
        expect(masked(a)).toBe(masked(b));
      }),
      { numRuns: 60 },
    );
  });

  it("[J21] replaying equals living through it, and all that is said survives being stored", () => {
    fc.assert(
      fc.property(totals, (marks) => {
        const lived = of(marks, true);
        lived.must(check());
        while (lived.no(next) === null);
        expect(replay(round, lived.commits)).toEqual(lived.state);
        expect(round.oddities(lived.state)).toEqual([]);
        for (const { events } of lived.commits)
          for (const event of events)
            expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { numRuns: 20 },
    );
  });
});
