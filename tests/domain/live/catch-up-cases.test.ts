import { describe, expect, it } from "vitest";
import { catchUp, type Frame, follow, resume, type View } from "../../../domain/live/catch-up";
import { type Placed, replay } from "../../../domain/live/commit";
import { log, published } from "../../support/log";

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
