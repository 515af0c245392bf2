import { z } from "zod";
import { GAME_RESULTS, type GroupGame } from "./group-record";
import { repeatedGames } from "./repeated-games";
import type { StandingsInput } from "./standings";
import {
  STANDINGS_PRESETS,
  type StandingsPreset,
  type StandingsRules,
  TIE_ORDERS,
} from "./standings-rules";
import { score, standingsFields } from "./standings-rules-input";

/** The shape of a group in what `leitai standings` reads; every issue names its path. Unknown keys are ignored. */

const PRESETS = Object.keys(STANDINGS_PRESETS) as [StandingsPreset, ...StandingsPreset[]];
const ORDERS = Object.keys(TIE_ORDERS) as (keyof typeof TIE_ORDERS)[];

export const team = z.string().min(1);

const rulesObject = z.object({
  ...standingsFields,
  points: standingsFields.points.partial(),
  /** The preset from which everything comes that is not said here. */
  base: z.enum(PRESETS),
  /** Short for the usual tie order; `criteria` spells out another one and wins over it. */
  tieBreak: z.enum(ORDERS),
});
const someRules = rulesObject.partial();

/** A union only says that nothing fitted; this says what is wrong inside. */
function wrongRules({ input }: { readonly input?: unknown }): string {
  const tried = someRules.safeParse(input);
  const issue = typeof input === "object" ? tried.error?.issues[0] : undefined;
  return issue
    ? `${issue.path.join(".")}: ${issue.message}`
    : `one of ${PRESETS.join(", ")}, or an object`;
}

export const rulesInput = z.union([z.enum(PRESETS), someRules], { error: wrongRules });

export const gameInput = z.object({
  home: team,
  away: team,
  /** Both null, or both left out, while the game has not been played. */
  homeScore: score.nullable().optional(),
  awayScore: score.nullable().optional(),
  result: z.enum(GAME_RESULTS).optional(),
  /** The score after regular time, home first, of a game that went into overtime. */
  regulation: z.tuple([score, score]).nullable().optional(),
});

/** A group on its own, without the rules. */
export const groupFields = {
  id: z.string().optional(),
  teams: z.array(team).min(1),
  disqualified: z.array(team).optional(),
  lots: z.array(team).optional(),
  deductions: z.array(z.object({ team, points: z.int().min(1).max(1000) })).optional(),
  games: z.array(gameInput),
  /** How often two teams meet by the format; more games of a pair are refused. */
  meetings: z.int().min(1).max(100).optional(),
  /** Games of an earlier stage, which count as `rules.carryOver` says. */
  carried: z.array(gameInput).optional(),
};

export const standingsInput = z
  .object({ ...groupFields, rules: rulesInput.optional() })
  .superRefine((input, context) => {
    for (const { path, message } of groupFaults(input, rulesOfFile(input.rules)))
      context.addIssue({ code: "custom", path: [...path], message });
  });

export type StandingsFile = z.input<typeof standingsInput>;
export type GroupFile = Omit<StandingsFile, "rules">;
type GameFile = z.input<typeof gameInput>;

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What does not fit together in a group whose shape is right. */
export function* groupFaults(input: GroupFile, rules: StandingsRules): Iterable<Fault> {
  const known = new Set(input.teams);
  for (const list of ["teams", "disqualified", "lots"] as const) {
    const seen = new Set<string>();
    for (const [index, name] of (input[list] ?? []).entries()) {
      if (seen.has(name)) yield { path: [list, index], message: `named twice: ${name}` };
      if (!known.has(name)) yield { path: [list, index], message: `not one of the teams: ${name}` };
      seen.add(name);
    }
  }
  for (const [index, { team }] of (input.deductions ?? []).entries())
    if (!known.has(team))
      yield { path: ["deductions", index, "team"], message: `not one of the teams: ${team}` };
  for (const [index, game] of input.games.entries()) {
    for (const side of ["home", "away"] as const)
      if (!known.has(game[side]))
        yield { path: ["games", index, side], message: `not one of the teams: ${game[side]}` };
    for (const { path, message } of gameFaults(game, rules.points.draw !== null))
      yield { path: ["games", index, ...path], message };
  }
  for (const [index, game] of (input.carried ?? []).entries())
    for (const { path, message } of gameFaults(game, rules.points.draw !== null))
      yield { path: ["carried", index, ...path], message };
  for (const { row, message } of repeatedGames(input)) yield { path: ["games", row], message };
}

/** What does not fit together in one game; `level`: whether it may end so. */
export function* gameFaults(game: GameFile, level: boolean): Iterable<Fault> {
  const { home, away, homeScore, awayScore, regulation } = game;
  const fault = (field: string, message: string): Fault => ({ path: [field], message });
  if (home === away) yield fault("away", `a team cannot meet itself: ${away}`);
  if (regulation) yield* regulationFaults(game, regulation);
  if ((game.result ?? "played") !== "played") return;
  if (homeScore == null && typeof awayScore === "number")
    yield fault("homeScore", "only the other score is given");
  if (awayScore == null && typeof homeScore === "number")
    yield fault("awayScore", "only the other score is given");
  if (!level && typeof homeScore === "number" && homeScore === awayScore)
    yield fault("awayScore", `a played game cannot end level: ${homeScore}:${awayScore}`);
}

function* regulationFaults(
  { homeScore, awayScore }: GameFile,
  [home, away]: readonly [number, number],
): Iterable<Fault> {
  const at = { path: ["regulation"] };
  if (home !== away)
    yield { ...at, message: `there is overtime only after a level score: ${home}:${away}` };
  if (typeof homeScore !== "number" || typeof awayScore !== "number") return;
  if (homeScore < home || awayScore < away)
    yield { ...at, message: `more than at the end: ${home}:${away}, ${homeScore}:${awayScore}` };
}

/** Rules written as a preset's name or an object, filled up from their base. */
export function rulesOfFile(rules: StandingsFile["rules"]): StandingsRules {
  if (typeof rules !== "object") return STANDINGS_PRESETS[rules ?? "fiba"];
  const { base: name, tieBreak, points, ...said } = rules;
  const base: StandingsRules = STANDINGS_PRESETS[name ?? "fiba"];
  return {
    ...base,
    ...(tieBreak ? { criteria: TIE_ORDERS[tieBreak] } : {}),
    ...withoutUndefined(said),
    points: { ...base.points, ...withoutUndefined(points ?? {}) },
  };
}

/** A key that is there without a value says nothing. */
function withoutUndefined<Shape extends object>(shape: Shape): NoUndefined<Shape> {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as NoUndefined<Shape>;
}
type NoUndefined<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

/** What `standings` takes, from a group that was found in order. */
export function fromGroupFile(file: GroupFile, rules: StandingsRules): StandingsInput {
  return {
    teams: file.teams,
    games: file.games.map(asGame),
    rules,
    disqualified: file.disqualified,
    lots: file.lots,
    deductions: file.deductions,
    carried: file.carried?.map(asGame),
  };
}

export const fromStandingsFile = (file: StandingsFile): StandingsInput =>
  fromGroupFile(file, rulesOfFile(file.rules));

export const asGame = (game: GameFile): GroupGame => ({
  ...game,
  homeScore: game.homeScore ?? null,
  awayScore: game.awayScore ?? null,
});
