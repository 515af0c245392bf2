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
  held: (time) => ({ type: "use-arrow", ...time }),
  abandon: (time) => ({ type: "abandon", ...time, reason: "no light" }),
  resume: () => ({ type: "resume" }),
  replay: () => ({ type: "replay", reason: "no light" }),
  award: () => ({ type: "award", home: 20, away: 0, reason: "no light" }),
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
  W: "throw-in",
  F: "fighting",
  CD: "coach-disqualifying",
  BD: "bench-disqualifying",
};

/** `P2`: with two throws, `Uc`: cancelled against another. */
function foulOf(what: string) {
  const match = /^([A-Z]+)([0-3]|c)?$/.exec(what);
  const kind = match && FOULS[match[1] ?? ""];
  if (!kind) return null;
  const throws = match[2];
  if (throws === "c") return { kind, cancelled: true as const };
  return throws === undefined ? { kind } : { kind, throws: Number(throws) };
}

/** A shirt of a list: `4` with `c` the captain, `w`, `l`, `p` what counts beside it, `b2` two extra points. */
function listedAs(letter: string, text: string) {
  const [, jersey = "", marks = "", bonus] = /^(\d+)([cwlp]*)(?:b(\d))?$/.exec(text) ?? [];
  const categories = (["woman", "leader", "professional"] as const).filter((one) =>
    marks.includes(one.charAt(0)),
  );
  return {
    player: playerId(`${letter}${jersey}`),
    jersey,
    captain: marks.includes("c"),
    ...(bonus === undefined ? {} : { bonus: Number(bonus) }),
    ...(categories.length === 0 ? {} : { categories }),
  };
}

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
  const foul = foulOf(what);
  if (foul) return { type: "foul", ...time, side, player: null, ...foul };
  switch (what) {
    case "list":
      return {
        type: "list",
        side,
        players: rest.map((shirt) => listedAs(letter, shirt)),
      };
    case "five":
      return { type: "line-up", side, players: rest.flatMap(who) };
    case "time":
      return { type: "time-out", ...time, side };
    case "ahead":
      return { type: "give-start", side, points: Number(rest[0]) };
    case "late":
      return { type: "report-late", side, minutes: Number(rest[0]) };
    case "waive":
      return { type: "waive-throws", ...time, side };
    case "jump":
      return { type: "jump-ball", ...time, side };
    case "error":
      return { type: "correct-error", ...time, side, error: "points", reason: "a mistake" };
    case "protest":
      return { type: "protest", side, reason: "the clock" };
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
  const shot = /^([+-])([123])(d?)$/.exec(what);
  if (shot)
    return {
      type: "shoot",
      ...time,
      side,
      player,
      shot: SHOTS[shot[2] as keyof typeof SHOTS],
      made: shot[1] === "+",
      ...(shot[3] ? { dunk: true as const } : {}),
      ...(named ? { assist: named } : {}),
    };
  const on = named ? { on: named } : {};
  const foul = foulOf(what);
  if (foul) return { type: "foul", ...time, side, player, ...foul, ...on };
  if (what === "dbl" && named) {
    const [home, away] = side === "home" ? [player, named] : [named, player];
    return { type: "double-foul", ...time, home, away, kind: "personal" };
  }
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
