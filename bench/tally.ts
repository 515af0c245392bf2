import { rankEntries } from "../domain/festival/ranking";
import type { TallyRules } from "../domain/festival/rules";
import { type Dance, skate } from "../domain/festival/skating";
import { type Scored, tallyEntry } from "../domain/festival/tally";
import { entryId } from "../domain/kernel/ids";
import { seeded } from "../domain/kernel/random";
import { type Bench, median } from "./table";

/** The tally of a round of 40 entries, and a skating final, and how their cost grows. */
export const tallyBench: Bench = {
  name: "tally",
  run: async () => {
    const rounds = [40, 80, 160, 320].map((entries) => {
      const sheets = marks(entries);
      const copying = timed(() => JSON.parse(JSON.stringify(sheets)));
      return { size: entries, time: timed(() => tally(sheets)), copying };
    });
    const finals = [8, 16, 32].map((couples) => {
      const dances = final(couples);
      const lists = dances.map((dance) => [...dance.marks.values()]);
      const copying = timed(() => JSON.parse(JSON.stringify(lists)));
      return { size: couples, time: timed(() => skate(dances)), copying };
    });
    return [
      ...rows("tally of 40 entries, 9 judges, 5 criteria", "tally as entries grow", rounds),
      ...rows("skating, 8 couples × 5 dances × 11 judges", "skating as couples grow", finals),
    ];
  },
};

interface Timed {
  readonly size: number;
  readonly time: number;
  readonly copying: number;
}

function rows(what: string, growing: string, sizes: readonly Timed[]) {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last) return [];
  return [
    {
      what,
      figure: `${first.time.toFixed(2)} ms`,
      against: `copying the marks as JSON: ${first.copying.toFixed(2)} ms`,
      ratio: first.time / first.copying,
    },
    {
      what: growing,
      figure: sizes.map(({ size, time }) => `${size}: ${time.toFixed(2)} ms`).join(", "),
      against: "exponent of the growth, 1 is linear",
      ratio: Math.log(last.time / first.time) / Math.log(last.size / first.size),
    },
  ];
}

const IDS = ["a", "b", "c", "d", "e"];

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
  const random = seeded(`tally ${entries}`);
  return Array.from({ length: entries }, () =>
    Array.from({ length: 9 }, (_, seat) => ({
      seat: String(seat + 1),
      // Close marks, so that there are ties.
      marks: Object.fromEntries(IDS.map((id) => [id, 90_000 + 100 * random.below(20)])),
    })),
  );
}

function tally(given: ReturnType<typeof marks>) {
  const scored = given.map((sheets, at): Scored => {
    const one = tallyEntry(RULES, { sheets, deduction: 0 });
    if (!one.ok) throw new Error(one.refusal.code);
    return { entry: entryId(`E${at}`), number: at + 1, sheets, tally: one.value };
  });
  return rankEntries(RULES, scored, []);
}

/** Couples so alike that every rule has to speak. */
function final(couples: number): Dance[] {
  const random = seeded(`skating ${couples}`);
  return Array.from({ length: 5 }, (_, dance) => {
    const judges = Array.from({ length: 11 }, () => {
      const order = Array.from({ length: couples }, (_, at) => ({ at, by: at + random.below(6) }));
      const sorted = order.sort((a, b) => a.by - b.by || a.at - b.at);
      return Array.from(
        { length: couples },
        (_, at) => 1 + sorted.findIndex((one) => one.at === at),
      );
    });
    return {
      id: String(dance),
      marks: new Map(
        Array.from({ length: couples }, (_, at) => [
          entryId(`E${at}`),
          judges.map((places) => places[at] ?? 0),
        ]),
      ),
    };
  });
}

/** The median of some runs in ms, after a few that warm up. */
function timed(work: () => unknown): number {
  const times: number[] = [];
  for (let round = -20; round < 60; round++) {
    const begun = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return median(times);
}
