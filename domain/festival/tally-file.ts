import type { EntryId } from "../kernel/ids";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { advanceFrom, awardPrizes, undecidedPrizes } from "./awards";
import { markText } from "./mark-text";
import { roundTo } from "./panel";
import { rankEntries, type TieReason } from "./ranking";
import type { TallyRules } from "./rules";
import { type Fraction, roundingAt, type Scored, tallyEntry } from "./tally";
import type { TallyTask } from "./tally-file-input";

/** One entry's line in the answer: numbers as text, with the decimals of the rule. */
interface ResultLine {
  readonly id: string;
  readonly score: string;
  readonly place: string;
  readonly prize?: string;
  readonly mean: string;
  readonly deduction: string;
  /** Whose total did not count. */
  readonly dropped: { readonly high: readonly string[]; readonly low: readonly string[] };
  readonly bonus?: string;
  /** Where each criterion drops its own marks: what it came to, before and after its weight or factor. */
  readonly criteria?: readonly {
    readonly id: string;
    readonly value: string;
    readonly share: string;
    readonly dropped: ResultLine["dropped"];
  }[];
}

/**
 * A whole contest from its file (R1–R21): results best first. Refuses `too-few-sheets` with the entry, and
 * `sum-unequal-panels` for sums of panels that differ in size (R4).
 */
export function tallyContest({ rules, prizes, entries, headJudge, advance }: TallyTask): Result<
  {
    readonly results: readonly ResultLine[];
    readonly reasons: readonly TieReason[];
    /** Entries that wait for the head judge: for their order, or for a prize at the line (R29). */
    readonly open: readonly (readonly EntryId[])[];
    /** Of a heat with quotas: who goes on. */
    readonly advance?: ReturnType<typeof advanceFrom<string>>;
  },
  Refusal
> {
  const unequal = unequalSum({ rules, entries });
  if (unequal) return refuse(unequal);
  const scored: Scored[] = [];
  for (const { entry, number, sheets, deduction, bonus, missing, ms } of entries) {
    const tally = tallyEntry(rules, { sheets, deduction, bonus, missing });
    if (!tally.ok) return refuse({ ...tally.refusal, entry });
    scored.push({ entry, number, sheets, tally: tally.value, ...(ms === undefined ? {} : { ms }) });
  }
  const { ranked, reasons, open } = rankEntries(rules, scored, headJudge);
  const prizeOf = awardPrizes(prizes, ranked);
  // Whoever is open has no place yet, and so no prize: said once.
  const atLines = undecidedPrizes(prizes, ranked)
    .map((line) => line.entries)
    .filter((line) => !open.some((among) => line.every((entry) => among.includes(entry))));
  const text = (thousandths: number) => markText(thousandths, rules.rounding.decimals);
  const results = ranked.map(({ entry, score, place }) => {
    const tally = scored.find((one) => one.entry === entry)?.tally;
    const prize = prizeOf[entry];
    const seats = (end: "high" | "low") =>
      tally?.totals.filter(({ dropped }) => dropped === end).map(({ seat }) => seat) ?? [];
    return {
      id: entry,
      score: text(score),
      place: String(place),
      ...(prize === undefined ? {} : { prize }),
      mean: text(tally?.mean ?? 0),
      deduction: text(tally?.deduction ?? 0),
      dropped: { high: seats("high"), low: seats("low") },
      ...(tally?.bonus ? { bonus: text(tally.bonus) } : {}),
      ...(tally?.criteria
        ? {
            criteria: tally.criteria.map(({ id, value, share, dropped }) => ({
              id,
              value: fractionText(rules, "criterion", value),
              share: fractionText(rules, "factor", share),
              dropped,
            })),
          }
        : {}),
    };
  });
  const why = ranked.flatMap((below, at): TieReason[] => {
    const above = ranked[at - 1];
    if (!above || above.place === below.place) return [];
    const tie = reasons.find((one) => one.above === above.entry && one.below === below.entry);
    const figures = { above: text(above.score), below: text(below.score) };
    return [tie ?? { above: above.entry, below: below.entry, step: "score", figures }];
  });
  const categoryOf = (entry: EntryId) => entries.find((one) => one.entry === entry)?.category ?? "";
  return ok({
    ...{ results, reasons: why, open: [...open, ...atLines] },
    ...(advance.length > 0 ? { advance: advanceFrom(advance, ranked, categoryOf) } : {}),
  });
}

/** R4: sums of panels that differ in size, which nobody can compare; null when there are none. */
export function unequalSum({
  rules,
  entries,
}: Pick<TallyTask, "entries" | "rules">): Refusal | null {
  if (rules.panel.method !== "sum") return null;
  const size = (one: TallyTask["entries"][number] | undefined) =>
    (one?.sheets.length ?? 0) + (one?.missing.length ?? 0);
  const others = size(entries[0]);
  const other = entries.find((one) => size(one) !== others);
  return other
    ? { code: "sum-unequal-panels", entry: other.entry, given: other.sheets.length, others }
    : null;
}

/** As it is rounded at that point, or else to three decimals. */
function fractionText(rules: TallyRules, point: "criterion" | "factor", value: Fraction): string {
  const decimals = roundingAt(rules, point)?.decimals ?? 3;
  return markText(roundTo({ decimals, mode: "halfUp" }, value), decimals);
}
