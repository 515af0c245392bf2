import type { Ruleset } from "../league/game/rules";
import { CLOCK_STOPS } from "../league/game/ruleset-input";
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

/** A sentence, and what it speaks of: where one of the same topic stands instead, that one holds. */
interface Line {
  readonly topic: string;
  readonly text: string;
}

type ChapterName = "time" | "players" | "fouls" | "timeouts" | "bonus" | "points" | "order";

const CHAPTERS: readonly (readonly [
  name: ChapterName,
  lines: (lang: Lang, regulations: Regulations) => readonly Line[],
])[] = [
  ["time", (lang, { game }) => timeLines(lang, game)],
  ["players", (lang, { game }) => playerLines(lang, game)],
  ["fouls", (lang, { game }) => foulLines(lang, game)],
  ["timeouts", (lang, { game }) => timeoutLines(lang, game)],
  ["bonus", (lang, { game }) => bonusLines(lang, game)],
  ["points", (lang, { standings }) => pointLines(lang, standings)],
  ["order", (lang, { standings }) => orderLines(lang, standings)],
];
/** Those that say how a game is played. */
const OF_GAMES = CHAPTERS.slice(0, 5);

/**
 * Regulations in plain words, generated from their figures: nothing is said that is not in force, and nothing in force
 * is left out but what a game's own sheet says.
 */
export const regulationsText = (lang: Lang, regulations: Regulations): RegulationsChapter[] =>
  chaptersOf(lang, CHAPTERS, (lines) => lines(lang, regulations));

/** The same of the games alone. */
export const gamesText = (lang: Lang, regulations: Regulations): RegulationsChapter[] =>
  chaptersOf(lang, OF_GAMES, (lines) => lines(lang, regulations));

/**
 * How games are played under other regulations, as far as it differs: what holds there instead, and what does not hold
 * there (Q15). No chapter where nothing differs.
 */
export const differenceText = (
  lang: Lang,
  usual: Regulations,
  other: Regulations,
): RegulationsChapter[] =>
  chaptersOf(lang, OF_GAMES, (lines) => {
    const [before, now] = [lines(lang, usual), lines(lang, other)];
    const isIn = (all: readonly Line[]) => (line: Line) =>
      all.some(({ text }) => text === line.text);
    const fresh = now.filter((line) => !isIn(before)(line));
    const gone = before.filter(
      (line) => !isIn(now)(line) && !fresh.some(({ topic }) => topic === line.topic),
    );
    return [
      ...fresh,
      ...gone.map(({ topic, text }) => ({ topic, text: say(lang, "rules.not", { text }) })),
    ];
  });

function chaptersOf(
  lang: Lang,
  chapters: typeof CHAPTERS,
  linesOf: (lines: (typeof CHAPTERS)[number][1]) => readonly Line[],
): RegulationsChapter[] {
  return chapters.flatMap(([name, of]) => {
    const lines = linesOf(of).map(({ text }) => text);
    return lines.length > 0 ? [{ title: say(lang, `rules.chapter.${name}`), lines }] : [];
  });
}

/** How a group is ordered, in one short paragraph: what games are worth, and what is compared. */
export function orderText(lang: Lang, { standings }: Regulations): string {
  const [points, forfeit] = pointLines(lang, standings);
  const [, order] = orderLines(lang, standings);
  const texts = [points, forfeit, order].flatMap((line) => line?.text ?? []);
  return texts.join(lang === "zh" ? "" : " ");
}

const length = durationText;
const line = (topic: string, text: string): Line => ({ topic, text });

function timeLines(lang: Lang, game: Ruleset): Line[] {
  const { periods, periodMs, clock, runningStopsMs, runningStopsIn, shotClock, intervals } = game;
  const stops =
    runningStopsMs === 0
      ? "rules.clock.running"
      : runningStopsIn === "each-half"
        ? "rules.clock.running-stops-half"
        : "rules.clock.running-stops";
  return [
    line("periods", say(lang, "rules.periods", { periods, length: length(lang, periodMs) })),
    line(
      "clock",
      say(lang, clock === "stopped" ? "rules.clock.stopped" : stops, {
        length: length(lang, runningStopsMs),
      }),
    ),
    ...clockStopLines(lang, game),
    ...overtimeLines(lang, game),
    line("shot-clock", shotClockText(lang, shotClock)),
    line(
      "intervals",
      say(lang, "rules.intervals", {
        before: length(lang, intervals.beforeMs),
        short: length(lang, intervals.shortMs),
        half: length(lang, intervals.halfTimeMs),
      }),
    ),
  ];
}

/** For what a clock stops that would run on, by its own rule or because of a lead. */
function clockStopLines(lang: Lang, { clock, runningStopsFor, mercy }: Ruleset): Line[] {
  const runs = clock === "running" || mercy.some(({ effect }) => effect === "running-clock");
  return CLOCK_STOPS.filter((stop) => runs && runningStopsFor.includes(stop)).map((stop) =>
    line(`stops-for ${stop}`, say(lang, `rules.clock.stops-for.${stop}`)),
  );
}

function shotClockText(lang: Lang, shotClock: Ruleset["shotClock"]): string {
  if (shotClock === null) return say(lang, "rules.shot-clock.none");
  const { full, offensive } = shotClock;
  return offensive === null
    ? say(lang, "rules.shot-clock", { full })
    : say(lang, "rules.shot-clock.reset", { full, offensive });
}

function overtimeLines(lang: Lang, game: Ruleset): Line[] {
  const { drawAllowed, overtimeKind, overtimeMs, overtimeLead, suddenDeathFrom } = game;
  if (drawAllowed) return [line("overtime", say(lang, "rules.draws"))];
  return [
    line(
      "overtime",
      overtimeKind === "timed"
        ? say(lang, "rules.overtime", { length: length(lang, overtimeMs) })
        : say(lang, "rules.overtime.first-to", { lead: overtimeLead }),
    ),
    ...(suddenDeathFrom === null
      ? []
      : [line("sudden-death", say(lang, "rules.overtime.sudden-death", { n: suddenDeathFrom }))]),
  ];
}

function playerLines(lang: Lang, game: Ruleset): Line[] {
  const { listMax, onCourt, minStart, minContinue, graceMs, quotas } = game;
  const { latePoints, leaderAge } = game;
  const ofLeaders = quotas.some(({ category }) => category === "leader");
  return [
    line("match-list", say(lang, "rules.match-list", { listMax, onCourt })),
    line("start", say(lang, "rules.start", { minStart, grace: length(lang, graceMs) })),
    ...(latePoints > 0 ? [line("late", say(lang, "rules.late", { points: latePoints }))] : []),
    line("continue", say(lang, "rules.continue", { minContinue })),
    ...quotas.map((quota) => line(`quota ${quota.category} ${quota.of}`, quotaText(lang, quota))),
    ...(leaderAge !== null && ofLeaders
      ? [line("leader-age", say(lang, "rules.leader-age", { from: leaderAge }))]
      : []),
  ];
}

function quotaText(lang: Lang, { category, of, min, max }: Ruleset["quotas"][number]): string {
  const facts = { who: say(lang, `rules.who.${category}`), where: say(lang, `rules.of.${of}`) };
  if (max === null) return say(lang, "rules.quota.min", { ...facts, min });
  if (min === 0) return say(lang, "rules.quota.max", { ...facts, max });
  return say(lang, "rules.quota.both", { ...facts, min, max });
}

function foulLines(lang: Lang, game: Ruleset): Line[] {
  const { foulLimit, bonusFrom, teamFoulsBy, bonusThrows, doubleBonusFrom, ejection } = game;
  const { technicalFine } = game;
  const span = say(lang, `rules.span.${teamFoulsBy}`);
  return [
    line("foul-limit", say(lang, "rules.foul-limit", { foulLimit })),
    line(
      "bonus",
      say(lang, bonusThrows === "two" ? "rules.bonus.two" : "rules.bonus.one-and-one", {
        bonusFrom,
        span,
      }),
    ),
    ...(bonusThrows === "one-and-one" && doubleBonusFrom !== null
      ? [line("double", say(lang, "rules.bonus.double", { doubleBonusFrom }))]
      : []),
    line("ejection", say(lang, "rules.ejection", { ...ejection })),
    line("ejection-coach", say(lang, "rules.ejection.coach", { ...ejection })),
    ...(technicalFine > 0
      ? [line("fine", say(lang, "rules.technical-fine", { yuan: technicalFine }))]
      : []),
  ];
}

function timeoutLines(lang: Lang, { timeouts, periods }: Ruleset): Line[] {
  const { firstHalf, secondHalf, overtime, late, lateMs, byPeriod, seconds } = timeouts;
  const limited = lateMs > 0 && late < (byPeriod?.[periods - 1] ?? secondHalf);
  return [
    line(
      "timeouts",
      byPeriod
        ? say(lang, "rules.timeouts.by-period", {
            list: byPeriod.join(lang === "zh" ? "、" : ", "),
          })
        : say(lang, "rules.timeouts", { firstHalf, secondHalf }),
    ),
    ...(limited
      ? [line("late", say(lang, "rules.timeouts.late", { late, length: length(lang, lateMs) }))]
      : []),
    line(
      "timeouts-overtime",
      say(lang, "rules.timeouts.overtime", { overtime, length: length(lang, seconds * 1000) }),
    ),
  ];
}

function bonusLines(lang: Lang, { basketBonus, headStart, mercy }: Ruleset): Line[] {
  const bonuses = basketBonus.map((bonus) =>
    bonus.for !== "age"
      ? line(
          `basket ${bonus.for}`,
          say(lang, `rules.basket.${bonus.for}`, { points: bonus.points }),
        )
      : line(
          `basket ${bonus.from}`,
          say(lang, "rules.basket.age", { from: bonus.from, points: bonus.points }),
        ),
  );
  return [
    ...bonuses,
    ...(bonuses.length > 0 ? [line("apart", say(lang, "rules.basket.apart"))] : []),
    ...(headStart ? [line("head-start", say(lang, "rules.head-start"))] : []),
    // Each is a rule of its own: another one does not say that this one is gone.
    ...mercy.map(({ lead, fromPeriod, atMostMs, effect }) =>
      line(
        `mercy ${effect} ${lead} ${fromPeriod} ${atMostMs}`,
        say(lang, `rules.mercy.${effect}`, { lead, fromPeriod, length: length(lang, atMostMs) }),
      ),
    ),
  ];
}

function pointLines(lang: Lang, rules: StandingsRules): Line[] {
  const { points, forfeitScore, forfeitCounts, defaultScore, forfeitLimit } = rules;
  const { win, loss, forfeit, draw } = points;
  return [
    draw === null
      ? say(lang, "rules.points", { win, loss })
      : say(lang, "rules.points.draw", { win, loss, draw }),
    say(lang, forfeitCounts === "score" ? "rules.forfeit" : "rules.forfeit.average", {
      score: forfeitScore.join(":"),
      points: forfeit,
    }),
    say(lang, "rules.default", { score: defaultScore.join(":"), points: points.default }),
    ...(forfeitLimit === null ? [] : [say(lang, "rules.forfeit.limit", { n: forfeitLimit })]),
  ].map((text) => line(text, text));
}

function orderLines(lang: Lang, rules: StandingsRules): Line[] {
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
  ].map((text) => line(text, text));
}
