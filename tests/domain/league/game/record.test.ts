import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { game } from "../../../../domain/league/game";
import { coachOut, foulMark } from "../../../../domain/league/game/fouls";
import { FIBA } from "../../../../domain/league/game/rules";
import type { GameEvent } from "../../../../domain/league/game/vocabulary";
import { evolveAll, inOrder, type Placed, replay } from "../../../../domain/live/commit";
import { Scorebook } from "../../../support/scorebook";
import { expectWholeTotals } from "../../../support/whole";
import { sensibleCommits, wildEvents } from "../../../support/wild";

const FOUR = "9:00 A4 P B4, 8:00 A4 P B4, 7:00 A4 P B4, 6:00 A4 P B4";
const END = "Q1, 9:00 A4 +2, end, Q2, end, Q3, end, Q4, end, finish";

describe("fouls of every kind", () => {
  it("[G7] two technical fouls of the coach, or three of coach and bench, send the coach off", () => {
    const out = (text: string) => {
      const book = Scorebook.open().play(`Q1, ${text}`);
      return coachOut(book.state.rules, book.state.home);
    };
    expect(["A C", "A B, A B", "A C, A B"].map(out)).toEqual([false, false, false]);
    expect(["A C, A C", "A C, A B, A B", "A B, A B, A B", "A CD", "A F"].map(out)).toEqual(
      Array(5).fill(true),
    );
    expect(out("A BD")).toBe(false);
  });

  it("[G7] whoever leaves the bench for a fight is out without a foul in the row or the team's", () => {
    const book = Scorebook.open().play("Q1, 9:00 A12 F");
    expect(book.line("A12")).toMatchObject({ fouls: [], fought: true });
    expect(book.state.home.foulsByPeriod).toEqual([]);
    expect(book.refusal("A 4>12")).toBe("ejected");
  });

  it("[G7] how many send a player off is data", () => {
    const ejection = { ...FIBA.ejection, technical: 1, unsportsmanlike: 3, together: 3 };
    const book = Scorebook.open({ ...FIBA, ejection }).play("Q1, 9:00 A4 T, A5 U B4, A5 U B4");
    expect(book.refusal("A4 +2")).toBe("ejected");
    expect(book.refusal("A5 +2")).toBeNull();
    book.play("A5 T");
    expect(book.refusal("A5 +2")).toBe("ejected");
  });

  it("[G7] two against each other get one each, and both count for their teams", () => {
    const book = Scorebook.open().play("Q1, x: 9:00 A4 dbl B4");
    expect(book.state.home.foulsByPeriod).toEqual([1]);
    expect(book.state.away.foulsByPeriod).toEqual([1]);
    expect(book.line("B4")).toMatchObject({ fd: 0, fouls: ["personal"] });
    expect(book.refusal("A9 dbl B4")).toBe("not-on-court");
    book.play("fix x A4 dbl B5");
    expect(book.line("B4").fouls).toEqual([]);
  });

  it("[G7] are written on the sheet with their throws", () => {
    const marks = [
      foulMark({ kind: "personal" }),
      foulMark({ kind: "personal", throws: 2 }),
      foulMark({ kind: "technical" }),
      foulMark({ kind: "unsportsmanlike", throws: 3 }),
      foulMark({ kind: "disqualifying", cancelled: true }),
      foulMark({ kind: "coach-technical" }),
      foulMark({ kind: "throw-in" }),
      foulMark({ kind: "fighting" }),
    ];
    expect(marks).toEqual(["P", "P2", "T1", "U3", "Dc", "C1", "P1", "F"]);
  });

  it("[G4] the sheet enters an own basket for the captain on court, else the lowest shirt", () => {
    const book = Scorebook.open().play("Q1, 9:00 A own");
    expect(book.state.plays.at(-1)?.captain).toBe("A4");
    book.play("8:00 A 4>9, x: 7:00 A own");
    expect(book.state.plays.at(-1)?.captain).toBe("A5");
    expect(book.line("A5").points).toBe(0);
  });
});

describe("what is unlikely", () => {
  it("[G18] is refused with what to say to insist, and granted to who says it", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A4 P`);
    expect(book.refusal("4:00 A4 +2")).toBe("fouled-out");
    book.play("4:00 A5 +2");
    const odd = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A4 P`);
    expect(odd.refusal("4:00 A4 +2 !not-on-court")).toBe("fouled-out");
    odd.play("4:00 A4 +2 !already-out");
    expect(odd.score).toBe("2:0");
    expect(odd.state.plays.at(-1)).toMatchObject({
      flags: ["already-out", "throws-left"],
      event: { override: "already-out" },
    });
  });

  it("[G18] a sixth foul, somebody from the bench and a sixth on court stand in the record as odd", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A4 P`);
    const insist = (entry: string) => book.insist(entry);
    insist("4:30 A4 P !already-out");
    insist("4:20 A9 +2 !not-on-court");
    insist("4:10 A >10 !too-many-on-court");
    expect(book.line("A4").fouls).toHaveLength(6);
    expect(book.line("A9").points).toBe(2);
    expect(book.state.home.players.filter((line) => line.onCourt)).toHaveLength(6);
    expect(book.state.oddities.map(({ code }) => code)).toEqual([
      "already-out",
      "not-on-court",
      "too-many-on-court",
    ]);
  });

  it("[G18] everything that stands against an entry is insisted on at once", () => {
    const book = Scorebook.open().play(`Q1, ${FOUR}, 5:00 A4 P, A 4>9`);
    expect(book.overriding("4:00 A4 +2")).toBe("already-out not-on-court");
    expect(book.overriding("4:00 A20 +2")).toBeNull();
    expect(book.overriding("4:00 A5 +2 A5")).toBeNull();
  });

  it("[G18] that turns out to be all right is no longer odd", () => {
    const book = Scorebook.open().play("Q1, x: 9:00 B4 +2");
    book.insist("8:00 A9 +2 !not-on-court");
    expect(book.state.oddities).toHaveLength(1);
    book.play("after x 8:30 A 4>9");
    expect(book.state.oddities).toEqual([]);
  });

  it("[G18] points ahead of a clock that stands, and a clock put up by more than a minute", () => {
    const book = Scorebook.open().play("Q1, go, 8:00 stop");
    expect(book.refusal("7:30 A4 +2")).toBe("ahead-of-clock");
    expect(book.refusal("8:00 A4 +2")).toBeNull();
    expect(book.refusal("8:30 A4 +2")).toBeNull();
    expect(book.refusal("9:00 set")).toBeNull();
    expect(book.refusal("9:01 set")).toBe("clock-up");
    expect(book.refusal("9:01 set !clock-up")).toBeNull();
    book.play("go, 7:30 A4 +2");
    // A table that never touches the clock is left alone.
    Scorebook.open().play("Q1, 5:00 A4 +2, 8:00 B4 +2, 1:00 A4 +2");
  });

  it("[G18] a basket that was seen a moment too late belongs to the period that has just ended", () => {
    const book = Scorebook.open().play("Q1, end");
    expect(book.refusal("0:00 A4 +2")).toBe("no-period");
    book.insist("0:00 A4 +2 !no-period");
    expect(book.state.home.byPeriod).toEqual([2]);
    expect(book.refusal("Q3")).toBe("wrong-period");
  });

  it("[G18] a forgotten substitution goes in although what came after does not fit, and then it can be put right", () => {
    const book = Scorebook.open().play("Q1, x: 6:50 B4 +2, y: 4:00 A 4>9, 3:00 A9 +2");
    expect(book.refusal("after x 6:40 A 4>8")).toBe("already-on-court");
    expect(book.refusal("after x 6:40 A 4>10")).toBe("would-leave not-on-court");
    book.insist("after x 6:40 A 4>10 !not-on-court+too-many-on-court");
    book.insist("fix y A 10>9 !not-on-court");
    expect(book.state.oddities).toEqual([]);
    expect(book.state.home.players.filter((line) => line.onCourt)).toHaveLength(5);
  });
});

describe("what becomes of a game that is not played to its end", () => {
  it("[G22] abandoned has no result, and resumed goes on exactly where it was", () => {
    const book = Scorebook.open().play("Q1, go, 7:00 A4 +2, 6:00 stop, abandon");
    expect(book.state).toMatchObject({ phase: "abandoned", ending: null });
    for (const entry of ["A4 +2", "sign", "go", "Q2", "A default"])
      expect(book.refusal(entry)).toBe(entry === "sign" ? "not-over" : "abandoned");
    book.play("resume, go, 5:00 A4 +2, end");
    expect(book.line("A4").playedMs).toBe(600_000);
    expect(book.score).toBe("4:0");
    expect(book.refusal("resume")).toBe("not-abandoned");
  });

  it("[G22] awarded counts with the committee's score, the sheet keeps what was played", () => {
    const book = Scorebook.open().play("Q1, 7:00 B4 +2, abandon, award");
    expect(book.score).toBe("0:2");
    expect(book.state.ending).toEqual({
      kind: "awarded",
      side: "away",
      score: { home: 20, away: 0 },
      from: "period",
    });
    expect(book.state.signed).toBe(true);
  });

  it("[G22] played again begins anew with the same lists", () => {
    const book = Scorebook.open().play("Q1, 7:00 B4 +2, abandon, replay");
    expect(book.score).toBe("0:0");
    expect(book.state).toMatchObject({ phase: "before", replays: 1, stopped: null });
    expect(book.refusal("Q1")).toBe("no-line-up");
    book.play("A five 4 5 6 7 8, B five 5 6 7 8 9, Q1, 9:00 A4 +2");
    expect(book.line("B4").points).toBe(0);
  });

  it("[G22] a forfeit can still be declared of an abandoned game", () => {
    const book = Scorebook.open().play("Q1, 7:00 B4 +2, abandon, A forfeit");
    expect(book.state.ending).toMatchObject({ kind: "forfeit", side: "home", from: "period" });
  });
});

describe("protests and errors", () => {
  it("[G24] a result is subject to protest until it is decided, signed or not", () => {
    const book = Scorebook.open().play(`${END}`);
    expect(Scorebook.open().play("Q1").refusal("A protest")).toBe("not-over");
    book.play("sign, B protest");
    expect(book.refusal("A protest")).toBe("protest-open");
    expect(book.state.protest).toMatchObject({ side: "away", decision: null });
    book.say({ type: "decide-protest", decision: "confirmed", reason: "" });
    expect(book.state.protest?.decision).toBe("confirmed");
    expect(book.state.signed).toBe(true);
  });

  it("[G24] it can be awarded otherwise, or played again from a moment of it on", () => {
    const book = Scorebook.open().play(`${END}, sign, B protest`);
    const award = { type: "decide-protest", decision: "awarded", reason: "" } as const;
    expect(book.say(award)).toBe("no-score");
    book.say({ ...award, score: { home: 0, away: 20 } });
    expect(book.state.ending?.score).toEqual({ home: 0, away: 20 });
    const part = Scorebook.open().play(
      "Q1, go, 9:00 A4 +2, 5:00 A 4>9, 2:00 B4 +3, end, Q2, end, Q3, end, Q4, end, finish, B protest",
    );
    part.say({
      type: "decide-protest",
      decision: "replay",
      reason: "",
      from: { period: 1, ms: 150_000 },
    });
    expect(part.score).toBe("2:0");
    expect(part.state).toMatchObject({
      phase: "period",
      clock: { period: 1, ms: 150_000, running: false },
      protest: { decision: "replay" },
    });
    part.play("go, 1:00 A9 +2, end, Q2");
    expect(part.line("A9").playedMs).toBe(300_000);
    expect(part.line("A4").playedMs).toBe(300_000);
  });

  it("[G25] an error that the referees put right is written down", () => {
    const book = Scorebook.open().play("Q1, x: 9:00 A4 +1, undo x, A error");
    expect(book.state.plays.at(-1)?.event.type).toBe("error-corrected");
    expect(book.score).toBe("0:0");
  });
});

describe("taking back", () => {
  const WHOLE = `A ahead 3, Q1, A jump, 9:00 A4 +2 A5, 8:30 A4 P2 B4, B4 +1, B4 -1, A5 dr, 8:00 A4 dbl B5,
    7:00 held, A time, 6:00 A 4>9, B7 bs A9, B own, end, A6 T, Q2, 9:00 B4 +1, A C, end, Q3, A error, end, Q4,
    end, B list 4 5 6 7 8 9 10 11 12 13 14 15 16`;

  it("[G13] of any entry of any kind equals its never having happened, also at the edges of periods", () => {
    const { commits } = Scorebook.open({ ...FIBA, headStart: true, listMax: 15 }).play(WHOLE);
    for (const target of commits) {
      const taken: Placed<GameEvent> = { seq: commits.length + 1, events: [], void: target.seq };
      const without = commits.filter((commit) => commit !== target);
      expect(replay(game, [...commits, taken])).toEqual(replay(game, without));
    }
  });

  it("[G13] of anything at all equals its never having happened, in any mixture of corrections", () => {
    fc.assert(
      fc.property(sensibleCommits(wildEvents(4)), (commits) => {
        const order = inOrder(commits);
        const state = replay(game, commits);
        expect(state).toEqual(
          evolveAll(
            { evolve: game.evolve },
            game.initial,
            order.flatMap((commit) => commit.events),
          ),
        );
        expectWholeTotals(state);
      }),
      { numRuns: 150 },
    );
  });
});
