import { describe, expect, test } from "vitest";
import { teamId } from "../../../domain/kernel/ids";
import { group } from "../../../domain/league/group";
import { countedAcross, decidedAcross } from "../../../domain/league/group/decided-across";
import type { GroupState } from "../../../domain/league/group/state";
import type { GroupCommand } from "../../../domain/league/group/vocabulary";
import { groupGames, teamsIn } from "../../support/group-notation";

const reason = "组委会决定";

/** Three groups of two in which the winners have won alike: all firsts are level, and so are all seconds. */
const LEVEL = ["A1 A2 80 70", "B1 B2 80 70", "C1 C2 80 70"];
const compared = (texts: readonly string[], place: number, state: GroupState) =>
  decidedAcross(
    {
      groups: texts.map((text, at) => {
        const games = groupGames(text);
        return { id: "ABC"[at] ?? "", group: { teams: teamsIn(games), games } };
      }),
      places: [place],
    },
    state,
  );

function stateAfter(...commands: readonly GroupCommand[]): GroupState {
  let state = group.initial;
  const teams = ["A1", "A2", "B1", "B2", "C1", "C2"].map(teamId);
  for (const command of [{ type: "open", teams } as const, ...commands]) {
    const answer = group.decide(state, command, { at: 0, by: "" });
    if (!answer.ok) throw new Error(answer.refusal.code);
    for (const event of answer.value) state = group.evolve(state, event);
  }
  return state;
}
const hall = (...teams: readonly string[]): GroupCommand => ({
  type: "enter-lots",
  teams: teams.map(teamId),
  reason,
});

describe("lots across groups", () => {
  test("[C7] are due for exactly the teams of one place that are level, once every group is complete", () => {
    expect(compared(LEVEL, 2, stateAfter()).lotsDue).toEqual([["A2", "B2", "C2"]]);
    expect(compared(LEVEL, 1, stateAfter()).lotsDue).toEqual([["A1", "B1", "C1"]]);
    const open = [LEVEL[0] ?? "", LEVEL[1] ?? "", "C1 C2 - -"];
    expect(compared(open, 2, stateAfter()).lotsDue).toEqual([]);
    const better = [LEVEL[0] ?? "", LEVEL[1] ?? "", "C1 C2 80 75"];
    expect(compared(better, 2, stateAfter()).lotsDue).toEqual([["A2", "B2"]]);
  });

  test("[C7] settle the order of those teams, and say that they did", () => {
    const { standings, lotsDue } = compared(LEVEL, 2, stateAfter(hall("C2", "A2", "B2")));
    expect(lotsDue).toEqual([]);
    expect(standings.ranks).toEqual([["C2"], ["A2"], ["B2"]]);
    expect(standings.reasons).toMatchObject([
      { above: "C2", below: "A2", step: "lots", values: [1, 2] },
      { above: "A2", below: "B2", step: "lots", values: [2, 3] },
    ]);
  });

  test("[C5] [C7] bear on nothing when other teams are level, and count again when it is those", () => {
    const state = stateAfter(hall("C2", "A2", "B2"));
    const better = [LEVEL[0] ?? "", LEVEL[1] ?? "", "C1 C2 80 75"];
    const other = compared(better, 2, state);
    expect(other.standings.ranks).toEqual([["C2"], ["A2", "B2"]]);
    expect(countedAcross(state, [other])).toMatchObject([{ counts: false }]);
    const level = compared(LEVEL, 2, state);
    expect(countedAcross(state, [level])).toMatchObject([{ counts: true }]);
  });

  test("[C7] of one place bear on no other place", () => {
    const state = stateAfter(hall("C2", "A2", "B2"));
    expect(compared(LEVEL, 1, state).standings.ranks).toEqual([["A1", "B1", "C1"]]);
  });
});
