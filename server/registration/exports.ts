import { KINDS, type Kind } from "../../domain/registration/fields";
import { clockOf } from "../../domain/registration/plan-entries";
import { say, type WordKey } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { Db } from "../db";
import { activeSeasonId } from "../league/active-season";
import { type Table, toCsv, toXlsx } from "./tables";
import { contestNow, findTarget, seasonNow } from "./targets";

/** A file to take away. */
export interface Download {
  /** Without its ending. */
  readonly name: string;
  readonly format: "xlsx" | "csv";
  readonly bytes: Buffer;
}

/** Spreadsheets on their way out, of the shape that an import reads. */
export class Exports {
  constructor(private readonly db: Db) {}

  /**
   * `teams.xlsx`, `teams.csv`, `entries.xlsx`, `entries.csv`; null for another name, or where there is no such season
   * or contest. Without an id it is the season that is worked on.
   */
  async file(called: string, id: string | null, lang: Lang): Promise<Download | null> {
    const [, kind, format] = /^(teams|entries)\.(xlsx|csv)$/.exec(called) ?? [];
    const own = id ?? (kind === "teams" ? await activeSeasonId(this.db) : null);
    if (own === null) return null;
    const found =
      kind === "teams" ? await teamTable(this.db, own, lang) : await entryTable(this.db, own, lang);
    if (!found) return null;
    const name = await fileStem(this.db, kind === "teams" ? "teams" : "entries", own);
    return format === "csv"
      ? { name, format, bytes: toCsv(found) }
      : { name, format: "xlsx", bytes: await toXlsx([found]) };
  }

  /** `teams-template.xlsx`, `entries-template.xlsx`; null for another name. */
  async template(called: string, lang: Lang): Promise<Download | null> {
    const kind = KINDS.find((one) => called === `${one}-template.xlsx`);
    if (!kind) return null;
    const name = say(lang, `registration.template.name.${kind}`);
    return { name, format: "xlsx", bytes: await toXlsx([template(kind, lang)]) };
  }
}

/** The columns of a file that we write, in their order: what an import of it reads again. */
const COLUMNS = {
  teams: [
    ["unit", 24],
    ["team", 24],
    ["shortName", 12],
    ["leader", 10],
    ["coach", 10],
    ["name", 12],
    ["jersey", 8],
    ["position", 8],
    ["height", 12],
    ["birth", 12],
    ["captain", 8],
    ["woman", 8],
    ["leading", 10],
    ["professional", 12],
  ],
  entries: [
    ["unit", 24],
    ["title", 28],
    ["category", 14],
    ["performers", 8],
    ["duration", 8],
    ["contact", 12],
    ["people", 50],
  ],
} as const satisfies Readonly<Record<Kind, readonly (readonly [string, number])[]>>;

const table = (kind: Kind, lang: Lang, rows: readonly (readonly string[])[]): Table => ({
  name: say(lang, `registration.kind.${kind}`),
  rows: [
    COLUMNS[kind].map(([field]) => say(lang, `registration.field.${field}` as WordKey)),
    ...rows,
  ],
  widths: COLUMNS[kind].map(([, width]) => width),
});

const text = (value: string | number | null): string => (value === null ? "" : String(value));

/** All teams of a season with their players; null when there is no such season. */
async function teamTable(db: Db, seasonId: string, lang: Lang): Promise<Table | null> {
  const season = await seasonNow(db, seasonId);
  if (!season) return null;
  const unitName = new Map(season.units.map(({ id, name }) => [id, name]));
  const rows = season.teams.flatMap((team) => {
    const head = [
      unitName.get(team.unitId) ?? "",
      team.name,
      team.shortName,
      team.leader,
      team.coach,
    ];
    if (team.players.length === 0) return [[...head, "", "", "", "", "", "", "", "", ""]];
    const byJersey = [...team.players].sort((a, b) => Number(a.jersey) - Number(b.jersey));
    const yes = (is: boolean) => (is ? say(lang, "registration.yes") : "");
    return byJersey.map(({ name, jersey, position, heightCm, birthYear, ...player }) => [
      ...head,
      ...[name, jersey, position, text(heightCm), text(birthYear), yes(player.captain)],
      player.woman ? say(lang, "registration.woman") : "",
      ...[yes(player.leading), yes(player.professional)],
    ]);
  });
  return table("teams", lang, rows);
}

/** All entries of a contest; null when there is no such contest. */
async function entryTable(db: Db, contestId: string, lang: Lang): Promise<Table | null> {
  const contest = await contestNow(db, contestId);
  if (!contest) return null;
  const unitName = new Map(contest.units.map(({ id, name }) => [id, name]));
  const categories = new Map(contest.categories.map(({ id, name }) => [id, name]));
  const rows = contest.entries.map((entry) => [
    unitName.get(entry.unitId) ?? "",
    entry.title,
    categories.get(entry.category) ?? entry.category,
    String(entry.performers),
    entry.durationSec === null ? "" : clockOf(entry.durationSec),
    entry.contact,
    entry.people.join("、"),
  ]);
  return table("entries", lang, rows);
}

/** What a file may look like: the headings, and rows that show what goes where. */
function template(kind: Kind, lang: Lang): Table {
  const zh = lang === "zh";
  const yes = say(lang, "registration.yes");
  if (kind === "entries") {
    const unit = zh ? "市第一医院工会" : "City Hospital No. 1";
    return table(kind, lang, [
      [
        unit,
        zh ? "《春到渭河》" : "Spring on the river",
        zh ? "职工组" : "Workers",
        ...["3", "4:30", zh ? "王芳" : "Wang Fang"],
        zh ? "王芳、李静、赵敏" : "Wang Fang, Li Jing, Zhao Min",
      ],
    ]);
  }
  const team = zh
    ? ["市第一医院工会", "市第一医院代表队", "市一院", "陈刚", "刘洋"]
    : ["City Hospital No. 1", "Hospital Lions", "Lions", "Chen Gang", "Liu Yang"];
  return table(kind, lang, [
    [...team, zh ? "张三" : "Zhang San", "7", "G", "182", "1990", yes, "", "", ""],
    [...team, zh ? "李四" : "Li Si", "00", "F", "188", "1993", "", zh ? "女" : "F", "", ""],
    [...team, zh ? "欧阳明" : "Ouyang Ming", "15", "C", "195", "1988", "", "", yes, ""],
  ]);
}

/** The name of a season or contest as a part of a file's name. */
async function fileStem(db: Db, kind: Kind, id: string): Promise<string> {
  const target = await findTarget(db, { kind, id });
  return (target?.name ?? id).replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").slice(0, 60);
}
