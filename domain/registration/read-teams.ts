import type { Result } from "../kernel/result";
import { type Layout, readHeadings } from "./columns";
import { TEAM_FACTS, TEAM_FIELDS, type TeamField } from "./fields";
import { error, type Finding, type Sheet, type Spot, warning } from "./findings";
import { faultsOf, isNote, missingColumns } from "./sheet-findings";
import { clean, cleanName, sameKey } from "./text";
import {
  type CellRefusal,
  isNothing,
  readBirthYear,
  readHeight,
  readJersey,
  readMark,
  readPosition,
  readWoman,
  readYes,
} from "./values";

/** The facts of a team that a file gives; what it does not give stays as it is. */
export type TeamFacts = Readonly<
  Partial<Record<"shortName" | "leader" | "coach" | "county", string>>
>;

/** A player as a file gives them: undefined where it says nothing. */
export interface PlayerRead extends Spot {
  readonly name: string;
  readonly jersey: string;
  /** Where the number stands in the row. */
  readonly jerseyColumn: number | null;
  readonly position?: string;
  readonly heightCm?: number;
  readonly birthYear?: number;
  readonly captain?: boolean;
  /** What regulations may give extra points for, ask for, or limit. */
  readonly woman?: boolean;
  readonly leading?: boolean;
  readonly professional?: boolean;
}

export interface TeamRead extends Spot {
  readonly unit: string;
  /** Null where the file names the unit only. */
  readonly name: string | null;
  readonly facts: TeamFacts;
  readonly players: readonly PlayerRead[];
}

export interface TeamsRead {
  readonly teams: readonly TeamRead[];
  readonly findings: readonly Finding[];
}

/** What the columns of the database hold. */
const LONGEST: Readonly<Partial<Record<TeamField, number>>> = {
  unit: 60,
  team: 40,
  shortName: 12,
  leader: 30,
  coach: 30,
  county: 30,
  name: 30,
};

interface Draft extends Spot {
  readonly unit: string;
  readonly name: string | null;
  readonly facts: Record<string, string>;
  readonly players: PlayerRead[];
}

/** A sheet's name that nobody chose. */
const NO_NAME = /^(sheet|工作表|表|csv)\s*\d*$/i;

/**
 * Reads teams with their players, a row a player. A unit, a team and its facts may stand in the first of its rows only
 * or above the table. Rows of one team may lie in several sheets. Nothing is left out without a finding.
 */
export function readTeams(sheets: readonly Sheet[], layouts: readonly Layout[]): TeamsRead {
  const findings: Finding[] = [];
  const teams = new Map<string, Draft>();
  for (const [at, sheet] of sheets.entries()) {
    const layout = layouts[at];
    if (!layout || layout.header === 0) continue;
    findings.push(...faultsOf(sheet));
    const missing = missingColumns(sheet.name, layout, "teams");
    findings.push(...missing);
    if (missing.length === 0) readSheet(sheet, layout, teams, findings);
  }
  if (teams.size === 0 && !findings.some(({ severity }) => severity === "error"))
    findings.push(error({ sheet: "", row: 0, column: null }, "no-rows"));
  return { teams: [...teams.values()], findings };
}

function readSheet(
  sheet: Sheet,
  layout: Layout,
  teams: Map<string, Draft>,
  findings: Finding[],
): void {
  const own = NO_NAME.test(clean(sheet.name)) ? "" : clean(sheet.name);
  const stated = layout.above.unit ?? layout.above.team;
  const byName = stated === undefined && !layout.columns.includes("unit") && own !== "";
  if (byName) findings.push(warning(spot(0, null), "unit-from-sheet", { value: own }));
  let unit = layout.above.unit ?? (byName ? own : "");
  let team = layout.above.team ?? "";
  let said = false;

  for (const [at, cells] of sheet.rows.entries()) {
    const row = at + 1;
    if (row <= layout.header || cells.every((cell) => clean(cell) === "")) continue;
    const cell = (field: TeamField) => cells[layout.columns.indexOf(field)] ?? "";
    const where = (field: TeamField) => spot(row, columnOf(field));
    if (repeatsHeadings(cells, layout)) continue;
    if (isNote(cells) && cell("jersey") === "") {
      findings.push(warning(spot(row, null), "row-ignored", { value: firstText(cells) }));
      continue;
    }
    const long = TEAM_FIELDS.filter((field) => clean(cell(field)).length > (LONGEST[field] ?? 500));
    for (const field of long)
      findings.push(
        error(where(field), "text-long", {
          value: clean(cell(field)).slice(0, 20),
          facts: { max: LONGEST[field] ?? 500 },
        }),
      );
    if (long.length > 0) continue;

    if (!isNothing(cell("unit")) && sameKey(cell("unit")) !== sameKey(unit)) {
      unit = clean(cell("unit"));
      team = layout.above.team ?? "";
    }
    if (!isNothing(cell("team"))) team = clean(cell("team"));
    // A team that enters under its own name alone is a unit of its own.
    const ofUnit = unit === "" ? team : unit;
    const person = [cell("name"), cell("jersey")].some((text) => !isNothing(text));
    if (ofUnit === "") {
      if (!said) findings.push(error(where("unit"), "unit-missing"));
      said = true;
      continue;
    }
    if (!person && isNothing(cell("unit")) && isNothing(cell("team"))) {
      findings.push(warning(spot(row, null), "row-ignored", { value: firstText(cells) }));
      continue;
    }
    const key = `${sameKey(ofUnit)} ${sameKey(team)}`;
    const draft: Draft = teams.get(key) ?? {
      ...spot(row, columnOf("unit")),
      unit: ofUnit,
      name: team === "" ? null : team,
      facts: {},
      players: [],
    };
    teams.set(key, draft);
    for (const field of TEAM_FACTS) {
      if (field === "unit" || field === "team") continue;
      const raw = isNothing(cell(field)) ? (layout.above[field] ?? "") : cell(field);
      const text = field === "leader" || field === "coach" ? cleanName(raw) : clean(raw);
      if (text === "") continue;
      const known = draft.facts[field];
      if (known !== undefined && sameKey(known) !== sameKey(text))
        findings.push(warning(where(field), "differs", { value: text, facts: { kept: known } }));
      else draft.facts[field] = known ?? text;
    }
    if (person) {
      const player = readPlayer(cell, where, layout, findings);
      if (player) draft.players.push(player);
    }
  }

  function spot(row: number, column: number | null): Spot {
    return { sheet: sheet.name, row, column };
  }
  function columnOf(field: TeamField): number | null {
    const column = layout.columns.indexOf(field);
    return column < 0 ? null : column;
  }
}

/** Null when the row holds an error, which is then among the findings. */
function readPlayer(
  cell: (field: TeamField) => string,
  where: (field: TeamField) => Spot,
  layout: Layout,
  findings: Finding[],
): PlayerRead | null {
  const before = findings.length;
  const read = <T>(field: TeamField, reader: (text: string) => Result<T | null, CellRefusal>) => {
    const result = reader(cell(field));
    if (result.ok) return result.value ?? undefined;
    const { code, ...rest } = result.refusal;
    findings.push(error(where(field), code, { value: clean(cell(field)), ...rest }));
    return undefined;
  };
  const name = cleanName(cell("name"));
  if (isNothing(name)) findings.push(error(where("name"), "name-missing"));
  if (isNothing(cell("jersey")))
    findings.push(error(where("jersey"), "jersey-missing", { value: name }));
  const jersey = read("jersey", readJersey);
  const position = read("position", readPosition);
  const heightCm = read("height", readHeight);
  const birthYear = read("birth", readBirthYear);
  const captain = layout.columns.includes("captain") ? read("captain", readYes) : undefined;
  const woman = read("woman", readWoman);
  const leading = read("leading", readMark);
  const professional = read("professional", readMark);
  if (findings.length > before || jersey === undefined) return null;
  return {
    ...where("name"),
    name,
    jersey,
    jerseyColumn: where("jersey").column,
    ...(position === undefined ? {} : { position }),
    ...(heightCm === undefined ? {} : { heightCm }),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(captain === undefined ? {} : { captain }),
    ...(woman === undefined ? {} : { woman }),
    ...(leading === undefined ? {} : { leading }),
    ...(professional === undefined ? {} : { professional }),
  };
}

/** Long lists are printed with their headings on each page. */
function repeatsHeadings(cells: readonly string[], { columns }: Layout): boolean {
  const again = readHeadings(cells, "teams");
  const same = columns.filter((field, at) => field !== null && again[at] === field);
  return same.length >= 2 && same.length === columns.filter((field) => field !== null).length;
}

const firstText = (cells: readonly string[]): string =>
  clean(cells.find((cell) => clean(cell) !== "") ?? "").slice(0, 40);
