import { filled, type Ruleset } from "../../../domain/league/game/rules";
import { CLOCK_STOPS } from "../../../domain/league/game/ruleset-input";
import { NAMELESS, presetOf } from "../../../domain/league/regulations/presets";
import type { Regulations } from "../../../domain/league/regulations/regulations";
import type { Row } from "../tables";

/** Regulations as the columns of their form, and back. Times are seconds in the form and ms in the rules. */

const seconds = (ms: number): number => ms / 1000;
const ms = (value: unknown): number => Number(value ?? 0) * 1000;
const orNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

const orEmpty = (figure: number): number | null => (figure === 0 ? null : figure);

export const REGULATION_COLUMNS = [
  ...["rulesName", "preset", "periods", "periodTime", "clock", "runningStops"],
  ...["runningStopsIn", "stopsForTimeouts", "stopsForThrows", "latePoints"],
  ...["leaderAge", "technicalFine", "forfeitCounts"],
  ...["overtimeTime", "overtimeKind", "overtimeLead", "suddenDeathFrom", "drawAllowed"],
  ...["shotFull", "shotOffensive", "beforeTime", "shortBreak", "halfTime"],
  ...["listSize", "onCourt", "minStart", "minContinue", "grace", "quotas"],
  ...["foulLimit", "bonusFrom", "teamFoulsBy", "bonusThrows", "doubleBonusFrom"],
  ...["ejectTechnical", "ejectUnsportsmanlike", "ejectTogether", "ejectCoach", "ejectBench"],
  ...["timeoutsFirst", "timeoutsSecond", "timeoutsOvertime", "timeoutsLate", "timeoutsLateTime"],
  ...["timeoutsByPeriod", "timeoutTime", "basketBonus", "headStart", "mercy"],
  ...["winPoints", "lossPoints", "defaultPoints", "forfeitPoints", "drawPoints"],
  ...["forfeitScore", "defaultScore", "forfeitLimit", "tieOrder", "rankBy", "whileOpen"],
  ...["overtimeCounts", "maxDifference", "carryOver", "unequalGroups"],
] as const;

/** The field of the form in which a part of the regulations stands, by the beginning of its path. */
const FIELDS: readonly (readonly [path: string, field: string])[] = [
  ["game.periodMs", "periodTime"],
  ["game.runningStopsMs", "runningStops"],
  ["game.runningStopsFor", "stopsForTimeouts"],
  ["game.overtimeMs", "overtimeTime"],
  ["game.shotClock.offensive", "shotOffensive"],
  ["game.shotClock", "shotFull"],
  ["game.intervals.beforeMs", "beforeTime"],
  ["game.intervals.shortMs", "shortBreak"],
  ["game.intervals.halfTimeMs", "halfTime"],
  ["game.listMax", "listSize"],
  ["game.graceMs", "grace"],
  ["game.ejection.technical", "ejectTechnical"],
  ["game.ejection.unsportsmanlike", "ejectUnsportsmanlike"],
  ["game.ejection.together", "ejectTogether"],
  ["game.ejection.coachAndBench", "ejectBench"],
  ["game.ejection.coach", "ejectCoach"],
  ["game.timeouts.firstHalf", "timeoutsFirst"],
  ["game.timeouts.secondHalf", "timeoutsSecond"],
  ["game.timeouts.overtime", "timeoutsOvertime"],
  ["game.timeouts.lateMs", "timeoutsLateTime"],
  ["game.timeouts.late", "timeoutsLate"],
  ["game.timeouts.byPeriod", "timeoutsByPeriod"],
  ["game.timeouts.seconds", "timeoutTime"],
  ["standings.points.win", "winPoints"],
  ["standings.points.loss", "lossPoints"],
  ["standings.points.default", "defaultPoints"],
  ["standings.points.forfeit", "forfeitPoints"],
  ["standings.points.draw", "drawPoints"],
  ["standings.criteria", "tieOrder"],
  ["standings.overtimePointsInTieBreak", "overtimeCounts"],
];

/** Where in the form somebody has to look for a part of the regulations. */
export function fieldOf(path: string): string {
  const known = FIELDS.find(([start]) => path === start || path.startsWith(`${start}.`));
  return known?.[1] ?? path.split(".")[1] ?? "rulesName";
}

export function columnsOf({ name, game, standings }: Regulations): Row {
  const { shotClock, intervals, ejection, timeouts } = game;
  const { points } = standings;
  return {
    // A name that nobody gave is no name: it says itself, and stays true when figures change.
    ...{ rulesName: NAMELESS.includes(name) ? "" : name, preset: null },
    ...{ periods: game.periods, periodTime: seconds(game.periodMs), clock: game.clock },
    runningStops: game.runningStopsMs === 0 ? null : seconds(game.runningStopsMs),
    runningStopsIn: game.runningStopsIn,
    stopsForTimeouts: game.runningStopsFor.includes("time-out"),
    stopsForThrows: game.runningStopsFor.includes("free-throw"),
    ...{ latePoints: orEmpty(game.latePoints), technicalFine: orEmpty(game.technicalFine) },
    ...{ leaderAge: game.leaderAge, forfeitCounts: standings.forfeitCounts },
    ...{ overtimeTime: seconds(game.overtimeMs), overtimeKind: game.overtimeKind },
    ...{ overtimeLead: game.overtimeLead, suddenDeathFrom: game.suddenDeathFrom },
    ...{ drawAllowed: game.drawAllowed, headStart: game.headStart },
    ...{ shotFull: shotClock?.full ?? null, shotOffensive: shotClock?.offensive ?? null },
    beforeTime: seconds(intervals.beforeMs),
    shortBreak: seconds(intervals.shortMs),
    halfTime: seconds(intervals.halfTimeMs),
    ...{ listSize: game.listMax, onCourt: game.onCourt, minStart: game.minStart },
    ...{ minContinue: game.minContinue, grace: seconds(game.graceMs), quotas: game.quotas },
    ...{ foulLimit: game.foulLimit, bonusFrom: game.bonusFrom, teamFoulsBy: game.teamFoulsBy },
    ...{ bonusThrows: game.bonusThrows, doubleBonusFrom: game.doubleBonusFrom },
    ...{ ejectTechnical: ejection.technical, ejectUnsportsmanlike: ejection.unsportsmanlike },
    ...{ ejectTogether: ejection.together, ejectCoach: ejection.coach },
    ejectBench: ejection.coachAndBench,
    ...{ timeoutsFirst: timeouts.firstHalf, timeoutsSecond: timeouts.secondHalf },
    ...{ timeoutsOvertime: timeouts.overtime, timeoutsLate: timeouts.late },
    ...{ timeoutsLateTime: seconds(timeouts.lateMs), timeoutTime: timeouts.seconds },
    timeoutsByPeriod: timeouts.byPeriod,
    ...{ basketBonus: game.basketBonus, mercy: game.mercy },
    ...{ winPoints: points.win, lossPoints: points.loss, defaultPoints: points.default },
    ...{ forfeitPoints: points.forfeit, drawPoints: points.draw },
    ...{ forfeitScore: standings.forfeitScore, defaultScore: standings.defaultScore },
    ...{ forfeitLimit: standings.forfeitLimit, tieOrder: standings.criteria },
    ...{ rankBy: standings.rankBy, whileOpen: standings.whileOpen },
    ...{ overtimeCounts: standings.overtimePointsInTieBreak },
    ...{ maxDifference: standings.maxDifference, carryOver: standings.carryOver },
    unequalGroups: standings.unequalGroups,
  };
}

/** The regulations that a form's columns say. They need not be possible: the shapes and the linter say what is not. */
export function regulationsIn(row: Row): Regulations {
  const given = String(row.rulesName ?? "");
  const written = { name: given, game: gameIn(row, given), standings: standingsIn(row) };
  if (given !== "" && !NAMELESS.includes(given)) return written;
  const name = presetOf(written) ?? "own";
  return { ...written, name, game: { ...written.game, name } };
}

function standingsIn(row: Row): Regulations["standings"] {
  return {
    points: {
      ...{ win: Number(row.winPoints), loss: Number(row.lossPoints) },
      ...{ default: Number(row.defaultPoints), forfeit: Number(row.forfeitPoints) },
      draw: orNull(row.drawPoints),
    },
    forfeitCounts: row.forfeitCounts as Regulations["standings"]["forfeitCounts"],
    forfeitScore: row.forfeitScore as Regulations["standings"]["forfeitScore"],
    defaultScore: row.defaultScore as Regulations["standings"]["defaultScore"],
    forfeitLimit: orNull(row.forfeitLimit),
    criteria: row.tieOrder as Regulations["standings"]["criteria"],
    rankBy: row.rankBy as Regulations["standings"]["rankBy"],
    whileOpen: row.whileOpen as Regulations["standings"]["whileOpen"],
    overtimePointsInTieBreak: row.overtimeCounts === true,
    maxDifference: orNull(row.maxDifference),
    carryOver: row.carryOver as Regulations["standings"]["carryOver"],
    unequalGroups: row.unequalGroups as Regulations["standings"]["unequalGroups"],
  };
}

function gameIn(row: Row, name: string): Ruleset {
  const full = orNull(row.shotFull);
  return filled({
    name,
    ...{ periods: Number(row.periods), periodMs: ms(row.periodTime) },
    clock: row.clock as Ruleset["clock"],
    ...{ runningStopsMs: ms(row.runningStops), overtimeMs: ms(row.overtimeTime) },
    runningStopsIn: row.runningStopsIn as Ruleset["runningStopsIn"],
    runningStopsFor: CLOCK_STOPS.filter((stop) =>
      stop === "time-out" ? row.stopsForTimeouts === true : row.stopsForThrows === true,
    ),
    ...{ latePoints: orNull(row.latePoints) ?? 0, leaderAge: orNull(row.leaderAge) },
    technicalFine: orNull(row.technicalFine) ?? 0,
    overtimeKind: row.overtimeKind as Ruleset["overtimeKind"],
    ...{ overtimeLead: Number(row.overtimeLead), suddenDeathFrom: orNull(row.suddenDeathFrom) },
    ...{ drawAllowed: row.drawAllowed === true, headStart: row.headStart === true },
    shotClock: full === null ? null : { full, offensive: orNull(row.shotOffensive) },
    intervals: {
      ...{ beforeMs: ms(row.beforeTime), shortMs: ms(row.shortBreak) },
      halfTimeMs: ms(row.halfTime),
    },
    ...{ listMax: Number(row.listSize), onCourt: Number(row.onCourt) },
    ...{ minStart: Number(row.minStart), minContinue: Number(row.minContinue) },
    graceMs: ms(row.grace),
    quotas: row.quotas as Ruleset["quotas"],
    ...{ foulLimit: Number(row.foulLimit), bonusFrom: Number(row.bonusFrom) },
    teamFoulsBy: row.teamFoulsBy as Ruleset["teamFoulsBy"],
    bonusThrows: row.bonusThrows as Ruleset["bonusThrows"],
    doubleBonusFrom: orNull(row.doubleBonusFrom),
    ejection: {
      ...{ technical: Number(row.ejectTechnical), coach: Number(row.ejectCoach) },
      ...{ unsportsmanlike: Number(row.ejectUnsportsmanlike), together: Number(row.ejectTogether) },
      coachAndBench: Number(row.ejectBench),
    },
    timeouts: {
      ...{ firstHalf: Number(row.timeoutsFirst), secondHalf: Number(row.timeoutsSecond) },
      ...{ overtime: Number(row.timeoutsOvertime), late: Number(row.timeoutsLate) },
      ...{ lateMs: ms(row.timeoutsLateTime), seconds: Number(row.timeoutTime) },
      byPeriod: row.timeoutsByPeriod as Ruleset["timeouts"]["byPeriod"],
    },
    basketBonus: row.basketBonus as Ruleset["basketBonus"],
    mercy: row.mercy as Ruleset["mercy"],
  });
}
