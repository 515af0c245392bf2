import type { PlayerId, TeamId } from "../kernel/ids";
import {
  type GameState,
  type PlayerLine,
  playedAt,
  type TeamLine,
  type TeamRow,
} from "./game/state";
import type { Side } from "./game/vocabulary";
import { type LeadFacts, leadFacts } from "./lead";

/** The figures that a box score adds up. `m` made, `a` attempted; `pf` fouls, `fd` drawn; `ba` own shots blocked. */
export interface BoxFigures {
  readonly pts: number;
  readonly fg2m: number;
  readonly fg2a: number;
  readonly fg3m: number;
  readonly fg3a: number;
  readonly ftm: number;
  readonly fta: number;
  readonly or: number;
  readonly dr: number;
  readonly as: number;
  readonly st: number;
  readonly to: number;
  readonly bs: number;
  readonly ba: number;
  readonly pf: number;
  readonly fd: number;
}

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

const NOTHING: BoxFigures = {
  pts: 0,
  fg2m: 0,
  fg2a: 0,
  fg3m: 0,
  fg3a: 0,
  ftm: 0,
  fta: 0,
  or: 0,
  dr: 0,
  as: 0,
  st: 0,
  to: 0,
  bs: 0,
  ba: 0,
  pf: 0,
  fd: 0,
};

const FIGURES = Object.keys(NOTHING) as (keyof BoxFigures)[];

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

const playerFigures = (line: PlayerLine): BoxFigures => ({
  pts: line.points,
  fg2m: line.shots.fg2[0],
  fg2a: line.shots.fg2[1],
  fg3m: line.shots.fg3[0],
  fg3a: line.shots.fg3[1],
  ftm: line.shots.ft[0],
  fta: line.shots.ft[1],
  or: line.or,
  dr: line.dr,
  as: line.as,
  st: line.st,
  to: line.to,
  bs: line.bs,
  ba: line.ba,
  pf: line.fouls.length,
  fd: line.fd,
});

const ownFigures = ({ or, dr, to, pf, points }: TeamRow): BoxFigures => ({
  ...NOTHING,
  pts: points,
  or,
  dr,
  to,
  pf,
});

function added(a: BoxFigures, b: BoxFigures): BoxFigures {
  const sum: { -readonly [Key in keyof BoxFigures]: number } = { ...NOTHING };
  for (const key of FIGURES) sum[key] = a[key] + b[key];
  return sum;
}

/** EFF: what was good less what was missed or lost. */
function efficiency(box: BoxFigures): number {
  const good = box.pts + box.or + box.dr + box.as + box.st + box.bs;
  const missed = box.fg2a - box.fg2m + (box.fg3a - box.fg3m) + (box.fta - box.ftm);
  return good - missed - box.to;
}

/** PIR: EFF with fouls drawn and made, and own shots that were blocked. */
const indexRating = (box: BoxFigures): number => efficiency(box) + box.fd - box.pf - box.ba;

/** 0 before 00, then by number. */
const byShirt = (a: PlayerBox, b: PlayerBox): number =>
  Number(a.no) - Number(b.no) || a.no.length - b.no.length;
