import { type PlayerId, playerId, teamId } from "../../domain/kernel/ids";
import type { Ruleset } from "../../domain/league/game/rules";
import type { FoulKind, GameCommand, GameTime, Side } from "../../domain/league/game/vocabulary";

/** How the entries of a scorebook are read; its notation is explained there. */

export const PLAIN: Readonly<Record<string, (time: GameTime, rules: Ruleset) => GameCommand>> = {
  open: (_, rules) => ({ type: "open", rules, home: teamId("A"), away: teamId("B") }),
  go: (time) => ({ type: "start-clock", ...time }),
  stop: (time) => ({ type: "stop-clock", ...time }),
  set: (time) => ({ type: "set-clock", ...time }),
  end: (time) => ({ type: "end-period", ...time }),
  finish: (time) => ({ type: "finish", ...time }),
  sign: () => ({ type: "sign" }),
  reopen: () => ({ type: "reopen", reason: "a mistake" }),
};

export function sideOf(name: string): Side {
  if (!/^[AB]/.test(name)) throw new Error(`not a team or a player: ${name}`);
  return name.startsWith("A") ? "home" : "away";
}

const FOULS: Readonly<Record<string, FoulKind>> = {
  P: "personal",
  O: "offensive",
  T: "technical",
  U: "unsportsmanlike",
  D: "disqualifying",
  C: "coach-technical",
  B: "bench-technical",
};

const SHOTS = { "1": "ft", "2": "fg2", "3": "fg3" } as const;

export function byTeam(side: Side, words: readonly string[], time: GameTime): GameCommand {
  const letter = side === "home" ? "A" : "B";
  const [what = "", ...rest] = words;
  const who = (shirts: string): PlayerId[] =>
    shirts
      .split("/")
      .filter(Boolean)
      .map((shirt) => playerId(`${letter}${shirt}`));
  const change = /^([\d/]*)>([\d/]*)$/.exec(what);
  if (change)
    return {
      type: "substitute",
      ...time,
      side,
      out: who(change[1] ?? ""),
      in: who(change[2] ?? ""),
    };
  const kind = FOULS[what];
  if (kind) return { type: "foul", ...time, side, player: null, kind };
  switch (what) {
    case "list":
      return {
        type: "list",
        side,
        players: rest.map((shirt) => ({
          player: playerId(`${letter}${shirt.replace("c", "")}`),
          jersey: shirt.replace("c", ""),
          captain: shirt.endsWith("c"),
        })),
      };
    case "five":
      return { type: "line-up", side, players: rest.flatMap(who) };
    case "time":
      return { type: "time-out", ...time, side };
    case "arrow":
      return { type: "set-arrow", ...time, side };
    case "own":
      return { type: "own-basket", ...time, side };
    case "forfeit":
      return { type: "forfeit", side, reason: "did not come" };
    case "default":
      return { type: "default", ...time, side, reason: "too few players" };
    default:
      return did(side, null, what, time);
  }
}

export function byPlayer(
  side: Side,
  player: PlayerId,
  words: readonly string[],
  time: GameTime,
): GameCommand {
  const [what = "", other] = words;
  const named = other === undefined ? undefined : playerId(other);
  const shot = /^([+-])([123])$/.exec(what);
  if (shot)
    return {
      type: "shoot",
      ...time,
      side,
      player,
      shot: SHOTS[shot[2] as keyof typeof SHOTS],
      made: shot[1] === "+",
      ...(named ? { assist: named } : {}),
    };
  const on = named ? { on: named } : {};
  const kind = FOULS[what];
  if (kind) return { type: "foul", ...time, side, player, kind, ...on };
  switch (what) {
    case "bs":
      return { type: "block", ...time, side, player, ...on };
    case "st":
      return { type: "steal", ...time, side, player };
    case "as":
      return { type: "assist", ...time, side, player };
    default:
      return did(side, player, what, time);
  }
}

/** What a player can do and a team as well. */
function did(side: Side, player: PlayerId | null, what: string, time: GameTime): GameCommand {
  if (what === "to") return { type: "turn-over", ...time, side, player };
  if (what === "or" || what === "dr")
    return {
      type: "rebound",
      ...time,
      side,
      player,
      end: what === "or" ? "offensive" : "defensive",
    };
  throw new Error(`not in this notation: ${what}`);
}
