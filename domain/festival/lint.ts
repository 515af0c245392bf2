import { lintBesidePoints } from "./lint-contest";
import { doubt, ENDS, error, type LintFinding, PARTS, prizeLine } from "./lint-finding";
import { roundingFindings } from "./lint-rounding";
import { byPoints } from "./methods";
import { areWhole, type PrizeRules, type TallyRules } from "./rules";

/** A round to which rules apply, as far as it is planned. */
export interface PlannedPanel {
  readonly round: string;
  /** Judges of the panel proper, reserve seats, and whether a head judge sits there. */
  readonly judges: number;
  readonly reserves: number;
  readonly head: boolean;
  /** Judged as it goes, where the head judge has a word for prizes at a line (J32). */
  readonly live?: true;
  readonly prizes: PrizeRules | null;
}

/**
 * Looks over the rules of a contest before anybody is judged by them (L1–L14, L16). The rules need not be possible: that is
 * what is asked. `panels` are the contest's rounds as they are planned; those without judges yet say nothing.
 */
export function lintRules(rules: TallyRules, panels: readonly PlannedPanel[]): LintFinding[] {
  const planned = panels.filter(({ judges }) => judges > 0);
  if (!byPoints(rules))
    return [
      ...criteriaFindings(rules),
      ...lintBesidePoints(rules, panels),
      ...planned.flatMap((panel) => [...roundFindings(rules, panel)]),
    ];
  return [
    ...criteriaFindings(rules),
    ...scaleFindings(rules),
    ...panelFindings(rules, planned),
    ...roundingFindings(rules),
    ...timeFindings(rules),
    ...tieFindings(rules),
    ...planned.flatMap((panel) => [...roundFindings(rules, panel)]),
    ...panels.flatMap((panel) => [...prizeFindings(rules, panel)]),
  ];
}

function* criteriaFindings({ criteria }: TallyRules): Iterable<LintFinding> {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  // L1
  if (!areWhole(criteria))
    yield criteria.some(({ factor }) => factor !== undefined)
      ? error("L1", "criteria", "lint-factors")
      : error("L1", "criteria", "lint-weights", { sum: sum / 100 });
  const names = criteria.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  // L2
  if (twice !== undefined) yield error("L2", "criteria", "lint-name-twice", { name: twice });
}

function* scaleFindings({ mark: { min, max, step } }: TallyRules): Iterable<LintFinding> {
  // L3
  if (min >= max) yield error("L3", "mark", "lint-scale");
  else if (step < 1 || (max - min) % step !== 0) yield error("L3", "mark", "lint-step");
}

function* panelFindings(
  { panel, atLeast, recused, absent }: TallyRules,
  planned: readonly PlannedPanel[],
): Iterable<LintFinding> {
  const dropped = panel.dropHigh + panel.dropLow;
  // Every seat counts in any case where a mean stands for whoever is not there.
  const isFilled = recused === "meanOfOthers" && absent === "meanOfOthers";
  const fewest = isFilled ? Math.min(...planned.map(({ judges }) => judges)) : atLeast;
  // L4
  if (fewest <= dropped && panel.tooFew !== "mean")
    yield error("L4", "atLeast", "lint-drops", { dropped, needed: dropped + 1 });
  if (panel.method === "trimmedMean" && dropped === 0)
    yield error("L4", "drop", "lint-drops-nothing");
  // L5
  const other = planned.find(({ judges }) => judges !== atLeast);
  if (!isFilled && panel.method === "sum" && other)
    yield error("L5", "method", "lint-sum", { atLeast, judges: other.judges, round: other.round });
}

function* timeFindings({ time, rounding }: TallyRules): Iterable<LintFinding> {
  if (!time) return;
  // L6
  if (time.points % 10 ** (3 - rounding.decimals) !== 0)
    yield error("L6", "points", "lint-points", { decimals: rounding.decimals });
  // L7
  if (time.minMs > time.maxMs) yield error("L7", "time", "lint-time");
}

function* tieFindings({ ties, criteria, rankOn }: TallyRules): Iterable<LintFinding> {
  const known = new Set(criteria.map(({ id }) => `criterion:${id}`));
  // L8
  for (const [at, step] of ties.entries()) {
    if (ties.indexOf(step) < at) yield error("L8", "ties", "lint-tie-twice", { n: at + 1 });
    if (step.startsWith("criterion:") && !known.has(step))
      yield error("L8", "ties", "lint-tie-criterion", { n: at + 1 });
  }
  // L9
  if (!ties.some((step) => ENDS.includes(step))) yield doubt("L9", "ties", "lint-ties-open");
  const ends = ties.findIndex((step) => step === "earlier" || step === "share");
  if (ends >= 0 && ends < ties.length - 1)
    yield doubt("L9", "ties", "lint-ties-never", { n: ends + 1 });
  if (rankOn === "exact" && ties.includes("exact")) yield doubt("L9", "ties", "lint-ties-exact");
}

function* roundFindings(rules: TallyRules, panel: PlannedPanel): Iterable<LintFinding> {
  const { round, judges, reserves, head } = panel;
  const { dropHigh, dropLow } = rules.panel;
  // L10
  if (judges < rules.atLeast)
    yield error("L10", "panel", "lint-panel-small", { round, judges, needed: rules.atLeast });
  const kept = judges - dropHigh - dropLow;
  if (byPoints(rules) && kept > 0 && kept % 2 === 0)
    yield doubt("L10", "panel", "lint-panel-even", { round, kept });
  // L11
  if ((rules.recused === "reserve" || rules.absent === "reserve") && reserves === 0)
    yield doubt("L11", "panel", "lint-no-reserve", { round });
  if (!head) yield doubt("L11", "panel", "lint-no-head", { round });
}

function* prizeFindings(
  { ties }: TallyRules,
  { round, prizes, live }: PlannedPanel,
): Iterable<LintFinding> {
  const lines = prizes?.prizes ?? [];
  const rest = lines.findIndex(({ count }) => count === null);
  // L12
  if (rest >= 0 && rest < lines.length - 1)
    yield doubt("L12", "prizes", "lint-prize-never", { round, name: lines[rest]?.name ?? "" });
  const parted = ties.some((step) => PARTS.includes(step));
  if (prizes?.ties === "share" && lines.some(({ count }) => count !== null) && !parted)
    yield doubt("L12", "prizes", "lint-prize-line", { round });
  // L16
  if (prizes && !live) yield* prizeLine(prizes, ties, round);
}
