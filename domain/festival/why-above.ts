import type { EntryId } from "../kernel/ids";
import { type Deductions, type Needed, neededFor } from "./needed";
import { UNITS } from "./panel";
import { type Judged, partedBy, reasonFor } from "./parted";
import { rankEntries, type TieReason } from "./ranking";
import type { EntryTally, Fraction, JudgeTotal, Ranked, Scored } from "./tally";

/** One of the two entries: its place, and how its score came about. */
export interface Explained {
  readonly entry: EntryId;
  readonly place: number;
  /** How many judges' totals count, those that stand for a seat among them, and judges' totals that do not. */
  readonly counted: number;
  readonly high: readonly JudgeTotal[];
  readonly low: readonly JudgeTotal[];
  /** What the panel comes to before the score is rounded, without deductions, in units of 10⁻⁷. */
  readonly panel: Fraction;
  readonly tally: EntryTally;
}

/** Why one entry stands above another, or that they share the place: `reason` is null then. */
export interface Why {
  readonly above: Explained;
  readonly below: Explained;
  readonly reason: TieReason | null;
  /** Each alone would have put the one behind ahead. */
  readonly needed: readonly Needed[];
}

/** A round that is ready to be asked about. */
export interface Asked extends Judged {
  readonly ranked: readonly Ranked[];
  readonly deductions: ReadonlyMap<EntryId, Deductions>;
}

export const asked = (judged: Judged, deductions: Asked["deductions"]): Asked => ({
  ...judged,
  ranked: rankEntries(judged.rules, judged.scored, judged.orders).ranked,
  deductions,
});

/**
 * Why one of any two entries of a round stands above the other (R16, E1): the rule that parted them, what each score is
 * made of, and the smallest changes that would have turned it round (E2). Null unless both have a result. The order in
 * which the two are named changes nothing, but for two who share a place: then the first of them stands as `above`.
 */
export function whyAbove(round: Asked, a: EntryId, b: EntryId): Why | null {
  const [one, other] = [find(round, a), find(round, b)];
  if (!one || !other || a === b) return null;
  const parted = partedBy(round, one, other);
  const { above, below } = parted ?? { above: one, below: other };
  return {
    above: explained(round, above),
    below: explained(round, below),
    reason: parted && reasonFor(round.rules, parted),
    needed: neededFor(round, above, below, round.deductions.get(below.entry)),
  };
}

const find = ({ scored }: Asked, entry: EntryId): Scored | undefined =>
  scored.find((one) => one.entry === entry);

function explained({ ranked }: Asked, { entry, tally }: Scored): Explained {
  const { totals, missing = [], exact, deduction, bonus = 0 } = tally;
  const of = (end: "high" | "low") => totals.filter(({ dropped }) => dropped === end);
  const counts = ({ dropped }: { readonly dropped: JudgeTotal["dropped"] }) => dropped === null;
  const over = exact.over + (deduction - bonus) * UNITS * exact.under;
  return {
    entry,
    place: ranked.find((one) => one.entry === entry)?.place ?? 0,
    counted: totals.filter(counts).length + missing.filter(counts).length,
    high: of("high"),
    low: of("low"),
    panel: { over, under: exact.under },
    tally,
  };
}
