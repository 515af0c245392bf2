import type { Anchor } from "../../../domain/festival/anchors";
import { fittedRules } from "../../../domain/festival/fitted-rules";
import { lintRules, type PlannedPanel } from "../../../domain/festival/lint";
import type { LintSubject } from "../../../domain/festival/lint-finding";
import { markText } from "../../../domain/festival/mark-text";
import type { TallyRules } from "../../../domain/festival/rules";
import { HEAD, RESERVE } from "../../../domain/festival/seats";
import type { Tx } from "../../db";
import type { ContestSettings, RoundSettings } from "../../festival/festival-book";
import type { FieldRefusal } from "../field";
import type { Row } from "../tables";

/** A contest's settings as the columns of its form, and back. */

/** What a contest begins with that has said nothing else. */
export const USUAL_SETTINGS: ContestSettings = {
  rules: {
    criteria: [
      { id: "c1", name: "艺术表现", weight: 4000 },
      { id: "c2", name: "技巧", weight: 3000 },
      { id: "c3", name: "编排", weight: 2000 },
      { id: "c4", name: "台风", weight: 1000 },
    ],
    mark: { min: 0, max: 100_000, step: 100 },
    panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
    rounding: { at: "panel", mode: "halfUp", decimals: 3 },
    rankOn: "rounded",
    recused: "reserve",
    atLeast: 3,
    ties: ["criterion:c1", "criterion:c2", "headJudge"],
    time: { minMs: 180_000, maxMs: 360_000, perStartedMs: 30_000, points: 500 },
  },
  categories: [],
  recuseSameUnit: true,
};

export const SETTINGS_COLUMNS = [
  ...["criteria", "markMin", "markMax", "markStep", "method", "dropHigh", "dropLow", "atLeast"],
  ...["roundingAt", "roundingMode", "decimals", "rankOn", "recused", "recuseSameUnit", "ties"],
  ...["anchors", "timeMin", "timeMax", "perStarted", "points", "categories", "panels"],
  ...["trim", "tooFew", "absent", "grades", "gallery"],
] as const;

export const settingsIn = (row: Row): ContestSettings => JSON.parse(String(row.settings));

export function columnsOf({
  rules,
  categories,
  recuseSameUnit,
  anchors = [],
  gallery = false,
}: ContestSettings): Row {
  const { criteria, mark, panel, rounding, time } = rules;
  return {
    ...{ criteria, categories, recuseSameUnit, anchors, ties: rules.ties },
    ...{ markMin: mark.min, markMax: mark.max, markStep: mark.step },
    ...{ method: panel.method, dropHigh: panel.dropHigh, dropLow: panel.dropLow },
    ...{
      roundingAt: rounding.at,
      roundingMode: rounding.mode,
      decimals: String(rounding.decimals),
    },
    ...{ rankOn: rules.rankOn, recused: rules.recused, atLeast: rules.atLeast },
    absent: rules.absent ?? "present",
    ...{ grades: panel.grades ?? [], gallery },
    trim: panel.trim ?? "total",
    tooFew: panel.tooFew === "mean" ? "plain" : "refuse",
    timeMin: time ? time.minMs / 1000 : null,
    timeMax: time ? time.maxMs / 1000 : null,
    perStarted: time ? time.perStartedMs / 1000 : null,
    points: time ? time.points : null,
  };
}

/** What the form does not ask for (a factor of the whole, points rounded in their own manner) stays as it was. */
export function settingsOf(row: Row): ContestSettings {
  const was = row.settings === undefined ? null : settingsIn(row).rules;
  const strikes = row.method === "trimmedMean";
  const grades = (row.grades as readonly string[] | undefined) ?? [];
  const rules = fittedRules({
    criteria: row.criteria as TallyRules["criteria"],
    mark: { min: Number(row.markMin), max: Number(row.markMax), step: Number(row.markStep) },
    panel: {
      method: row.method as TallyRules["panel"]["method"],
      dropHigh: strikes ? Number(row.dropHigh) : 0,
      dropLow: strikes ? Number(row.dropLow) : 0,
      ...(row.trim === "criterion" ? { trim: "criterion" } : {}),
      ...(row.tooFew === "plain" ? { tooFew: "mean" } : {}),
      ...(was?.panel.factor === undefined ? {} : { factor: was.panel.factor }),
      ...(grades.length === 0 ? {} : { grades: [...grades] }),
    },
    rounding: {
      at: row.roundingAt as TallyRules["rounding"]["at"],
      mode: row.roundingMode as TallyRules["rounding"]["mode"],
      decimals: Number(row.decimals),
      ...(was?.rounding.also === undefined ? {} : { also: was.rounding.also }),
    },
    ...(row.absent === "present" ? {} : { absent: row.absent as TallyRules["absent"] }),
    rankOn: row.rankOn as TallyRules["rankOn"],
    recused: row.recused as TallyRules["recused"],
    atLeast: Number(row.atLeast),
    ties: row.ties as TallyRules["ties"],
    time:
      row.timeMax === null
        ? null
        : {
            minMs: Number(row.timeMin ?? 0) * 1000,
            maxMs: Number(row.timeMax) * 1000,
            perStartedMs: Number(row.perStarted) * 1000,
            points: Number(row.points),
          },
  });
  return {
    rules,
    categories: row.categories as ContestSettings["categories"],
    recuseSameUnit: row.recuseSameUnit === true,
    ...(row.gallery === true ? { gallery: true } : {}),
    // A grade is its own word.
    ...(anchorsIn(row).length > 0 && row.method !== "majorityJudgment"
      ? { anchors: anchorsIn(row) }
      : {}),
  };
}

/** Beside which field an impossible rule is told. */
const FIELD: Readonly<Record<LintSubject, string>> = {
  criteria: "criteria",
  mark: "markStep",
  drop: "dropHigh",
  method: "method",
  atLeast: "atLeast",
  rounding: "roundingAt",
  factor: "criteria",
  stages: "criteria",
  teams: "criteria",
  time: "timeMin",
  points: "points",
  ties: "ties",
  panel: "atLeast",
  prizes: "name",
};

/** Why these rules cannot be kept as they are, by field. */
export function settingsFaults(row: Row): Readonly<Record<string, FieldRefusal>> {
  const faults: Record<string, FieldRefusal> = {};
  const timed = ["timeMin", "timeMax", "perStarted", "points"].some((name) => row[name] !== null);
  // A time limit is whole or none; only the shortest time may be left out.
  for (const name of timed ? ["timeMax", "perStarted", "points"] : [])
    if (row[name] === null) faults[name] = { code: "time-whole" };
  if (row.perStarted === 0) faults.perStarted = { code: "time-piece" };
  const byGrades = row.method === "majorityJudgment";
  if (byGrades && ((row.grades as readonly string[] | undefined) ?? []).length < 2)
    return { grades: { code: "grades-few" } };
  const anchor = byGrades ? null : anchorFault(row);
  if (anchor) faults.anchors = anchor;
  for (const { level, code, about, facts } of lintRules(settingsOf(row).rules, panelsIn(row)))
    if (level === "error") faults[FIELD[about]] ??= { code, ...facts };
  return faults;
}

const anchorsIn = (row: Row): readonly Anchor[] =>
  (row.anchors as readonly Anchor[] | undefined) ?? [];

/** A word for a mark that nobody can give, or two for one mark. */
function anchorFault(row: Row): FieldRefusal | null {
  const { min, max } = settingsOf(row).rules.mark;
  const all = anchorsIn(row);
  const outside = all.find(({ from }) => from < min || from > max);
  if (outside) return { code: "anchor-range", mark: markText(outside.from) };
  const twice = all.find((one, at) =>
    all.slice(0, at).some((two) => two.from === one.from && two.criterion === one.criterion),
  );
  return twice ? { code: "anchor-twice", mark: markText(twice.from) } : null;
}

const panelsIn = (row: Row): readonly PlannedPanel[] =>
  (row.panels as readonly PlannedPanel[] | undefined) ?? [];

/** A contest's rounds as its rules see them. */
export async function plannedPanels(tx: Tx, contestId: string): Promise<PlannedPanel[]> {
  const rounds = await tx.round.findMany({
    where: { contestId },
    include: { seats: true, contest: { select: { settings: true } } },
    orderBy: { position: "asc" },
  });
  // Nobody judges a list of scores by these rules.
  const panels = rounds.filter(({ id, contest }) => {
    const { stages }: ContestSettings = JSON.parse(contest.settings);
    return !stages?.rounds.some(({ round, by }) => round === id && by === "list");
  });
  return panels.map(({ name, settings, seats }) => {
    const { prizes }: RoundSettings = JSON.parse(settings);
    return {
      round: name,
      judges: seats.filter(({ seat }) => seat !== HEAD && !RESERVE.test(seat)).length,
      reserves: seats.filter(({ seat }) => RESERVE.test(seat)).length,
      head: seats.some(({ seat }) => seat === HEAD),
      live: true,
      prizes,
    };
  });
}
