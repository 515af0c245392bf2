import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFractions, fractionText, fractionTexts } from "../../../domain/league/fraction";
import type { GroupGame } from "../../../domain/league/group-record";
import { type Standings, standings } from "../../../domain/league/standings";
import {
  STANDINGS_PRESETS,
  type StandingsRules,
  TIE_ORDERS,
} from "../../../domain/league/standings-rules";
import { anyGroup } from "../../support/group-notation";
import { secondOpinion } from "../../support/second-opinion";

const everything = { unusual: true, open: true, level: true, most: 16 };

/** Rules in which everything that can differ differs. */
const anyRules = fc
  .record({
    tieBreak: fc.constantFrom("difference" as const, "average" as const),
    draw: fc.constantFrom(null, 1, 2),
    overtime: fc.boolean(),
    cap: fc.constantFrom(null, 2, 10),
  })
  .map((said) => ({
    ...said,
    rules: {
      ...STANDINGS_PRESETS.fiba,
      points: { ...STANDINGS_PRESETS.fiba.points, draw: said.draw },
      criteria: TIE_ORDERS[said.tieBreak],
      overtimePointsInTieBreak: said.overtime,
      maxDifference: said.cap,
    } satisfies StandingsRules,
  }));

const blocks = ({ ranks }: Standings, name = (team: string) => team) =>
  ranks.map((block) => block.map(name).sort());

test("[T3] for up to sixteen teams and any rules, a second implementation from the rule text agrees", () => {
  fc.assert(
    fc.property(anyGroup(everything), anyRules, ({ teams, games }, { rules, ...said }) => {
      const variation = {
        draw: said.draw,
        overtime: said.overtime,
        ...(said.cap === null ? {} : { cap: said.cap }),
      };
      expect(standings({ teams, games, rules }).ranks).toEqual(
        secondOpinion(teams, games, said.tieBreak, variation),
      );
    }),
    { numRuns: 600 },
  );
});

test("[S7] neither the order of teams and games nor the sides nor the names change a rank", () => {
  const away = (game: GroupGame): GroupGame => {
    const { home, away, homeScore, awayScore, result = "played", regulation } = game;
    const turned = result.endsWith("-home")
      ? result.replace("-home", "-away")
      : result.replace("-away", "-home");
    return {
      home: away,
      away: home,
      homeScore: awayScore,
      awayScore: homeScore,
      result: turned as NonNullable<GroupGame["result"]>,
      regulation: regulation && [regulation[1], regulation[0]],
    };
  };
  fc.assert(
    fc.property(
      anyGroup(everything).chain((group) =>
        fc.record({
          group: fc.constant(group),
          teams: fc.shuffledSubarray(group.teams, { minLength: group.teams.length }),
          names: fc.shuffledSubarray(group.teams, { minLength: group.teams.length }),
          games: fc.shuffledSubarray(group.games, { minLength: group.games.length }),
        }),
      ),
      anyRules,
      ({ group, teams, names, games }, { rules }) => {
        const named = new Map(group.teams.map((team, at) => [team, `${names[at]}'`]));
        const name = (team: string) => named.get(team) ?? team;
        const other = standings({
          teams: teams.map(name),
          games: games.map(away).map((game) => ({
            ...game,
            home: name(game.home),
            away: name(game.away),
          })),
          rules,
        });
        expect(blocks(other)).toEqual(blocks(standings({ ...group, rules }), name));
      },
    ),
    { numRuns: 300 },
  );
});

test("[S13] while games are open, balance and points order teams with equally many games alike", () => {
  fc.assert(
    fc.property(anyGroup({ ...everything, level: false }), ({ teams, games }) => {
      const rows = (whileOpen: StandingsRules["whileOpen"]) =>
        standings({ teams, games, rules: { ...STANDINGS_PRESETS.fiba, whileOpen } });
      const [balance, points] = [rows("balance"), rows("points")];
      // Those who are level on points may have met each other unequally often: their own games follow the rule, too.
      const rankOf = new Map(balance.rows.map(({ team, rank }) => [team, rank]));
      if (new Set(points.rows.map(({ played }) => played)).size === 1)
        for (const above of points.rows)
          for (const below of points.rows)
            if (above.points > below.points)
              expect(rankOf.get(above.team)).toBeLessThan(rankOf.get(below.team) ?? 0);
      const [fresh, beaten] = [
        balance.rows.find(({ played, disqualified }) => played === 0 && !disqualified),
        balance.rows.find(({ played, lost }) => played > 0 && played === lost),
      ];
      if (balance.rankedBy === "balance" && fresh && beaten)
        expect(fresh.rank).toBeLessThan(beaten.rank);
    }),
    { numRuns: 400 },
  );
});

test("[S2] a forfeit instead of a defeat helps nobody but the opponent", () => {
  fc.assert(
    fc.property(anyGroup({ most: 8 }), fc.nat(), ({ teams, games }, pick) => {
      const at = pick % games.length;
      const game = games[at];
      if (!game || game.homeScore === null || game.awayScore === null) return;
      const loser = game.homeScore < game.awayScore ? game.home : game.away;
      const forfeited = games.map((one, index) =>
        index === at
          ? ({ ...one, result: loser === one.home ? "forfeit-home" : "forfeit-away" } as const)
          : one,
      );
      const pointsOf = (all: readonly GroupGame[]) =>
        new Map(standings({ teams, games: all }).rows.map(({ team, points }) => [team, points]));
      const [before, after] = [pointsOf(games), pointsOf(forfeited)];
      for (const team of teams)
        expect(after.get(team)).toBe((before.get(team) ?? 0) - (team === loser ? 1 : 0));
    }),
  );
});

test("[T5] fractions of any size are compared as they are, not as they look", () => {
  const big = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(big, big, big, big, (a, b, c, d) => {
      const order = Math.sign(compareFractions([a, b], [c, d]));
      expect(order).toBe(Math.sign(Number(BigInt(c) * BigInt(b) - BigInt(a) * BigInt(d))));
      expect(Math.sign(compareFractions([c, d], [a, b]))).toBe(order === 0 ? 0 : -order);
      const [left, right] = fractionTexts(
        [
          [a, b],
          [c, d],
        ],
        4,
      );
      expect(left === right).toBe(order === 0);
    }),
  );
  expect(fractionText([2, 3], 3)).toBe("0.667");
  expect(fractionText([-1, 3], 1)).toBe("-0.3");
  expect(fractionText([5, 1], 0)).toBe("5");
});
