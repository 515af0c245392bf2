import { z } from "zod";
import type { AcrossInput } from "./across-groups";
import type { SeriesInput } from "./series";
import {
  asGame,
  fromGroupFile,
  gameFaults,
  gameInput,
  groupFaults,
  groupFields,
  rulesInput,
  rulesOfFile,
  standingsInput,
  team,
} from "./standings-input";

/** The other cases that `leitai standings` reads: groups whose teams are compared, and a series of two games. */

const group = z.object({ ...groupFields, id: z.string().min(1) });

/** Groups, and the places whose holders are compared across them: `[3]` for the best thirds. */
export const acrossInput = z
  .object({
    id: z.string().optional(),
    rules: rulesInput.optional(),
    groups: z.array(group).min(1).max(200),
    places: z.array(z.int().min(1).max(100)).min(1),
    /** Lots between teams of different groups, in the order drawn. */
    lots: z.array(team).optional(),
  })
  .superRefine((input, context) => {
    const rules = rulesOfFile(input.rules);
    const report = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: [...path], message });
    const teams = new Set<string>();
    const ids = new Set<string>();
    for (const [index, one] of input.groups.entries()) {
      if (ids.has(one.id)) report(["groups", index, "id"], `named twice: ${one.id}`);
      ids.add(one.id);
      for (const { path, message } of groupFaults(one, rules))
        report(["groups", index, ...path], message);
      for (const [at, name] of one.teams.entries()) {
        if (teams.has(name))
          report(["groups", index, "teams", at], `in another group, too: ${name}`);
        teams.add(name);
      }
    }
    for (const [index, name] of (input.lots ?? []).entries())
      if (!teams.has(name)) report(["lots", index], `not one of the teams: ${name}`);
  });

/** Two games on total points. */
export const seriesInput = z
  .object({
    id: z.string().optional(),
    rules: rulesInput.optional(),
    series: z.object({ teams: z.tuple([team, team]), games: z.tuple([gameInput, gameInput]) }),
  })
  .superRefine(({ series: { teams, games } }, context) => {
    const report = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: ["series", ...path], message });
    if (teams[0] === teams[1]) report(["teams", 1], `named twice: ${teams[1]}`);
    for (const [index, game] of games.entries()) {
      for (const side of ["home", "away"] as const)
        if (!teams.includes(game[side]))
          report(["games", index, side], `not one of the teams: ${game[side]}`);
      // The second game ends when the totals are level no more, so that it may have overtime after any score.
      for (const { path, message } of gameFaults({ ...game, regulation: null }, true))
        report(["games", index, ...path], message);
    }
  });

/** Everything that `leitai standings` reads. */
export const standingsCases = z.union([standingsInput, acrossInput, seriesInput]);

/** Which of the cases a file is, by the word that only it has. */
export function caseOf(value: unknown): "group" | "across" | "series" {
  if (typeof value !== "object" || value === null) return "group";
  return "groups" in value ? "across" : "series" in value ? "series" : "group";
}

export type AcrossFile = z.output<typeof acrossInput>;
export type SeriesFile = z.output<typeof seriesInput>;

export function fromAcrossFile({ rules: given, groups, places, lots }: AcrossFile): AcrossInput {
  const rules = rulesOfFile(given);
  return {
    groups: groups.map((one) => ({ id: one.id, group: fromGroupFile(one, rules) })),
    places,
    rules,
    lots,
  };
}

export function fromSeriesFile({ rules, series: { teams, games } }: SeriesFile): SeriesInput {
  return { teams, games: [asGame(games[0]), asGame(games[1])], rules: rulesOfFile(rules) };
}
