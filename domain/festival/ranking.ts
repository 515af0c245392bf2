import type { EntryId } from "../kernel/ids";
import { byScore, placedBy, stepsOf } from "./methods";
import { type Parted, reasonOf } from "./reason";
import type { TallyRules } from "./rules";
import type { Ranked, Scored } from "./tally";
import { levelBlocks, partBy } from "./tie-steps";

/** Why two entries with the same score have different places: the first step that parted them, and its figures. */
export interface TieReason {
  readonly above: EntryId;
  readonly below: EntryId;
  /** One of the rule's tie steps; `exact` also where the rule ranks on what is not rounded. */
  readonly step: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

export interface Ranking {
  /** Best first; those who share a place by their number. */
  readonly ranked: readonly Ranked[];
  readonly reasons: readonly TieReason[];
  /** Entries that wait for the head judge: level up to that step, and no order names all of them. */
  readonly open: readonly (readonly EntryId[])[];
}

/** Entries that nothing parts, and what parted them from the block above: null where it was the score itself. */
interface Block {
  readonly members: readonly Scored[];
  readonly parted: { readonly step: number | "exact"; readonly among: readonly Scored[] } | null;
}

/**
 * The places of entries (R10–R16). `headJudge` holds the orders that the head judge gave, best first; of several that
 * name all of a tied group the last one counts. Neither the order of the entries nor that of their sheets matters.
 */
export function rankEntries(
  rules: TallyRules,
  scored: readonly Scored[],
  headJudge: readonly (readonly EntryId[])[],
): Ranking {
  const open: EntryId[][] = [];
  const steps = stepsOf(rules);

  function part(among: readonly Scored[], at: number): Block[] {
    const step = steps[at];
    if (among.length === 1 || step === undefined || step === "share")
      return [{ members: among, parted: null }];
    const parts = partBy(step, { rules, among, headJudge });
    if (parts.length === 1) {
      if (step === "headJudge" || step === "lot") open.push(among.map(({ entry }) => entry));
      return part(among, at + 1);
    }
    // R14: comparing one with another means something else once there are fewer to compare.
    const next = step === "headToHead" ? at : at + 1;
    return parts.flatMap((members, index) =>
      part(members, next).map((block, inner) =>
        index > 0 && inner === 0 ? { ...block, parted: { step: at, among } } : block,
      ),
    );
  }

  const better = (a: Scored, b: Scored): number => byScore(rules, a, b);
  const blocks = levelBlocks(placedBy(rules, scored), better).flatMap((level) => part(level, 0));

  const ranked: Ranked[] = [];
  const reasons: TieReason[] = [];
  let above: Scored | undefined;
  for (const { members, parted } of blocks) {
    const [below] = members;
    const reason = above && below && reasonFor(rules, above, below, parted);
    if (reason) reasons.push(reason);
    const place = ranked.length + 1;
    for (const { entry, tally } of members)
      ranked.push({ entry, score: tally.score, place, shared: members.length > 1 });
    above = members.at(-1);
  }
  return { ranked, reasons, open };
}

/** R16: a reason for each pair of neighbours with one score (or grade, or sum of ranks) and two places. */
function reasonFor(
  rules: TallyRules,
  above: Scored,
  below: Scored,
  parted: Block["parted"],
): TieReason | null {
  if (above.tally.score !== below.tally.score) return null;
  const by: Exclude<Parted["by"], "score"> =
    parted === null || parted.step === "exact" ? "exact" : { at: parted.step, among: parted.among };
  return reasonOf(rules, { above, below, by });
}
