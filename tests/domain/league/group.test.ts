import { describe, expect, test } from "vitest";
import { gameId, teamId } from "../../../domain/kernel/ids";
import { group } from "../../../domain/league/group";
import { decidedStandings } from "../../../domain/league/group/decided-standings";
import { drawLots, verifyLots } from "../../../domain/league/group/lot-order";
import type { GroupState } from "../../../domain/league/group/state";
import { type GroupCommand, groupCommand } from "../../../domain/league/group/vocabulary";
import { STANDINGS_PRESETS } from "../../../domain/league/standings-rules";
import { replay } from "../../../domain/live/commit";
import { groupGames, teamsIn } from "../../support/group-notation";

const said = { at: 0, by: "" };
const teams = ["A", "B", "C", "D"].map(teamId);
const reason = "组委会决定";

/** The group after some commands, or the code of the first refusal. */
function decided(...commands: readonly GroupCommand[]): GroupState | string {
  let state = group.initial;
  for (const command of [{ type: "open", teams } as const, ...commands]) {
    const answer = group.decide(state, command, said);
    if (!answer.ok) return answer.refusal.code;
    for (const event of answer.value) state = group.evolve(state, event);
  }
  return state;
}
const stateAfter = (...commands: readonly GroupCommand[]): GroupState => {
  const state = decided(...commands);
  if (typeof state === "string") throw new Error(state);
  return state;
};

const table = (text: string, state: GroupState) => {
  const games = groupGames(text);
  return decidedStandings(
    { teams: teamsIn(games) },
    games.map((game, at) => ({ id: `g${at}`, game })),
    state,
  );
};
const RING = "A B 80 70; B C 80 70; C A 80 70; A D 80 70; B D 80 70; C D 80 70";
const abc = teams.slice(0, 3);
const draw = { type: "draw-lots", teams: abc, seed: "双色球 2026133", reason } as const;

describe("lots", () => {
  test("[C1] teams that nothing parts after the last game wait for lots, and while games are open nobody does", () => {
    expect(table(RING, stateAfter()).lotsDue).toEqual([["A", "B", "C"]]);
    expect(table(RING.replace("C D 80 70", "C D - -"), stateAfter()).lotsDue).toEqual([]);
    expect(table(RING, stateAfter(draw)).lotsDue).toEqual([]);
  });

  test("[C2] a seed always gives the same lots, in whichever order the teams are named, and anybody can draw them again", () => {
    const state = stateAfter(draw);
    const [drawn] = state.decisions;
    if (drawn?.type !== "lots-drawn") throw new Error("no lots");
    expect(drawn.lots).toEqual(drawLots(abc.toReversed(), draw.seed));
    expect(drawn.teams).toEqual(drawn.lots.map(({ team }) => team));
    expect(verifyLots(abc, draw.seed, drawn.lots)).toBe(true);
    expect(verifyLots(abc, `${draw.seed}!`, drawn.lots.toReversed())).toBe(false);
    expect(drawn.lots.map(({ left }) => left)).toEqual([3, 2, 1]);
    const { standings } = table(RING, state);
    expect(standings.order).toEqual([...drawn.teams, "D"]);
    expect(standings.reasons[0]).toMatchObject({ step: "lots", figures: [{ value: 1 }, {}, {}] });
  });

  test("[C2] over many seeds every order comes up about equally often", () => {
    const counts = new Map<string, number>();
    const seeds = 6000;
    for (let seed = 0; seed < seeds; seed++) {
      const order = drawLots(abc, `seed ${seed}`)
        .map(({ team }) => team)
        .join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const expected = seeds / 6;
    const chiSquare = [...counts.values()].reduce(
      (sum, n) => sum + (n - expected) ** 2 / expected,
      0,
    );
    // Five degrees of freedom: beyond this in one of a thousand; the seeds are fixed, so it does not vary.
    expect(chiSquare).toBeLessThan(20.5);
  });

  test("[C3] lots that stand are not drawn again until they are taken back", () => {
    expect(decided(draw, { ...draw, seed: "another" })).toBe("lots-drawn-already");
    expect(decided(draw, { type: "enter-lots", teams: abc.toReversed(), reason })).toBe(
      "lots-drawn-already",
    );
    expect(decided(draw, { ...draw, teams: teams.slice(1, 3) })).not.toBe("lots-drawn-already");
    expect(decided({ ...draw, teams: [teamId("A"), teamId("A")] })).toBe("team-twice");
  });

  test("[C5] lots hold for exactly the teams for which they were drawn", () => {
    const state = stateAfter({ type: "enter-lots", teams: teams.slice(0, 3).toReversed(), reason });
    expect(table(RING, state).standings.order).toEqual(["C", "B", "A", "D"]);
    // A corrected result sets C apart: A and B go by their own game, and the lots bear on nothing.
    const corrected = table(RING.replace("C A 80 70", "C A 80 78"), state);
    expect(corrected.standings.order.slice(0, 3)).toEqual(["A", "B", "C"]);
    expect(corrected.decisions.map(({ counts }) => counts)).toEqual([false]);
    expect(table(RING, state).decisions.map(({ counts }) => counts)).toEqual([true]);
  });
});

describe("rulings", () => {
  const A = teamId("A");
  test("[C4] a team is put out once, and then all its results are nullified", () => {
    const out = { type: "put-out", team: A, reason } as const;
    const { standings } = table(RING, stateAfter(out));
    expect(standings.disqualified).toEqual(["A"]);
    expect(standings.order).toEqual(["B", "C", "D", "A"]);
    expect(decided(out, out)).toBe("out-already");
  });

  test("[C4] a game is ruled on once, as nullified or as forfeited by both", () => {
    const nullify = { type: "nullify", game: gameId("g0"), reason } as const;
    const both = { type: "forfeit-both", game: gameId("g0"), reason } as const;
    const rows = (state: GroupState) =>
      table(RING, state).standings.rows.map(({ team, played, forfeits }) => [
        team,
        played,
        forfeits,
      ]);
    expect(rows(stateAfter(nullify))).toEqual(
      expect.arrayContaining([
        ["A", 2, 0],
        ["B", 2, 0],
        ["C", 3, 0],
      ]),
    );
    expect(rows(stateAfter(both))).toEqual(
      expect.arrayContaining([
        ["A", 3, 1],
        ["B", 3, 1],
      ]),
    );
    expect(decided(nullify, both)).toBe("result-decided-already");
    const elsewhere = table(RING, stateAfter({ ...nullify, game: gameId("other") }));
    expect(elsewhere.decisions[0]?.counts).toBe(false);
  });

  test("[C4] deductions add up", () => {
    const deduct = { type: "deduct", team: A, points: 1, reason } as const;
    const { standings } = table(RING, stateAfter(deduct, { ...deduct, points: 2 }));
    expect(standings.rows.find(({ team }) => team === "A")).toMatchObject({
      deducted: 3,
      points: 2,
    });
  });

  test("[C4] nobody outside the group is decided about", () => {
    expect(decided({ type: "put-out", team: teamId("X"), reason })).toBe("not-in-group");
    expect(group.decide(group.initial, draw, said)).toMatchObject({
      refusal: { code: "not-opened" },
    });
  });

  test("[C6] every decision needs its reason", () => {
    expect(groupCommand.safeParse({ ...draw, reason: "  " }).success).toBe(false);
    expect(groupCommand.safeParse({ type: "deduct", team: "A", points: 1 }).success).toBe(false);
    expect(groupCommand.safeParse(draw).success).toBe(true);
  });

  test("[C6] what is taken back was never decided", () => {
    const decisions = [{ type: "put-out", team: A, reason }, draw] as const;
    const commits = [{ type: "open", teams } as const, ...decisions].map((command, at) => {
      const answer = group.decide({ ...group.initial, teams }, command, said);
      const events = answer.ok ? answer.value : [{ type: "opened", teams } as const];
      return { seq: at + 1, events };
    });
    const back = replay(group, [...commits, { seq: 4, events: [], void: 2 }]);
    expect(back).toEqual(stateAfter(draw));
    expect(table(RING, back)).toEqual(table(RING, stateAfter(draw)));
  });

  test("a group that is opened with other teams keeps its decisions, and only those about its teams count", () => {
    const other = [...teams.slice(1), teamId("E")];
    expect(decided({ type: "open", teams: teams.toReversed() })).toBe("already-opened");
    const state = stateAfter({ type: "put-out", team: A, reason }, { type: "open", teams: other });
    expect(state.decisions).toHaveLength(1);
    const { standings, decisions } = table("B C 80 70; D E 80 70", state);
    expect(standings.disqualified).toEqual([]);
    expect(decisions[0]?.counts).toBe(false);
  });
});

describe("results carried over", () => {
  const carry = (
    home: string,
    away: string,
    homeScore: number,
    awayScore: number,
  ): GroupCommand & { readonly type: "carry" } => ({
    type: "carry",
    home: teamId(home),
    away: teamId(away),
    homeScore,
    awayScore,
    reason,
  });
  const among = { rules: { ...STANDINGS_PRESETS.fiba, carryOver: "amongQualified" } } as const;
  const carried = (state: GroupState, more: object = among) => {
    const games = groupGames("A B 80 70");
    return decidedStandings(
      { teams: teamsIn(games), ...more },
      games.map((game, at) => ({ id: `g${at}`, game })),
      state,
    );
  };

  test("[C8] count in the group, points and figures, as if they had been played in it", () => {
    const { standings, decisions } = carried(stateAfter(carry("A", "B", 60, 90)));
    expect(standings.rows).toMatchObject([
      { team: "B", played: 2, won: 1, lost: 1, points: 3, difference: 20 },
      { team: "A", played: 2, won: 1, lost: 1, points: 3, difference: -20 },
    ]);
    expect(standings.reasons).toHaveLength(1);
    expect(decisions).toMatchObject([{ type: "result-carried", counts: true }]);
  });

  test("[C8] bear on nothing where the rules carry nothing over, or once a team is not in the group", () => {
    const { standings, decisions } = carried(stateAfter(carry("A", "B", 60, 90)), {});
    expect(standings.order).toEqual(["A", "B"]);
    expect(decisions).toMatchObject([{ counts: false }]);
    expect(carried(stateAfter(carry("A", "C", 60, 90))).decisions).toMatchObject([
      { counts: false },
    ]);
  });

  test("[C8] are entered once for each of the two as the home side, and never of a team against itself or a stranger", () => {
    const first = carry("A", "B", 60, 90);
    expect(decided(first, carry("A", "B", 70, 60))).toBe("carried-already");
    expect(stateAfter(first, carry("B", "A", 70, 60)).decisions).toHaveLength(2);
    expect(decided(carry("A", "A", 70, 60))).toBe("against-itself");
    expect(decided(carry("A", "Z", 70, 60))).toBe("not-in-group");
    expect(groupCommand.safeParse({ ...first, homeScore: -1 }).success).toBe(false);
  });
});
