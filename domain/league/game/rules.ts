import type { z } from "zod";
import type { ruleset } from "./ruleset-input";

/** A basketball ruleset as data; the one in use is stored in the first commit of each game. Times in ms. */
export type Ruleset = Readonly<z.infer<typeof ruleset>>;

export type Mercy = Ruleset["mercy"][number];
export type Quota = Ruleset["quotas"][number];

/** A ruleset as it may lie in an older commit: without what was added since. */
export type StoredRuleset = Readonly<z.input<typeof ruleset>>;

/** FIBA Official Basketball Rules 2024 (G1, G3, G5, G8). */
export const FIBA: Ruleset = {
  name: "fiba",
  version: "",
  periods: 4,
  periodMs: 600_000,
  clock: "stopped",
  runningStopsMs: 0,
  runningStopsIn: "last-period",
  runningStopsFor: [],
  overtimeMs: 300_000,
  overtimeKind: "timed",
  overtimeLead: 2,
  suddenDeathFrom: null,
  drawAllowed: false,
  shotClock: { full: 24, offensive: 14 },
  listMax: 12,
  onCourt: 5,
  minStart: 5,
  minContinue: 2,
  graceMs: 900_000,
  latePoints: 0,
  foulLimit: 5,
  bonusFrom: 5,
  teamFoulsBy: "period",
  bonusThrows: "two",
  doubleBonusFrom: null,
  ejection: { technical: 2, unsportsmanlike: 2, together: 2, coach: 2, coachAndBench: 3 },
  technicalFine: 0,
  timeouts: {
    firstHalf: 2,
    secondHalf: 3,
    overtime: 1,
    late: 2,
    lateMs: 120_000,
    byPeriod: null,
    seconds: 60,
  },
  intervals: { beforeMs: 1_200_000, shortMs: 120_000, halfTimeMs: 900_000 },
  basketBonus: [],
  headStart: false,
  quotas: [],
  leaderAge: null,
  mercy: [],
};

/** A ruleset from a commit, with what was added since filled up by what held before. */
export const filled = (stored: StoredRuleset): Ruleset => ({
  ...FIBA,
  version: "",
  ...stored,
  timeouts: { ...FIBA.timeouts, ...stored.timeouts },
  quotas: (stored.quotas ?? []).map((quota) => ({ min: 0, max: null, ...quota })),
});

/** How long a period lasts; those after the last are overtimes. */
export const periodLength = (rules: Ruleset, period: number): number =>
  period > rules.periods ? rules.overtimeMs : rules.periodMs;

/** Game time that has passed at a game's time, in ms. */
export function elapsedMs(rules: Ruleset, at: { readonly period: number; readonly ms: number }) {
  let passed = 0;
  for (let period = 1; period <= at.period; period++) passed += periodLength(rules, period);
  return Math.max(0, passed - at.ms);
}
