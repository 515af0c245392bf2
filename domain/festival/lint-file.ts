import type { ContestFile } from "./contest-input";
import { contestPrizeRules } from "./contest-input";
import { lintRules } from "./lint";
import { lintContest } from "./lint-contest";
import { doubt, ENDS, type LintFinding, prizeLine } from "./lint-finding";
import type { StageFile } from "./stages/stage-input";
import { basisPoints, categoriesOf, panelFile } from "./stages/stage-scores";
import { type TallyFile, tallyInput } from "./tally-file-input";
import { fromPrizesFile, fromTallyRulesFile } from "./tally-input";

/** The rules of a file looked over (L1–L17), together with the panel that it names. The file has been accepted. */

/** Points: who judges is known here, so that a panel which is too small can never come to a result. */
export function lintPointsFile(file: TallyFile): LintFinding[] {
  const role = (wanted: string) =>
    file.judges?.filter(
      (one) => (typeof one === "string" ? "judge" : (one.role ?? "judge")) === wanted,
    ).length ?? null;
  const marks = file.entries.map((one) => Object.keys(one.marks).length);
  const panel = {
    round: file.id ?? "-",
    judges: role("judge") ?? Math.max(...marks),
    reserves: role("reserve") ?? 1,
    head: file.judges === undefined || file.headJudge !== undefined || role("headJudge") !== 0,
    prizes: fromPrizesFile(file.rules),
  };
  return lintRules(fromTallyRulesFile(file.rules), [panel]);
}

export function lintContestFile(file: ContestFile): LintFinding[] {
  const { method, marks, grades = [] } = file.rules.panel;
  const entries = file.dances?.[0]?.entries ?? file.entries ?? [];
  const judges =
    file.judges?.length ?? Math.max(0, ...entries.map((one) => Object.keys(one.marks).length));
  return [
    ...lintContest({
      ...{ method, judges, grades, entries: entries.length },
      strict: method === "skating" || (method !== "majorityJudgment" && marks === "ranks"),
      ties: file.rules.ties ?? [],
      prizes: contestPrizeRules(file),
      round: file.id ?? "-",
    }),
  ];
}

/** L17: several stages, their panels and teams. */
export function lintStageFile(file: StageFile): LintFinding[] {
  const { rules } = file;
  const round = file.id ?? "-";
  const teams = rules.teams;
  return [
    ...categoriesOf(file).flatMap(({ stages }) =>
      stages
        .filter(({ weight }) => basisPoints(weight) === 0)
        .map(({ id, name = id }) => doubt("L17", "stages", "lint-stage-weightless", { name })),
    ),
    ...chain(rules.ties ?? []),
    ...prizeLine(prizesOf(rules), rules.ties ?? [], round),
    ...(teams
      ? [...chain(teams.ties ?? []), ...prizeLine(prizesOf(teams), teams.ties ?? [], round)]
      : []),
    ...(teams?.method === "mean" && teams.missing === "leaveOut" && teams.best === undefined
      ? [doubt("L17", "teams", "lint-team-leave-out")]
      : []),
    ...(file.stages ?? []).flatMap((stage) => {
      const panel = tallyInput.safeParse(panelFile(stage));
      return panel.success ? lintPointsFile({ ...panel.data, id: stage.id }) : [];
    }),
  ];
}

const prizesOf = ({
  prizes = [],
  prizeTies = "share",
}: Pick<StageFile["rules"], "prizes" | "prizeTies">) => ({
  prizes,
  ties: prizeTies,
});

function chain(ties: readonly string[]): LintFinding[] {
  const ends = ties.findIndex((step) => step === "earlier" || step === "share");
  return [
    ...(ties.some((step) => ENDS.includes(step)) ? [] : [doubt("L9", "ties", "lint-ties-open")]),
    ...(ends >= 0 && ends < ties.length - 1
      ? [doubt("L9", "ties", "lint-ties-never", { n: ends + 1 })]
      : []),
  ];
}
