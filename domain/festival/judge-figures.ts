/**
 * How the judges of a round marked, as data for the head judge. No mark is ever changed by it and no result made of it,
 * so here alone a figure may be a floating-point number on the way.
 */
import type { EntryId } from "../kernel/ids";
import { type Agreement, agreementOf } from "./agreement";
import { bySeat, UNITS, weightOf } from "./panel";
import type { Marks, TallyRules } from "./rules";
import { RESERVE } from "./seats";
import type { Scored } from "./tally";

/** Below this many sheets a spread says nothing. */
const SPREAD_FROM = 5;
/** An outlier is at least so many tenths of the panel's standard deviation away. */
export const OUTLIER = 18;

interface Given {
  readonly seat: string;
  readonly marks: Marks;
}

/** How far a judge's totals lie from those of the others, on average, in thousandths, over so many entries. */
interface Distance {
  readonly mean: number;
  readonly entries: number;
}

/** One judge's marking of a round (E4). */
export interface JudgeFigures {
  readonly seat: string;
  readonly entries: number;
  /** Null where nobody else judged the same entries. */
  readonly leniency: Distance | null;
  /** The standard deviation of the judge's totals in thousandths; null for fewer than two. */
  readonly spread: number | null;
  /** How often the total was dropped. */
  readonly high: number;
  readonly low: number;
  /** Entries whose total lies far from the panel's mean, in tenths of its standard deviation. */
  readonly outliers: readonly { readonly entry: EntryId; readonly tenths: number }[];
  /** The same distance for entries of the judge's own unit, and for all others; null where there are none. */
  readonly own: Distance | null;
  readonly foreign: Distance | null;
}

export interface PanelFigures {
  readonly judges: readonly JudgeFigures[];
  readonly agreement: Agreement;
  /** Entries and seats that the agreement leaves out, since a mark is missing there. */
  readonly leftOut: { readonly entries: number; readonly seats: readonly string[] };
}

/** `isOwn` says whether an entry is of the unit of the judge in a seat. */
export function panelFigures(
  rules: TallyRules,
  scored: readonly Scored[],
  isOwn: (seat: string, entry: EntryId) => boolean,
): PanelFigures {
  const apart = distances(rules, scored);
  const seats = [...new Set(scored.flatMap(({ sheets }) => sheets.map(({ seat }) => seat)))];
  const far = scored.flatMap(({ entry, sheets }) =>
    outliersOf(rules, sheets)
      .filter(({ tenths }) => Math.abs(tenths) >= OUTLIER)
      .map((one) => ({ entry, ...one })),
  );
  return {
    judges: seats.sort(bySeat).map((seat): JudgeFigures => {
      const all = apart.get(seat) ?? [];
      const tallies = scored.flatMap(
        ({ tally }) => tally.totals.find((one) => one.seat === seat) ?? [],
      );
      const own = all.filter(({ entry }) => isOwn(seat, entry));
      return {
        seat,
        entries: tallies.length,
        leniency: distanceOf(all),
        spread: spreadOf(tallies.map(({ total }) => total)),
        high: tallies.filter(({ dropped }) => dropped === "high").length,
        low: tallies.filter(({ dropped }) => dropped === "low").length,
        outliers: far
          .filter((one) => one.seat === seat)
          .map(({ entry, tenths }) => ({ entry, tenths })),
        own: distanceOf(own),
        foreign: distanceOf(all.filter((one) => !own.includes(one))),
      };
    }),
    ...agreed(rules, scored, seats),
  };
}

/** The judges who marked more than half of the entries, over the entries that all of these marked. */
function agreed(
  rules: TallyRules,
  scored: readonly Scored[],
  seats: readonly string[],
): Pick<PanelFigures, "agreement" | "leftOut"> {
  const count = (seat: string) =>
    scored.filter(({ sheets }) => sheets.some((one) => one.seat === seat)).length;
  const taken = seats.filter((seat) => !RESERVE.test(seat) && 2 * count(seat) > scored.length);
  const whole = scored.flatMap(({ sheets }) => {
    const found = taken.flatMap((seat) => sheets.find((one) => one.seat === seat) ?? []);
    return found.length === taken.length ? [found.map((sheet) => totalOf(rules, sheet))] : [];
  });
  return {
    agreement: agreementOf(taken.map((_, at) => whole.map((totals) => totals[at] ?? 0))),
    leftOut: {
      entries: scored.length - whole.length,
      seats: seats.filter((seat) => !taken.includes(seat)).sort(bySeat),
    },
  };
}

interface Apart {
  readonly entry: EntryId;
  /** The total less the mean of the others', in units of 10⁻⁷. */
  readonly by: number;
}

function distances(rules: TallyRules, scored: readonly Scored[]): ReadonlyMap<string, Apart[]> {
  const found = new Map<string, Apart[]>();
  for (const { entry, sheets } of scored) {
    if (sheets.length < 2) continue;
    const totals = sheets.map((sheet) => totalOf(rules, sheet));
    const sum = totals.reduce((all, total) => all + total, 0);
    for (const [at, { seat }] of sheets.entries()) {
      const total = totals[at] ?? 0;
      const by = total - (sum - total) / (totals.length - 1);
      found.set(seat, [...(found.get(seat) ?? []), { entry, by }]);
    }
  }
  return found;
}

const distanceOf = (all: readonly Apart[]): Distance | null =>
  all.length === 0
    ? null
    : {
        mean: Math.round(all.reduce((sum, { by }) => sum + by, 0) / all.length / UNITS),
        entries: all.length,
      };

/** How far each judge's totals lie from those of the other judges of the same entries, on average, in thousandths. */
export const driftOf = (
  rules: TallyRules,
  scored: readonly Scored[],
): readonly ({ readonly seat: string } & Distance)[] =>
  [...distances(rules, scored)].flatMap(([seat, all]) => {
    const distance = distanceOf(all);
    return distance ? [{ seat, ...distance }] : [];
  });

/** The population's standard deviation, in thousandths. */
function spreadOf(totals: readonly number[]): number | null {
  return totals.length < 2 ? null : Math.round(deviation(totals) / UNITS);
}

const meanOf = (totals: readonly number[]): number =>
  totals.reduce((sum, total) => sum + total, 0) / totals.length;

function deviation(totals: readonly number[]): number {
  const mean = meanOf(totals);
  return Math.sqrt(meanOf(totals.map((total) => (total - mean) ** 2)));
}

/**
 * How far each total of an entry lies from the panel's mean, in tenths of the panel's standard deviation. Empty for
 * fewer than five sheets, and where all are alike.
 */
export function outliersOf(
  rules: TallyRules,
  sheets: readonly Given[],
): readonly { readonly seat: string; readonly tenths: number }[] {
  if (sheets.length < SPREAD_FROM) return [];
  const totals = sheets.map((sheet) => totalOf(rules, sheet));
  const [mean, spread] = [meanOf(totals), deviation(totals)];
  if (spread === 0) return [];
  return sheets.map(({ seat }, index) => ({
    seat,
    tenths: Math.round((((totals[index] ?? mean) - mean) / spread) * 10),
  }));
}

const totalOf = ({ criteria }: TallyRules, { marks }: Given): number =>
  criteria.reduce((sum, one) => sum + (marks[one.id] ?? 0) * weightOf(one), 0);
