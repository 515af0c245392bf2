import type { EntryId } from "../kernel/ids";
import { compareGrades, partedAt } from "./grades";
import { markText } from "./mark-text";
import { gradeWord } from "./methods";
import {
  compareFractions,
  keep,
  panelValue,
  roundedBy,
  UNITS,
  weightOf,
  withMissing,
} from "./panel";
import type { Criterion, TallyRules } from "./rules";
import { type Fraction, inForceFor, type Scored } from "./tally";

/** The steps by which entries with one score are parted (R11–R15). */

/** Decimals of a unit of 10⁻⁷. */
const PLACES = 7;

type Step = TallyRules["ties"][number];

interface Tied {
  readonly rules: TallyRules;
  /** All who are still level. */
  readonly among: readonly Scored[];
  readonly headJudge: readonly (readonly EntryId[])[];
}

/** The tied entries in blocks, best first; one block when this step parts nobody. */
export function partBy(step: Step, { rules, among, headJudge }: Tied): Scored[][] {
  switch (step) {
    case "headToHead": {
      const points = new Map(among.map((one) => [one, balance(duels(one, among))]));
      return levelBlocks(among, (a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
    }
    case "headJudge":
    case "lot": {
      const order = headJudge.findLast((one) => among.every(({ entry }) => one.includes(entry)));
      if (!order) return [[...among]];
      return levelBlocks(among, (a, b) => order.indexOf(a.entry) - order.indexOf(b.entry));
    }
    case "earlier":
      return levelBlocks(among, (a, b) => a.number - b.number);
    case "time":
      // R27: where one was not timed, time says nothing about any of them.
      if (among.some(({ ms }) => ms === undefined)) return [[...among]];
      return levelBlocks(among, (a, b) => (a.ms ?? 0) - (b.ms ?? 0));
    case "share":
      return [[...among]];
    case "majorityGrade":
      return levelBlocks(among, (a, b) => compareGrades(gradesIn(a), gradesIn(b)));
    default: {
      const values = new Map(among.map((one) => [one, compared(step, rules, one)]));
      const nothing = { over: 0, under: 1 };
      return levelBlocks(among, (a, b) =>
        compareFractions(values.get(b) ?? nothing, values.get(a) ?? nothing),
      );
    }
  }
}

/** An entry's grades, 0 for the best and the others below it (S14). */
const gradesIn = ({ tally }: Scored): readonly number[] => tally.totals.map(({ total }) => -total);

/** Neighbours in the given order, together where the comparison calls them equal; within a block by number. */
export function levelBlocks(
  members: readonly Scored[],
  by: (a: Scored, b: Scored) => number,
): Scored[][] {
  const found: Scored[][] = [];
  for (const one of members.toSorted((a, b) => by(a, b) || a.number - b.number)) {
    const last = found.at(-1);
    const [first] = last ?? [];
    if (last && first && by(first, one) === 0) last.push(one);
    else found.push([one]);
  }
  return found;
}

/** The criterion that a step looks at; null for the other steps. */
export const criterionOf = (rules: TallyRules, step: string): Criterion | null =>
  rules.criteria.find(({ id }) => step === `criterion:${id}`) ?? null;

/** What a step that looks at a number of the entry's own compares, in units of 10⁻⁷. */
function compared(step: string, rules: TallyRules, { sheets, tally }: Scored): Fraction {
  if (step === "exact") return tally.exact;
  if (step === "untrimmed") {
    // R12: all judges, but the same points off: without them it would undo a penalty.
    const over = tally.totals.reduce((sum, { total }) => sum + total, 0);
    const under = tally.totals.length;
    const off = tally.deduction - (tally.bonus ?? 0);
    return { over: over - off * UNITS * under, under };
  }
  const [, decimals] = /^decimals:(\d)$/.exec(step) ?? [];
  if (decimals !== undefined) {
    const unit = 10 ** (PLACES - Number(decimals));
    return { over: roundedBy(rules.rounding.mode, tally.exact, unit) * unit, under: 1 };
  }
  if (step === "droppedLow") return droppedLow(rules, sheets, tally);
  const criterion = criterionOf(rules, step);
  if (!criterion) return { over: 0, under: 1 };
  // R11: the extremes of this criterion's marks, which need not be those of the same judges as in the score.
  const marks = sheets.map((sheet) => ({
    seat: sheet.seat,
    total: (sheet.marks[criterion.id] ?? 0) * UNITS,
  }));
  const seats = (tally.missing ?? []).map(({ seat }) => seat);
  const { values, scale } = withMissing(marks, seats, null);
  const { panel } = inForceFor(rules, values.length);
  const { over, under } = panelValue(panel, keep(panel, values).kept);
  return { over, under: under * scale };
}

/** R28: the mean of the totals that were dropped as the lowest; of each criterion's lowest marks where these were. */
function droppedLow(
  rules: TallyRules,
  sheets: Scored["sheets"],
  { totals, criteria, missing = [] }: Scored["tally"],
): Fraction {
  if (!criteria) {
    const low = totals.filter(({ dropped }) => dropped === "low");
    const others = missing.filter(({ dropped }) => dropped === "low");
    // For all missing seats the same stands, so there is one denominator.
    const scale = others[0]?.total.under ?? 1;
    const over =
      sumOf(low.map(({ total }) => total * scale)) + sumOf(others.map(({ total }) => total.over));
    return { over, under: Math.max(low.length + others.length, 1) * scale };
  }
  const scale = missing.length > 0 ? sheets.length : 1;
  const over = rules.criteria.map((criterion) => {
    const markOf = ({ marks }: Scored["sheets"][number]) => marks[criterion.id] ?? 0;
    const seats = criteria.find(({ id }) => id === criterion.id)?.dropped.low ?? [];
    const low = seats.map((seat) => {
      const sheet = sheets.find((one) => one.seat === seat);
      return sheet ? markOf(sheet) * scale : sumOf(sheets.map(markOf));
    });
    return sumOf(low) * weightOf(criterion);
  });
  return { over: sumOf(over), under: Math.max(rules.panel.dropLow, 1) * scale };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

interface Duels {
  readonly won: number;
  readonly lost: number;
}

const balance = ({ won, lost }: Duels): number => won - lost;

/** R14: how many of the others an entry is preferred to, and by how many of them it is not. */
function duels(one: Scored, among: readonly Scored[]): Duels {
  let [won, lost] = [0, 0];
  for (const other of among) {
    const { above, below } = votes(one, other);
    if (above > below) won++;
    if (above < below) lost++;
  }
  return { won, lost };
}

/** How many judges gave the one more than the other, of those who judged both. */
function votes(one: Scored, other: Scored): { readonly above: number; readonly below: number } {
  const totals = new Map(other.tally.totals.map(({ seat, total }) => [seat, total]));
  let [above, below] = [0, 0];
  for (const { seat, total } of one.tally.totals) {
    const against = totals.get(seat);
    if (against !== undefined && total > against) above++;
    if (against !== undefined && total < against) below++;
  }
  return { above, below };
}

/** The figures of the step that parted two: as text with as many decimals as it takes to see the difference. */
export function figuresOf(
  step: string,
  parted: {
    readonly rules: TallyRules;
    readonly above: Scored;
    readonly below: Scored;
    readonly among: readonly Scored[];
  },
): Readonly<Record<string, string | number>> {
  const { rules, above, below, among } = parted;
  const score = markText(above.tally.score, rules.rounding.decimals);
  switch (step) {
    case "headJudge":
    case "lot":
      return { score };
    case "time":
      return { score, above: markText(above.ms ?? 0), below: markText(below.ms ?? 0) };
    case "earlier":
      return { score, above: above.number, below: below.number };
    case "headToHead": {
      if (among.length === 2) return { score, ...votes(above, below) };
      const [high, low] = [duels(above, among), duels(below, among)];
      return {
        score,
        size: among.length,
        aboveWon: high.won,
        aboveLost: high.lost,
        belowWon: low.won,
        belowLost: low.lost,
      };
    }
    case "majorityGrade": {
      const parted = partedAt(gradesIn(above), gradesIn(below));
      const word = (grade = 0) => gradeWord(rules, -grade / UNITS) ?? "";
      return { turn: (parted?.turn ?? 0) + 1, above: word(parted?.a), below: word(parted?.b) };
    }
    default: {
      const criterion = criterionOf(rules, step);
      const [high, low] = apart(compared(step, rules, above), compared(step, rules, below));
      return {
        score,
        ...(criterion ? { criterion: criterion.name } : {}),
        ...(step.startsWith("decimals:") ? { decimals: Number(step.slice(-1)) } : {}),
        above: high,
        below: low,
      };
    }
  }
}

/** Two different numbers as text, cut off after three decimals or as many more as they need to differ. */
function apart(a: Fraction, b: Fraction): readonly [string, string] {
  for (let decimals = 3; ; decimals++) {
    const [high, low] = [decimalText(a, decimals), decimalText(b, decimals)];
    if (high !== low || decimals === 12) return [high, low];
  }
}

/** Long division, since the remainder stays exact where a quotient would not. */
function decimalText({ over, under }: Fraction, decimals: number): string {
  const one = under * UNITS * 1000;
  let rest = Math.abs(over);
  const whole = (rest - (rest % one)) / one;
  rest %= one;
  let text = "";
  for (let digit = 0; digit < decimals; digit++) {
    rest *= 10;
    text += (rest - (rest % one)) / one;
    rest %= one;
  }
  return `${over < 0 ? "-" : ""}${whole}.${text}`;
}
