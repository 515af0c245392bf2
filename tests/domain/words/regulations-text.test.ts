import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import type { Regulations } from "../../../domain/league/regulations/regulations";
import { orderText, regulationsText } from "../../../domain/words/regulations-text";
import { LANGS } from "../../../domain/words/say";
import { anyRegulations } from "../../support/regulations";

type Game = Regulations["game"];
type Standings = Regulations["standings"];

/** One figure of `to` in the place of that of `from`; null where the rest makes it say nothing. */
type Swap = (from: Regulations, to: Regulations) => Regulations | null;

const game =
  (change: (from: Game, to: Game) => Partial<Game>, counts: (game: Game) => boolean = () => true) =>
  (from: Regulations, to: Regulations) =>
    counts(from.game) ? { ...from, game: { ...from.game, ...change(from.game, to.game) } } : null;
const order =
  (change: (from: Standings, to: Standings) => Partial<Standings>) =>
  (from: Regulations, to: Regulations) => ({
    ...from,
    standings: { ...from.standings, ...change(from.standings, to.standings) },
  });

const overtimes = (rules: Game) => !rules.drawAllowed;
const SWAPS: Readonly<Record<string, Swap>> = {
  periods: game(
    (_, { periods }) => ({ periods }),
    // How many late time-outs there may be depends on the last period where they are said by period.
    ({ timeouts }) => timeouts.byPeriod === null,
  ),
  periodMs: game((_, { periodMs }) => ({ periodMs })),
  clock: game((_, { clock }) => ({ clock })),
  runningStopsMs: game(
    (_, { runningStopsMs }) => ({ runningStopsMs }),
    ({ clock }) => clock === "running",
  ),
  runningStopsIn: game(
    (_, { runningStopsIn }) => ({ runningStopsIn }),
    ({ clock, runningStopsMs }) => clock === "running" && runningStopsMs > 0,
  ),
  runningStopsFor: game(
    (_, { runningStopsFor }) => ({ runningStopsFor }),
    ({ clock }) => clock === "running",
  ),
  latePoints: game((_, { latePoints }) => ({ latePoints })),
  technicalFine: game((_, { technicalFine }) => ({ technicalFine })),
  leaderAge: game(
    (_, { leaderAge }) => ({ leaderAge }),
    ({ quotas }) => quotas.some(({ category }) => category === "leader"),
  ),
  overtimeMs: game(
    (_, { overtimeMs }) => ({ overtimeMs }),
    (rules) => overtimes(rules) && rules.overtimeKind === "timed",
  ),
  overtimeKind: game((_, { overtimeKind }) => ({ overtimeKind }), overtimes),
  overtimeLead: game(
    (_, { overtimeLead }) => ({ overtimeLead }),
    (rules) => overtimes(rules) && rules.overtimeKind === "first-to",
  ),
  suddenDeathFrom: game((_, { suddenDeathFrom }) => ({ suddenDeathFrom }), overtimes),
  drawAllowed: game((_, { drawAllowed }) => ({ drawAllowed })),
  shotClock: game((_, { shotClock }) => ({ shotClock })),
  intervals: game((_, { intervals }) => ({ intervals })),
  beforeMs: game(({ intervals }, to) => ({
    intervals: { ...intervals, beforeMs: to.intervals.beforeMs },
  })),
  listMax: game((_, { listMax }) => ({ listMax })),
  onCourt: game((_, { onCourt }) => ({ onCourt })),
  minStart: game((_, { minStart }) => ({ minStart })),
  minContinue: game((_, { minContinue }) => ({ minContinue })),
  graceMs: game((_, { graceMs }) => ({ graceMs })),
  quotas: game((_, { quotas }) => ({
    quotas: quotas.map((quota) => ({ ...quota, min: Math.max(1, quota.min) })),
  })),
  foulLimit: game((_, { foulLimit }) => ({ foulLimit })),
  bonusFrom: game((_, { bonusFrom }) => ({ bonusFrom })),
  teamFoulsBy: game((_, { teamFoulsBy }) => ({ teamFoulsBy })),
  bonusThrows: game((_, { bonusThrows }) => ({ bonusThrows })),
  doubleBonusFrom: game(
    (_, { doubleBonusFrom }) => ({ doubleBonusFrom }),
    ({ bonusThrows }) => bonusThrows === "one-and-one",
  ),
  ejection: game((_, { ejection }) => ({ ejection })),
  halves: game(
    ({ timeouts }, to) => ({
      timeouts: {
        ...timeouts,
        firstHalf: to.timeouts.firstHalf,
        secondHalf: to.timeouts.secondHalf,
      },
    }),
    ({ timeouts }) => timeouts.byPeriod === null,
  ),
  byPeriod: game(({ timeouts }, to) => ({
    timeouts: { ...timeouts, byPeriod: to.timeouts.byPeriod },
  })),
  overtimeTimeouts: game(({ timeouts }, to) => ({
    timeouts: { ...timeouts, overtime: to.timeouts.overtime },
  })),
  timeoutSeconds: game(({ timeouts }, to) => ({
    timeouts: { ...timeouts, seconds: to.timeouts.seconds },
  })),
  basketBonus: game((_, { basketBonus }) => ({ basketBonus })),
  headStart: game((_, { headStart }) => ({ headStart })),
  mercy: game((_, { mercy }) => ({ mercy })),
  points: order((_, { points }) => ({ points })),
  defaultPoints: order(({ points }, to) => ({
    points: { ...points, default: to.points.default },
  })),
  forfeitScore: order((_, { forfeitScore }) => ({ forfeitScore })),
  forfeitCounts: order((_, { forfeitCounts }) => ({ forfeitCounts })),
  defaultScore: order((_, { defaultScore }) => ({ defaultScore })),
  forfeitLimit: order((_, { forfeitLimit }) => ({ forfeitLimit })),
  criteria: order((_, { criteria }) => ({ criteria })),
  rankBy: order((_, { rankBy }) => ({ rankBy })),
  whileOpen: order((_, { whileOpen }) => ({ whileOpen })),
  overtimePoints: order((_, { overtimePointsInTieBreak }) => ({ overtimePointsInTieBreak })),
  maxDifference: order((_, { maxDifference }) => ({ maxDifference })),
  carryOver: order((_, { carryOver }) => ({ carryOver })),
  unequalGroups: order((_, { unequalGroups }) => ({ unequalGroups })),
};

describe.each(LANGS)("regulations in plain words (%s)", (lang) => {
  const text = (regulations: Regulations) => JSON.stringify(regulationsText(lang, regulations));

  test.each(Object.entries(SWAPS))("say %s", (_, swap) => {
    fc.assert(
      fc.property(anyRegulations, anyRegulations, (from, to) => {
        const other = swap(from, to);
        fc.pre(other !== null && JSON.stringify(other) !== JSON.stringify(from));
        if (other) expect(text(other)).not.toBe(text(from));
      }),
      { numRuns: 25 },
    );
  });

  test("say how late time-outs are limited, where that limits anything", () => {
    const { fiba } = REGULATIONS;
    const late = (change: Partial<Game["timeouts"]>): Regulations => ({
      ...fiba,
      game: { ...fiba.game, timeouts: { ...fiba.game.timeouts, ...change } },
    });
    expect(text(late({ late: 1 }))).not.toBe(text(fiba));
    expect(text(late({ lateMs: 60_000 }))).not.toBe(text(fiba));
    expect(text(late({ late: 3 }))).toBe(text(late({ lateMs: 0 })));
  });

  test("are whole sentences without gaps, each once", () => {
    fc.assert(
      fc.property(anyRegulations, (regulations) => {
        const chapters = regulationsText(lang, regulations);
        for (const { title, lines } of chapters) {
          expect(title).not.toBe("");
          for (const line of lines) {
            expect(line).toMatch(/[。.]$/);
            expect(line).not.toMatch(/[{}]|undefined|\bnull\b|NaN/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("differ from preset to preset, in the few words beside the standings too where they rank otherwise", () => {
    const presets = Object.values(REGULATIONS);
    expect(new Set(presets.map(text)).size).toBe(presets.length);
    expect(orderText(lang, REGULATIONS.fiba)).not.toBe(
      orderText(lang, REGULATIONS["fiba-average"]),
    );
    expect(orderText(lang, REGULATIONS.fiba)).toMatch(/2[\s\S]*1[\s\S]*20:0/);
  });
});
