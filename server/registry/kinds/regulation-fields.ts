import { ok, refuse } from "../../../domain/kernel/result";
import type { Ruleset } from "../../../domain/league/game/rules";
import { PLAYER_CATEGORIES } from "../../../domain/league/game/ruleset-input";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import {
  CARRY_OVERS,
  CRITERIA,
  FORFEIT_COUNTS,
  OPEN_RANKINGS,
  RANKINGS,
  UNEQUAL_GROUPS,
} from "../../../domain/league/standings-rules";
import { type Field, first, type Option } from "../field";
import { check, choice, number, text } from "../fields";
import { duration, readSeconds } from "../measures";
import { plain, readWhole } from "../reading";
import { table } from "../table-field";

/** The fields of the regulations' form, in the order in which a meeting of team leaders goes through them. */

const rules = (...values: readonly string[]): Option[] =>
  values.map((value) => ({ value, word: `rules.${value}` }));

const time = (name: string, most: number, optional?: true) =>
  duration(name, { most, example: "2:00", ...(optional ? { optional } : {}) });

/** @param nameless what they are called as long as nobody gives them a name: a preset, or `own` */
export const regulationFields = (nameless: string): Field[] => [
  text("rulesName", { max: 40, optional: true, empty: `rules.${nameless}` }),
  choice("preset", rules(...Object.keys(REGULATIONS)), { optional: true }),
  number("periods", { least: 1, most: 8 }),
  time("periodTime", 3600),
  choice("clock", rules("stopped", "running")),
  time("runningStops", 3600, true),
  choice("runningStopsIn", rules("last-period", "each-half")),
  check("stopsForTimeouts"),
  check("stopsForThrows"),
  time("overtimeTime", 3600),
  choice("overtimeKind", rules("timed", "first-to")),
  number("overtimeLead", { least: 1, most: 20 }),
  number("suddenDeathFrom", { least: 1, most: 9, optional: true }),
  check("drawAllowed"),
  number("shotFull", { least: 5, most: 60, optional: true }),
  number("shotOffensive", { least: 5, most: 60, optional: true }),
  time("beforeTime", 3600),
  time("shortBreak", 3600),
  time("halfTime", 3600),
  number("listSize", { least: 5, most: 30 }),
  number("onCourt", { least: 3, most: 5 }),
  number("minStart", { least: 1, most: 5 }),
  number("minContinue", { least: 1, most: 5 }),
  time("grace", 3600),
  number("latePoints", { least: 1, most: 9, optional: true }),
  quotas,
  number("leaderAge", { least: 16, most: 99, optional: true }),
  number("foulLimit", { least: 3, most: 10 }),
  number("bonusFrom", { least: 2, most: 20 }),
  choice("teamFoulsBy", rules("period", "half")),
  choice("bonusThrows", rules("two", "one-and-one")),
  number("doubleBonusFrom", { least: 2, most: 30, optional: true }),
  number("ejectTechnical", { least: 1, most: 9 }),
  number("ejectUnsportsmanlike", { least: 1, most: 9 }),
  number("ejectTogether", { least: 1, most: 9 }),
  number("ejectCoach", { least: 1, most: 9 }),
  number("ejectBench", { least: 1, most: 9 }),
  number("technicalFine", { least: 1, most: 9999, optional: true }),
  number("timeoutsFirst", { least: 0, most: 9 }),
  number("timeoutsSecond", { least: 0, most: 9 }),
  number("timeoutsOvertime", { least: 0, most: 9 }),
  number("timeoutsLate", { least: 0, most: 9 }),
  time("timeoutsLateTime", 3600),
  counts("timeoutsByPeriod"),
  number("timeoutTime", { least: 10, most: 300 }),
  basketBonus,
  check("headStart"),
  mercy,
  number("winPoints", { least: -9, most: 9 }),
  number("lossPoints", { least: -9, most: 9 }),
  number("defaultPoints", { least: -9, most: 9 }),
  number("forfeitPoints", { least: -9, most: 9 }),
  number("drawPoints", { least: -9, most: 9, optional: true }),
  score("forfeitScore", "20:0"),
  choice("forfeitCounts", rules(...FORFEIT_COUNTS)),
  score("defaultScore", "2:0"),
  number("forfeitLimit", { least: 1, most: 9, optional: true }),
  tieOrder,
  choice("rankBy", rules(...RANKINGS)),
  choice("whileOpen", rules(...OPEN_RANKINGS)),
  check("overtimeCounts"),
  number("maxDifference", { least: 1, most: 100, optional: true }),
  choice("unequalGroups", rules(...UNEQUAL_GROUPS)),
  choice("carryOver", rules(...CARRY_OVERS)),
];

/** Where no game ends level and nothing is ordered: how its games are played, and no more (Q15). */
export const knockoutRegulationFields = (nameless: string): Field[] => {
  const all = regulationFields(nameless);
  const games = all.slice(
    0,
    all.findIndex(({ name }) => name === "winPoints"),
  );
  return games.filter(({ name }) => name !== "drawAllowed");
};

const COUNT = { least: 0, most: 100 };

/** A whole number in a line of a table; null when it is none of those that may stand there. */
function whole(written = "", { least, most } = COUNT): number | null {
  const value = readWhole(written);
  return value === null || value < least || value > most ? null : value;
}

const quotas = table<Ruleset["quotas"][number]>("quotas", {
  columns: [
    { name: "category", options: [{ value: "", word: "none" }, ...rules(...PLAYER_CATEGORIES)] },
    { name: "of", options: rules("court", "list") },
    { name: "min", max: 2, example: "1" },
    { name: "max", max: 2, example: "–" },
  ],
  most: 9,
  optional: true,
  show: ({ category, of, min, max }) => ({
    ...{ category, of, min: String(min) },
    max: max === null ? "" : String(max),
  }),
  read: ({ category = "", of = "", min = "", max = "" }) => {
    if (category === "") return ok(null);
    const range = { least: 0, most: 15 };
    const [least, most] = [plain(min) === "" ? 0 : whole(min, range), whole(max, range)];
    if (least === null || (plain(max) !== "" && most === null))
      return refuse({ code: "line-number", ...range });
    return ok({ category, of, min: least, max: most });
  },
});

const basketBonus = table<Ruleset["basketBonus"][number]>("basketBonus", {
  columns: [
    { name: "for", options: [{ value: "", word: "none" }, ...rules("woman", "age", "dunk")] },
    { name: "from", max: 2, example: "45" },
    { name: "points", max: 1, example: "1" },
  ],
  most: 9,
  optional: true,
  show: (bonus) => ({
    ...{ for: bonus.for, points: String(bonus.points) },
    from: bonus.for === "age" ? String(bonus.from) : "",
  }),
  read: ({ for: whom = "", from = "", points = "" }) => {
    if (whom === "") return ok(null);
    const worth = whole(points, { least: 1, most: 9 });
    if (worth === null) return refuse({ code: "line-number", least: 1, most: 9 });
    if (whom === "woman" || whom === "dunk") return ok({ for: whom, points: worth });
    const age = whole(from, { least: 16, most: 99 });
    if (age === null) return refuse({ code: "line-number", least: 16, most: 99 });
    return ok({ for: "age", from: age, points: worth });
  },
});

const mercy = table<Ruleset["mercy"][number]>("mercy", {
  columns: [
    {
      name: "effect",
      options: [{ value: "", word: "none" }, ...rules("running-clock", "game-over")],
    },
    { name: "lead", max: 3, example: "20" },
    { name: "fromPeriod", max: 1, example: "4" },
    { name: "atMost", max: 6, example: "3:00" },
  ],
  most: 5,
  optional: true,
  show: ({ effect, lead, fromPeriod, atMostMs }) => ({
    ...{ effect, lead: String(lead), fromPeriod: String(fromPeriod) },
    atMost: `${Math.floor(atMostMs / 60_000)}:${String((atMostMs / 1000) % 60).padStart(2, "0")}`,
  }),
  read: ({ effect = "", lead = "", fromPeriod = "", atMost = "" }) => {
    if (effect === "") return ok(null);
    const points = whole(lead, { least: 5, most: 100 });
    if (points === null) return refuse({ code: "line-number", least: 5, most: 100 });
    const period = whole(fromPeriod, { least: 1, most: 8 });
    if (period === null) return refuse({ code: "line-number", least: 1, most: 8 });
    const left = readSeconds(atMost);
    if (left === null || left > 3600)
      return refuse({ code: "duration", text: atMost, most: "60:00", example: "3:00" });
    return ok({ effect, lead: points, fromPeriod: period, atMostMs: left * 1000 });
  },
});

const tieOrder = table<string>("tieOrder", {
  columns: [{ name: "step", options: [{ value: "", word: "none" }, ...rules(...CRITERIA)] }],
  most: 9,
  show: (step) => ({ step }),
  read: ({ step = "" }) =>
    (CRITERIA as readonly string[]).includes(step) ? ok(step) : refuse({ code: "not-offered" }),
});

/** A fixed result as people write it: `20:0`, the winner's points first. */
function score(name: string, example: string): Field {
  return {
    name,
    spec: { type: "text", max: 7, example },
    required: true,
    get: (row) => row[name],
    set: (value) => ({ [name]: value }),
    show: (value) => ({ [name]: [Array.isArray(value) ? value.join(":") : ""] }),
    read: (typed) => {
      const match = /^(\d{1,3})\s*[:：\-–]\s*(\d{1,3})$/.exec(plain(first(typed, name)));
      return match
        ? ok([Number(match[1]), Number(match[2])])
        : refuse({ code: "score", text: first(typed, name).slice(0, 20), example });
    },
  };
}

/** A figure for each period, such as `1, 1, 1, 2`; empty is null. */
function counts(name: string): Field {
  return {
    name,
    spec: { type: "text", max: 30, example: "1, 1, 1, 2" },
    required: false,
    get: (row) => row[name],
    set: (value) => ({ [name]: value }),
    show: (value) => ({ [name]: [Array.isArray(value) ? value.join(", ") : ""] }),
    read: (typed) => {
      const written = plain(first(typed, name));
      if (written === "") return ok(null);
      const figures = written.split(/[\s,，、;/]+/);
      return figures.every((figure) => /^\d$/.test(figure))
        ? ok(figures.map(Number))
        : refuse({ code: "counts", text: written.slice(0, 20) });
    },
  };
}
