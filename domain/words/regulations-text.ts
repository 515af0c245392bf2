import type { Ruleset } from "../league/game/rules";
import type { Regulations } from "../league/regulations/regulations";
import type { StandingsRules } from "../league/standings-rules";
import { durationText } from "./durations";
import { say } from "./index";
import type { Lang } from "./say";

/** A chapter of the regulations as people read them. */
export interface RegulationsChapter {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Regulations in plain words, generated from their figures: nothing is said that is not in force, and nothing in force
 * is left out but what a game's own sheet says.
 */
export function regulationsText(lang: Lang, regulations: Regulations): RegulationsChapter[] {
  const { game, standings } = regulations;
  const chapters = [
    ["time", timeLines(lang, game)],
    ["players", playerLines(lang, game)],
    ["fouls", foulLines(lang, game)],
    ["timeouts", timeoutLines(lang, game)],
    ["bonus", bonusLines(lang, game)],
    ["points", pointLines(lang, standings)],
    ["order", orderLines(lang, standings)],
  ] as const;
  return chapters.flatMap(([name, lines]) =>
    lines.length > 0 ? [{ title: say(lang, `rules.chapter.${name}`), lines }] : [],
  );
}

/** How a group is ordered, in one short paragraph: what games are worth, and what is compared. */
export function orderText(lang: Lang, { standings }: Regulations): string {
  const [points = "", forfeit = ""] = pointLines(lang, standings);
  const [, order = ""] = orderLines(lang, standings);
  return [points, forfeit, order].join(lang === "zh" ? "" : " ");
}

const length = durationText;

function timeLines(lang: Lang, game: Ruleset): string[] {
  const { periods, periodMs, clock, runningStopsMs, shotClock, intervals } = game;
  const stops = runningStopsMs > 0 ? "rules.clock.running-stops" : "rules.clock.running";
  return [
    say(lang, "rules.periods", { periods, length: length(lang, periodMs) }),
    say(lang, clock === "stopped" ? "rules.clock.stopped" : stops, {
      length: length(lang, runningStopsMs),
    }),
    ...overtimeLines(lang, game),
    shotClock === null
      ? say(lang, "rules.shot-clock.none")
      : shotClock.offensive === null
        ? say(lang, "rules.shot-clock", { full: shotClock.full })
        : say(lang, "rules.shot-clock.reset", { ...shotClock, offensive: shotClock.offensive }),
    say(lang, "rules.intervals", {
      before: length(lang, intervals.beforeMs),
      short: length(lang, intervals.shortMs),
      half: length(lang, intervals.halfTimeMs),
    }),
  ];
}

function overtimeLines(lang: Lang, game: Ruleset): string[] {
  const { drawAllowed, overtimeKind, overtimeMs, overtimeLead, suddenDeathFrom } = game;
  if (drawAllowed) return [say(lang, "rules.draws")];
  return [
    overtimeKind === "timed"
      ? say(lang, "rules.overtime", { length: length(lang, overtimeMs) })
      : say(lang, "rules.overtime.first-to", { lead: overtimeLead }),
    ...(suddenDeathFrom === null
      ? []
      : [say(lang, "rules.overtime.sudden-death", { n: suddenDeathFrom })]),
  ];
}

function playerLines(lang: Lang, game: Ruleset): string[] {
  const { listMax, onCourt, minStart, minContinue, graceMs, quotas } = game;
  return [
    say(lang, "rules.match-list", { listMax, onCourt }),
    say(lang, "rules.start", { minStart, grace: length(lang, graceMs) }),
    say(lang, "rules.continue", { minContinue }),
    ...quotas.map(({ category, of, min, max }) => {
      const facts = { who: say(lang, `rules.who.${category}`), where: say(lang, `rules.of.${of}`) };
      if (max === null) return say(lang, "rules.quota.min", { ...facts, min });
      if (min === 0) return say(lang, "rules.quota.max", { ...facts, max });
      return say(lang, "rules.quota.both", { ...facts, min, max });
    }),
  ];
}

function foulLines(lang: Lang, game: Ruleset): string[] {
  const { foulLimit, bonusFrom, teamFoulsBy, bonusThrows, doubleBonusFrom, ejection } = game;
  const span = say(lang, `rules.span.${teamFoulsBy}`);
  return [
    say(lang, "rules.foul-limit", { foulLimit }),
    say(lang, bonusThrows === "two" ? "rules.bonus.two" : "rules.bonus.one-and-one", {
      bonusFrom,
      span,
    }),
    ...(bonusThrows === "one-and-one" && doubleBonusFrom !== null
      ? [say(lang, "rules.bonus.double", { doubleBonusFrom })]
      : []),
    say(lang, "rules.ejection", { ...ejection }),
    say(lang, "rules.ejection.coach", { ...ejection }),
  ];
}

function timeoutLines(lang: Lang, { timeouts, periods }: Ruleset): string[] {
  const { firstHalf, secondHalf, overtime, late, lateMs, byPeriod, seconds } = timeouts;
  const limited = lateMs > 0 && late < (byPeriod?.[periods - 1] ?? secondHalf);
  return [
    byPeriod
      ? say(lang, "rules.timeouts.by-period", { list: byPeriod.join(lang === "zh" ? "、" : ", ") })
      : say(lang, "rules.timeouts", { firstHalf, secondHalf }),
    ...(limited ? [say(lang, "rules.timeouts.late", { late, length: length(lang, lateMs) })] : []),
    say(lang, "rules.timeouts.overtime", { overtime, length: length(lang, seconds * 1000) }),
  ];
}

function bonusLines(lang: Lang, { basketBonus, headStart, mercy }: Ruleset): string[] {
  const bonuses = basketBonus.map((bonus) =>
    bonus.for === "woman"
      ? say(lang, "rules.basket.woman", { points: bonus.points })
      : say(lang, "rules.basket.age", { from: bonus.from, points: bonus.points }),
  );
  return [
    ...bonuses,
    ...(bonuses.length > 0 ? [say(lang, "rules.basket.apart")] : []),
    ...(headStart ? [say(lang, "rules.head-start")] : []),
    ...mercy.map(({ lead, fromPeriod, atMostMs, effect }) =>
      say(lang, `rules.mercy.${effect}`, { lead, fromPeriod, length: length(lang, atMostMs) }),
    ),
  ];
}

function pointLines(lang: Lang, rules: StandingsRules): string[] {
  const { points, forfeitScore, defaultScore, forfeitLimit } = rules;
  const { win, loss, forfeit, draw } = points;
  return [
    draw === null
      ? say(lang, "rules.points", { win, loss })
      : say(lang, "rules.points.draw", { win, loss, draw }),
    say(lang, "rules.forfeit", { score: forfeitScore.join(":"), points: forfeit }),
    say(lang, "rules.default", { score: defaultScore.join(":"), points: points.default }),
    ...(forfeitLimit === null ? [] : [say(lang, "rules.forfeit.limit", { n: forfeitLimit })]),
  ];
}

function orderLines(lang: Lang, rules: StandingsRules): string[] {
  const { criteria, rankBy, overtimePointsInTieBreak, maxDifference } = rules;
  const steps = criteria.map((criterion, at) =>
    say(lang, "rules.order.step", { n: at + 1, step: say(lang, `rules.criterion.${criterion}`) }),
  );
  return [
    say(lang, `rules.rank.${rankBy}`),
    say(lang, "rules.order", { steps: steps.join(lang === "zh" ? "；" : "; ") }),
    say(lang, "rules.order.restart"),
    ...(overtimePointsInTieBreak ? [] : [say(lang, "rules.order.overtime")]),
    ...(maxDifference === null ? [] : [say(lang, "rules.order.cap", { most: maxDifference })]),
    say(lang, `rules.open.${rules.whileOpen}`),
    say(lang, `rules.unequal.${rules.unequalGroups}`),
    ...(rules.carryOver === "none" ? [] : [say(lang, `rules.carry.${rules.carryOver}`)]),
  ];
}
