import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandId } from "../../../domain/kernel/ids";
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
import { log } from "../../support/log";
import { sensibleCommits } from "../../support/wild";

const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 });

type Folding<State, Event> = Pick<Decider<State, never, Event>, "initial" | "evolve">;
type Pushed<State, Event> = Frame<Event, State>;
type Answer<State, Event> = { epoch: string; seq: number } & ReturnType<
  typeof catchUp<Event, State>
>;

const published = <Event>(commit: Placed<Event>): PublicCommit<Event> => ({
  ...commit,
  id: commandId(`c${commit.seq}`),
  at: commit.seq,
  by: "u1",
});

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

const said = (...events: string[]): Placed<string>[] =>
  events.map((event, i) => ({ seq: i + 1, events: [event] }));
const held = (commits: readonly Placed<string>[]) => ({
  epoch: "e1",
  commits: commits.map(published),
  state: replay(log, commits),
});
const frame = (from: number, commits: readonly Placed<string>[], state?: readonly string[]) =>
  ({
    stream: "game/g1",
    epoch: "e1",
    from,
    seq: from + commits.length - 1,
    t: 0,
    commits: commits.map(published),
    ...(state ? { state } : {}),
  }) satisfies Frame<string, readonly string[]>;

describe("the answer to one who asks again", () => {
  const three = said("a", "b", "c");

  it("is exactly the missing tail", () => {
    expect(catchUp(held(three), { epoch: "e1", after: 1 })).toEqual({
      kind: "tail",
      commits: three.slice(1).map(published),
    });
    expect(catchUp(held(three), { epoch: "e1", after: 3 })).toEqual({ kind: "tail", commits: [] });
  });

  it("is the whole state when the tail corrects what was folded already", () => {
    const commits = [...three, { seq: 4, events: ["B"], replaces: 2 }];
    const state = ["a", "B", "c"];
    expect(catchUp(held(commits), { epoch: "e1", after: 3 })).toEqual({ kind: "state", state });
    expect(catchUp(held(commits), { epoch: "e1", after: 4 })).toEqual({
      kind: "tail",
      commits: [],
    });
  });

  it("is the whole state for another life, for a number that was never given out, and for none", () => {
    for (const asked of [
      { epoch: "e0", after: 1 },
      { epoch: "e1", after: 4 },
      { epoch: "e1", after: -1 },
      {},
    ])
      expect(catchUp(held(three), asked).kind).toBe("state");
  });

  it("is the whole state when the tail is older than what is kept at hand", () => {
    const kept = { ...held(three), commits: held(three).commits.slice(1) };
    expect(catchUp(kept, { epoch: "e1", after: 0 }).kind).toBe("state");
    expect(catchUp(kept, { epoch: "e1", after: 1 })).toEqual({
      kind: "tail",
      commits: three.slice(1).map(published),
    });
  });
});

describe("a frame", () => {
  const view: View<readonly string[]> = { epoch: "e1", seq: 2, state: ["a", "b"] };

  it("that was seen already changes nothing, and one that overlaps adds only what is new", () => {
    expect(follow(log, view, frame(1, said("a", "b")))).toBe(view);
    const overlapping = follow(log, view, frame(1, said("a", "b", "c")));
    expect(overlapping).toEqual({ epoch: "e1", seq: 3, state: ["a", "b", "c"] });
  });

  it("after a gap, of another life, or with a correction but no state, makes the spectator ask", () => {
    expect(follow(log, view, frame(4, [{ seq: 4, events: ["d"] }]))).toBe("gap");
    expect(follow(log, view, { ...frame(3, [{ seq: 3, events: ["c"] }]), epoch: "e2" })).toBe(
      "gap",
    );
    expect(follow(log, view, frame(3, [{ seq: 3, events: [], void: 1 }]))).toBe("gap");
  });

  it("that carries the state needs nothing before it", () => {
    const whole = frame(7, [{ seq: 7, events: [], void: 1 }], ["b", "x"]);
    expect(follow(log, view, whole)).toEqual({ epoch: "e1", seq: 7, state: ["b", "x"] });
  });
});

describe("taking in an answer", () => {
  it("joins a tail on to the view, also when some of it came by a frame meanwhile", () => {
    const answer = { epoch: "e1", seq: 3, ...catchUp(held(said("a", "b", "c")), { after: 1 }) };
    const state = ["a", "b", "c"];
    for (const seq of [1, 2])
      expect(resume(log, { epoch: "e1", seq, state: state.slice(0, seq) }, answer)).toEqual({
        epoch: "e1",
        seq: 3,
        state,
      });
  });

  it("keeps a view that is ahead of the answer", () => {
    const ahead = { epoch: "e1", seq: 4, state: ["a", "b", "c", "d"] };
    const answer = { epoch: "e1", seq: 3, ...catchUp(held(said("a", "b", "c")), { after: 1 }) };
    expect(resume(log, ahead, answer)).toBe(ahead);
    expect(resume(log, ahead, { ...answer, kind: "state", state: ["a", "b", "c"] })).toBe(ahead);
  });

  it("gives up when the tail does not join on", () => {
    const tail = { epoch: "e1", seq: 3, ...catchUp(held(said("a", "b", "c")), { after: 2 }) };
    expect(resume(log, null, tail)).toBeNull();
    expect(resume(log, { epoch: "e1", seq: 1, state: ["a"] }, tail)).toBeNull();
    expect(resume(log, { epoch: "e0", seq: 2, state: ["a", "b"] }, tail)).toBeNull();
  });
});
