import type { PlayerId } from "../../kernel/ids";
import type { Oddity } from "../../live/decider";
import { type GameState, lineOf, type PlayerLine, type TeamLine, type TeamRow } from "./state";
import type { GameTime, Side } from "./vocabulary";

/** The small steps that evolving is made of: each gives a new state and notes what is odd. */

export const withTeam = (
  state: GameState,
  side: Side,
  change: (team: TeamLine) => TeamLine,
): GameState => ({ ...state, [side]: change(state[side]) });

export const withLine = (
  state: GameState,
  side: Side,
  player: PlayerId,
  change: (line: PlayerLine) => PlayerLine,
): GameState =>
  withTeam(state, side, (team) => ({
    ...team,
    players: team.players.map((line) => (line.player === player ? change(line) : line)),
  }));

export const everyone = (
  state: GameState,
  change: (line: PlayerLine) => PlayerLine,
): GameState => ({
  ...state,
  home: { ...state.home, players: state.home.players.map(change) },
  away: { ...state.away, players: state.away.players.map(change) },
});

export const odd = (state: GameState, oddity: Oddity | null): GameState =>
  oddity === null ? state : { ...state, oddities: [...state.oddities, oddity] };

/** Notes what is said for a period that is not being played. */
export function inPeriod(state: GameState, at: GameTime): GameState {
  if (state.phase === "period") return sameTime(state, at);
  const between = state.phase === "interval" && state.clock.period === at.period;
  return odd(state, between ? { code: "no-period", period: at.period } : otherPeriod(state, at));
}

/** The same for what may also happen in the interval after the period. */
export const sameTime = (state: GameState, at: GameTime): GameState =>
  state.clock.period === at.period ? state : odd(state, otherPeriod(state, at));

const otherPeriod = (state: GameState, at: GameTime): Oddity => ({
  code: "wrong-period",
  period: at.period,
  now: state.clock.period,
});

export function notListed(state: GameState, side: Side, players: readonly PlayerId[]): GameState {
  const missing = players.find((player) => !lineOf(state[side], player));
  return odd(state, missing === undefined ? null : { code: "not-listed", player: missing });
}

export const ownRow = (state: GameState, side: Side, row: keyof TeamRow, add: number): GameState =>
  withTeam(state, side, (team) => ({
    ...team,
    own: { ...team.own, [row]: team.own[row] + add },
  }));

/** Adds to a period's figure, filling up the periods before it. */
export const atPeriod = (list: readonly number[], period: number, add: number): number[] =>
  Array.from(
    { length: Math.max(list.length, period) },
    (_, i) => (list[i] ?? 0) + (i === period - 1 ? add : 0),
  );

/** Ends a player's stay on court as far as minutes go, and the stay itself when `off`. */
export const leave = (line: PlayerLine, ms: number, off: boolean): PlayerLine => ({
  ...line,
  onCourt: off ? false : line.onCourt,
  playedMs: line.playedMs + (line.since === null ? 0 : Math.max(0, line.since - ms)),
  since: null,
});

/** Ends the game; `from` remembers where a reopened sheet goes on. */
export function over(
  state: GameState,
  ending: Omit<NonNullable<GameState["ending"]>, "from">,
  at: GameTime = state.clock,
): GameState {
  return {
    ...everyone(state, (line) => leave(line, at.ms, false)),
    phase: "over",
    ending: { ...ending, from: state.ending?.from ?? goingOn(state) },
    stopped: null,
    reopened: false,
    clock: { period: at.period, ms: at.ms, running: false },
  };
}

/** Where a game goes on that is ended or stopped now. */
export const goingOn = ({ phase, stopped }: GameState) => {
  if (phase === "abandoned") return stopped?.from ?? "before";
  return phase === "period" || phase === "interval" ? phase : "before";
};

/** Those on court are counted again from what the clock shows, in the middle of a period. */
export const backOnCourt = (state: GameState, phase: GameState["phase"]): GameState =>
  everyone(state, (line) =>
    phase === "period" && line.onCourt ? { ...line, since: state.clock.ms } : line,
  );
