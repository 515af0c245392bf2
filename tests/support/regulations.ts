import fc from "fast-check";
import { FIBA, type Ruleset } from "../../domain/league/game/rules";
import { CLOCK_STOPS } from "../../domain/league/game/ruleset-input";
import type { Regulations } from "../../domain/league/regulations/regulations";
import {
  CARRY_OVERS,
  CRITERIA,
  FORFEIT_COUNTS,
  OPEN_RANKINGS,
  RANKINGS,
  type StandingsRules,
  UNEQUAL_GROUPS,
} from "../../domain/league/standings-rules";

/** Any regulations that the form can say; they need not make sense. */

const int = (min: number, max: number) => fc.integer({ min, max });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const seconds = (min: number, max: number) => int(min, max).map((s) => s * 1000);

const basketBonus = fc.uniqueArray(
  fc.oneof(
    fc.record({ for: fc.constant("woman" as const), points: int(1, 9) }),
    fc.record({ for: fc.constant("age" as const), from: int(16, 99), points: int(1, 9) }),
    fc.record({ for: fc.constant("dunk" as const), points: int(1, 9) }),
  ),
  { maxLength: 4 },
);
const quotas = fc.array(
  fc.record({
    category: fc.constantFrom("woman" as const, "leader" as const, "professional" as const),
    of: fc.constantFrom("court" as const, "list" as const),
    min: int(0, 15),
    max: orNull(int(0, 15)),
  }),
  { maxLength: 4 },
);
const mercy = fc.array(
  fc.record({
    lead: int(5, 100),
    fromPeriod: int(1, 8),
    atMostMs: seconds(0, 3600),
    effect: fc.constantFrom("running-clock" as const, "game-over" as const),
  }),
  { maxLength: 3 },
);

const game: fc.Arbitrary<Omit<Ruleset, "name" | "version">> = fc.record({
  periods: int(1, 8),
  periodMs: seconds(60, 3600),
  clock: fc.constantFrom("stopped", "running"),
  runningStopsMs: seconds(0, 3600),
  runningStopsIn: fc.constantFrom("last-period", "each-half"),
  runningStopsFor: fc.subarray([...CLOCK_STOPS]),
  overtimeMs: seconds(60, 3600),
  overtimeKind: fc.constantFrom("timed", "first-to"),
  overtimeLead: int(1, 20),
  suddenDeathFrom: orNull(int(1, 9)),
  drawAllowed: fc.boolean(),
  shotClock: orNull(fc.record({ full: int(5, 60), offensive: orNull(int(5, 60)) })),
  listMax: int(5, 30),
  onCourt: int(3, 5),
  minStart: int(1, 5),
  minContinue: int(1, 5),
  graceMs: seconds(0, 3600),
  latePoints: int(0, 9),
  technicalFine: int(0, 9999),
  leaderAge: orNull(int(16, 99)),
  foulLimit: int(3, 10),
  bonusFrom: int(2, 20),
  teamFoulsBy: fc.constantFrom("period", "half"),
  bonusThrows: fc.constantFrom("two", "one-and-one"),
  doubleBonusFrom: orNull(int(2, 30)),
  ejection: fc.record({
    technical: int(1, 9),
    unsportsmanlike: int(1, 9),
    together: int(1, 9),
    coach: int(1, 9),
    coachAndBench: int(1, 9),
  }),
  timeouts: fc.record({
    firstHalf: int(0, 9),
    secondHalf: int(0, 9),
    overtime: int(0, 9),
    late: int(0, 9),
    lateMs: seconds(0, 3600),
    byPeriod: orNull(fc.array(int(0, 9), { minLength: 1, maxLength: 8 })),
    seconds: int(10, 300),
  }),
  intervals: fc.record({
    beforeMs: seconds(0, 3600),
    shortMs: seconds(0, 3600),
    halfTimeMs: seconds(0, 3600),
  }),
  basketBonus,
  headStart: fc.boolean(),
  quotas,
  mercy,
});

const score = fc.tuple(int(0, 999), int(0, 999));
const standings: fc.Arbitrary<StandingsRules> = fc.record({
  points: fc.record({
    win: int(-9, 9),
    loss: int(-9, 9),
    default: int(-9, 9),
    forfeit: int(-9, 9),
    draw: orNull(int(-9, 9)),
  }),
  forfeitScore: score,
  forfeitCounts: fc.constantFrom(...FORFEIT_COUNTS),
  defaultScore: score,
  forfeitLimit: orNull(int(1, 9)),
  criteria: fc.uniqueArray(fc.constantFrom(...CRITERIA), { minLength: 1 }),
  rankBy: fc.constantFrom(...RANKINGS),
  whileOpen: fc.constantFrom(...OPEN_RANKINGS),
  overtimePointsInTieBreak: fc.boolean(),
  maxDifference: orNull(int(1, 100)),
  carryOver: fc.constantFrom(...CARRY_OVERS),
  unequalGroups: fc.constantFrom(...UNEQUAL_GROUPS),
});

export const anyRegulations: fc.Arbitrary<Regulations> = fc
  .record({ game, standings })
  .map(({ game: figures, standings: order }) => ({
    name: "本届规程",
    game: { ...FIBA, ...figures, name: "本届规程" },
    standings: order,
  }));
