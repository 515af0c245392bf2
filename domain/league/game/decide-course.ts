import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { type GameState, lineOf } from "./state";
import type { GameCommand, GameEvent, GameTime } from "./vocabulary";

/** The course of a game, from the opening of its sheet to the end: what stands against each step. */

export type Answer = Result<readonly GameEvent[], Refusal>;

export const timeOf = ({ period, ms }: GameTime): GameTime => ({ period, ms });

export function open(state: GameState, command: Extract<GameCommand, { type: "open" }>): Answer {
  if (state.phase !== "unopened") return refuse({ code: "already-opened" });
  if (command.home === command.away) return refuse({ code: "same-team", team: command.home });
  return ok([{ type: "opened", rules: command.rules, home: command.home, away: command.away }]);
}

export function list(state: GameState, command: Extract<GameCommand, { type: "list" }>): Answer {
  const { players, side } = command;
  if (state.phase === "over") return refuse({ code: "game-over" });
  if (players.length > state.rules.listMax)
    return refuse({ code: "list-too-long", count: players.length, max: state.rules.listMax });
  const shirt = twice(players.map((player) => player.jersey));
  if (shirt !== undefined) return refuse({ code: "shirt-twice", jersey: shirt });
  const person = twice(players.map((player) => player.player));
  if (person !== undefined) return refuse({ code: "listed-twice", player: person });
  // G2: once the game has begun nobody leaves the list who has taken part; late arrivals may be added.
  if (state.phase !== "before") {
    const gone = state[side].players.find(
      (line) => !players.some((player) => player.player === line.player),
    );
    if (gone) return refuse({ code: "already-listed", player: gone.player });
  }
  return ok([{ type: "listed", side, players }]);
}

export function lineUp(
  state: GameState,
  command: Extract<GameCommand, { type: "line-up" }>,
): Answer {
  if (state.phase !== "before") return refuse({ code: "already-started" });
  const { side, players } = command;
  if (players.length !== state.rules.onCourt)
    return refuse({ code: "not-five", count: players.length, needed: state.rules.onCourt });
  const person = twice(players);
  if (person !== undefined) return refuse({ code: "listed-twice", player: person });
  const missing = players.find((player) => !lineOf(state[side], player));
  if (missing !== undefined) return refuse({ code: "not-listed", player: missing });
  return ok([{ type: "lined-up", side, players }]);
}

export function startPeriod(state: GameState, command: GameTime): Answer {
  if (state.phase === "period") return refuse({ code: "period-runs", period: state.clock.period });
  if (command.period !== state.clock.period + 1)
    return refuse({ code: "wrong-period", period: command.period, now: state.clock.period });
  for (const side of ["home", "away"] as const)
    if (!state[side].linedUp) return refuse({ code: "no-line-up", side });
  // G1: an overtime is played only when the score is level.
  if (command.period > state.rules.periods && state.home.points !== state.away.points)
    return refuse({ code: "not-level", home: state.home.points, away: state.away.points });
  return ok([{ ...timeOf(command), type: "period-started" }]);
}

export function finish(state: GameState, command: GameTime): Answer {
  if (state.phase !== "interval")
    return refuse({ code: "period-runs", period: state.clock.period });
  if (state.clock.period < state.rules.periods)
    return refuse({
      code: "periods-left",
      period: state.clock.period,
      periods: state.rules.periods,
    });
  // G1: a game cannot end level.
  if (state.home.points === state.away.points)
    return refuse({ code: "level", points: state.home.points });
  return ok([{ ...timeOf(command), type: "finished" }]);
}

export function twice<T>(items: readonly T[]): T | undefined {
  return items.find((item, i) => items.indexOf(item) !== i);
}
