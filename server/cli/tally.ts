import { contestPrizes, rankContest } from "../../domain/festival/contest";
import {
  type ContestFile,
  contestForm,
  contestInput,
  contestPrizeRules,
  fromContestFile,
} from "../../domain/festival/contest-input";
import { lintContestFile, lintPointsFile, lintStageFile } from "../../domain/festival/lint-file";
import type { LintFinding } from "../../domain/festival/lint-finding";
import { withPreset } from "../../domain/festival/presets";
import type { TieReason } from "../../domain/festival/ranking";
import { tallyStageFile } from "../../domain/festival/stages/stage-file";
import { type StageFile, stageForm, stageInput } from "../../domain/festival/stages/stage-input";
import { tallyContest } from "../../domain/festival/tally-file";
import { fromTallyFile, tallyInput } from "../../domain/festival/tally-file-input";
import { flatTallyFile, unsupportedTally } from "../../domain/festival/tally-form";
import type { Refusal } from "../../domain/live/decider";
import { findingTexts } from "../../domain/words/festival-findings";
import { tieTexts } from "../../domain/words/festival-reasons";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { type Complaint, refused } from "./complaint";
import type { Place } from "./read-input";

/** `leitai tally FILE`: a contest's results from its judges' marks; entries are called by their ids. */
export const run = ({ positionals: [file = "-"], options }: Call) =>
  answerCases(file, (given, place) => {
    const value = withPreset(given);
    const isLint = options.lint !== undefined;
    const staged = stageForm(value);
    if (staged) {
      const stages = parseCase(stageInput, staged, place);
      return isLint ? lookedOver(stages, lintStageFile(stages), place) : byStages(stages, place);
    }
    const flat = flatTallyFile(value);
    const contest = contestForm(flat);
    if (contest) {
      const ranks = parseCase(contestInput, contest, place);
      return isLint ? lookedOver(ranks, lintContestFile(ranks), place) : byContest(ranks);
    }
    const unsupported = unsupportedTally(flat);
    if (unsupported) throw complaint(unsupported, place);
    const input = parseCase(tallyInput, flat, place);
    if (isLint) return lookedOver(input, lintPointsFile(input), place);
    const tallied = tallyContest(fromTallyFile(input));
    if (!tallied.ok) throw complaint(tallied.refusal, place);
    const { results, reasons, open, advance } = tallied.value;
    return {
      ...(input.id === undefined ? {} : { id: input.id }),
      results,
      reasons: reasons.map((reason) => ({ ...reason, text: tieTexts(reason, (entry) => entry) })),
      open,
      ...(advance ? { advance } : {}),
    };
  });

/** What `--lint` says of the rules; those that cannot work are refused. */
function lookedOver(
  { id }: { readonly id?: string | undefined },
  found: readonly LintFinding[],
  place: Place,
) {
  const findings = found.map((one) => ({ ...one, text: findingTexts(one) }));
  const errors = findings.filter(({ level }) => level === "error").length;
  if (errors > 0) throw refused("rules-open", { count: errors }, { ...place, findings });
  return { ...(id === undefined ? {} : { id }), findings };
}

/** The result of several stages, and of teams. */
function byStages(file: StageFile, place: Place) {
  const tallied = tallyStageFile(file);
  if (!tallied.ok) throw complaint(tallied.refusal, place);
  const { reasons, teams, ...rest } = tallied.value;
  const told = (reason: TieReason) => ({ ...reason, text: tieTexts(reason, (entry) => entry) });
  return {
    ...(file.id === undefined ? {} : { id: file.id }),
    ...rest,
    reasons: reasons.map(told),
    ...(teams ? { teams: { ...teams, reasons: teams.reasons.map(told) } } : {}),
  };
}

/** The result of a contest that is not judged by points. */
function byContest(file: ContestFile) {
  const ranking = rankContest(fromContestFile(file));
  const prizes = contestPrizes(contestPrizeRules(file), ranking);
  return {
    ...(file.id === undefined ? {} : { id: file.id }),
    results: ranking.ranked.map(({ entry, score, place, figures }) => {
      const prize = prizes[entry];
      return { id: entry, score, place, ...(prize === undefined ? {} : { prize }), figures };
    }),
    reasons: ranking.reasons.map((reason) => ({
      ...reason,
      text: tieTexts(reason, (entry) => entry),
    })),
    open: ranking.open,
    ...(ranking.notes.length > 0 ? { notes: ranking.notes } : {}),
  };
}

const CODES = ["method-unsupported", "too-few-sheets", "sum-unequal-panels"] as const;

function complaint({ code, ...facts }: Refusal, place: Place): Complaint {
  const known = CODES.find((one) => one === code);
  if (!known) throw new Error(`no sentence for the refusal: ${code}`);
  return refused(known, facts, { ...place, ...facts });
}
