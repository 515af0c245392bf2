import { describe, expect, it } from "vitest";
import { arrowOf, changeOf, listsOf, momentOf, resultOf } from "../../../../app/league/pad/ties";
import type { GameState } from "../../../../domain/league/game/state";
import { Scorebook } from "../../../support/scorebook";

const played = (text: string): GameState => Scorebook.open().play(text).state;
const quarters = "Q1, end, Q2, end, Q3, end, Q4";

describe("a panel stays tied to what it was opened for", () => {
  it("a clock panel to its period, whatever happens within it", () => {
    const was = momentOf(played("Q1, go"));
    expect(changeOf(was, momentOf(played("Q1, go, 9:00 A4 +2, B7 P A4")))).toBeNull();
    expect(changeOf(was, momentOf(played("Q1, go, end")))).toEqual({ code: "interval", period: 1 });
    expect(changeOf(was, momentOf(played("Q1, go, end, Q2")))).toEqual({
      code: "period",
      period: 2,
    });
  });

  it("a jump ball to an arrow that nobody has set yet", () => {
    const jump = (text: string) => ({ ...arrowOf(played(text)), ...momentOf(played(text)) });
    expect(changeOf(jump("Q1"), jump("Q1, A jump"))).toEqual({ code: "arrow", side: "away" });
    expect(changeOf(jump("Q1, A jump"), jump("Q1, A jump, held"))).toEqual({
      code: "arrow",
      side: "home",
    });
  });

  it("the lists to the shirts on them", () => {
    const state = played("Q1");
    const shorter = {
      ...state,
      away: { ...state.away, players: state.away.players.slice(1) },
    };
    expect(changeOf(listsOf(state), listsOf(state))).toBeNull();
    expect(changeOf(listsOf(state), listsOf(shorter))).toMatchObject({
      code: "list",
      side: "away",
    });
  });

  it("a signature to the score, every period and every doubt above it", () => {
    const state = played(`${quarters}, A4 +2, end, finish`);
    const tie = resultOf(state);
    expect(changeOf(tie, resultOf({ ...state, clock: { ...state.clock, ms: 1 } }))).toBeNull();
    expect(changeOf(tie, resultOf(played(`${quarters}, A4 +3, end, finish`)))).toEqual({
      code: "score",
      from: { home: 2, away: 0 },
      to: { home: 3, away: 0 },
    });
    const other = played("Q1, A4 +2, end, Q2, end, Q3, end, Q4, end, finish");
    expect(changeOf(tie, resultOf(other))).toEqual({ code: "record" });
    expect(changeOf(tie, resultOf({ ...state, signed: true }))).toEqual({ code: "signed" });
    expect(changeOf({ ...resultOf({ ...state, signed: true }) }, tie)).toEqual({
      code: "reopened",
    });
    const protest = { side: "away", reason: "", decision: null } as const;
    expect(changeOf(tie, resultOf({ ...state, protest }))).toEqual({
      code: "protest",
      side: "away",
    });
  });
});
