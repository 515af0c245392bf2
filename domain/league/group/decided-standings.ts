import type { GroupGame } from "../group-record";
import { rulesOf, type Standings, type StandingsInput, standings } from "../standings";
import { isSameSet } from "./decide";
import type { GroupState } from "./state";
import type { Decision } from "./vocabulary";

/** A game of the group with the id by which decisions name it. */
export interface DecidedGame {
  readonly id: string;
  readonly game: GroupGame;
}

/** The group's standings with what was decided about it, and which decisions they rest on. */
export interface DecidedStandings {
  readonly standings: Standings;
  /** What the standings were made from, decisions and all; other questions about the group begin with it. */
  readonly input: StandingsInput;
  readonly decisions: readonly CountedDecision[];
  /** Sets of teams that are level after the last game and have no lots yet (C1). */
  readonly lotsDue: readonly (readonly string[])[];
}

/** `counts`: whether the standings rest on it; lots for teams that are level no more, say, do not. */
export type CountedDecision = Decision & { readonly counts: boolean };

/**
 * The classification of a group with its decisions (C1–C6, C8): teams put out, results that count for nobody, points taken
 * away, results carried over from an earlier stage (C8), and the lots of exactly those teams that are level.
 */
export function decidedStandings(
  given: Omit<StandingsInput, "games" | "lots" | "deductions" | "carried">,
  games: readonly DecidedGame[],
  { decisions }: GroupState,
): DecidedStandings {
  const known = new Set(given.teams);
  const ids = new Set(games.map(({ id }) => id));
  const ruled = new Map<string, Decision["type"]>(
    decisions.flatMap((one) => ("game" in one ? [[one.game, one.type] as const] : [])),
  );
  const input: StandingsInput = {
    ...given,
    games: games.map(({ id, game }) => withRuling(game, ruled.get(id))),
    disqualified: [
      ...(given.disqualified ?? []),
      ...decisions.flatMap((one) =>
        one.type === "team-put-out" && known.has(one.team) ? one.team : [],
      ),
    ],
    deductions: decisions.flatMap((one) =>
      one.type === "points-deducted" ? { team: one.team, points: one.points } : [],
    ),
    carried: decisions.flatMap((one) =>
      one.type === "result-carried"
        ? { home: one.home, away: one.away, homeScore: one.homeScore, awayScore: one.awayScore }
        : [],
    ),
  };
  const before = standings(input);
  const level = levelSets(before);
  const lots = level.flatMap((set) => lotsFor(set, decisions) ?? []);
  const withLots = { ...input, lots: lots.flatMap(({ teams }) => teams) };
  const carries = rulesOf(given.rules).carryOver !== "none";
  const counts = (one: Decision): boolean =>
    one.type === "lots-drawn" || one.type === "lots-entered"
      ? lots.includes(one)
      : "game" in one
        ? ids.has(one.game)
        : "home" in one
          ? carries && known.has(one.home) && known.has(one.away)
          : known.has(one.team);
  return {
    standings: lots.length === 0 ? before : standings(withLots),
    input: withLots,
    decisions: decisions.map((one) => ({ ...one, counts: counts(one) })),
    lotsDue: level.filter((set) => !lotsFor(set, decisions)),
  };
}

const withRuling = (game: GroupGame, ruling: Decision["type"] | undefined): GroupGame =>
  ruling === "result-nullified"
    ? { ...game, result: "nullified" }
    : ruling === "both-forfeited"
      ? { ...game, result: "double-forfeit" }
      : game;

/** The teams that only lots can part: blocks of a group that is complete, without those that are out. */
export const levelSets = ({ ranks, complete, disqualified }: Standings) =>
  complete
    ? ranks.filter((block) => block.length > 1 && !disqualified.includes(block[0] ?? ""))
    : [];

type Lots = Extract<Decision, { type: "lots-drawn" | "lots-entered" }>;

/** C5: lots hold for exactly the teams for which they were drawn. */
export const lotsFor = (set: readonly string[], decisions: readonly Decision[]): Lots | undefined =>
  decisions.findLast(
    (one): one is Lots =>
      (one.type === "lots-drawn" || one.type === "lots-entered") && isSameSet(one.teams, set),
  );
