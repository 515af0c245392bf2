import type { Ruleset } from "./rules";
import type { PlayerLine, TeamLine } from "./state";
import type { FoulKind, GameTime } from "./vocabulary";

/** Fouls in a player's own row of the sheet; those of coach and bench are in nobody's. */
export const isPlayerFoul = (kind: FoulKind): boolean =>
  kind !== "coach-technical" && kind !== "bench-technical";

/** Why a player may take no further part: the limit of fouls (G5), or two grave ones or a direct ejection (G7). */
export function outOf(rules: Ruleset, line: PlayerLine): "fouls" | "ejected" | null {
  const count = (kind: FoulKind) => line.fouls.filter((foul) => foul === kind).length;
  if (count("disqualifying") > 0) return "ejected";
  if (count("technical") + count("unsportsmanlike") >= 2) return "ejected";
  return line.fouls.length >= rules.foulLimit ? "fouls" : null;
}

/** Team fouls that count at a period: overtimes go on from the last regular period (G6). */
export function teamFouls(rules: Ruleset, team: TeamLine, period: number): number {
  const from = Math.min(Math.max(period, 1), rules.periods);
  return team.foulsByPeriod
    .slice(from - 1, Math.max(period, 1))
    .reduce((sum, n) => sum + (n ?? 0), 0);
}

/** Whether the next personal foul of the team brings free throws (G6). */
export const inBonus = (rules: Ruleset, team: TeamLine, period: number): boolean =>
  teamFouls(rules, team, period) >= rules.bonusFrom - 1;

/** Time-outs left at a game's time (G8): per half, per overtime, and no more than `late` at the end of the last period. */
export function timeoutsLeft(rules: Ruleset, team: TeamLine, at: GameTime): number {
  const { firstHalf, secondHalf, overtime, late, lateMs } = rules.timeouts;
  const period = Math.max(at.period, 1);
  if (period > rules.periods)
    return Math.max(0, overtime - team.timeouts.filter((used) => used.period === period).length);
  const half = Math.ceil(rules.periods / 2);
  if (period <= half)
    return Math.max(0, firstHalf - team.timeouts.filter((used) => used.period <= half).length);
  const used = team.timeouts.filter((t) => t.period > half && t.period <= rules.periods);
  const left = secondHalf - used.length;
  if (period < rules.periods || at.ms > lateMs) return Math.max(0, left);
  const usedLate = used.filter((t) => t.period === rules.periods && t.ms <= lateMs).length;
  return Math.max(0, Math.min(left, late - usedLate));
}
