import fc from "fast-check";
import { expect, it, test } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryOf, scored } from "../../../domain/festival/judging/state";
import { roundCommand, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { markText } from "../../../domain/festival/mark-text";
import { rankEntries } from "../../../domain/festival/ranking";
import type { Wish } from "../../../domain/live/wish";
import { judged, type LivedRound, opened, SALT, small } from "../../support/judging";

const say = (type: string, more: object = {}) => ({ type, ...more }) as Wish<RoundWish>;
const next = say("reveal-next");
const check = say("check-reveal", { orders: [], salt: SALT });
const flat = (tenths: number) => [tenths, tenths, tenths, tenths, tenths];

function ladder(marks: readonly number[]): LivedRound {
  const lived = opened({ ...small({ entries: marks.length }), prizes: null });
  lived.must(say("plan-reveal", { how: "ladder" }));
  for (const [i, tenths] of marks.entries()) judged(lived, `e${i + 1}`, flat(tenths));
  lived.must(check);
  return lived;
}

/** An act that is out is judged anew: all of its sheets with another mark. */
function corrected(lived: LivedRound, entry: string, tenths: number): void {
  lived.must(say("ask-correction", { entry, reason: "漏记扣分" }), "head");
  lived.must(say("grant-correction", { entry }), "office");
  for (const seat of ["1", "2", "3", "4", "5"])
    lived.must(
      roundCommand.parse({
        ...{ type: "hand-in", entry, seat, salt: SALT, reason: "更正" },
        marks: { art: markText(tenths * 100), form: markText(tenths * 100) },
      }) as RoundWish,
    );
  lived.must(say("confirm", { entry }));
  lived.must(check);
}

const placesIn = ({ state }: LivedRound) =>
  Object.fromEntries(state.entries.map(({ entry, shown }) => [entry, shown?.at?.place ?? null]));

it("[J33] a place that was said before a correction is said anew with the next press, and stays on record as it was", () => {
  const lived = ladder([900, 910, 920, 930]);
  lived.must(next);
  lived.must(next);
  expect(placesIn(lived)).toEqual({ e1: 4, e2: 3, e3: null, e4: null });
  corrected(lived, "e1", 950);
  // Until then nothing is said of it: where it went would say how good it is.
  expect(placesIn(lived)).toEqual({ e1: null, e2: 3, e3: null, e4: null });
  lived.must(next);
  const events = lived.commits.at(-1)?.events ?? [];
  expect(events[0]).toEqual({ type: "step-released", entries: ["e3"] });
  expect(events.at(-1)).toEqual({
    ...{ type: "placed-anew", entry: "e2" },
    at: { place: 4, shared: false, prize: null },
  });
  expect(placesIn(lived)).toEqual({ e1: null, e2: 4, e3: 3, e4: null });
  expect(entryOf(lived.state, "e2")?.shown?.before).toEqual([
    { place: 3, shared: false, prize: null },
  ]);
});

it("[J33] a place that nothing has moved is not said again", () => {
  const lived = ladder([900, 910, 920]);
  lived.must(next);
  lived.must(next);
  corrected(lived, "e1", 905);
  lived.must(next);
  expect(lived.commits.at(-1)?.events.some(({ type }) => type === "placed-anew")).toBe(false);
});

test("[J33] [J21] with whatever is corrected in between, after each press all that is out has the place it ends with", () => {
  let moved = 0;
  const tenths = fc.integer({ min: 880, max: 940 });
  const turn = fc.record({ presses: fc.integer({ min: 1, max: 3 }), which: fc.nat(), tenths });
  fc.assert(
    fc.property(
      fc.uniqueArray(tenths, { minLength: 3, maxLength: 6 }),
      fc.array(turn, { maxLength: 2 }),
      (marks, turns) => {
        const lived = ladder(marks);
        const values = new Map(marks.map((mark, i) => [`e${i + 1}`, mark]));
        const finalPlaces = () =>
          Object.fromEntries(
            [...values].map(([entry, mark]) => [
              entry,
              1 + [...values.values()].filter((one) => one > mark).length,
            ]),
          );
        const press = () => {
          if (lived.no(next) !== null) return;
          const ends = finalPlaces();
          for (const { entry, shown } of lived.state.entries)
            if (shown?.placed) expect(shown.at?.place).toBe(ends[entry]);
        };
        for (const { presses, which, tenths } of turns) {
          for (let n = 0; n < presses; n++) press();
          const out = lived.state.entries.filter(({ shown }) => shown?.placed);
          const entry = out[which % Math.max(out.length, 1)]?.entry;
          if (!entry || [...values.values()].includes(tenths)) continue;
          values.set(entry, tenths);
          corrected(lived, entry, tenths);
        }
        for (let n = 0; n < marks.length + 1; n++) press();
        const { ranked } = rankEntries(
          lived.state.programme?.rules ?? small().rules,
          scored(lived.state),
          [],
        );
        expect(Object.fromEntries(ranked.map(({ entry, place }) => [entry, place]))).toEqual(
          finalPlaces(),
        );
        const said = lived.commits.flatMap(({ events }) => events);
        for (const event of said)
          expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
        moved += said.filter(({ type }) => type === "placed-anew").length;
      },
    ),
    { numRuns: 60 },
  );
  expect(moved).toBeGreaterThan(3);
});
