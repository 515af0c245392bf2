import type { PlayerId, TeamId } from "../kernel/ids";
import {
  added,
  type BoxFigures,
  efficiency,
  indexRating,
  NOTHING,
  playerFigures,
} from "./box-figures";
import {
  type GameState,
  type PlayerLine,
  playedAt,
  type TeamLine,
  type TeamRow,
} from "./game/state";
import type { Side } from "./game/vocabulary";
import { type LeadFacts, leadFacts } from "./lead";

export interface PlayerBox extends BoxFigures {
  readonly player: PlayerId;
  /** The shirt, as text: "0" and "00" differ. */
  readonly no: string;
  readonly captain: boolean;
  readonly starter: boolean;
  /** Whether the player was on court at all; one who was not has no game played. */
  readonly played: boolean;
  /** Game time on court, in ms. */
  readonly playedMs: number;
  readonly plusMinus: number;
  /** Efficiency, and the Euroleague's index rating (G15). */
  readonly eff: number;
  readonly pir: number;
}

export interface TeamBox {
  readonly team: TeamId | null;
  readonly points: number;
  /** One figure for each period that has begun. */
  readonly byPeriod: readonly number[];
  /** By shirt number. */
  readonly players: readonly PlayerBox[];
  /** What counts for the team and for no player. */
  readonly own: BoxFigures;
  /** Fouls of the coach and of the bench: in nobody's row and not among the team's (3.3). */
  readonly staffFouls: { readonly coach: number; readonly bench: number };
  readonly total: BoxFigures & { readonly eff: number; readonly pir: number };
}

export interface BoxScore extends LeadFacts {
  readonly home: TeamBox;
  readonly away: TeamBox;
}

/** The box score of a game at any moment of it (G15). */
export const boxScore = (state: GameState): BoxScore => ({
  home: teamBox(state, "home"),
  away: teamBox(state, "away"),
  ...leadFacts(state),
});

/** Whether somebody has extra points, so that they have to be shown apart from the shots (G19). */
export const hasBonus = ({ home, away }: Pick<BoxScore, Side>): boolean =>
  home.total.bonus + away.total.bonus > 0;

function teamBox(state: GameState, side: Side): TeamBox {
  const team: TeamLine = state[side];
  const own = ownFigures(team.own);
  const players = team.players.map((line) => playerBox(state, line)).sort(byShirt);
  const total = [own, ...players].reduce(added, NOTHING);
  const periods = Math.max(state.clock.period, team.byPeriod.length);
  return {
    team: team.team,
    points: team.points,
    byPeriod: Array.from({ length: periods }, (_, i) => team.byPeriod[i] ?? 0),
    players,
    own,
    staffFouls: {
      coach: team.coachFouls.filter((kind) => !kind.startsWith("bench-")).length,
      bench: team.coachFouls.filter((kind) => kind.startsWith("bench-")).length,
    },
    total: { ...total, eff: efficiency(total), pir: indexRating(total) },
  };
}

function playerBox(state: GameState, line: PlayerLine): PlayerBox {
  const figures = playerFigures(line);
  const playedMs = playedAt(line, state.clock);
  return {
    player: line.player,
    no: line.jersey,
    captain: line.captain,
    starter: line.starter,
    played: playedMs > 0 || (state.clock.period > 0 && (line.starter || line.onCourt)),
    playedMs,
    ...figures,
    plusMinus: line.plusMinus,
    eff: efficiency(figures),
    pir: indexRating(figures),
  };
}

const ownFigures = ({ or, dr, to, pf, points }: TeamRow): BoxFigures => ({
  ...NOTHING,
  pts: points,
  or,
  dr,
  to,
  pf,
});

/** 0 before 00, then by number. */
const byShirt = (a: PlayerBox, b: PlayerBox): number =>
  Number(a.no) - Number(b.no) || a.no.length - b.no.length;
