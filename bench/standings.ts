import { seeded } from "../domain/kernel/random";
import type { GroupGame } from "../domain/league/group-record";
import { standings } from "../domain/league/standings";
import { type Bench, median } from "./table";

/** The standings of a group of five, of ten thousand games, and how the cost grows with them. */
export const standingsBench: Bench = {
  name: "standings",
  run: async () => {
    const five = league(5, 2);
    const small = timed(() => standings(five), 2000);
    const sizes = [1250, 2500, 5000, 10_000].map((games) => {
      const input = league(Math.ceil(Math.sqrt(2 * games)), 1, games);
      const parsing = timed(() => JSON.parse(JSON.stringify(input)), 15);
      return { games: input.games.length, time: timed(() => standings(input), 15), parsing };
    });
    const [first, last] = [sizes[0], sizes.at(-1)];
    if (!first || !last) return [];
    // 1 where cost grows as the games do, 2 where it grows with their square.
    const growth = Math.log(last.time / first.time) / Math.log(last.games / first.games);
    return [
      {
        what: "standings of a 5-team group, 20 games",
        figure: `${(small * 1000).toFixed(0)} µs`,
        against: `10,000 games: ${last.time.toFixed(1)} ms`,
        ratio: small / last.time,
      },
      {
        what: `standings of ${last.games} games`,
        figure: `${last.time.toFixed(1)} ms, ${((last.time * 1e6) / last.games).toFixed(0)} ns a game`,
        against: `copying them as JSON: ${last.parsing.toFixed(1)} ms`,
        ratio: last.time / last.parsing,
      },
      {
        what: "standings as games grow",
        figure: sizes.map(({ games, time }) => `${games}: ${time.toFixed(1)} ms`).join(", "),
        against: "exponent of the growth, 1 is linear",
        ratio: growth,
      },
    ];
  },
};

/** A round robin with close scores, so that there are ties of every depth. */
function league(size: number, legs: number, most = Number.POSITIVE_INFINITY) {
  const random = seeded(`standings ${size}`);
  const teams = Array.from({ length: size }, (_, index) => `T${index}`);
  const pairs = teams.flatMap((home, at) =>
    teams.slice(at + 1).map((away) => [home, away] as const),
  );
  const games = Array.from({ length: legs }, () => pairs)
    .flat()
    .slice(0, most)
    .map(([home, away]): GroupGame => {
      const homeScore = 60 + random.below(20);
      const awayScore = 60 + random.below(20);
      return {
        home,
        away,
        homeScore: homeScore === awayScore ? homeScore + 1 : homeScore,
        awayScore,
      };
    });
  return { teams, games };
}

/** The median of some runs in ms, after a few that warm up. */
function timed(work: () => unknown, rounds: number): number {
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const begun = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return median(times);
}
