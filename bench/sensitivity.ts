import type { TallyRules } from "../domain/festival/rules";
import { type Stakes, sensitivityOf } from "../domain/festival/sensitivity";
import { type Scored, tallyEntry } from "../domain/festival/tally";
import { asked, whyAbove } from "../domain/festival/why-above";
import { entryId } from "../domain/kernel/ids";
import { seeded } from "../domain/kernel/random";
import { type Bench, median } from "./table";

/** The head judge's card of a round, and the answer to why of each two neighbours, beside one tally of the same round. */
export const sensitivityBench: Bench = {
  name: "sensitivity",
  run: async () => {
    const rounds = [20, 40, 80].map((entries) => {
      const sheets = marks(entries);
      const scored = tally(sheets);
      const judged = { rules: RULES, scored, orders: [] };
      const order = asked(judged, new Map());
      return {
        entries,
        cases: sensitivityOf(judged, STAKES).length,
        plain: timed(() => tally(sheets)),
        card: timed(() => sensitivityOf(judged, STAKES)),
        whys: timed(() =>
          order.ranked.map(({ entry }, at) => {
            const above = order.ranked[at - 1];
            return above && whyAbove(order, above.entry, entry);
          }),
        ),
      };
    });
    const [small, usual, large] = rounds;
    if (!small || !usual || !large) return [];
    const against = `one tally of it: ${usual.plain.toFixed(2)} ms`;
    return [
      {
        what: `sensitivity card of 40 entries, 9 judges, ${usual.cases} cases`,
        figure: `${usual.card.toFixed(1)} ms`,
        against,
        ratio: usual.card / usual.plain,
      },
      {
        what: "sensitivity card as entries grow",
        figure: rounds.map(({ entries, card }) => `${entries}: ${card.toFixed(1)} ms`).join(", "),
        against: "exponent of the growth, 1 is linear",
        ratio: Math.log(large.card / small.card) / Math.log(large.entries / small.entries),
      },
      {
        what: "why each of 40 entries is behind the one before",
        figure: `${usual.whys.toFixed(1)} ms`,
        against,
        ratio: usual.whys / usual.plain,
      },
    ];
  },
};

const IDS = ["a", "b", "c", "d", "e"];
const STAKES: Stakes = {
  prizes: {
    prizes: [
      { name: "1", count: 1 },
      { name: "2", count: 3 },
      { name: "3", count: 6 },
    ],
    ties: "share",
  },
  advance: [{ to: "final", categories: [], best: 8 }],
  categoryOf: () => "",
};

const RULES: TallyRules = {
  criteria: IDS.map((id) => ({ id, name: id, weight: 2_000 })),
  mark: { min: 0, max: 100_000, step: 100 },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { at: "panel", mode: "halfUp", decimals: 2 },
  rankOn: "rounded",
  recused: "present",
  atLeast: 5,
  ties: ["criterion:a", "untrimmed", "headToHead", "earlier"],
  time: null,
};

function marks(entries: number) {
  const random = seeded(`sensitivity ${entries}`);
  return Array.from({ length: entries }, () =>
    Array.from({ length: 9 }, (_, seat) => ({
      seat: String(seat + 1),
      // Close marks, so that there are ties.
      marks: Object.fromEntries(IDS.map((id) => [id, 90_000 + 100 * random.below(20)])),
    })),
  );
}

function tally(given: ReturnType<typeof marks>): Scored[] {
  return given.map((sheets, at): Scored => {
    const one = tallyEntry(RULES, { sheets, deduction: 0 });
    if (!one.ok) throw new Error(one.refusal.code);
    return { entry: entryId(`E${at}`), number: at + 1, sheets, tally: one.value };
  });
}

/** The median of some runs in ms, after a few that warm up. */
function timed(work: () => unknown): number {
  const times: number[] = [];
  for (let round = -20; round < 15; round++) {
    const begun = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return median(times);
}
