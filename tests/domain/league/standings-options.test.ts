import { expect, test } from "vitest";
import { type StandingsInput, standings } from "../../../domain/league/standings";
import { STANDINGS_PRESETS, type StandingsRules } from "../../../domain/league/standings-rules";
import { groupGames, teamsIn } from "../../support/group-notation";

const { fiba } = STANDINGS_PRESETS;
const rules = (change: Partial<StandingsRules>): StandingsRules => ({ ...fiba, ...change });
const of = (text: string, more: Partial<StandingsInput> = {}) => {
  const games = groupGames(text);
  return standings({ teams: teamsIn(games), games, ...more });
};
const row = (table: ReturnType<typeof standings>, team: string) =>
  table.rows.find((each) => each.team === team);

test("[S10] where games may end level, each side gets the points of a draw", () => {
  const draws = rules({ points: { win: 3, loss: 0, default: 0, forfeit: 0, draw: 1 } });
  const table = of("A B 60 60; A C 80 70; B C 70 71", { rules: draws });
  expect(
    table.rows.map(({ team, points, won, drawn, lost }) => [team, points, won, drawn, lost]),
  ).toEqual([
    ["A", 4, 1, 1, 0],
    ["C", 3, 1, 0, 1],
    ["B", 1, 0, 1, 1],
  ]);
  expect(table.complete).toBe(true);
  expect(row(table, "A")).toMatchObject({ pointsFor: 140, difference: 10 });
});

test("[S11] a game forfeited by both counts 0:0, and nobody has won it", () => {
  const table = of("A B - - double-forfeit; A C 80 70; B C 70 60");
  expect(row(table, "A")).toMatchObject({ played: 2, won: 1, lost: 1, forfeits: 1, points: 2 });
  expect(row(table, "B")).toMatchObject({ won: 1, forfeits: 1, points: 2, pointsAgainst: 60 });
  expect(table.complete).toBe(true);
  expect(of("A B double-forfeit; A B double-forfeit; C D 80 70").disqualified).toEqual(["A", "B"]);
});

test("[S11] a nullified result counts for nobody and is waited for by nobody", () => {
  const table = of("A B 90 60 nullified; A C 80 70; B C 70 60");
  expect(row(table, "A")).toMatchObject({ played: 1, pointsFor: 80 });
  expect(table.complete).toBe(true);
});

test("[S12] by share of games won, three of four stand ahead of four of six", () => {
  const games =
    "A B 70 60; A C 70 60; A D 70 60; B A 70 60; C E 70 60; C F 70 60; C E 70 60; C D 70 60; C F 60 70";
  const share = of(games, { rules: rules({ rankBy: "win-percentage" }) });
  expect(share.rankedBy).toBe("win-percentage");
  expect(share.order.slice(0, 2)).toEqual(["A", "C"]);
  expect(of(games).order[0]).toBe("C");
});

test("[S12] shares are compared exactly, and no game stands with half of the games won", () => {
  const table = of("A B 70 60; B A 70 60; C D 70 60; E F - -", {
    rules: rules({ rankBy: "win-percentage" }),
  });
  expect(table.order[0]).toBe("C");
  expect(table.order.at(-1)).toBe("D");
  const [reason] = table.reasons;
  expect(reason).toMatchObject({ rankedBy: "win-percentage", levelOn: "0.500" });
});

const balance = rules({ whileOpen: "balance" });

test("[S13] while games are open a loss does not outrank a game that was not played", () => {
  const open = "A B 80 70; C D - -; A C - -";
  expect(of(open).order).toEqual(["A", "B", "C", "D"]);
  const table = of(open, { rules: balance });
  expect(table.ranks).toEqual([["A"], ["C", "D"], ["B"]]);
  expect(table.rankedBy).toBe("balance");
});

test("[S13] three losses do not stand beside a win and a loss, though the points are the same", () => {
  const table = of("E A 50 80; E B 50 80; E C 50 80; C A 60 90; D A - -; D B - -", {
    rules: balance,
  });
  expect(table.order).toEqual(["A", "B", "C", "D", "E"]);
});

test("[S13] in a mini-table, too: who lost the one game stands behind who has not played yet", () => {
  const table = of("B C 80 60; D B 80 79; C D 80 70; D E 60 70; A E - -; A B - -", {
    rules: balance,
  });
  const among = table.reasons.find(({ byBalance }) => byBalance);
  expect(among?.figures.map(({ value }) => value)).toEqual(
    [...(among?.figures ?? [])].map(({ value }) => value).sort((a, b) => Number(b) - Number(a)),
  );
  const beaten = among?.figures.findIndex(({ lost, won }) => lost > won) ?? -1;
  const fresh = among?.figures.findIndex(({ won, lost }) => won + lost === 0) ?? -1;
  expect(fresh).toBeGreaterThanOrEqual(0);
  expect(beaten).toBeGreaterThan(fresh);
});

test("[S13] once every game is played it is the order by points", () => {
  const games = "A B 80 70; B C 80 70; C A 80 60";
  const table = of(games, { rules: balance });
  expect(table.rankedBy).toBe("points");
  expect(table.order).toEqual(of(games).order);
});

test("[S14] games of an earlier stage count as the rules say", () => {
  const carried = groupGames("A B 60 90; A X 99 50; Y B 80 70; C X 70 60");
  const own = "A C 80 70; B C 80 70";
  const table = (carryOver: StandingsRules["carryOver"]) =>
    of(own, { teams: ["A", "B", "C"], carried, rules: rules({ carryOver }) });
  expect(table("none").rows.map(({ team, played }) => [team, played])).toEqual([
    ["A", 1],
    ["B", 1],
    ["C", 2],
  ]);
  expect(table("amongQualified").order).toEqual(["B", "A", "C"]);
  expect(row(table("amongQualified"), "A")).toMatchObject({ played: 2, points: 3 });
  const all = table("all");
  expect(row(all, "A")).toMatchObject({ played: 3, won: 2, points: 5, difference: 29 });
  expect(row(all, "B")).toMatchObject({ played: 3, won: 2, points: 5 });
  // Their own game decides, whatever the teams that are not here have done.
  expect(all.order).toEqual(["B", "A", "C"]);
});

test("[S15] points deducted come off the table and off no mini-table", () => {
  const games = "A B 80 70; A C 80 70; B C 80 70";
  const table = of(games, { deductions: [{ team: "A", points: 1 }] });
  expect(row(table, "A")).toMatchObject({ points: 3, deducted: 1, won: 2 });
  expect(table.order).toEqual(["A", "B", "C"]);
  expect(table.reasons[0]).toMatchObject({
    step: "head-to-head-points",
    figures: [
      { team: "A", points: 2 },
      { team: "B", points: 1 },
    ],
  });
  expect(of(games, { deductions: [{ team: "A", points: 2 }] }).order[0]).toBe("B");
});

/** A and B have beaten each other, A in overtime by nine, B in regular time by eight. */
const overtime: StandingsInput = {
  teams: ["A", "B"],
  games: [
    { home: "A", away: "B", homeScore: 89, awayScore: 80, regulation: [75, 75] },
    { home: "B", away: "A", homeScore: 80, awayScore: 72 },
  ],
};

test("[T7] overtime is left out of the tie order where the rules say so, and nowhere else", () => {
  expect(standings(overtime).order).toEqual(["A", "B"]);
  const without = standings({ ...overtime, rules: rules({ overtimePointsInTieBreak: false }) });
  expect(without.order).toEqual(["B", "A"]);
  expect(without.reasons[0]).toMatchObject({
    step: "head-to-head-difference",
    withoutOvertime: true,
    figures: [
      { team: "B", value: 8, pointsFor: 160 },
      { team: "A", value: -8, pointsFor: 161 },
    ],
  });
  expect(row(without, "A")).toMatchObject({ difference: 1, won: 1 });
});

test("[T8] one game adds at most the cap to a difference, and its points stay what they are", () => {
  const games = "A B 99 49; B C 80 70; C A 80 69; A D 70 60; B D 70 60; C D 70 60";
  expect(of(games).order).toEqual(["A", "C", "B", "D"]);
  const capped = of(games, { rules: rules({ maxDifference: 10 }) });
  expect(capped.reasons[0]).toMatchObject({ step: "head-to-head-scored" });
  expect(row(capped, "A")).toMatchObject({ difference: 49 });
  const looser = of(games, { rules: rules({ maxDifference: 15 }) });
  expect(looser.reasons[0]).toMatchObject({
    step: "head-to-head-difference",
    cap: 15,
    figures: [{ value: 4 }, { value: 1 }, { value: -5 }],
  });
});
