import { addDays, type LocalDay } from "../../../domain/kernel/time";
import { type FormatWish, leagueFormat } from "../../../domain/league/format";
import { stageLevels } from "../../../domain/league/formats/season-knockout";
import { stageSpans } from "../../../domain/league/formats/stage-spans";
import { SWISS } from "../../../domain/league/formats/swiss-season";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import { say, sayIfKnown } from "../../../domain/words/index";
import type { Tx } from "../../db";
import { activeSeasonId } from "../../league/active-season";
import type { SeasonSettings } from "../../league/season-book";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import type { Field, FieldRefusal } from "../field";
import { check, choice, choices, day, lines, number, text } from "../fields";
import type { Row } from "../tables";
import { registrationFault, registrationFields } from "./registration-fields";

const HOME_ZONE = "Asia/Shanghai";
const inSettings = (key: string) => ({ column: "settings", key });

const COUNTY_RULE = { kind: "sector", value: "county", maxPerGroup: 2 };
const UNIT_RULE = { kind: "unit", maxPerGroup: 1 };

/** What a league begins with that has said nothing else: eight teams, two groups, semi-finals and a final. */
const SETTINGS = {
  slotMinutes: 105,
  minRestDays: 1,
  maxGamesPer7Days: 3,
  travelCapKm: 200,
  squadMax: 15,
  regulations: REGULATIONS.fiba,
  groupSizes: [4, 4],
  advancePerGroup: 2,
  crossover: ["A1-B2", "B1-A2"],
  thirdPlaceGame: true,
  pots: [],
  separation: [],
} satisfies SeasonSettings;

/** What the form asks of the format; the settings follow from it. */
const FORMAT = [
  ...["teams", "first", "swissRounds", "groups", "legs", "advancePerGroup", "seeding"],
  ...["bestOthers", "elimination", "reset", "thirdPlaceGame", "placesTo"],
];

/** Leagues, one a year. */
export const seasons: KindDesk = {
  form: {
    kind: "season",
    prefix: "s-",
    virtual: [...FORMAT, "apart", "drawn"],
    fields: async (_, row) => [
      text("name", { max: 60 }),
      text("alias", { max: 20 }),
      day("startDay"),
      day("endDay"),
      ...registrationFields(),
      lines("organisers", { max: 60 }),
      // What was drawn is played: its format stays.
      ...(row.drawn ? [] : formatFields()),
      ...playFields(),
    ],
    fresh: async (_, __, today) => ({
      ...{ name: "", alias: "", organisers: "[]", timeZone: HOME_ZONE },
      startDay: addDays(today, 14),
      endDay: addDays(today, 13 + 42),
      published: false,
      settings: JSON.stringify(SETTINGS),
    }),
    load: async (tx, row) => ({
      ...row,
      ...formatOf(settingsIn(row)),
      ...(await drawnIn(tx, row)),
    }),
    between: (row) => ({
      ...(String(row.endDay) < String(row.startDay)
        ? { endDay: { code: "end-before-start", start: String(row.startDay) } }
        : {}),
      ...registrationFault(row),
      ...formatFault(row),
    }),
    before: async (_, row) => (row.drawn ? {} : { settings: JSON.stringify(formatted(row)) }),
    after: async (changes, id, row) => {
      if (!row.drawn) await keepStages(changes, id, row);
    },
  },
  list: async (tx) => {
    const active = await activeSeasonId(tx);
    const rows = await tx.season.findMany({ orderBy: { startDay: "desc" } });
    return rows.map(({ id, name, alias, startDay, endDay, published }) => ({
      id,
      name,
      about: `${alias} · ${startDay} – ${endDay}`,
      marks: [...(id === active ? ["active"] : []), published ? "published" : "hidden"],
    }));
  },
  acts: [{ name: "remove" }],
};

const formatFields = (): Field[] => [
  number("teams", { least: 2, most: 64 }),
  choice("first", [{ value: "groups" }, { value: SWISS }]),
  number("swissRounds", { least: 1, most: 32 }),
  number("groups", { least: 1, most: 26 }),
  choice(
    "legs",
    [{ value: "1" }, { value: "2" }].map(({ value }) => ({ value, word: `legs-${value}` })),
  ),
  number("advancePerGroup", { least: 0, most: 16 }),
  choice("seeding", [{ value: "crossover" }, { value: "bracket" }]),
  number("bestOthers", { least: 0, most: 25 }),
  choice("elimination", [{ value: "single" }, { value: "double" }]),
  check("reset"),
  check("thirdPlaceGame"),
  choice(
    "placesTo",
    ["2", "8", "16"].map((value) => ({ value, word: `places-${value}` })),
  ),
  choices("apart", [{ value: "apart-unit" }, { value: "apart-county" }], { json: true }),
];

const playFields = (): Field[] => [
  number("slotMinutes", { least: 20, most: 300, ...inSettings("slotMinutes") }),
  number("minRestDays", { least: 0, most: 14, ...inSettings("minRestDays") }),
  number("maxGamesPer7Days", { least: 1, most: 14, ...inSettings("maxGamesPer7Days") }),
  number("travelCapKm", { least: 1, most: 5000, ...inSettings("travelCapKm") }),
  number("squadMax", { least: 5, most: 40, ...inSettings("squadMax") }),
];

const settingsIn = (row: Row): SeasonSettings => JSON.parse(String(row.settings));

const sameRule = (a: SeasonSettings["separation"][number], b: typeof a) =>
  a.kind === b.kind && a.value === b.value;

/** The few numbers behind the settings. */
const formatOf = (settings: SeasonSettings): Row => ({
  teams: settings.groupSizes.reduce((sum, size) => sum + size, 0),
  first: settings.swissRounds === undefined ? "groups" : SWISS,
  swissRounds: settings.swissRounds ?? 3,
  groups: settings.groupSizes.length,
  elimination: settings.elimination ?? "single",
  reset: settings.reset ?? true,
  legs: String(settings.legs ?? 1),
  advancePerGroup: settings.advancePerGroup,
  seeding: settings.seeding ?? "crossover",
  bestOthers: settings.bestOthers ?? 0,
  thirdPlaceGame: settings.thirdPlaceGame,
  placesTo: String(settings.placesTo ?? 2),
  apart: JSON.stringify(
    settings.separation.flatMap((rule) =>
      sameRule(rule, UNIT_RULE)
        ? ["apart-unit"]
        : sameRule(rule, COUNTY_RULE)
          ? ["apart-county"]
          : [],
    ),
  ),
});

const wishIn = (row: Row): FormatWish => ({
  teams: Number(row.teams),
  groups: Number(row.groups),
  advancePerGroup: Number(row.advancePerGroup),
  thirdPlaceGame: row.thirdPlaceGame === true,
  legs: row.legs === "2" ? 2 : 1,
  seeding: row.seeding === "bracket" ? "bracket" : "crossover",
  bestOthers: Number(row.bestOthers),
  ...(row.placesTo === "2" ? {} : { placesTo: Number(row.placesTo) }),
  ...(row.first === SWISS ? { swissRounds: Number(row.swissRounds) } : {}),
  elimination: row.elimination === "double" ? "double" : "single",
  reset: row.reset === true,
});

const FAULTY: Readonly<Record<string, string>> = {
  "groups-too-small": "groups",
  "best-others-need-bracket": "bestOthers",
  "best-others-too-many": "bestOthers",
  "swiss-rounds": "swissRounds",
};

function formatFault(row: Row): Readonly<Record<string, FieldRefusal>> {
  if (row.drawn) return {};
  const format = leagueFormat(wishIn(row));
  if (format.ok)
    return row.elimination === "double" && row.placesTo !== "2" && format.value.advancePerGroup > 0
      ? { placesTo: { code: "double-no-placement" } }
      : {};
  const { refusal } = format;
  return { [FAULTY[refusal.code] ?? "advancePerGroup"]: refusal };
}

function formatted(row: Row): SeasonSettings {
  // A figure that the new format does not have must not stay from the old one.
  const { legs: _, seeding: __, bestOthers: ___, placesTo: ____, ...rest } = settingsIn(row);
  const { swissRounds: _____, elimination: ______, reset: _______, ...settings } = rest;
  const format = leagueFormat(wishIn(row));
  const apart: string[] = JSON.parse(String(row.apart));
  const others = settings.separation.filter(
    (rule) => !sameRule(rule, UNIT_RULE) && !sameRule(rule, COUNTY_RULE),
  );
  const known = settings.separation.find((rule) => sameRule(rule, COUNTY_RULE));
  return {
    ...settings,
    ...(format.ok ? format.value : {}),
    separation: [
      ...others,
      ...(apart.includes("apart-unit") ? [UNIT_RULE] : []),
      ...(apart.includes("apart-county") ? [known ?? COUNTY_RULE] : []),
    ],
  };
}

const drawnIn = async (tx: Tx, { id }: Row): Promise<Row> => ({
  drawn: id !== undefined && (await tx.draw.count({ where: { seasonId: String(id) } })) > 0,
});

/** A stage for each level of the format: those there stay, but for their days when the levels are others. */
async function keepStages(changes: Changes, seasonId: string, row: Row): Promise<void> {
  const levels = stageLevels(settingsIn(row));
  const known = await changes.find("stage", { seasonId });
  const same =
    known.length === levels.length &&
    levels.every((level) => known.some((one) => one.level === level));
  const inside = known.every(
    (one) =>
      String(one.startDay) >= String(row.startDay) && String(one.endDay) <= String(row.endDay),
  );
  if (same && inside) return;
  for (const stage of known)
    if (!levels.includes(String(stage.level))) await changes.remove("stage", String(stage.id));
  const spans = stageSpans(settingsIn(row), row.startDay as LocalDay, row.endDay as LocalDay);
  for (const [position, level] of levels.entries()) {
    const stage = known.find((one) => one.level === level);
    const [startDay, endDay] = spans[position] ?? [row.startDay, row.endDay];
    const columns = { position, startDay, endDay };
    if (stage) await changes.update("stage", String(stage.id), columns);
    else
      await changes.create("stage", {
        ...{ id: `${seasonId}-${level}`, seasonId, level, published: true },
        name: sayIfKnown("zh", `fixture.level.${level}`) ?? say("zh", "fixture.level.final"),
        ...columns,
      });
  }
}
