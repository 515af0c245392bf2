import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoxFigures } from "../../../domain/league/box-figures";
import { boxScore } from "../../../domain/league/box-score";
import {
  boxScoreOfLog,
  boxScoreOutput,
  minutesText,
} from "../../../domain/league/box-score-output";
import { elapsedMs } from "../../../domain/league/game/rules";
import { SIDES } from "../../../domain/league/game/vocabulary";
import { gameLogInput } from "../../../domain/league/game-log-input";
import { leadFacts, leadSeries } from "../../../domain/league/lead";
import { begunGames, gameOf, wholeGames } from "../../support/games";
import { Scorebook } from "../../support/scorebook";

const FIGURES: (keyof BoxFigures)[] = [
  ...(["pts", "bonus", "fg2m", "fg2a", "fg3m", "fg3a", "ftm", "fta", "or", "dr"] as const),
  ...(["as", "st", "to", "bs", "ba", "pf", "fd"] as const),
];

describe("the box score", () => {
  const book = Scorebook.open().play(
    `Q1, go, 9:40 A4 +2 A5, 9:20 B4 -3, A6 dr, 9:00 stop, B5 P A4, A4 +1, A4 -1, go, B6 dr,
     8:30 B4 -2, A7 bs B4, B or, 8:00 A own, 7:30 A4 to, B5 st, 7:00 B5 +3, stop, A 4>9,
     A to, B C, go, 6:00 stop`,
  );
  const box = boxScore(book.state);
  const line = (side: "home" | "away", no: string) =>
    box[side].players.find((player) => player.no === no);

  it("[G6] has the fouls of coach and bench beside the team's row, in nobody's count", () => {
    expect(box.away.staffFouls).toEqual({ coach: 1, bench: 0 });
    expect(box.home.staffFouls).toEqual({ coach: 0, bench: 0 });
    expect([box.away.own.pf, box.away.total.pf]).toEqual([0, 1]);
    const { staffFouls } = boxScore(Scorebook.open().play("Q1, A B, A BD, A CD").state).home;
    expect(staffFouls).toEqual({ coach: 1, bench: 2 });
  });

  it("[G15] gives each player a line with minutes, figures, plus and minus, EFF and PIR", () => {
    expect(line("home", "4")).toMatchObject({
      captain: true,
      starter: true,
      played: true,
      playedMs: 180_000,
      pts: 3,
      fg2m: 1,
      fg2a: 1,
      ftm: 1,
      fta: 2,
      to: 1,
      fd: 1,
      plusMinus: 2,
      eff: 1,
      pir: 2,
    });
    expect(line("away", "4")).toMatchObject({ fg2a: 1, fg3a: 1, ba: 1, eff: -2, pir: -3 });
    expect(line("away", "5")).toMatchObject({ pts: 3, st: 1, pf: 1, eff: 4, pir: 3 });
    expect(line("home", "9")).toMatchObject({ starter: false, played: true, playedMs: 60_000 });
    expect(line("home", "15")).toMatchObject({ played: false, playedMs: 0 });
  });

  it("[G15] gives the team what no player did, and adds everything up", () => {
    expect(box.home.own).toMatchObject({ pts: 2, to: 1, or: 0 });
    expect(box.away.own).toMatchObject({ or: 1, pf: 0 });
    expect(box.home.total).toMatchObject({ pts: 5, to: 2, dr: 1, bs: 1 });
    expect(box.home.points).toBe(5);
    expect(box.home.byPeriod).toEqual([5]);
  });

  it("[G19] keeps extra points apart from the shots: a team's points are its players' values, the bonus and its own row", () => {
    const { state, commits } = Scorebook.blank().play(
      `open, A list 4b1 5b3 6 7 8, B list 4 5 6 7 8, A five 4 5 6 7 8, B five 4 5 6 7 8,
       Q1, go, A4 +2, A4 +3, A4 +1, A5 +2, A6 +2, A own, B4 +3, stop`,
    );
    const { home, away } = boxScore(state);
    expect(home.total).toMatchObject({ pts: 17, bonus: 5, fg2m: 3, fg3m: 1, ftm: 1 });
    expect(home.players.map(({ pts, bonus }) => [pts, bonus])).toEqual([
      [8, 2],
      [5, 3],
      [2, 0],
      [0, 0],
      [0, 0],
    ]);
    const values = home.players.map(({ fg2m, fg3m, ftm }) => 2 * fg2m + 3 * fg3m + ftm);
    expect(values.reduce((sum, n) => sum + n, 0) + home.total.bonus + home.own.pts).toBe(17);
    expect(home.points).toBe(17);
    expect(away.total.bonus).toBe(0);
    const print = boxScoreOfLog(commits);
    expect(boxScoreOutput.parse(print)).toEqual(print);
    expect(Object.values(print.total).map((total) => total.bonus)).toEqual([5, 0]);
    expect(Object.values(print.players)[0]?.map((line) => line.bonus)).toEqual([2, 3, 0, 0, 0]);
  });

  it("[G15] orders players by shirt, 0 before 00", () => {
    const shirts = Scorebook.blank().play("open, A list 10 00 9 0").state;
    expect(boxScore(shirts).home.players.map(({ no }) => no)).toEqual(["0", "00", "9", "10"]);
  });

  it("[G15] keeps its identities at every moment of every game", () => {
    fc.assert(
      fc.property(begunGames({ corrections: true }), ({ state }) => {
        const { home, away, ...facts } = boxScore(state);
        for (const team of [home, away]) {
          for (const key of FIGURES)
            expect(team.total[key]).toBe(
              team.players.reduce((sum, player) => sum + player[key], team.own[key]),
            );
          for (const row of [...team.players, team.total]) {
            const made = 2 * row.fg2m + 3 * row.fg3m + row.ftm;
            expect(row.pts).toBe(made + row.bonus + (row === team.total ? team.own.pts : 0));
            expect(row.pir).toBe(row.eff + row.fd - row.pf - row.ba);
          }
          expect(team.total.pts).toBe(team.points);
          expect(team.byPeriod.reduce((sum, n) => sum + n, 0)).toBe(team.points);
          const played = team.players.reduce((sum, player) => sum + player.playedMs, 0);
          expect(played).toBeLessThanOrEqual(5 * elapsedMs(state.rules, state.clock));
        }
        expect(home.total.bs).toBe(away.total.ba);
        expect(away.total.bs).toBe(home.total.ba);
        expect(facts.biggestLead.home).toBeGreaterThanOrEqual(home.points - away.points);
        expect(facts.biggestRun.home).toBeLessThanOrEqual(home.points);
      }),
      { numRuns: 60 },
    );
  });

  it("[G15] of a log is that of the game, after the log was written and read", () => {
    fc.assert(
      fc.property(wholeGames({ corrections: true }), ({ commits, state }) => {
        const lines = commits.map((commit) => JSON.stringify(commit));
        const read = gameLogInput.parse(lines.map((text) => JSON.parse(text)));
        const print = boxScoreOfLog(read);
        expect(boxScoreOutput.parse(print)).toEqual(print);
        const box = boxScore(state);
        expect(print.finalScore).toEqual({ H: state.home.points, V: state.away.points });
        expect(print.total.H).toEqual(
          Object.fromEntries(
            FIGURES.flatMap((k) => (k === "bonus" ? [] : [[k, box.home.total[k]]])),
          ),
        );
      }),
      { numRuns: 8 },
    );
  });

  it("names the line of a log that has a hole, or is of another game", () => {
    const [first, second, third] = gameOf(1).commits;
    const paths = (lines: unknown[]) =>
      gameLogInput.safeParse(lines).error?.issues.map(({ path }) => path.join("."));
    expect(paths([first, third])).toEqual(["1.seq"]);
    expect(paths([first, { ...second, stream: "game/x" }])).toEqual(["1.stream"]);
    expect(paths([first, { ...second, events: [{ type: "scored" }] }])?.[0]).toMatch(
      /^1\.events\.0/,
    );
    expect(paths([])).toEqual([""]);
  });

  it("writes minutes as whole minutes and seconds", () => {
    expect([0, 999, 61_000, 2_400_000, 6_001_000].map(minutesText)).toEqual([
      "00:00",
      "00:00",
      "01:01",
      "40:00",
      "100:01",
    ]);
  });
});

describe("the lead", () => {
  const facts = (text: string) => leadFacts(Scorebook.open().play(`Q1, ${text}`).state);

  it("[G16] changes when the other side leads, with or without a level score between", () => {
    expect(facts("A4 +2, B4 +3, A4 +1, A4 +2").leadChanges).toBe(2);
    expect(facts("A4 +2, B4 +2, B4 +2").leadChanges).toBe(1);
    expect(facts("A4 +2, B4 +2, A4 +2").leadChanges).toBe(0);
    expect(facts("A4 +2, A5 +2").leadChanges).toBe(0);
  });

  it("[G16] is tied each time the score becomes level, not at 0:0", () => {
    expect(facts("A4 +2, B4 +2, A4 +3, B4 +3").timesTied).toBe(2);
    expect(facts("A4 +2, B4 +3").timesTied).toBe(0);
  });

  it("[G16] the biggest lead and the biggest run are of each side, across periods", () => {
    const found = facts("A4 +2, A5 +3, B4 +2, B5 +2, end, Q2, B4 +3, B4 +1, A4 +1");
    expect(found.biggestLead).toEqual({ home: 5, away: 3 });
    expect(found.biggestRun).toEqual({ home: 5, away: 8 });
    expect(facts("A4 +2").biggestLead.away).toBe(0);
  });

  it("[G16] counts a correction as if it had been said right there", () => {
    expect(facts("x: A4 +2, B4 +3, undo x")).toEqual(facts("B4 +3"));
  });

  it("as a line goes in steps over game time, from 0:0 to the clock", () => {
    const { state } = Scorebook.open().play(
      "Q1, go, 9:00 A4 +2, 8:00 B4 +3, end, Q2, go, 9:30 A4 +2, 9:00 stop",
    );
    expect(leadSeries(state)).toEqual([
      { x: 0, y: 0 },
      { x: 60_000, y: 2 },
      { x: 120_000, y: -1 },
      { x: 630_000, y: 1 },
      { x: 660_000, y: 1 },
    ]);
    expect(leadSeries(Scorebook.blank().state)).toEqual([{ x: 0, y: 0 }]);
    const late = Scorebook.open().play("Q1, 8:00 A4 +2, 9:00 B4 +3");
    expect(leadSeries(late.state).map(({ x }) => x)).toEqual([0, 120_000, 120_000]);
  });

  it("as a line never goes back in time and ends at the score", () => {
    fc.assert(
      fc.property(begunGames({ corrections: true }), ({ state }) => {
        const series = leadSeries(state);
        for (const [i, point] of series.entries())
          expect(point.x).toBeGreaterThanOrEqual(series[i - 1]?.x ?? 0);
        expect(series.at(-1)?.y).toBe(state.home.points - state.away.points);
        for (const side of SIDES) {
          const sign = side === "home" ? 1 : -1;
          expect(Math.max(...series.map(({ y }) => sign * y), 0)).toBe(
            leadFacts(state).biggestLead[side],
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
