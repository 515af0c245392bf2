import type { Ruleset } from "./rules";
import type { PlayerLine, TeamLine } from "./state";
import type { FoulKind, GameTime } from "./vocabulary";

/** Fouls in nobody's row: those of coach and bench, and having left the bench for a fight. */
const OF_NOBODY: ReadonlySet<FoulKind> = new Set([
  "coach-technical",
  "bench-technical",
  "coach-disqualifying",
  "bench-disqualifying",
  "fighting",
]);

/** Fouls in a player's own row of the sheet, which count as the team's; those of coach and bench are in nobody's. */
export const isPlayerFoul = (kind: FoulKind): boolean => !OF_NOBODY.has(kind);

/** Only the coach and those beside him on the bench commit these. */
export const isBenchFoul = (kind: FoulKind): boolean => OF_NOBODY.has(kind) && kind !== "fighting";

const count = (fouls: readonly FoulKind[], kind: FoulKind): number =>
  fouls.filter((foul) => foul === kind).length;

/** Why a player may take no further part: the limit of fouls (G5), or grave ones or a direct ejection (G7). */
export function outOf(rules: Ruleset, line: PlayerLine): "fouls" | "ejected" | null {
  if (line.fought) return "ejected";
  // Nearly everybody, nearly always: this is asked for each player of each basket.
  if (line.fouls.length === 0) return null;
  const { fouls } = line;
  const limits = rules.ejection;
  const [technical, unsportsmanlike] = [count(fouls, "technical"), count(fouls, "unsportsmanlike")];
  if (count(fouls, "disqualifying") > 0) return "ejected";
  if (technical >= limits.technical || unsportsmanlike >= limits.unsportsmanlike) return "ejected";
  if (technical > 0 && unsportsmanlike > 0 && technical + unsportsmanlike >= limits.together)
    return "ejected";
  return fouls.length >= rules.foulLimit ? "fouls" : null;
}

/**
 * Whether the coach has to leave (G7): technical fouls of his own, or with those of the bench, or a direct ejection. That
 * somebody of the bench is disqualified is charged to him like a technical foul of the bench.
 */
export function coachOut(rules: Ruleset, team: TeamLine): boolean {
  const [own, bench] = [
    count(team.coachFouls, "coach-technical"),
    count(team.coachFouls, "bench-technical") + count(team.coachFouls, "bench-disqualifying"),
  ];
  if (own >= rules.ejection.coach || own + bench >= rules.ejection.coachAndBench) return true;
  return team.coachFouls.some((kind) => kind === "coach-disqualifying" || kind === "fighting");
}

/** The last period of the first half. */
export const halfTime = (rules: Ruleset): number => Math.ceil(rules.periods / 2);

/** Team fouls that count at a period: by period or by half, and overtimes go on from the last (G6). */
export function teamFouls(rules: Ruleset, team: TeamLine, period: number): number {
  const regular = Math.min(Math.max(period, 1), rules.periods);
  const second = regular > halfTime(rules) ? halfTime(rules) + 1 : 1;
  const from = rules.teamFoulsBy === "half" ? second : regular;
  return team.foulsByPeriod
    .slice(from - 1, Math.max(period, 1))
    .reduce((sum, n) => sum + (n ?? 0), 0);
}

/** Whether the next personal foul of the team brings free throws (G6). */
export const inBonus = (rules: Ruleset, team: TeamLine, period: number): boolean =>
  teamFouls(rules, team, period) >= rules.bonusFrom - 1;

/** What a personal foul on somebody who does not shoot brings when it is the team's nth (G6). */
export function bonusThrows(rules: Ruleset, nth: number): "none" | "one-and-one" | "two" {
  if (nth < rules.bonusFrom) return "none";
  if (rules.bonusThrows === "two") return "two";
  return rules.doubleBonusFrom !== null && nth >= rules.doubleBonusFrom ? "two" : "one-and-one";
}

/**
 * Time-outs left at a game's time (G8): per half or per period, per overtime, and no more than `late` at the end of
 * the last period.
 */
export function timeoutsLeft(rules: Ruleset, team: TeamLine, at: GameTime): number {
  const { firstHalf, secondHalf, overtime, late, lateMs, byPeriod } = rules.timeouts;
  const period = Math.max(at.period, 1);
  const used = (from: number, to: number) =>
    team.timeouts.filter((one) => one.period >= from && one.period <= to).length;
  if (period > rules.periods) return Math.max(0, overtime - used(period, period));
  const half = halfTime(rules);
  const left = byPeriod
    ? (byPeriod[period - 1] ?? 0) - used(period, period)
    : period <= half
      ? firstHalf - used(1, half)
      : secondHalf - used(half + 1, rules.periods);
  if (period < rules.periods || at.ms > lateMs) return Math.max(0, left);
  const usedLate = team.timeouts.filter(
    (one) => one.period === rules.periods && one.ms <= lateMs,
  ).length;
  return Math.max(0, Math.min(left, late - usedLate));
}

const CODES: Readonly<Record<FoulKind, string>> = {
  personal: "P",
  offensive: "P",
  "throw-in": "P",
  technical: "T",
  unsportsmanlike: "U",
  disqualifying: "D",
  "coach-technical": "C",
  "bench-technical": "B",
  "coach-disqualifying": "D",
  "bench-disqualifying": "B",
  fighting: "F",
};

/**
 * A foul as the sheet writes it: P, P2, T1, Pc; with the throws that the referee showed, else those that it always brings.
 */
export function foulMark(foul: {
  readonly kind: FoulKind;
  readonly throws?: number | undefined;
  readonly cancelled?: true | undefined;
}): string {
  const usual = foul.kind === "throw-in" || /technical$/.test(foul.kind) ? 1 : 0;
  const throws = foul.throws ?? usual;
  return `${CODES[foul.kind]}${foul.cancelled ? "c" : throws > 0 ? throws : ""}`;
}
