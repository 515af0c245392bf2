import type { PlayerLine } from "./game/state";

/**
 * The figures that a box score adds up. `m` made, `a` attempted; `pf` fouls, `fd` drawn; `ba` own shots blocked. `bonus`
 * is what of `pts` came of extra points (G19): pts = 2·fg2m + 3·fg3m + ftm + bonus, and for a team also the points of
 * its own row.
 */
export interface BoxFigures {
  readonly pts: number;
  readonly bonus: number;
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

export const NOTHING: BoxFigures = {
  pts: 0,
  bonus: 0,
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

/** What a player's row of a game adds to the box score. */
export const playerFigures = (line: PlayerLine): BoxFigures => ({
  pts: line.points,
  bonus: line.bonus,
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

export function added(a: BoxFigures, b: BoxFigures): BoxFigures {
  const sum: { -readonly [Key in keyof BoxFigures]: number } = { ...NOTHING };
  for (const key of FIGURES) sum[key] = a[key] + b[key];
  return sum;
}

/** EFF: what was good less what was missed or lost. */
export function efficiency(box: BoxFigures): number {
  const good = box.pts + box.or + box.dr + box.as + box.st + box.bs;
  const missed = box.fg2a - box.fg2m + (box.fg3a - box.fg3m) + (box.fta - box.ftm);
  return good - missed - box.to;
}

/** PIR: EFF with fouls drawn and made, and own shots that were blocked. */
export const indexRating = (box: BoxFigures): number => efficiency(box) + box.fd - box.pf - box.ba;
