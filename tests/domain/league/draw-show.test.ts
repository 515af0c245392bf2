import { expect, test } from "vitest";
import { type CommandId, commandId } from "../../../domain/kernel/ids";
import { draw } from "../../../domain/league/draw-show";
import { checkShow } from "../../../domain/league/draw-show/check";
import type { SealedOutcome, SealedSeed } from "../../../domain/league/draw-show/commitments";
import type { DrawWish } from "../../../domain/league/draw-show/decide";
import { needed, sealed, withOpened } from "../../../domain/league/draw-show/sealing";
import type { DrawCommand, DrawEvent } from "../../../domain/league/draw-show/vocabulary";
import { advance, type Placed } from "../../../domain/live/commit";
import { decideWish, type Wish } from "../../../domain/live/wish";

const TEAMS = ["a", "b", "c", "d", "e", "f"];
const ENTRY = {
  entrants: TEAMS.map((id) => ({ id, traits: { county: "ace".includes(id) ? "x" : id } })),
  pots: [
    ["a", "b", "d"],
    ["c", "e", "f"],
  ],
  groupSizes: [2, 2, 2],
  separation: [{ kind: "county", maxPerGroup: 1 }],
};
const ANNOUNCE: DrawCommand = {
  type: "announce",
  draw: "S",
  entry: ENTRY,
  secret: "lantern",
  source: "the lottery of the evening",
  salt: "0".repeat(64),
};
const START: DrawCommand = { type: "start", beyond: "03 09 14", salt: "1".repeat(64) };

/** A hall: the stream with its sealed rows, as the server keeps them. */
function hall() {
  let state = draw.initial;
  const commits: (Placed<DrawEvent> & { readonly id: CommandId })[] = [];
  const rows = new Map<string, SealedSeed | SealedOutcome>();
  return {
    state: () => state,
    commits,
    say(wish: Wish<DrawCommand>) {
      const command = wish as DrawCommand;
      const opened = needed(state, command).flatMap((one) => rows.get(one) ?? []);
      const full = (opened.length > 0 ? withOpened(command, opened) : wish) as Wish<DrawWish>;
      const granted = decideWish(draw, { commits, state }, full, { at: 0, by: "o" });
      if (!granted.ok) return granted.refusal.code;
      const row = sealed(state, full as DrawWish);
      if (row) rows.set(row.commitment, row.content);
      const commit = {
        seq: commits.length + 1,
        id: commandId(`${commits.length}`),
        ...granted.value,
      };
      state = advance(draw, state, commits, commit);
      commits.push(commit);
      return "granted";
    },
  };
}

const all = (...wishes: Wish<DrawCommand>[]) => {
  const one = hall();
  for (const wish of wishes) expect(one.say(wish)).toBe("granted");
  return one;
};
const show = (step: number): DrawCommand => ({ type: "show", step });

test("[W1] what is announced is the entry list with its count, and of the seed only what commits to it", () => {
  const { state, commits } = all(ANNOUNCE);
  expect(state().announced).toMatchObject({ source: ANNOUNCE.source, legal: { kind: "exact" } });
  expect(JSON.stringify(commits)).not.toContain("lantern");
});

test("[W1] rules that leave no legal draw are not announced", () => {
  const one = hall();
  const entry = { ...ENTRY, groupSizes: [6] };
  expect(one.say({ ...ANNOUNCE, entry } as DrawCommand)).toBe("not-drawable");
});

test("[W2] the public part is asked for exactly when one was announced", () => {
  expect(all(ANNOUNCE).say({ ...START, beyond: "" } as DrawCommand)).toBe("source-missing");
  const alone = { ...ANNOUNCE, source: "" } as DrawCommand;
  expect(all(alone).say(START)).toBe("source-not-announced");
  expect(all(alone).say({ ...START, beyond: "" } as DrawCommand)).toBe("granted");
});

test("[W3] balls are shown one after the other, and nothing of those to come is in the stream", () => {
  const one = all(ANNOUNCE, START);
  expect(one.say(show(0))).toBe("shown-already");
  for (let step = 1; step <= 6; step++) {
    expect(JSON.stringify(one.commits.slice(1))).not.toContain(`"step":${step}`);
    expect(one.say(show(step))).toBe("granted");
    expect(one.say(show(step))).toBe("shown-already");
  }
  expect(one.say(show(7))).toBe("no-more-balls");
  const shown = one.state().shown;
  expect(shown.map(({ team }) => team).sort()).toEqual(TEAMS);
  expect(shown.map(({ pot }) => pot)).toEqual([1, 1, 1, 2, 2, 2]);
});

test("[W4] the seed is opened when all balls are out, and then everything agrees", () => {
  const early = all(ANNOUNCE, START, show(5));
  expect(early.say({ type: "open" })).toBe("balls-left");
  const one = all(ANNOUNCE, START, show(3), show(6), { type: "open" });
  expect(one.state().opened).toMatchObject({ secret: "lantern", seed: "lantern 03 09 14" });
  expect(checkShow(one.state())).toEqual({ ok: true, value: true });
});

test("[W5] the last ball goes back, an earlier one does not, and it comes out the same again", () => {
  const one = all(ANNOUNCE, START, show(1), show(2));
  const [, , first, second] = one.commits;
  const before = one.state();
  expect(one.say({ type: "void", commit: first?.id ?? commandId("") })).toBe("would-leave");
  expect(one.say({ type: "void", commit: second?.id ?? commandId("") })).toBe("granted");
  expect(one.state().shown).toHaveLength(1);
  expect(one.say(show(2))).toBe("granted");
  expect(one.state()).toEqual(before);
});

test("[W5] a draw that was begun is neither announced anew nor taken away; an opened one can be followed by another", () => {
  const one = all(ANNOUNCE, START, show(6));
  expect(one.say(ANNOUNCE)).toBe("draw-begun");
  expect(one.say({ type: "void", commit: commandId("1") })).toBe("would-leave");
  expect(one.say({ type: "open" })).toBe("granted");
  expect(one.say({ type: "void", commit: commandId("2") })).toBe("draw-closed");
  expect(one.say(ANNOUNCE)).toBe("granted");
  expect(one.state()).toMatchObject({ times: 2, shown: [], opened: null });
});

test("[W6] anything that was changed after it had been published is found out", () => {
  const honest = all(ANNOUNCE, START, show(6), { type: "open" }).state();
  const { announced, started, opened, shown } = honest;
  if (!announced || !started || !opened) throw new Error("not opened");
  const entry = { ...announced.entry, separation: [] };
  const [first, ...others] = shown;
  if (!first) throw new Error("no ball");
  expect(checkShow({ ...honest, announced: { ...announced, entry } })).toMatchObject({
    refusal: "entry",
  });
  expect(checkShow({ ...honest, opened: { ...opened, secret: "x" } })).toMatchObject({
    refusal: "seed",
  });
  expect(checkShow({ ...honest, started: { ...started, beyond: "x" } })).toMatchObject({
    refusal: "seed",
  });
  expect(checkShow({ ...honest, opened: { ...opened, number: "0" } })).toMatchObject({
    refusal: "outcome",
  });
  const moved = [{ ...first, group: "Z" }, ...others];
  expect(checkShow({ ...honest, shown: moved })).toMatchObject({ refusal: "balls" });
  expect(checkShow({ ...honest, opened: null })).toMatchObject({ refusal: "not-opened" });
});
