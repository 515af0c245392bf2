import { type ScenariosInput, scenarios } from "../domain/league/scenarios/scenarios";
import { standings } from "../domain/league/standings";
import type { StandingsPreset } from "../domain/league/standings-rules";
import { type Bench, median, type Row } from "./table";

const ROUNDS = 9;

/** What an unfinished group can still become, as open games and teams grow, beside one classification of it. */
export const scenariosBench: Bench = {
  name: "scenarios",
  run: async () => {
    // The first answers are slow everywhere: let them be nobody's.
    for (let round = 0; round < 3; round++) scenarios(group(5, 5, "fiba"));
    return [
      ...[1, 2, 3, 4, 5, 6].map((open) => row(5, open, "fiba")),
      row(6, 6, "fiba"),
      row(5, 1, "fiba-average"),
      row(5, 3, "fiba-average"),
      row(5, 5, "fiba-average"),
    ];
  },
};

function row(teams: number, open: number, rules: StandingsPreset): Row {
  const input = group(teams, open, rules);
  const asked = median(times(() => scenarios(input)));
  const plain = median(times(() => standings(input)));
  const by = rules === "fiba" ? "" : ", by goal average";
  return {
    what: `scenarios of ${teams} teams, ${open} open games, all places${by}`,
    figure: `${asked.toFixed(1)} ms`,
    against: `its standings: ${plain.toFixed(3)} ms`,
    ratio: asked / plain,
  };
}

function times(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
}

/** Close games in which everybody beats the next two, so that many ties of many teams are left; the last are open. */
function group(size: number, open: number, rules: StandingsPreset): ScenariosInput {
  const teams = [..."ABCDEF"].slice(0, size);
  const pairs = [1, 2].flatMap((step) =>
    teams.map((home, at) => ({ home, away: teams[(at + step) % size] ?? home })),
  );
  const games = pairs.map((pair, at) =>
    at >= pairs.length - open
      ? { ...pair, homeScore: null, awayScore: null }
      : { ...pair, homeScore: 71 + ((at * 7) % 9), awayScore: 70 - ((at * 3) % 5) },
  );
  return { teams, games, rules };
}
