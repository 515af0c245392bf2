import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { againstQuota, standing, stillIn, unlikely } from "./checks";
import { mercyNow } from "./course";
import { type GameState, lineOf } from "./state";
import type { GameCommand, GameEvent, GameTime } from "./vocabulary";

/** The course of a game, from the opening of its sheet to the last whistle: what stands against each step. */

export type Answer = Result<readonly GameEvent[], Refusal>;
type Of<Type extends GameCommand["type"]> = Extract<GameCommand, { type: Type }>;

export const timeOf = ({ period, ms }: GameTime): GameTime => ({ period, ms });

export function open(state: GameState, command: Of<"open">): Answer {
  const { rules, home, away, reason } = command;
  const same = home === state.home.team && away === state.away.team;
  const begun = state.phase !== "unopened" && state.phase !== "before";
  if (state.phase !== "unopened" && (same || (begun && reason === undefined)))
    return refuse({ code: "already-opened" });
  if (home === away) return refuse({ code: "same-team", team: home });
  return ok([
    { type: "opened", rules, home, away, ...(begun && reason !== undefined ? { reason } : {}) },
  ]);
}

/** The regulations that hold when a game begins are those it is played by (G26). */
export function takeRules(state: GameState, command: Of<"take-rules">): Answer {
  if (state.phase !== "before") return refuse({ code: "already-started" });
  return ok([{ type: "rules-taken", rules: command.rules }]);
}

export function list(state: GameState, command: Of<"list">): Answer {
  const { players, side } = command;
  if (state.phase === "over") return refuse({ code: "game-over" });
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
  const { listMax: max } = state.rules;
  const count = players.length;
  const said = standing(command, [
    count > max ? unlikely("list-too-long", { code: "list-too-long", count, max }) : null,
    againstQuota(state, "list", side, players),
  ]);
  if (!said.ok) return said;
  return ok([{ type: "listed", side, players, ...said.value }]);
}

export function lineUp(state: GameState, command: Of<"line-up">): Answer {
  if (state.phase !== "before") return refuse({ code: "already-started" });
  const { side, players } = command;
  const { onCourt, minStart } = state.rules;
  const count = players.length;
  if (count > onCourt || count === 0) return refuse({ code: "not-five", count, needed: onCourt });
  const person = twice(players);
  if (person !== undefined) return refuse({ code: "listed-twice", player: person });
  const missing = players.find((player) => !lineOf(state[side], player));
  if (missing !== undefined) return refuse({ code: "not-listed", player: missing });
  const lines = state[side].players.filter((line) => players.includes(line.player));
  // G7: whoever was sent off before the game takes no part in it.
  const gone = lines.map((line) => stillIn(state, side, line.player)).find((no) => no !== null);
  const needed = Math.min(minStart, onCourt);
  const said = standing(command, [
    gone ?? null,
    count < needed
      ? unlikely("too-few-to-start", {
          code: needed === onCourt ? "not-five" : "too-few-to-start",
          count,
          needed,
        })
      : null,
    againstQuota(state, "court", side, lines),
  ]);
  if (!said.ok) return said;
  return ok([{ type: "lined-up", side, players, ...said.value }]);
}

/** G23: points ahead are agreed before the game, where the ruleset knows them. */
export function giveStart(state: GameState, command: Of<"give-start">): Answer {
  if (!state.rules.headStart) return refuse({ code: "no-head-start" });
  if (state.phase !== "before") return refuse({ code: "already-started" });
  return ok([{ type: "start-given", side: command.side, points: command.points }]);
}

/** G28: how late a side is, before the game; so late that it would have forfeited is unlikely. */
export function reportLate(state: GameState, command: Of<"report-late">): Answer {
  const { latePoints, graceMs } = state.rules;
  if (latePoints === 0) return refuse({ code: "no-late-points" });
  if (state.phase !== "before") return refuse({ code: "already-started" });
  const { side, minutes } = command;
  const most = Math.ceil(graceMs / 60_000);
  const said = standing(command, [
    minutes > most
      ? unlikely("late-forfeits", { code: "late-forfeits", side, minutes, most })
      : null,
  ]);
  if (!said.ok) return said;
  return ok([{ type: "came-late", side, minutes, points: minutes * latePoints, ...said.value }]);
}

export function startPeriod(state: GameState, command: GameTime): Answer {
  if (state.phase === "period") return refuse({ code: "period-runs", period: state.clock.period });
  if (command.period !== state.clock.period + 1)
    return refuse({ code: "wrong-period", period: command.period, now: state.clock.period });
  for (const side of ["home", "away"] as const)
    if (!state[side].linedUp) return refuse({ code: "no-line-up", side });
  if (state.clock.period > 0 && mercyNow(state) === "game-over")
    return refuse({ code: "decided-by-mercy" });
  // G1: an overtime is played only when the score is level.
  if (command.period > state.rules.periods && state.home.points !== state.away.points)
    return refuse({ code: "not-level", home: state.home.points, away: state.away.points });
  const time = timeOf(command);
  const started: GameEvent = { ...time, type: "period-started" };
  // G11: every period but the first begins with a throw-in for the side to which the arrow points.
  return ok(
    command.period === 1
      ? [started]
      : [started, { ...time, type: "arrow-used", use: "period" as const }],
  );
}

export function finish(state: GameState, command: GameTime): Answer {
  const finished: Answer = ok([{ ...timeOf(command), type: "finished" }]);
  // G21: a lead that ends the game does so at once.
  if (mercyNow(state, command) === "game-over") return finished;
  if (state.phase !== "interval")
    return refuse({ code: "period-runs", period: state.clock.period });
  if (state.clock.period < state.rules.periods)
    return refuse({
      code: "periods-left",
      period: state.clock.period,
      periods: state.rules.periods,
    });
  // G1: a game cannot end level, unless its ruleset lets it.
  if (state.home.points === state.away.points && !state.rules.drawAllowed)
    return refuse({ code: "level", points: state.home.points });
  return finished;
}

export function twice<T>(items: readonly T[]): T | undefined {
  return items.find((item, i) => items.indexOf(item) !== i);
}
