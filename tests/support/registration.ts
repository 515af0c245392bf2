import { guessLayout } from "../../domain/registration/columns";
import type { Finding, Sheet } from "../../domain/registration/findings";
import { type ContestNow, planEntries } from "../../domain/registration/plan-entries";
import { planTeams, type SeasonNow, type TeamChoices } from "../../domain/registration/plan-teams";
import { readEntries } from "../../domain/registration/read-entries";
import { readTeams } from "../../domain/registration/read-teams";

/** A table in a line a row, its cells parted by bars: `单位 | 姓名 | 号码`. */
export const sheet = (text: string, name = "Sheet1"): Sheet => ({
  name,
  rows: text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim())),
  faults: [],
});

export const read = (...sheets: readonly Sheet[]) =>
  readTeams(
    sheets,
    sheets.map((one) => guessLayout(one, "teams")),
  );

const SEASON: SeasonNow = {
  units: [
    { id: "u1", name: "渭滨区总工会" },
    { id: "u2", name: "市税务系统工会" },
  ],
  teams: [],
  squadMax: 15,
  year: 2026,
  played: new Set(),
  drawn: false,
};

export const KEEP: TeamChoices = { createUnits: false, others: "keep" };

export const plan = (
  table: Sheet | readonly Sheet[],
  season: Partial<SeasonNow> = {},
  choices: Partial<TeamChoices> = {},
) => {
  const { teams, findings } = read(...[table].flat());
  const planned = planTeams(teams, { ...SEASON, ...season }, { ...KEEP, ...choices });
  return { ...planned, findings: [...findings, ...planned.findings] };
};

const CONTEST: ContestNow = {
  units: SEASON.units,
  entries: [],
  categories: [
    { id: "worker", name: "职工组" },
    { id: "pro", name: "专业团体组" },
  ],
  limits: { min: 180, max: 360 },
  drawn: false,
};

export const planActs = (table: Sheet, contest: Partial<ContestNow> = {}, createUnits = false) => {
  const { entries, findings } = readEntries([table], [guessLayout(table, "entries")]);
  const planned = planEntries(entries, { ...CONTEST, ...contest }, { createUnits });
  return { ...planned, findings: [...findings, ...planned.findings] };
};

/** `jersey-shape 4D` for each finding; errors in capitals. */
export const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, code, row, column }) => {
    const place = `${row}${column === null ? "" : String.fromCharCode(65 + column)}`;
    return `${severity === "error" ? code.toUpperCase() : code} ${place}`;
  });
