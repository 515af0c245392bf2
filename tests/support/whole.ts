import { expect } from "vitest";
import { timeoutsLeft } from "../../domain/league/game/fouls";
import { elapsedMs, periodLength } from "../../domain/league/game/rules";
import { type GameState, onCourt, playedAt, type TeamLine } from "../../domain/league/game/state";
import { SIDES } from "../../domain/league/game/vocabulary";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** What holds in every state whatsoever: the totals agree. */
export function expectWholeTotals(state: GameState): void {
  for (const side of SIDES) {
    const team = state[side];
    expect(team.points, `${side}: points by period`).toBe(sum(team.byPeriod));
    expect(team.points, `${side}: points by player`).toBe(
      sum(team.players.map((line) => line.points)) + team.own.points,
    );
    // The value of every shot, what it was worth beyond that (G19), and what is in nobody's row.
    const shots = team.players.map(
      ({ shots: { ft, fg2, fg3 } }) => ft[0] + 2 * fg2[0] + 3 * fg3[0],
    );
    const bonus = team.players.map((line) => line.bonus);
    expect(team.points, `${side}: points by shot`).toBe(sum(shots) + sum(bonus) + team.own.points);
    expect(sum(team.foulsByPeriod), `${side}: team fouls`).toBe(
      sum(team.players.map((line) => line.fouls.length)) + team.own.pf,
    );
    for (const line of team.players) {
      expect(line.since === null || line.onCourt, `${line.player}: counted on the bench`).toBe(
        true,
      );
      expect(playedAt(line, state.clock)).toBeGreaterThanOrEqual(0);
      for (const [made, attempted] of Object.values(line.shots))
        expect(made).toBeLessThanOrEqual(attempted);
    }
    expect(new Set(team.players.map((line) => line.player)).size).toBe(team.players.length);
  }
  const last = state.plays.at(-1);
  if (last) {
    expect(last.home).toBe(state.home.points);
    expect(last.away).toBe(state.away.points);
  }
}

/** What holds in every state that a table can reach: totals, five on court, a clock that can be. */
export function expectPossible(state: GameState): void {
  expectWholeTotals(state);
  expect(state.oddities).toEqual([]);
  const { period, ms } = state.clock;
  expect(ms).toBeGreaterThanOrEqual(0);
  if (period > 0) expect(ms).toBeLessThanOrEqual(periodLength(state.rules, period));
  for (const side of SIDES) {
    const team = state[side];
    expect(onCourt(team).length).toBeLessThanOrEqual(state.rules.onCourt);
    expect(team.players.length).toBeLessThanOrEqual(state.rules.listMax);
    expect(timeoutsLeft(state.rules, team, state.clock)).toBeGreaterThanOrEqual(0);
    for (const line of team.players)
      expect(line.points).toBe(
        line.shots.ft[0] + 2 * line.shots.fg2[0] + 3 * line.shots.fg3[0] + line.bonus,
      );
  }
  expectMargins(state);
}

/** With all places on court filled all the time, plus and minus add up to the margin, five times. */
function expectMargins(state: GameState): void {
  const always = (team: TeamLine) =>
    sum(team.players.map((line) => playedAt(line, state.clock))) ===
    state.rules.onCourt * elapsedMs(state.rules, state.clock);
  if (!always(state.home) || !always(state.away)) return;
  const made = (team: TeamLine) => team.points - team.start;
  const margin = made(state.home) - made(state.away);
  const swing = (team: TeamLine) => sum(team.players.map((line) => line.plusMinus));
  expect(swing(state.home)).toBe(state.rules.onCourt * margin);
  expect(swing(state.away) + swing(state.home)).toBe(0);
}
