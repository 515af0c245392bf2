import { type CommandId, commandId } from "../../domain/kernel/ids";
import type { Random } from "../../domain/kernel/random";
import { game } from "../../domain/league/game";
import { type GameState, UNOPENED } from "../../domain/league/game/state";
import type { GameCommand, GameEvent, GameTime } from "../../domain/league/game/vocabulary";
import { advance, type Placed } from "../../domain/live/commit";
import { decideWish, type Wish } from "../../domain/live/wish";

/** What a scorer's device sends: a wish and the id that it was given there. */
export interface GameWish {
  readonly id: CommandId;
  readonly command: Wish<GameCommand>;
}

const NOBODY = { at: 0, by: "demo" };

/** The table of a made-up game: it says wishes one after another and knows what is true after each. */
export class ScorersTable {
  readonly wishes: GameWish[] = [];
  state: GameState = UNOPENED;
  /** What the game clock shows; the state only knows it from the last thing that was said. */
  period = 0;
  ms = 0;
  /** True once the story has come to where it was to stop. */
  stopped = false;
  private readonly commits: (Placed<GameEvent> & { readonly id: CommandId })[] = [];

  constructor(
    private readonly ids: Random,
    private readonly until?: GameTime,
  ) {}

  get time(): GameTime {
    return { period: this.period, ms: this.ms };
  }

  /** Says something that must be possible; a refusal is a mistake in the story. */
  say(command: GameCommand): void {
    const refusal = this.wish(command);
    if (refusal !== null)
      throw new Error(`${refusal} ${JSON.stringify(command)} ${JSON.stringify(this.state.clock)}`);
  }

  /** Says something that may be refused; then nothing has happened. The refusal's code, or null when granted. */
  wish(command: Wish<GameCommand>): string | null {
    const granted = decideWish(game, { commits: this.commits, state: this.state }, command, NOBODY);
    if (!granted.ok) return granted.refusal.code;
    const id = uuid(this.ids);
    const commit = { seq: this.commits.length + 1, id, ...granted.value };
    this.state = advance(game, this.state, this.commits, commit);
    this.commits.push(commit);
    this.wishes.push({ id, command });
    return null;
  }

  startPeriod(period: number, ms: number): void {
    this.period = period;
    this.ms = ms;
    this.say({ type: "start-period", ...this.time });
  }

  startClock(): void {
    if (!this.state.clock.running) this.say({ type: "start-clock", ...this.time });
  }

  /** A whistle. Where the clock runs on through whistles, only a time-out stops it. */
  whistle(kind: "any" | "time-out" = "any"): void {
    if (!this.state.clock.running) return;
    if (kind === "any" && this.state.rules.clock === "running") return;
    this.say({ type: "stop-clock", ...this.time });
  }

  /** Lets game time pass; false when the period, or the story, ends before. */
  pass(ms: number): boolean {
    const to = Math.max(0, this.ms - ms);
    if (this.until?.period === this.period && to <= this.until.ms) {
      this.ms = this.until.ms;
      this.stopped = true;
      if (this.state.clock.running) this.say({ type: "stop-clock", ...this.time });
      return false;
    }
    this.ms = to;
    return to > 0;
  }
}

/** An id with the form of a random UUID, from repeatable chance. */
function uuid(random: Random): CommandId {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16));
  hex[12] = "4";
  hex[16] = random.pick(["8", "9", "a", "b"]);
  const text = hex.join("");
  return commandId(
    [
      [0, 8],
      [8, 12],
      [12, 16],
      [16, 20],
      [20, 32],
    ]
      .map(([a, b]) => text.slice(a, b))
      .join("-"),
  );
}
