import { z } from "zod";
import { GAME_RESULTS } from "./group-record";
import type { StandingsInput } from "./standings";
import {
  CRITERIA,
  STANDINGS_PRESETS,
  type StandingsPreset,
  type StandingsRules,
  TIE_ORDERS,
} from "./standings-rules";

/** The shape of what `leitai standings` reads; every issue names its path. Unknown keys are ignored. */

const PRESETS = Object.keys(STANDINGS_PRESETS) as [StandingsPreset, ...StandingsPreset[]];
const ORDERS = Object.keys(TIE_ORDERS) as (keyof typeof TIE_ORDERS)[];

const team = z.string().min(1);
/** The bound keeps every sum of scores exact. */
const score = z.int().min(0).max(1_000_000_000);
const points = z.int().min(-1000).max(1000);
const fixedScore = z
  .tuple([score, score])
  .refine(([winner, loser]) => winner >= loser, "the winner's score comes first");

const rulesObject = z.object({
  /** The preset from which everything comes that is not said here. */
  base: z.enum(PRESETS).optional(),
  points: z
    .object({ win: points, loss: points, default: points, forfeit: points })
    .partial()
    .optional(),
  /** Short for the usual tie order; `criteria` spells out another one and wins over it. */
  tieBreak: z.enum(ORDERS).optional(),
  criteria: z.array(z.enum(CRITERIA)).min(1).optional(),
  forfeitScore: fixedScore.optional(),
  defaultScore: fixedScore.optional(),
  forfeitLimit: z.int().min(1).nullable().optional(),
});

/** A union only says that nothing fitted; this says what is wrong inside. */
function wrongRules({ input }: { readonly input?: unknown }): string {
  const tried = rulesObject.safeParse(input);
  const issue = typeof input === "object" ? tried.error?.issues[0] : undefined;
  return issue
    ? `${issue.path.join(".")}: ${issue.message}`
    : `one of ${PRESETS.join(", ")}, or an object`;
}

const game = z.object({
  home: team,
  away: team,
  homeScore: score.nullable().optional(),
  awayScore: score.nullable().optional(),
  result: z.enum(GAME_RESULTS).optional(),
});

export const standingsInput = z
  .object({
    id: z.string().optional(),
    rules: z.union([z.enum(PRESETS), rulesObject], { error: wrongRules }).optional(),
    teams: z.array(team).min(1),
    disqualified: z.array(team).optional(),
    lots: z.array(team).optional(),
    games: z.array(game),
  })
  .superRefine((input, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const known = new Set(input.teams);
    const named = (list: "teams" | "disqualified" | "lots") => {
      const seen = new Set<string>();
      for (const [index, name] of (input[list] ?? []).entries()) {
        if (seen.has(name)) report([list, index], `named twice: ${name}`);
        if (!known.has(name)) report([list, index], `not one of the teams: ${name}`);
        seen.add(name);
      }
    };
    named("teams");
    named("disqualified");
    named("lots");
    for (const [index, { home, away, homeScore, awayScore, result }] of input.games.entries()) {
      const at = (field: string) => ["games", index, field];
      if (!known.has(home)) report(at("home"), `not one of the teams: ${home}`);
      if (!known.has(away)) report(at("away"), `not one of the teams: ${away}`);
      if (home === away) report(at("away"), `a team cannot meet itself: ${away}`);
      if ((result ?? "played") !== "played") continue;
      // A key that is missing is more likely misspelt than meant as "not played": say null for that.
      if (homeScore === undefined) report(at("homeScore"), "missing (null while not played)");
      if (awayScore === undefined) report(at("awayScore"), "missing (null while not played)");
      if (homeScore === null && typeof awayScore === "number")
        report(at("homeScore"), "one score is null");
      if (awayScore === null && typeof homeScore === "number")
        report(at("awayScore"), "one score is null");
      if (typeof homeScore === "number" && homeScore === awayScore)
        report(at("awayScore"), `a played game cannot end level: ${homeScore}:${awayScore}`);
    }
  });

export type StandingsFile = z.input<typeof standingsInput>;

/** Rules written as a preset's name or an object, filled up from their base. */
export function standingsRules(rules: StandingsFile["rules"]): StandingsRules {
  if (typeof rules !== "object") return STANDINGS_PRESETS[rules ?? "fiba"];
  const base: StandingsRules = STANDINGS_PRESETS[rules.base ?? "fiba"];
  const named = rules.tieBreak === undefined ? base.criteria : TIE_ORDERS[rules.tieBreak];
  return {
    points: { ...base.points, ...rules.points },
    forfeitScore: rules.forfeitScore ?? base.forfeitScore,
    defaultScore: rules.defaultScore ?? base.defaultScore,
    forfeitLimit: rules.forfeitLimit === undefined ? base.forfeitLimit : rules.forfeitLimit,
    criteria: rules.criteria ?? named,
  };
}

/** What `standings` takes, from a file that `standingsInput` has accepted. */
export function fromStandingsFile(file: StandingsFile): StandingsInput {
  return {
    teams: file.teams,
    games: file.games.map((game) => ({
      ...game,
      homeScore: game.homeScore ?? null,
      awayScore: game.awayScore ?? null,
    })),
    rules: standingsRules(file.rules),
    disqualified: file.disqualified,
    lots: file.lots,
  };
}
