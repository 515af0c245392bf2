import { never, ok, refuse } from "../../kernel/result";
import { dunkBonus } from "./basket-bonus";
import {
  afterChange,
  againstQuota,
  aheadOfClock,
  clockUp,
  listedIn,
  noPeriod,
  notMate,
  notOnCourt,
  notOpponent,
  notPlaying,
  ofTheBench,
  playDecided,
  standing,
  stillIn,
  unlikely,
} from "./checks";
import { type Answer, timeOf, twice } from "./decide-course";
import { isBenchFoul, isPlayerFoul, timeoutsLeft } from "./fouls";
import { type GameState, lineOf, other } from "./state";
import { firstOwed } from "./throws";
import type { GameCommand, GameEvent } from "./vocabulary";

/** What players and teams do in a period, or in the interval after it: the events it becomes, or what stands against it. */

type Of<Type extends GameCommand["type"]> = Extract<GameCommand, { type: Type }>;

export type Deed = Of<
  | "end-period"
  | "start-clock"
  | "stop-clock"
  | "set-clock"
  | "jump-ball"
  | "use-arrow"
  | "set-arrow"
  | "shoot"
  | "own-basket"
  | "rebound"
  | "assist"
  | "steal"
  | "turn-over"
  | "block"
  | "foul"
  | "double-foul"
  | "waive-throws"
  | "time-out"
  | "substitute"
  | "correct-error"
>;

export function decideDeed(state: GameState, command: Deed): Answer {
  const time = timeOf(command);
  const playing = state.phase === "period";
  switch (command.type) {
    case "end-period":
      if (!playing) return refuse({ code: "no-period" });
      return ok([{ ...time, type: "period-ended" }]);
    case "start-clock":
    case "stop-clock":
    case "set-clock":
      return clock(state, command);
    case "jump-ball":
      if (!playing) return refuse({ code: "no-period" });
      // G11: there is one; every later jump ball situation is the arrow's.
      if (state.plays.some(({ event }) => event.type === "jump-won"))
        return refuse({ code: "jump-done" });
      return ok([{ ...time, type: "jump-won", side: command.side }]);
    case "use-arrow":
      if (state.arrow === null) return refuse({ code: "no-arrow" });
      return ok([{ ...time, type: "arrow-used", use: "held-ball" }]);
    case "set-arrow":
      return ok([{ ...time, type: "arrow-set", side: command.side }]);
    case "shoot":
      return shoot(state, command);
    case "own-basket": {
      const said = standing(command, [
        noPeriod(state),
        playDecided(state),
        aheadOfClock(state, command),
      ]);
      if (!said.ok) return said;
      const { side } = command;
      return ok([{ ...time, ...said.value, type: "scored", side, player: null, shot: "fg2" }]);
    }
    case "rebound": {
      const { side, player, end } = command;
      const said = standing(command, [
        ...(player === null ? [noPeriod(state)] : notPlaying(state, side, player)),
        aheadOfClock(state, command),
      ]);
      if (!said.ok) return said;
      return ok([{ ...time, ...said.value, type: "rebounded", side, player, end }]);
    }
    case "assist":
    case "steal": {
      const { side, player } = command;
      const said = standing(command, [
        ...notPlaying(state, side, player),
        aheadOfClock(state, command),
      ]);
      if (!said.ok) return said;
      const type = command.type === "assist" ? "assisted" : "stole";
      return ok([{ ...time, ...said.value, type, side, player }]);
    }
    case "turn-over": {
      const { side, player } = command;
      const said = standing(command, [
        noPeriod(state),
        // The offensive foul that sends a player off is his turnover as well (G5).
        player === null ? null : notOnCourt(state, side, player),
        aheadOfClock(state, command),
      ]);
      if (!said.ok) return said;
      return ok([{ ...time, ...said.value, type: "turned-over", side, player }]);
    }
    case "block":
      return block(state, command);
    case "foul":
      return foul(state, command);
    case "double-foul":
      return doubleFoul(state, command);
    case "waive-throws": {
      const { side } = command;
      const owed = firstOwed(state, side);
      if (!owed) return refuse({ code: "no-throws-owed", side });
      const throws = Math.max(0, (owed.of ?? 0) - owed.taken);
      return ok([{ ...time, type: "throws-waived", side, throws }]);
    }
    case "time-out": {
      const { side } = command;
      const none = timeoutsLeft(state.rules, state[side], command) === 0;
      const said = standing(command, [
        playing ? null : { code: "no-period" },
        none ? unlikely("no-time-out-left", { code: "no-time-out-left", side }) : null,
        aheadOfClock(state, command),
      ]);
      if (!said.ok) return said;
      return ok([{ ...time, ...said.value, type: "timed-out", side }]);
    }
    case "substitute":
      return substitute(state, command);
    case "correct-error": {
      const { side, error, reason } = command;
      return ok([{ ...time, type: "error-corrected", side, error, reason }]);
    }
    default:
      return never(command);
  }
}

function clock(state: GameState, command: Of<"start-clock" | "stop-clock" | "set-clock">): Answer {
  const time = timeOf(command);
  const { running } = state.clock;
  if (command.type === "stop-clock" && !running) return refuse({ code: "clock-stands" });
  if (state.phase !== "period") return refuse({ code: "no-period" });
  if (command.type === "start-clock" && running) return refuse({ code: "clock-runs" });
  const said = standing(command, [clockUp(state, time)]);
  if (!said.ok) return said;
  const types = {
    "start-clock": "clock-started",
    "stop-clock": "clock-stopped",
    "set-clock": "clock-set",
  } as const;
  return ok([{ ...time, ...said.value, type: types[command.type] }]);
}

function shoot(state: GameState, command: Of<"shoot">): Answer {
  const { side, player, shot, made, assist, dunk } = command;
  const ofDunk = dunkBonus(state.rules);
  if (dunk && ofDunk === null) return refuse({ code: "no-dunk-points" });
  if (dunk && (shot !== "fg2" || !made)) return refuse({ code: "not-a-dunk" });
  const time = timeOf(command);
  const said = standing(command, [
    ...notPlaying(state, side, player),
    ...notMate(state, side, player, assist),
    made ? playDecided(state) : null,
    aheadOfClock(state, command),
  ]);
  if (!said.ok) return said;
  const at = { ...time, ...said.value };
  if (!made) return ok([{ ...at, type: "missed", side, player, shot }]);
  // G19: a basket may be worth more for this player; the value of the shot stays what it is.
  const extra =
    shot === "ft" ? 0 : (lineOf(state[side], player)?.perBasket ?? 0) + (dunk ? (ofDunk ?? 0) : 0);
  const bonus = { ...(extra > 0 ? { bonus: extra } : {}), ...(dunk ? { dunk } : {}) };
  const assisted: GameEvent[] = assist
    ? [{ ...time, ...said.value, type: "assisted", side, player: assist }]
    : [];
  return ok([{ ...at, type: "scored", side, player, shot, ...bonus }, ...assisted]);
}

function block(state: GameState, command: Of<"block">): Answer {
  const { side, player, on } = command;
  const time = timeOf(command);
  const said = standing(command, [
    ...notPlaying(state, side, player),
    notOpponent(state, side, on),
    on === undefined ? null : notOnCourt(state, other(side), on),
    aheadOfClock(state, command),
  ]);
  if (!said.ok) return said;
  const at = { ...time, ...said.value };
  const received: GameEvent[] = on
    ? [{ ...at, type: "block-received", side: other(side), player: on }]
    : [];
  return ok([{ ...at, type: "blocked", side, player }, ...received]);
}

/** Kinds that only somebody on court commits, in play. */
export const IN_PLAY: ReadonlySet<string> = new Set(["personal", "offensive", "throw-in"]);

function foul(state: GameState, command: Of<"foul">): Answer {
  const { side, kind, on, throws, cancelled } = command;
  const time = timeOf(command);
  const penalty = {
    ...(throws === undefined ? {} : { throws }),
    ...(cancelled ? { cancelled } : {}),
  };
  // Fighting is the coach's where no player is named.
  const player = isBenchFoul(kind) ? null : command.player;
  if (player === null && isPlayerFoul(kind)) return refuse({ code: "who-fouled" });
  const said = standing(command, [
    player === null ? null : listedIn(state, side, player),
    player === null ? null : stillIn(state, side, player),
    player === null || kind !== "technical" ? null : ofTheBench(state, side, player),
    ...(player !== null && IN_PLAY.has(kind)
      ? [noPeriod(state), notOnCourt(state, side, player)]
      : []),
    notOpponent(state, side, on),
    aheadOfClock(state, command),
  ]);
  if (!said.ok) return said;
  const drawn: GameEvent[] = on
    ? [{ ...time, type: "foul-drawn", side: other(side), player: on }]
    : [];
  return ok([{ ...time, ...said.value, type: "fouled", side, player, kind, ...penalty }, ...drawn]);
}

/** G7: one of each side against each other; both count, the penalties fall away. */
function doubleFoul(state: GameState, command: Of<"double-foul">): Answer {
  const { home, away, kind } = command;
  const time = timeOf(command);
  const said = standing(command, [
    ...(["home", "away"] as const).flatMap((side) => [
      listedIn(state, side, command[side]),
      stillIn(state, side, command[side]),
      IN_PLAY.has(kind) ? noPeriod(state) : null,
      IN_PLAY.has(kind) ? notOnCourt(state, side, command[side]) : null,
    ]),
    aheadOfClock(state, command),
  ]);
  if (!said.ok) return said;
  const fouled = { ...time, ...said.value, type: "fouled", kind, cancelled: true } as const;
  return ok([
    { ...fouled, side: "home", player: home },
    { ...fouled, side: "away", player: away },
  ]);
}

function substitute(state: GameState, command: Of<"substitute">): Answer {
  const { side, out, in: entering } = command;
  const time = timeOf(command);
  const team = state[side];
  if (out.length === 0 && entering.length === 0) return refuse({ code: "nobody" });
  const person = twice([...out, ...entering]);
  if (person !== undefined) return refuse({ code: "listed-twice", player: person });
  const after = afterChange(state, side, out, entering);
  const { onCourt: max } = state.rules;
  const said = standing(command, [
    ...out.map((player) => notOnCourt(state, side, player)),
    ...entering.flatMap((player) => [
      listedIn(state, side, player),
      lineOf(team, player)?.onCourt
        ? unlikely("already-on-court", { code: "already-on-court", player })
        : null,
      stillIn(state, side, player),
    ]),
    after.length > max
      ? unlikely("too-many-on-court", { code: "too-many-on-court", count: after.length, max })
      : null,
    entering.length === 0 ? null : againstQuota(state, "court", side, after),
    aheadOfClock(state, command),
  ]);
  if (!said.ok) return said;
  return ok([{ ...time, ...said.value, type: "substituted", side, out, in: entering }]);
}
