import type { PlayerId, TeamId } from "../../kernel/ids";
import type { Oddity } from "../../live/decider";
import { FIBA, type Ruleset } from "./rules";
import type { FoulKind, GameEvent, GameTime, Shot, Side } from "./vocabulary";

/** What is true of a game now. Times in ms, `[made, attempted]` for shots. */
export interface GameState {
  readonly phase: "unopened" | "before" | "period" | "interval" | "over";
  /** How it ended, and out of which phase; `side` is the one that lost by forfeit or default. */
  readonly ending: null | {
    readonly kind: "played" | "forfeit" | "default";
    readonly side?: Side;
    readonly from: "before" | "period" | "interval";
  };
  readonly signed: boolean;
  readonly rules: Ruleset;
  readonly clock: GameTime & { readonly running: boolean };
  readonly arrow: Side | null;
  readonly home: TeamLine;
  readonly away: TeamLine;
  /** What a spectator reads: every event but the clock's, each with the score after it. */
  readonly plays: readonly Play[];
  readonly oddities: readonly Oddity[];
}

export interface Play {
  readonly event: GameEvent;
  readonly home: number;
  readonly away: number;
}

export interface TeamLine {
  readonly team: TeamId | null;
  readonly points: number;
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
}

const NO_TEAM: TeamLine = {
  team: null,
  points: 0,
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
  signed: false,
  rules: FIBA,
  clock: { period: 0, ms: 0, running: false },
  arrow: null,
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
