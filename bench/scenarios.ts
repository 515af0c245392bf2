import { type ScenariosInput, scenarios } from "../domain/league/scenarios/scenarios";
import { standings } from "../domain/league/standings";
import { type Bench, median, type Row } from "./table";

const ROUNDS = 15;
const TEAMS = ["A", "B", "C", "D", "E"];

/** What an unfinished group can still become, as the number of open games grows, beside one classification of it. */
export const scenariosBench: Bench = {
  name: "scenarios",
  run: async () => {
    const rows: Row[] = [];
    for (const open of [1, 2, 3, 4, 5, 6]) {
      const input = group(open);
      const asked = times(() => scenarios({ ...input, tops: [2] }));
      const plain = times(() => standings(input));
      rows.push({
        what: `scenarios of 5 teams, ${open} open games`,
        figure: `${median(asked).toFixed(1)} ms`,
        against: `its standings: ${median(plain).toFixed(3)} ms`,
        ratio: median(asked) / median(plain),
      });
    }
    return rows;
  },
};

function times(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
}

/** Close games in which everybody beats the next two, so that many ties of many teams are left; the last are open. */
function group(open: number): ScenariosInput {
  const pairs = [1, 2].flatMap((step) =>
    TEAMS.map((home, at) => ({ home, away: TEAMS[(at + step) % TEAMS.length] ?? home })),
  );
  const games = pairs.map((pair, at) =>
    at >= pairs.length - open
      ? { ...pair, homeScore: null, awayScore: null }
      : { ...pair, homeScore: 71 + ((at * 7) % 9), awayScore: 70 - ((at * 3) % 5) },
  );
  return { teams: TEAMS, games };
}
