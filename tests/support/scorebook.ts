import { expect } from "vitest";
import { commandId, type PlayerId, playerId, type StreamId, teamId } from "../../domain/kernel/ids";
import { game } from "../../domain/league/game";
import { FIBA, periodLength, type Ruleset } from "../../domain/league/game/rules";
import { type GameState, lineOf, type PlayerLine } from "../../domain/league/game/state";
import type { FoulKind, GameCommand, GameTime, Side } from "../../domain/league/game/vocabulary";
import { advance, GENESIS, hashOf, replay } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { decideWish, type Wish } from "../../domain/live/wish";
import type { GameCommit } from "./games";
import { expectPossible } from "./whole";

/**
 * A game as short text. Team A is at home, B away; their shirts are 4 to 15, and 4 to 8 start. Entries are
 * separated by commas or lines; a time such as `9:40` stands for itself or before an entry and lasts.
 *
 *     Q1, OT1            a period begins, at its full length      end          it ends at 0:00
 *     A4 +2, A4 +3 A5    a basket, with an assist by A5           A4 +1, A4 -1 free throws
 *     A4 -2, A4 -3       missed shots                             A own        two points by B's own basket
 *     A4 or, A dr        rebounds, also the team's own            A4 st, A4 to, A to, A4 as
 *     B7 bs A4           B7 blocks a shot of A4                   B7 P A4      personal foul on A4
 *     A4 O B7            offensive foul; likewise T U D           A C, A B     technical on coach or bench
 *     A 4/5>9/10         9 and 10 come in for 4 and 5             A time       time-out
 *     go, stop, set      the clock starts, stops, is put right    A arrow      the arrow points to A
 *     finish, sign, reopen, A forfeit, A default                  A list 4c 5 6, A five 4 5 6 7 8
 *     x: A4 +2           an entry with a name                     undo x, fix x A5 +2, after x A5 st
 */
export class Scorebook {
  state: GameState = game.initial;
  readonly commits: GameCommit[] = [];
  private time: GameTime = { period: 1, ms: 0 };

  /** A book whose sheet is open, with both lists and line-ups. */
  static open(rules: Ruleset = FIBA): Scorebook {
    const book = Scorebook.blank().play("open", rules);
    return book.play(`${ALL("A")}, ${ALL("B")}, A five 4 5 6 7 8, B five 4 5 6 7 8`);
  }

  static blank(): Scorebook {
    return new Scorebook();
  }

  /** Plays entries that must all be granted, and looks after each whether the game is still a possible one. */
  play(text: string, rules: Ruleset = FIBA): this {
    for (const entry of entries(text)) {
      const refusal = this.say(entry, rules);
      if (refusal) throw new Error(`"${entry}" was refused: ${JSON.stringify(refusal)}`);
      expectPossible(this.state);
    }
    expect(replay(game, this.commits)).toEqual(this.state);
    return this;
  }

  /** Why an entry is refused, as its code (`would-leave level` with what it would leave); null when it is granted. */
  refusal(entry: string): string | null {
    const before = { time: this.time, state: this.state, length: this.commits.length };
    const refusal = this.say(entry, FIBA);
    this.time = before.time;
    if (refusal) return [refusal.code, refusal.oddity].filter(Boolean).join(" ");
    this.state = before.state;
    this.commits.length = before.length;
    return null;
  }

  get score(): string {
    return `${this.state.home.points}:${this.state.away.points}`;
  }

  line(name: string): PlayerLine {
    const line = lineOf(this.state[sideOf(name)], playerId(name));
    if (!line) throw new Error(`${name} is not listed`);
    return line;
  }

  private say(entry: string, rules: Ruleset): Refusal | null {
    const [first = "", ...others] = entry.split(/\s+/);
    const label = first.endsWith(":") ? first.slice(0, -1) : undefined;
    const words = this.timed(label === undefined ? [first, ...others] : others);
    if (words.length === 0) return null;
    const wish = this.read(words, rules);
    const said = { at: 1_000 * this.commits.length, by: "scorer" };
    const granted = decideWish(game, this, wish, said);
    if (!granted.ok) return granted.refusal;
    const seq = this.commits.length + 1;
    const body = {
      stream: "game/book" as StreamId,
      seq,
      id: commandId(label ?? `#${seq}`),
      ...said,
      ...granted.value,
      prev: this.commits.at(-1)?.hash ?? GENESIS,
    };
    const commit: GameCommit = { ...body, hash: hashOf(body) };
    this.state = advance(game, this.state, this.commits, commit);
    this.commits.push(commit);
    return null;
  }

  /** Takes a time off the front of an entry. */
  private timed(words: string[]): string[] {
    const match = /^(\d+):(\d\d)$/.exec(words[0] ?? "");
    if (!match) return words;
    const ms = (Number(match[1]) * 60 + Number(match[2])) * 1_000;
    this.time = { ...this.time, ms };
    return words.slice(1);
  }

  private read(words: readonly string[], rules: Ruleset): Wish<GameCommand> {
    const [first = "", second = ""] = words;
    if (first === "undo") return { type: "void", commit: commandId(second) };
    if (first === "fix" || first === "after") {
      const now = this.time;
      this.time = this.timeOf(second) ?? now;
      const command = this.command(this.timed(words.slice(2)), rules);
      this.time = now;
      const place = first === "fix" ? "replaces" : "after";
      return { ...command, [place]: commandId(second) };
    }
    return this.command(words, rules);
  }

  /** The game's time of a named entry: what stands in its place is of that time, unless another is given. */
  private timeOf(label: string): GameTime | undefined {
    const entry = this.commits.find((commit) => commit.id === label);
    const event = entry?.events.find((one) => "ms" in one);
    return event && "ms" in event ? { period: event.period, ms: event.ms } : undefined;
  }

  private command(words: readonly string[], rules: Ruleset): GameCommand {
    const [first = ""] = words;
    const period = /^(Q|OT)(\d+)$/.exec(first);
    if (period) {
      const n = Number(period[2]) + (period[1] === "OT" ? this.state.rules.periods : 0);
      this.time = { period: n, ms: periodLength(this.state.rules, n) };
      return { type: "start-period", ...this.time };
    }
    const plain = PLAIN[first];
    if (first === "end") this.time = { ...this.time, ms: 0 };
    if (plain) return plain(this.time, rules);
    const side = sideOf(first);
    return first.length === 1
      ? byTeam(side, words.slice(1), this.time)
      : byPlayer(side, playerId(first), words.slice(1), this.time);
  }
}

const ALL = (team: string) => `${team} list 4c 5 6 7 8 9 10 11 12 13 14 15`;

const entries = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

const PLAIN: Readonly<Record<string, (time: GameTime, rules: Ruleset) => GameCommand>> = {
  open: (_, rules) => ({ type: "open", rules, home: teamId("A"), away: teamId("B") }),
  go: (time) => ({ type: "start-clock", ...time }),
  stop: (time) => ({ type: "stop-clock", ...time }),
  set: (time) => ({ type: "set-clock", ...time }),
  end: (time) => ({ type: "end-period", ...time }),
  finish: (time) => ({ type: "finish", ...time }),
  sign: () => ({ type: "sign" }),
  reopen: () => ({ type: "reopen", reason: "a mistake" }),
};

function sideOf(name: string): Side {
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

function byTeam(side: Side, words: readonly string[], time: GameTime): GameCommand {
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

function byPlayer(
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
