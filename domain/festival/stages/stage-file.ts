import { type EntryId, entryId } from "../../kernel/ids";
import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { awardPrizes } from "../awards";
import type { TieReason } from "../ranking";
import type { PrizeRules } from "../rules";
import { tallyEntry } from "../tally";
import { unequalSum } from "../tally-file";
import { fromTallyFile, tallyInput } from "../tally-file-input";
import { thousandths } from "../tally-input";
import { exactly, exactText } from "./exact";
import type { StageFile } from "./stage-input";
import {
  basisPoints,
  type CategoryOfFile,
  categoriesOf,
  fullMarkOf,
  panelFile,
  scoresIn,
  teamsOf,
} from "./stage-scores";
import {
  type Contestant,
  type StageResult,
  type StageRules,
  type Summed,
  tallyStages,
} from "./stage-tally";
import { type TeamRules, tallyTeams } from "./team-tally";

/** A line of the answer: numbers as text, with the decimals of the rule. */
interface StageLine {
  readonly id: string;
  readonly category?: string;
  readonly team?: string;
  readonly score: string;
  readonly place: string;
  readonly prize?: string;
  /** By stage: the score there, null of who was not there, and what it adds to the whole. */
  readonly stages: Readonly<
    Record<string, { readonly score: string | null; readonly share: string }>
  >;
}

interface Table<Line> {
  readonly results: readonly Line[];
  readonly reasons: readonly TieReason[];
  readonly open: readonly (readonly EntryId[])[];
}

interface TeamLine {
  readonly id: string;
  readonly score: string;
  readonly place: string;
  readonly prize?: string;
  readonly counted: readonly string[];
}

export interface StageAnswer extends Table<StageLine> {
  /** Who has no result, and the stages they were not at. */
  readonly without: readonly { readonly id: string; readonly missed: readonly string[] }[];
  readonly teams?: Table<TeamLine> & {
    readonly without: readonly { readonly id: string; readonly given: number }[];
  };
}

/**
 * A whole contest of several stages from a file that `stageInput` has accepted (M1–M8): category by category the best
 * first, then the teams. Refuses `too-few-sheets` with the entry of a stage that is judged.
 */
export function tallyStageFile(file: StageFile): Result<StageAnswer, Refusal> {
  const results = resultsOf(file);
  if (!results.ok) return results;
  const orders = (file.headJudge ?? []).map((order) => order.map(entryId));
  const categories = categoriesOf(file).map((category) => {
    const rules = rulesOf(file, category);
    const people = file.entries.flatMap((one, at): Contestant[] =>
      category.id !== null && one.category !== category.id
        ? []
        : [
            {
              entry: entryId(one.id),
              number: one.number ?? at + 1,
              results: results.value.get(one.id) ?? new Map(),
            },
          ],
    );
    return { category, rules, ranking: tallyStages(rules, people, orders) };
  });
  const ranked = new Map(
    categories.flatMap(({ ranking }) => ranking.placed.map(({ one }) => [one.entry, one])),
  );
  return ok({
    results: categories.flatMap(({ category, rules, ranking }) =>
      linesOf(file, category, rules, ranking.placed),
    ),
    reasons: categories.flatMap(({ ranking }) => ranking.reasons),
    open: categories.flatMap(({ ranking }) => ranking.open),
    without: categories.flatMap(({ ranking }) =>
      ranking.without.map(({ entry, missed }) => ({ id: entry, missed })),
    ),
    ...(file.rules.teams ? { teams: teamTable(file, file.rules.teams, ranked, orders) } : {}),
  });
}

/** What everybody reached in each stage, from scores as they stand and from the marks of panels. */
function resultsOf(
  file: StageFile,
): Result<ReadonlyMap<string, ReadonlyMap<string, StageResult>>, Refusal> {
  const found = new Map<string, Map<string, StageResult>>();
  const put = (entry: string, stage: string, result: StageResult) =>
    found.set(entry, (found.get(entry) ?? new Map()).set(stage, result));
  for (const { entry, stage, score, ms } of scoresIn(file))
    put(entry, stage, {
      score: score === null ? null : exactly(thousandths(score)),
      ...(ms === undefined ? {} : { ms }),
    });
  for (const stage of file.stages ?? []) {
    const panel = tallyInput.safeParse(panelFile(stage));
    if (!panel.success) continue;
    const { rules, entries } = fromTallyFile(panel.data);
    const unequal = unequalSum({ rules, entries });
    if (unequal) return refuse({ ...unequal, stage: stage.id });
    for (const { entry, sheets, missing, ms, ...points } of entries) {
      const tally = tallyEntry(rules, { sheets, missing, ...points });
      if (!tally.ok) return refuse({ ...tally.refusal, entry, stage: stage.id });
      const { exact, score } = tally.value;
      put(entry, stage.id, {
        // From units of 10⁻⁷ to thousandths.
        score: stage.carry === "exact" ? exactly(exact.over, exact.under * 10_000) : exactly(score),
        ...(ms === undefined ? {} : { ms }),
      });
    }
  }
  return ok(found);
}

function rulesOf({ rules }: StageFile, { stages }: CategoryOfFile): StageRules {
  const { at = "end", mode = "halfUp", decimals } = rules.rounding;
  return {
    stages: stages.map((stage) => ({
      id: stage.id,
      name: stage.name ?? stage.id,
      weight: basisPoints(stage.weight),
      fullMark: fullMarkOf(stage),
    })),
    absent: rules.absentStage ?? "noResult",
    rounding: { at, mode, decimals },
    rankOn: rules.rankOn ?? "rounded",
    ties: rules.ties ?? [],
  };
}

const prizesOf = (
  { prizes = [], prizeTies = "share" }: Pick<StageFile["rules"], "prizes" | "prizeTies">,
  placed: readonly {
    readonly one: { readonly entry: EntryId };
    readonly place: number;
    readonly shared: boolean;
  }[],
): Readonly<Record<string, string>> => {
  const rules: PrizeRules = { prizes, ties: prizeTies };
  return awardPrizes(
    rules,
    placed.map(({ one, place, shared }) => ({ entry: one.entry, score: 0, place, shared })),
  );
};

/** As many decimals as a stage's scores are written with. */
const STAGE_DECIMALS = 3;

function linesOf(
  file: StageFile,
  { id: category }: CategoryOfFile,
  { stages, rounding }: StageRules,
  placed: readonly { readonly one: Summed; readonly place: number; readonly shared: boolean }[],
): StageLine[] {
  const prizes = prizesOf(file.rules, placed);
  return placed.map(({ one, place }): StageLine => {
    const team = file.entries.find(({ id }) => id === one.entry)?.team;
    const prize = prizes[one.entry];
    return {
      id: one.entry,
      ...(category === null ? {} : { category }),
      ...(team === undefined ? {} : { team }),
      score: exactText(one.score, rounding.decimals),
      place: String(place),
      ...(prize === undefined ? {} : { prize }),
      stages: Object.fromEntries(
        stages.map(({ id }) => {
          const score = one.results.get(id)?.score ?? null;
          const share = one.shares.get(id) ?? exactly(0);
          return [
            id,
            {
              score: score && exactText(score, STAGE_DECIMALS),
              share: exactText(share, rounding.at === "stage" ? rounding.decimals : STAGE_DECIMALS),
            },
          ];
        }),
      ),
    };
  });
}

function teamTable(
  file: StageFile,
  stated: NonNullable<StageFile["rules"]["teams"]>,
  ranked: ReadonlyMap<EntryId, Summed>,
  orders: readonly (readonly EntryId[])[],
): StageAnswer["teams"] {
  const { mode = "halfUp", decimals } = stated;
  const best = stated.best ?? null;
  const missing = stated.missing ?? "leaveOut";
  const teams = teamsOf(file);
  const most = Math.max(0, ...teams.map(({ members }) => members.length));
  const isSumOfPresent = stated.method === "sum" && missing === "leaveOut";
  const rules: TeamRules = {
    method: stated.method,
    best,
    of: stated.of ?? "rounded",
    missing,
    // M7: a sum of fewer would be compared with sums of more.
    atLeast: stated.atLeast ?? best ?? (isSumOfPresent ? most : 1),
    rounding: { mode, decimals },
    rankOn: stated.rankOn ?? "rounded",
    ties: stated.ties ?? [],
  };
  const stages = categoriesOf(file).flatMap((one) =>
    one.stages.map(({ id, name = id }) => ({ id, name })),
  );
  const { placed, reasons, open, without } = tallyTeams(
    rules,
    teams.map(({ id, members }, at) => ({
      entry: entryId(id),
      number: at + 1,
      members: members.map((member) => ({
        entry: entryId(member),
        result: ranked.get(entryId(member)) ?? null,
      })),
    })),
    stages,
    orders,
  );
  const prizes = prizesOf(stated, placed);
  return {
    results: placed.map(({ one, place }): TeamLine => {
      const prize = prizes[one.entry];
      return {
        id: one.entry,
        score: exactText(one.score, decimals),
        place: String(place),
        ...(prize === undefined ? {} : { prize }),
        counted: one.counted,
      };
    }),
    reasons,
    open,
    without: without.map(({ entry, results }) => ({ id: entry, given: results })),
  };
}
