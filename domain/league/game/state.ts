import type { PlayerId, TeamId } from "../../kernel/ids";
import type { Oddity } from "../../live/decider";
import { FIBA, type Ruleset } from "./rules";
import type { PlayerCategory } from "./ruleset-input";
import type { FoulKind, GameEvent, GameTime, ProtestDecision, Shot, Side } from "./vocabulary";

/** What is true of a game now. Times in ms, `[made, attempted]` for shots. */
export interface GameState {
  readonly phase: "unopened" | "before" | "period" | "interval" | "abandoned" | "over";
  /**
   * How it ended, and out of which phase; `side` is the one that lost by forfeit or default, `score` the one that the
   * committee awarded, whatever stands on the sheet.
   */
  readonly ending: null | {
    readonly kind: "played" | "forfeit" | "default" | "awarded";
    readonly side?: Side;
    readonly score?: Readonly<Record<Side, number>>;
    readonly from: Going;
  };
  /** Why it was stopped for good, and where it goes on if it is resumed. It has no result meanwhile. */
  readonly stopped: null | { readonly reason: string; readonly from: Going };
  /** Subject to protest while there is no decision. */
  readonly protest: null | {
    readonly side: Side;
    readonly reason: string;
    readonly decision: ProtestDecision | null;
  };
  /** How often it was ordered to be played again. */
  readonly replays: number;
  readonly signed: boolean;
  /** The sheet was opened again after an end, and a correction is under way. */
  readonly reopened: boolean;
  readonly rules: Ruleset;
  readonly clock: GameTime & { readonly running: boolean };
  /** Whether this table keeps the clock: it was started, stopped or set in this period. */
  readonly clockKept: boolean;
  /** Baskets since it has stood at the moment that it shows. */
  readonly standingGoals: number;
  readonly arrow: Side | null;
  /** Free throws that fouls have brought and nobody has thrown yet, in order (G17). */
  readonly owed: readonly Owed[];
  readonly home: TeamLine;
  readonly away: TeamLine;
  /** What a spectator reads: every event but the clock's, each with the score after it. */
  readonly plays: readonly Play[];
  readonly oddities: readonly Oddity[];
}

type Going = "before" | "period" | "interval";

export interface Play {
  readonly event: GameEvent;
  readonly home: number;
  readonly away: number;
  /** What is odd or unlikely about it, as codes: insisted on, or only remarked (G18). */
  readonly flags?: readonly string[];
  /** For whom the sheet enters an own basket: the captain on court (G4). */
  readonly captain?: PlayerId;
}

export interface Owed {
  /** Who throws, and who was fouled; null where anybody of that side may throw, or nobody was named. */
  readonly side: Side;
  readonly player: PlayerId | null;
  readonly kind: FoulKind;
  /** How many; null where neither rules nor referee have said whether there are any. */
  readonly of: number | null;
  /** The second only after the first was made. */
  readonly oneAndOne: boolean;
  readonly taken: number;
  readonly at: GameTime;
  /** In which period they are thrown: for a foul in an interval, the one after it. */
  readonly inPeriod: number;
}

export interface TeamLine {
  readonly team: TeamId | null;
  readonly points: number;
  /** Points ahead that were agreed before the game; they stand in the first period and the team's own row. */
  readonly start: number;
  /** How many minutes it came late, and what of `start` it has because the others did. */
  readonly lateMinutes: number;
  readonly forLate: number;
  readonly byPeriod: readonly number[];
  readonly foulsByPeriod: readonly number[];
  readonly timeouts: readonly GameTime[];
  readonly coachFouls: readonly FoulKind[];
  /** Whether the starters were named. */
  readonly linedUp: boolean;
  readonly players: readonly PlayerLine[];
  /** What counts for the team and for no player. */
  readonly own: TeamRow;
}

export interface TeamRow {
  readonly or: number;
  readonly dr: number;
  readonly to: number;
  readonly pf: number;
  readonly points: number;
}

export interface PlayerLine {
  readonly player: PlayerId;
  readonly jersey: string;
  readonly captain: boolean;
  /** Extra points of each basket (G19), and what of `points` came of them so far. */
  readonly perBasket: number;
  readonly bonus: number;
  readonly categories: readonly PlayerCategory[];
  readonly starter: boolean;
  readonly onCourt: boolean;
  /** Remaining ms at which the present stay on court began to count in this period; null on the bench or between periods. */
  readonly since: number | null;
  readonly playedMs: number;
  readonly plusMinus: number;
  readonly points: number;
  readonly shots: Readonly<Record<Shot, readonly [made: number, attempted: number]>>;
  readonly or: number;
  readonly dr: number;
  readonly as: number;
  readonly st: number;
  readonly to: number;
  readonly bs: number;
  readonly ba: number;
  readonly fd: number;
  readonly fouls: readonly FoulKind[];
  /** Left the bench for a fight: out, without a foul in the row. */
  readonly fought: boolean;
}

export const NO_TEAM: TeamLine = {
  team: null,
  points: 0,
  start: 0,
  lateMinutes: 0,
  forLate: 0,
  byPeriod: [],
  foulsByPeriod: [],
  timeouts: [],
  coachFouls: [],
  linedUp: false,
  players: [],
  own: { or: 0, dr: 0, to: 0, pf: 0, points: 0 },
};

export const UNOPENED: GameState = {
  phase: "unopened",
  ending: null,
  stopped: null,
  protest: null,
  replays: 0,
  signed: false,
  reopened: false,
  rules: FIBA,
  clock: { period: 0, ms: 0, running: false },
  clockKept: false,
  standingGoals: 0,
  arrow: null,
  owed: [],
  home: NO_TEAM,
  away: NO_TEAM,
  plays: [],
  oddities: [],
};

export const other = (side: Side): Side => (side === "home" ? "away" : "home");

export const lineOf = (team: TeamLine, player: PlayerId | null): PlayerLine | undefined =>
  player === null ? undefined : team.players.find((line) => line.player === player);

export const onCourt = (team: TeamLine): readonly PlayerLine[] =>
  team.players.filter((line) => line.onCourt);

/** How long a player has played at the game's time, in ms. */
export const playedAt = (line: PlayerLine, clock: GameTime): number =>
  line.playedMs + (line.since === null ? 0 : Math.max(0, line.since - clock.ms));

/** The captain of those on court; while he sits on the bench, the lowest shirt speaks for them. */
export const captainOnCourt = (team: TeamLine): PlayerLine | undefined => {
  const there = onCourt(team);
  return (
    there.find((line) => line.captain) ??
    [...there].sort(
      (a, b) => Number(a.jersey) - Number(b.jersey) || a.jersey.length - b.jersey.length,
    )[0]
  );
};
