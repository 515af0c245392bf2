import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { game } from "../../../domain/league/game";
import {
  catchUp,
  type Frame,
  follow,
  type PublicCommit,
  resume,
  type View,
} from "../../../domain/live/catch-up";
import { isCorrection, type Placed, replay } from "../../../domain/live/commit";
import type { Decider } from "../../../domain/live/decider";
import { gameOf } from "../../support/games";
import { log, published } from "../../support/log";
import { sensibleCommits } from "../../support/wild";

const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 });

type Folding<State, Event> = Pick<Decider<State, never, Event>, "initial" | "evolve">;
type Pushed<State, Event> = Frame<Event, State>;
type Answer<State, Event> = { epoch: string; seq: number } & ReturnType<
  typeof catchUp<Event, State>
>;

/** A stream as its server keeps it: commits pushed in runs, and now and then a restore from a backup. */
class Server<State, Event> {
  epoch = "e1";
  commits: readonly PublicCommit<Event>[] = [];
  readonly frames: Pushed<State, Event>[] = [];
  /** Every state there ever was, by epoch and number: what a spectator may hold. */
  readonly true = new Map<string, State>();

  constructor(
    private readonly decider: Folding<State, Event>,
    /** How many commits it keeps at hand. */
    private readonly kept: number,
  ) {
    this.note();
  }

  push(run: readonly Placed<Event>[]): void {
    if (run.length === 0) return;
    const from = this.commits.length + 1;
    const numbered = run.map((commit, i) => published({ ...commit, seq: from + i }));
    for (const commit of numbered) {
      this.commits = [...this.commits, commit];
      this.note();
    }
    this.frames.push({
      stream: "game/g1",
      epoch: this.epoch,
      from,
      seq: this.commits.length,
      t: 0,
      commits: numbered,
      ...(run.some(isCorrection) ? { state: this.state } : {}),
    });
  }

  restore(length: number): void {
    this.commits = this.commits.slice(0, length);
    this.epoch = `${this.epoch}'`;
    this.note();
  }

  answer(asked: { epoch?: string; after?: number }): Answer<State, Event> {
    const commits = this.commits.slice(-this.kept);
    const { epoch } = this;
    const found = catchUp<Event, State>({ epoch, commits, state: this.state }, asked);
    return { epoch, seq: this.commits.length, ...found };
  }

  get state(): State {
    return replay(this.decider, this.commits);
  }

  private note() {
    this.true.set(`${this.epoch}/${this.commits.length}`, this.state);
  }
}

/** A spectator: takes what comes, and asks again when something is missing. */
class Spectator<State, Event> {
  view: View<State> | null = null;

  constructor(
    private readonly decider: Folding<State, Event>,
    private readonly server: Server<State, Event>,
  ) {}

  ask(): void {
    const { epoch, seq } = this.view ?? {};
    const asked = epoch === undefined || seq === undefined ? {} : { epoch, after: seq };
    const joined = resume(this.decider, this.view, this.server.answer(asked));
    this.view = joined ?? resume(this.decider, null, this.server.answer({}));
    this.expectTrue();
  }

  take(frame: Pushed<State, Event>): void {
    const next = this.view ? follow(this.decider, this.view, frame) : "gap";
    if (next === "gap") this.ask();
    else this.view = next;
    this.expectTrue();
  }

  /** Never, not for a moment, is anything shown that was not so. */
  expectTrue(): void {
    expect(this.view).not.toBeNull();
    if (this.view)
      expect(this.view.state).toEqual(this.server.true.get(`${this.view.epoch}/${this.view.seq}`));
  }
}

type Step =
  | { readonly do: "push"; readonly length: number }
  | { readonly do: "restore"; readonly back: number }
  | { readonly do: "hear"; readonly which: readonly number[] }
  | { readonly do: "ask" };

/** What a bad network does: frames come late, twice, in another order, or not at all. */
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant("push"), length: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("restore"), back: fc.nat({ max: 6 }) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("hear"),
        which: fc.array(fc.nat(), { maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("ask") }) },
  ) as fc.Arbitrary<Step>,
  { maxLength: 40 },
);

function watch<State, Event>(
  decider: Folding<State, Event>,
  commits: readonly Placed<Event>[],
  story: readonly Step[],
  kept: number,
): void {
  const server = new Server<State, Event>(decider, kept);
  const spectator = new Spectator(decider, server);
  let said = 0;
  for (const step of story) {
    if (step.do === "push") {
      server.push(commits.slice(said, said + step.length));
      said += step.length;
    } else if (step.do === "restore") {
      const length = Math.max(0, server.commits.length - step.back);
      server.restore(length);
    } else if (step.do === "ask") spectator.ask();
    else
      for (const n of step.which) {
        const frame = server.frames[server.frames.length - 1 - (n % 6)];
        if (frame) spectator.take(frame);
      }
  }
  spectator.ask();
  expect(spectator.view).toEqual({
    epoch: server.epoch,
    seq: server.commits.length,
    state: server.state,
  });
}

describe("a spectator on a bad network", () => {
  it("never shows what was not so, and after asking shows what everyone shows", () => {
    fc.assert(
      fc.property(sensibleCommits(words, 60), steps, fc.integer({ min: 1, max: 60 }), (...all) =>
        watch(log, ...all),
      ),
      { numRuns: 400 },
    );
  });

  it("of a real game with corrections ends where everyone ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat({ max: 300 }), steps, (seed, at, story) =>
        watch(game, gameOf(seed, { corrections: true }).commits.slice(at), story, 1_000),
      ),
      { numRuns: 15 },
    );
  });
});
