import { ok, type Result, refuse } from "../../kernel/result";
import { countedGames } from "../counted-games";
import { type GroupRecord, isOpen, recordsOf } from "../group-record";
import {
  gamesThatEnter,
  rulesOf,
  type Standings,
  type StandingsInput,
  standings,
} from "../standings";
import type { StandingsRules } from "../standings-rules";
import { gamesWithin } from "../tiebreaks";

/** A game still to be played; `game` is its place in the input's list. */
export interface OpenGame {
  readonly game: number;
  readonly home: string;
  readonly away: string;
}

/** A group cut down to what its final classification will read. */
export interface OpenGroup {
  readonly input: StandingsInput;
  readonly rules: StandingsRules;
  /** The teams that are in the competition. */
  readonly teams: readonly string[];
  readonly disqualified: readonly string[];
  readonly open: readonly OpenGame[];
  /** Each team's record as it is now, with what decisions took away. */
  readonly records: ReadonlyMap<string, GroupRecord>;
  /** The records from the finished games among these teams alone. */
  readonly among: (teams: readonly string[]) => ReadonlyMap<string, GroupRecord>;
  /** The standings' blocks after these results of the open games, home side first. */
  readonly ranksAfter: (scores: Scores) => Standings["ranks"];
}

type Scores = readonly (readonly [home: number, away: number])[];

/** Why the question cannot be answered exactly (SC2). */
export type NoScenarios =
  | { readonly code: "scenarios-games"; readonly open: number; readonly most: number }
  | { readonly code: "scenarios-teams"; readonly teams: number; readonly most: number }
  | { readonly code: "scenarios-score"; readonly game: number; readonly most: number }
  | {
      readonly code:
        | "scenarios-draws"
        | "scenarios-cap"
        | "scenarios-overtime"
        | "scenarios-forfeits";
    };

export const MOST_OPEN_GAMES = 6;
export const MOST_TEAMS = 8;
/** Keeps every sum far below where whole numbers end. */
const MOST_POINTS = 10_000;

export function openGroup(input: StandingsInput): Result<OpenGroup, NoScenarios> {
  const rules = rulesOf(input.rules);
  const { rows, disqualified } = standings(input);
  const teams = input.teams.filter((team) => !disqualified.includes(team));
  const inPlay = ({ home, away }: { home: string; away: string }) =>
    !disqualified.includes(home) && !disqualified.includes(away);
  const open = input.games.flatMap((given, game) =>
    inPlay(given) && isOpen(given, rules) ? [{ game, home: given.home, away: given.away }] : [],
  );
  const refusal = unsupported(input, rules, open.length, teams.length);
  if (refusal) return refuse(refusal);
  const entering = gamesThatEnter(input, rules).filter(inPlay);
  const counted = countedGames(entering, rules);
  const whole = recordsOf(teams, counted);
  const records = new Map(
    rows.flatMap((row) => {
      const record = whole.get(row.team);
      return record ? [[row.team, { ...record, points: row.points }] as const] : [];
    }),
  );
  const among = remembered((some: readonly string[]) =>
    recordsOf(some, gamesWithin([some], counted)[0] ?? []),
  );
  const ranksAfter = remembered((scores: Scores) => {
    const games = [...input.games];
    for (const [index, { game, home, away }] of open.entries()) {
      const [homeScore = null, awayScore = null] = scores[index] ?? [];
      games[game] = { home, away, homeScore, awayScore };
    }
    return standings({ ...input, games }).ranks;
  });
  return ok({ input, rules, teams, disqualified, open, records, among, ranksAfter });
}

/** A function that works each answer out once: the same bundles and results come up again and again. */
function remembered<Asked, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new Map<string, Answer>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = work(asked);
    kept.set(key, answer);
    return answer;
  };
}

function unsupported(
  input: StandingsInput,
  { points, maxDifference, overtimePointsInTieBreak, forfeitCounts }: StandingsRules,
  open: number,
  teams: number,
): NoScenarios | null {
  if (open === 0) return null;
  if (open > MOST_OPEN_GAMES) return { code: "scenarios-games", open, most: MOST_OPEN_GAMES };
  if (teams > MOST_TEAMS) return { code: "scenarios-teams", teams, most: MOST_TEAMS };
  if (points.draw !== null) return { code: "scenarios-draws" };
  if (maxDifference !== null) return { code: "scenarios-cap" };
  if (!overtimePointsInTieBreak) return { code: "scenarios-overtime" };
  // S17: what a forfeited game counts would change with each open game.
  const forfeits = input.games.some(({ result }) => result?.startsWith("forfeit-"));
  if (forfeits && forfeitCounts === "winner-average") return { code: "scenarios-forfeits" };
  const game = [...input.games, ...(input.carried ?? [])].findIndex(
    ({ homeScore, awayScore }) => Math.max(homeScore ?? 0, awayScore ?? 0) > MOST_POINTS,
  );
  return game < 0 ? null : { code: "scenarios-score", game, most: MOST_POINTS };
}
