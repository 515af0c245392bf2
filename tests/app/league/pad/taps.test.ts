import { describe, expect, it } from "vitest";
import { commandFor, type Deed, type Doer } from "../../../../app/league/pad/deeds";
import {
  NO_TAPS,
  type Tapped,
  type Taps,
  tapChange,
  tapDeed,
  tapDoer,
} from "../../../../app/league/pad/taps";
import { playerId } from "../../../../domain/kernel/ids";
import { Scorebook } from "../../../support/scorebook";

const [a4, a5, a9, a10] = ["A4", "A5", "A9", "A10"].map(playerId) as [
  Doer["player"] & string,
  Doer["player"] & string,
  Doer["player"] & string,
  Doer["player"] & string,
];
const home = (player: Doer["player"]): Doer => ({ side: "home", player });

describe("two taps make a deed", () => {
  it("in either order", () => {
    const first = tapDoer(NO_TAPS, home(a4), true);
    expect(first.complete).toBeNull();
    const whole = { kind: "deed", deed: "fg2", doer: home(a4) };
    expect(tapDeed(first.taps, "fg2").complete).toEqual(whole);
    expect(tapDoer(tapDeed(NO_TAPS, "fg2").taps, home(a4), true).complete).toEqual(whole);
  });

  it("and the last tap of a kind counts; the same one again takes it back", () => {
    const other = tapDoer(tapDoer(NO_TAPS, home(a4), true).taps, home(a5), true);
    expect(other.taps).toEqual({ kind: "doer", doer: home(a5) });
    expect(tapDoer(other.taps, home(a5), true).taps).toEqual(NO_TAPS);
    const deed = tapDeed(tapDeed(NO_TAPS, "foul").taps, "block");
    expect(deed.taps).toEqual({ kind: "deed", deed: "block" });
    expect(tapDeed(deed.taps, "block").taps).toEqual(NO_TAPS);
  });
});

describe("a change of players", () => {
  const taps = (...steps: ((taps: Taps) => Tapped)[]) =>
    steps.reduce<Tapped>((now, step) => step(now.taps), {
      taps: tapChange(NO_TAPS, "home", [a4, a5]),
      complete: null,
    });
  const off = (player: typeof a4) => (now: Taps) => tapDoer(now, home(player), true);
  const on = (player: typeof a4) => (now: Taps) => tapDoer(now, home(player), false);

  it("is whole when as many come as leave, in any order", () => {
    expect(taps(off(a4)).complete).toBeNull();
    expect(taps(off(a4), on(a9)).complete).toMatchObject({ out: [a4], in: [a9] });
    expect(taps(off(a4), off(a5), on(a9)).complete).toBeNull();
    expect(taps(on(a9), on(a10), off(a5), off(a4)).complete).toMatchObject({
      out: [a5, a4],
      in: [a9, a10],
    });
  });

  it("begins with the player who was tapped before, and a second tap takes one out of it again", () => {
    const chosen = tapDoer(NO_TAPS, home(a4), true).taps;
    expect(tapChange(chosen, "home", [a4, a5])).toMatchObject({ out: [a4] });
    expect(tapChange(chosen, "away", [])).toMatchObject({ out: [] });
    expect(taps(off(a4), off(a4)).taps).toMatchObject({ out: [] });
  });

  it("does not hold up a deed of the other team", () => {
    const away = { side: "away", player: a4 } as const;
    expect(tapDoer(tapChange(NO_TAPS, "home", []), away, true).taps).toEqual({
      kind: "doer",
      doer: away,
    });
  });
});

describe("a deed's command", () => {
  const time = { period: 1, ms: 300_000 };
  const command = (deed: Deed, doer: Doer, story = "Q1") =>
    commandFor(deed, doer, time, Scorebook.open().play(story).state);

  it("is a shot of that kind, made or missed", () => {
    expect(command("fg3", home(a4))).toMatchObject({ type: "shoot", shot: "fg3", made: true });
    expect(command("ft-missed", home(a4))).toMatchObject({ shot: "ft", made: false });
    expect(command("fg2-missed", home(a4))).toMatchObject({ shot: "fg2", made: false });
  });

  it("is a rebound at the end where it must have been", () => {
    expect(command("rebound", home(a4), "Q1, A5 -2")).toMatchObject({ end: "offensive" });
    expect(command("rebound", home(a4), "Q1, B5 -3")).toMatchObject({ end: "defensive" });
    expect(command("rebound", home(null), "Q1, A5 -2")).toMatchObject({ player: null });
  });

  it("is the usual foul of whoever did it", () => {
    expect(command("foul", home(a4))).toMatchObject({ kind: "personal" });
    expect(command("foul", home(a9))).toMatchObject({ kind: "bench-technical" });
    expect(command("foul", home(a9), "Q1, end")).toMatchObject({ kind: "technical" });
    expect(command("foul", home(null))).toMatchObject({ kind: "coach-technical", player: null });
  });

  it("of a team is the opponents' own basket, and nothing that only a player does", () => {
    expect(command("fg2", home(null))).toEqual({ type: "own-basket", ...time, side: "home" });
    for (const deed of ["ft", "fg3", "fg2-missed", "assist", "steal", "block"] as const)
      expect(command(deed, home(null))).toBeNull();
  });
});
