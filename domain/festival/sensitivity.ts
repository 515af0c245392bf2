/**
 * How much hangs on a single judge or a single word of the rules: what the head judge may look at before confirming.
 * Shown on the desk and used nowhere else; no result is ever made of it.
 */
import type { EntryId } from "../kernel/ids";
import { advanceFrom, awardPrizes, type PrizeDecision, undecidedPrizes } from "./awards";
import { byPoints } from "./methods";
import { bySeat } from "./panel";
import type { Judged } from "./parted";
import { rankEntries } from "./ranking";
import type { PrizeRules, TallyRules } from "./rules";
import { givenOf, type Ranked, type Scored, tallyEntry } from "./tally";

/** One thing that might have been otherwise, everything else as it is. */
export type Change =
  /** Nobody was judged by this judge. */
  | { readonly kind: "judge"; readonly seat: string }
  /** So many highest and lowest are dropped. */
  | { readonly kind: "drop"; readonly high: number; readonly low: number }
  | { readonly kind: "mode"; readonly mode: TallyRules["rounding"]["mode"] }
  | { readonly kind: "decimals"; readonly decimals: number }
  | { readonly kind: "point"; readonly at: TallyRules["rounding"]["at"] }
  | { readonly kind: "rankOn"; readonly rankOn: TallyRules["rankOn"] }
  /** Those with one score are parted by this step first. */
  | { readonly kind: "ties"; readonly first: TallyRules["ties"][number] };

/** What hangs on a place. */
export interface Stakes {
  readonly prizes: PrizeRules | null;
  /** What the head judge has said of prizes at a line between two. */
  readonly decisions?: readonly PrizeDecision[];
  readonly advance: Parameters<typeof advanceFrom>[0];
  readonly categoryOf: (entry: EntryId) => string;
}

/** What would be otherwise with a change. */
export interface Case {
  readonly change: Change;
  /** Entries with another place or prize, or that go on or no longer do, in the order of their places now. */
  readonly moved: readonly Moved[];
  /** Entries that would have no result; the places of the others are counted without them, before and after. */
  readonly lost: readonly EntryId[];
}

/** A prize that would wait for the head judge (R29) is said with the one after it: `一等奖/二等奖`. */
export interface Moved {
  readonly entry: EntryId;
  readonly from: number;
  readonly to: number;
  readonly prize: { readonly from: string | null; readonly to: string | null };
  /** Whether it goes on to another round. */
  readonly goesOn: { readonly from: boolean; readonly to: boolean };
}

/** The sensitivity card of a round (E3): one case for each judge, and for each rule that could have been otherwise. */
export function sensitivityOf(judged: Judged, stakes: Stakes): readonly Case[] {
  const { rules, orders, scored } = judged;
  const placesOf = (under: TallyRules, among: readonly Scored[]) =>
    withStakes(rankEntries(under, among, orders).ranked, stakes);
  const caseOf = (change: Change, under: TallyRules, then: readonly Scored[]): Case => {
    const left = new Set(then.map(({ entry }) => entry));
    const stay = scored.filter(({ entry }) => left.has(entry));
    const after = placesOf(under, then);
    return {
      change,
      moved: [...placesOf(rules, stay)].flatMap(([entry, now]) => {
        const other = after.get(entry);
        if (!other || same(now, other)) return [];
        const prize = { from: now.prize, to: other.prize };
        const goesOn = { from: now.goesOn, to: other.goesOn };
        return [{ entry, from: now.place, to: other.place, prize, goesOn }];
      }),
      lost: scored.filter(({ entry }) => !left.has(entry)).map(({ entry }) => entry),
    };
  };
  return [
    ...seatsOf(scored).map((seat) =>
      caseOf({ kind: "judge", seat }, rules, withoutSeat(rules, scored, seat)),
    ),
    ...otherRules(rules).map(([change, under]) => {
      const sheets = change.kind !== "rankOn" && change.kind !== "ties";
      const then = sheets ? scored.flatMap((one) => retallied(under, one) ?? []) : scored;
      return caseOf(change, under, then);
    }),
  ];
}

interface At {
  readonly place: number;
  readonly prize: string | null;
  readonly goesOn: boolean;
}

const same = (a: At, b: At): boolean =>
  a.place === b.place && a.prize === b.prize && a.goesOn === b.goesOn;

function withStakes(
  ranked: readonly Ranked[],
  { prizes, decisions = [], advance, categoryOf }: Stakes,
): ReadonlyMap<EntryId, At> {
  const given = new Map(Object.entries(prizes ? awardPrizes(prizes, ranked, decisions) : {}));
  for (const { entries, between } of prizes ? undecidedPrizes(prizes, ranked, decisions) : [])
    for (const entry of entries) given.set(entry, between.map((one) => one ?? "-").join("/"));
  const onward = new Set(
    advanceFrom(advance, ranked, categoryOf).flatMap(({ entries }) => entries),
  );
  return new Map(
    ranked.map(({ entry, place }) => [
      entry,
      { place, prize: given.get(entry) ?? null, goesOn: onward.has(entry) },
    ]),
  );
}

const seatsOf = (scored: readonly Scored[]): readonly string[] =>
  [...new Set(scored.flatMap(({ sheets }) => sheets.map(({ seat }) => seat)))].sort(bySeat);

function retallied(rules: TallyRules, one: Scored, without?: string): Scored | null {
  const given = givenOf(one);
  const sheets = given.sheets.filter(({ seat }) => seat !== without);
  const missing = given.missing.filter((seat) => seat !== without);
  const tally = tallyEntry(rules, { ...given, sheets, missing });
  return tally.ok ? { ...one, sheets, tally: tally.value } : null;
}

/** Whoever would still have a result if one judge had not sat there for anybody: nothing stands for that seat either (R22). */
const withoutSeat = (rules: TallyRules, scored: readonly Scored[], seat: string): Scored[] =>
  scored.flatMap((one) => retallied({ ...rules, atLeast: 1 }, one, seat) ?? []);

function otherRules(rules: TallyRules): readonly (readonly [Change, TallyRules])[] {
  const { criteria, panel, rounding, rankOn, ties } = rules;
  // Grades and ranks are neither dropped nor rounded.
  if (!byPoints(rules)) return [];
  const found: (readonly [Change, TallyRules])[] = [];
  const trims = panel.method === "trimmedMean" || panel.method === "mean";
  for (const by of trims ? [1, -1] : []) {
    const [high, low] = [Math.max(0, panel.dropHigh + by), Math.max(0, panel.dropLow + by)];
    if (high === panel.dropHigh && low === panel.dropLow) continue;
    const method = high + low === 0 ? "mean" : "trimmedMean";
    const then = { ...panel, method, dropHigh: high, dropLow: low } as const;
    found.push([
      { kind: "drop", high, low },
      { ...rules, panel: then },
    ]);
  }
  for (const mode of ["halfUp", "halfEven", "truncate"] as const)
    if (mode !== rounding.mode)
      found.push([
        { kind: "mode", mode },
        { ...rules, rounding: { ...rounding, mode } },
      ]);
  for (const decimals of [rounding.decimals - 1, rounding.decimals + 1])
    if (decimals >= 0 && decimals <= 3)
      found.push([
        { kind: "decimals", decimals },
        { ...rules, rounding: { ...rounding, decimals } },
      ]);
  // With nothing to multiply the panel's value by, its rounding is that of the end.
  const round = (at: string) => (panel.factor === undefined && at === "end" ? "panel" : at);
  for (const at of ["criterion", "judge", "panel", "end"] as const)
    if (round(at) !== round(rounding.at) && round(at) === at)
      found.push([
        { kind: "point", at },
        { ...rules, rounding: { ...rounding, at } },
      ]);
  const other = rankOn === "exact" ? "rounded" : "exact";
  found.push([
    { kind: "rankOn", rankOn: other },
    { ...rules, rankOn: other },
  ]);
  const steps: TallyRules["ties"] = [
    ...criteria.map(({ id }) => `criterion:${id}`),
    ...(["untrimmed", "exact", "headToHead", "droppedLow", "earlier", "share"] as const),
  ];
  for (const first of steps)
    if (first !== ties[0] && speaks(rules, first)) {
      const chain = [first, ...ties.filter((step) => step !== first)];
      found.push([
        { kind: "ties", first },
        { ...rules, ties: chain },
      ]);
    }
  return found;
}

/** Whether a tie step can say anything under these rules. */
const speaks = ({ panel, rankOn, ties }: TallyRules, step: string): boolean => {
  if (step === "untrimmed") return panel.dropHigh + panel.dropLow > 0;
  if (step === "droppedLow") return panel.dropLow > 0;
  if (step === "exact") return rankOn === "rounded";
  return step !== "share" || ties.length > 0;
};

/**
 * The places an entry would have if one judge had not judged anybody; only where it is another than now. Entries that
 * would have no result without that judge stand aside.
 */
export function withoutJudges({
  rules,
  scored,
  orders,
}: Judged): (entry: EntryId) => readonly { readonly seat: string; readonly place: number }[] {
  const places = (among: readonly Scored[]) =>
    new Map(rankEntries(rules, among, orders).ranked.map(({ entry, place }) => [entry, place]));
  const now = places(scored);
  const then = seatsOf(scored).map(
    (seat) => [seat, places(withoutSeat(rules, scored, seat))] as const,
  );
  const sheets = new Map(scored.map((one) => [one.entry, one.sheets.map(({ seat }) => seat)]));
  return (entry) =>
    then.flatMap(([seat, those]) => {
      const place = those.get(entry);
      const judges = sheets.get(entry)?.includes(seat) === true;
      return !judges || place === undefined || place === now.get(entry) ? [] : [{ seat, place }];
    });
}
