import { expect } from "vitest";
import { commandId, playerId, type StreamId } from "../../domain/kernel/ids";
import { game } from "../../domain/league/game";
import { FIBA, periodLength, type Ruleset } from "../../domain/league/game/rules";
import { type GameState, lineOf, type PlayerLine } from "../../domain/league/game/state";
import type { GameCommand, GameTime } from "../../domain/league/game/vocabulary";
import { advance, GENESIS, hashOf, replay } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { decideWish, type Wish } from "../../domain/live/wish";
import type { GameCommit } from "./games";
import { byPlayer, byTeam, PLAIN, sideOf } from "./scorebook-notation";
import { expectPossible, expectWholeTotals } from "./whole";

/**
 * A game as short text. Team A is at home, B away; their shirts are 4 to 15, and 4 to 8 start. Entries are
 * separated by commas or lines; a time such as `9:40` stands for itself or before an entry and lasts.
 *
 *     Q1, OT1            a period begins, at its full length      end          it ends at 0:00
 *     A4 +2, A4 +3 A5    a basket, with an assist by A5           A4 +1, A4 -1 free throws
 *     A4 -2, A4 -3       missed shots                             A own        two points by B's own basket
 *     A4 or, A dr        rebounds, also the team's own            A4 st, A4 to, A to, A4 as
 *     B7 bs A4           B7 blocks a shot of A4                   B7 P A4      personal foul on A4
 *     A4 O B7            offensive foul; likewise T U D W F       A C, A B     technical on coach or bench
 *     A4 P2 B7, A4 Uc B7 with two throws, cancelled               A4 dbl B4    two against each other
 *     A 4/5>9/10         9 and 10 come in for 4 and 5             A time       time-out
 *     go, stop, set      the clock starts, stops, is put right    A arrow      the arrow points to A
 *     A jump, held       A wins the jump ball, the arrow is used  A ahead 6    points ahead; A late 3; A4 +2d a dunk; A error, A protest
 *     finish, sign, reopen, abandon, resume, replay, award, A forfeit, A default
 *     A list 4c 5w 6b2, A five 4 5 6 7 8                          a captain, a woman, two extra points a basket
 *     A4 +2 !already-out an entry that insists on something, with + between several
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
      const refusal = this.entry(entry, rules);
      if (refusal) throw new Error(`"${entry}" was refused: ${JSON.stringify(refusal)}`);
      expectPossible(this.state);
    }
    expect(replay(game, this.commits)).toEqual(this.state);
    return this;
  }

  /** Plays one entry that leaves something odd behind. */
  insist(entry: string): this {
    const refusal = this.entry(entry, FIBA);
    if (refusal) throw new Error(`"${entry}" was refused: ${JSON.stringify(refusal)}`);
    expectWholeTotals(this.state);
    return this;
  }

  /** What an entry has to carry to be granted all the same; null when nothing helps, or nothing stands against it. */
  overriding(entry: string): string | null {
    const time = this.time;
    const refusal = this.entry(entry, FIBA);
    this.time = time;
    return typeof refusal?.override === "string" ? refusal.override : null;
  }

  /** Says a command as it is: the code of its refusal, or null. The book's time is then that of the clock. */
  say(command: GameCommand): string | null {
    const refusal = this.wish(command, undefined);
    const { period, ms } = this.state.clock;
    this.time = { period: Math.max(1, period), ms };
    return refusal?.code ?? null;
  }

  /** Why an entry is refused, as its code (`would-leave level` with what it would leave); null when it is granted. */
  refusal(entry: string): string | null {
    const before = { time: this.time, state: this.state, length: this.commits.length };
    const refusal = this.entry(entry, FIBA);
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

  private entry(entry: string, rules: Ruleset): Refusal | null {
    const [first = "", ...others] = entry.split(/\s+/);
    const label = first.endsWith(":") ? first.slice(0, -1) : undefined;
    const words = this.timed(label === undefined ? [first, ...others] : others);
    if (words.length === 0) return null;
    return this.wish(this.read(words, rules), label);
  }

  private wish(wish: Wish<GameCommand>, label: string | undefined): Refusal | null {
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
    const insisting = words.find((word) => word.startsWith("!"));
    if (insisting !== undefined) {
      const wish = this.read(
        words.filter((word) => word !== insisting),
        rules,
      );
      return { ...wish, override: insisting.slice(1).replaceAll("+", " ") } as typeof wish;
    }
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
