/** A basketball ruleset as data; the one in use is stored in the first commit of each game. Times in ms. */
export interface Ruleset {
  readonly name: string;
  readonly periods: number;
  readonly periodMs: number;
  readonly overtimeMs: number;
  /** The game clock stops at every whistle, or runs on through them. */
  readonly clock: "stopped" | "running";
  /** Players on the match list, and those who must be there to start. */
  readonly listMax: number;
  readonly onCourt: number;
  /** The foul with which a player must leave, and the team foul of a period that brings free throws. */
  readonly foulLimit: number;
  readonly bonusFrom: number;
  readonly timeouts: {
    readonly firstHalf: number;
    readonly secondHalf: number;
    readonly overtime: number;
    /** At most this many in the last `lateMs` of the last period. */
    readonly late: number;
    readonly lateMs: number;
  };
}

/** FIBA Official Basketball Rules 2024 (G1, G3, G5, G8). */
export const FIBA: Ruleset = {
  name: "fiba",
  periods: 4,
  periodMs: 600_000,
  overtimeMs: 300_000,
  clock: "stopped",
  listMax: 12,
  onCourt: 5,
  foulLimit: 5,
  bonusFrom: 5,
  timeouts: { firstHalf: 2, secondHalf: 3, overtime: 1, late: 2, lateMs: 120_000 },
};

/** How long a period lasts; those after the last are overtimes. */
export const periodLength = (rules: Ruleset, period: number): number =>
  period > rules.periods ? rules.overtimeMs : rules.periodMs;

/** Game time that has passed at a game's time, in ms. */
export function elapsedMs(rules: Ruleset, at: { readonly period: number; readonly ms: number }) {
  let passed = 0;
  for (let period = 1; period <= at.period; period++) passed += periodLength(rules, period);
  return Math.max(0, passed - at.ms);
}
