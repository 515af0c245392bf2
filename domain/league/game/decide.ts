import type { PlayerId } from "../../kernel/ids";
import { never, ok, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import {
  type Answer,
  finish,
  lineUp,
  list,
  open,
  startPeriod,
  timeOf,
  twice,
} from "./decide-course";
import { isPlayerFoul, outOf, timeoutsLeft } from "./fouls";
import { periodLength } from "./rules";
import { type GameState, lineOf, onCourt, other } from "./state";
import type { GameCommand, GameEvent, GameTime, Side } from "./vocabulary";

/** Whether a wish is possible in that state: the events it becomes, or a refusal that names what stands against it. */
export function decide(state: GameState, command: GameCommand): Answer {
  if (command.type === "open") return open(state, command);
  if (state.phase === "unopened") return refuse({ code: "not-opened" });
  if (state.signed && command.type !== "reopen") return refuse({ code: "signed" });
  switch (command.type) {
    case "list":
      return list(state, command);
    case "line-up":
      return lineUp(state, command);
    case "forfeit":
      if (state.phase === "over") return refuse({ code: "game-over" });
      return ok([{ type: "forfeited", side: command.side, reason: command.reason }]);
    case "sign":
      if (state.phase !== "over") return refuse({ code: "not-over" });
      return ok([{ type: "signed" }]);
    case "reopen":
      if (state.phase !== "over") return refuse({ code: "not-over" });
      return ok([{ type: "reopened", reason: command.reason }]);
    default:
      return inGame(state, command);
  }
}

type InGame = Exclude<
  GameCommand,
  { type: "open" | "list" | "line-up" | "forfeit" | "sign" | "reopen" }
>;

function inGame(state: GameState, command: InGame): Answer {
  if (state.phase === "over") return refuse({ code: "game-over" });
  const length = periodLength(state.rules, command.period);
  if (command.ms > length) return refuse({ code: "clock-too-high", ms: command.ms, max: length });
  if (command.type === "start-period") return startPeriod(state, command);
  if (command.type === "finish") return finish(state, command);
  if (state.phase === "before")
    return command.type === "set-arrow"
      ? ok([{ ...timeOf(command), type: "arrow-set", side: command.side }])
      : refuse({ code: "not-started" });
  // What happens in an interval (a substitution, a technical foul) is entered for the period just played.
  if (command.period !== state.clock.period)
    return refuse({ code: "wrong-period", period: command.period, now: state.clock.period });
  return inPeriod(state, command);
}

function inPeriod(
  state: GameState,
  command: Exclude<InGame, { type: "start-period" | "finish" }>,
): Answer {
  const time = timeOf(command);
  const playing = state.phase === "period";
  switch (command.type) {
    case "end-period": {
      if (!playing) return refuse({ code: "no-period" });
      return ok([{ ...time, type: "period-ended" }]);
    }
    case "start-clock":
      if (!playing) return refuse({ code: "no-period" });
      if (state.clock.running) return refuse({ code: "clock-runs" });
      return ok([{ ...time, type: "clock-started" }]);
    case "stop-clock":
      if (!state.clock.running) return refuse({ code: "clock-stands" });
      return ok([{ ...time, type: "clock-stopped" }]);
    case "set-clock":
      if (!playing) return refuse({ code: "no-period" });
      return ok([{ ...time, type: "clock-set" }]);
    case "set-arrow":
      return ok([{ ...time, type: "arrow-set", side: command.side }]);
    case "shoot": {
      const { side, player, shot } = command;
      const no = notPlaying(state, side, player) ?? notMate(state, side, player, command.assist);
      if (no) return refuse(no);
      const assisted: GameEvent[] =
        command.made && command.assist
          ? [{ ...time, type: "assisted", side, player: command.assist }]
          : [];
      return ok([
        { ...time, type: command.made ? "scored" : "missed", side, player, shot },
        ...assisted,
      ]);
    }
    case "own-basket":
      if (!playing) return refuse({ code: "no-period" });
      return ok([{ ...time, type: "scored", side: command.side, player: null, shot: "fg2" }]);
    case "rebound": {
      const no =
        command.player === null ? noPeriod(state) : notPlaying(state, command.side, command.player);
      if (no) return refuse(no);
      return ok([
        {
          ...time,
          type: "rebounded",
          side: command.side,
          player: command.player,
          end: command.end,
        },
      ]);
    }
    case "assist":
    case "steal": {
      const { side, player } = command;
      const no = notPlaying(state, side, player);
      if (no) return refuse(no);
      return ok([
        { ...time, type: command.type === "assist" ? "assisted" : "stole", side, player },
      ]);
    }
    case "turn-over": {
      // The offensive foul that sends a player off is his turnover as well (G5).
      const no =
        command.player === null ? noPeriod(state) : notOnCourt(state, command.side, command.player);
      if (no) return refuse(no);
      return ok([{ ...time, type: "turned-over", side: command.side, player: command.player }]);
    }
    case "block": {
      const no =
        notPlaying(state, command.side, command.player) ??
        notOpponent(state, command.side, command.on) ??
        (command.on === undefined ? null : notOnCourt(state, other(command.side), command.on));
      if (no) return refuse(no);
      const received: GameEvent[] = command.on
        ? [{ ...time, type: "block-received", side: other(command.side), player: command.on }]
        : [];
      return ok([
        { ...time, type: "blocked", side: command.side, player: command.player },
        ...received,
      ]);
    }
    case "foul":
      return foul(state, command, time);
    case "time-out":
      if (!playing) return refuse({ code: "no-period" });
      if (timeoutsLeft(state.rules, state[command.side], command) === 0)
        return refuse({ code: "no-time-out-left", side: command.side });
      return ok([{ ...time, type: "timed-out", side: command.side }]);
    case "substitute":
      return substitute(state, command, time);
    case "default":
      return ok([{ ...time, type: "defaulted", side: command.side, reason: command.reason }]);
    default:
      return never(command);
  }
}

function foul(
  state: GameState,
  command: Extract<GameCommand, { type: "foul" }>,
  time: GameTime,
): Answer {
  const { side, player, kind, on } = command;
  if (!isPlayerFoul(kind)) return ok([{ ...time, type: "fouled", side, player: null, kind }]);
  if (player === null) return refuse({ code: "who-fouled" });
  const line = lineOf(state[side], player);
  if (!line) return refuse({ code: "not-listed", player });
  const out = outOf(state.rules, line);
  if (out)
    return refuse({
      code: out === "fouls" ? "fouled-out" : "ejected",
      player,
      fouls: line.fouls.length,
    });
  if (kind === "personal" || kind === "offensive") {
    const no = notPlaying(state, side, player);
    if (no) return refuse(no);
  }
  const no = notOpponent(state, side, on);
  if (no) return refuse(no);
  const drawn: GameEvent[] = on
    ? [{ ...time, type: "foul-drawn", side: other(side), player: on }]
    : [];
  return ok([{ ...time, type: "fouled", side, player, kind }, ...drawn]);
}

function substitute(
  state: GameState,
  command: Extract<GameCommand, { type: "substitute" }>,
  time: GameTime,
): Answer {
  const { side, out, in: entering } = command;
  const team = state[side];
  if (out.length === 0 && entering.length === 0) return refuse({ code: "nobody" });
  const person = twice([...out, ...entering]);
  if (person !== undefined) return refuse({ code: "listed-twice", player: person });
  for (const player of out) {
    const line = lineOf(team, player);
    if (!line) return refuse({ code: "not-listed", player });
    if (!line.onCourt) return refuse({ code: "not-on-court", player });
  }
  for (const player of entering) {
    const line = lineOf(team, player);
    if (!line) return refuse({ code: "not-listed", player });
    if (line.onCourt) return refuse({ code: "already-on-court", player });
    const gone = outOf(state.rules, line);
    if (gone)
      return refuse({
        code: gone === "fouls" ? "fouled-out" : "ejected",
        player,
        fouls: line.fouls.length,
      });
  }
  const count = onCourt(team).length - out.length + entering.length;
  if (count > state.rules.onCourt)
    return refuse({ code: "too-many-on-court", count, max: state.rules.onCourt });
  return ok([{ ...time, type: "substituted", side, out, in: entering }]);
}

const noPeriod = (state: GameState): Refusal | null =>
  state.phase === "period" ? null : { code: "no-period" };

/** Why a player cannot do something on court now; null when nothing stands against it. */
function notPlaying(state: GameState, side: Side, player: PlayerId): Refusal | null {
  const line = lineOf(state[side], player);
  const out = line && state.phase === "period" && outOf(state.rules, line);
  if (out)
    return { code: out === "fouls" ? "fouled-out" : "ejected", player, fouls: line.fouls.length };
  return notOnCourt(state, side, player);
}

function notOnCourt(state: GameState, side: Side, player: PlayerId): Refusal | null {
  if (state.phase !== "period") return { code: "no-period" };
  const line = lineOf(state[side], player);
  if (!line) return { code: "not-listed", player };
  return line.onCourt ? null : { code: "not-on-court", player };
}

function notMate(
  state: GameState,
  side: Side,
  player: PlayerId,
  mate: PlayerId | undefined,
): Refusal | null {
  if (mate === undefined) return null;
  return mate === player ? { code: "own-assist", player } : notPlaying(state, side, mate);
}

function notOpponent(state: GameState, side: Side, on: PlayerId | undefined): Refusal | null {
  if (on === undefined || lineOf(state[other(side)], on)) return null;
  return { code: "not-opponent", player: on };
}
