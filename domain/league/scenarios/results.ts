import type { GroupRecord } from "../group-record";
import type { Criterion } from "../standings-rules";
import type { Form } from "./linear";
import type { OpenGame, OpenGroup } from "./open-group";

/**
 * Who wins each open game: 1 the home side, -1 the away side. The variables of all forms are the open games' margins
 * (home minus away), then their losers' scores.
 */
export type Winners = readonly (1 | -1)[];

/** Every way in which the open games can be won. */
export function allWinners(games: number): Winners[] {
  return Array.from({ length: 2 ** games }, (_, number) =>
    Array.from({ length: games }, (_, game) => ((number >> game) & 1 ? -1 : 1)),
  );
}

/** How many variables there are, and the values that a witness has where nothing asks for others. */
export function likedPoint(winners: Winners): number[] {
  const point: number[] = winners.map((winner) => winner * 8);
  for (const _ of winners) point.push(70);
  return point;
}

export const zeroForm = (games: number): number[] => new Array<number>(1 + 2 * games).fill(0);

/** The margin of an open game as its winner has it, raised by a number. */
export function marginForm(games: number, game: number, sign: 1 | -1, raisedBy = 0): Form {
  const form = zeroForm(games);
  form[0] = raisedBy;
  form[game + 1] = sign;
  return form;
}

export const isAverage = (criterion: Criterion): boolean => criterion.endsWith("average");

/** What a criterion compares, for one of the teams, once the winners are known. Not for averages. */
export function valueForm(
  group: OpenGroup,
  winners: Winners,
  criterion: Criterion,
  team: string,
  bundle: readonly string[],
): Form {
  const games = group.open.length;
  const form = zeroForm(games);
  const overall = criterion.startsWith("group");
  const base = (overall ? group.records : group.among(bundle)).get(team);
  form[0] = base ? recorded(base, criterion) : 0;
  for (const [game, { home, away }] of group.open.entries()) {
    const other = home === team ? away : away === team ? home : null;
    if (other === null || !(overall || bundle.includes(other))) continue;
    const winner = winners[game] ?? 1;
    const side = home === team ? 1 : -1;
    const won = winner === side;
    if (criterion === "head-to-head-points")
      form[0] += won ? group.rules.points.win : group.rules.points.loss;
    else if (criterion.endsWith("difference")) form[game + 1] = side;
    else {
      form[games + game + 1] = 1;
      if (won) form[game + 1] = winner;
    }
  }
  return form;
}

function recorded({ points, tie }: GroupRecord, criterion: Criterion): number {
  if (criterion === "head-to-head-points") return points;
  return criterion.endsWith("difference") ? tie.difference : tie.pointsFor;
}

/** The group's records with the wins and losses of the open games, for the table's first order. */
export function recordsAfter(group: OpenGroup, winners: Winners): GroupRecord[] {
  const { win, loss } = group.rules.points;
  return group.teams.flatMap((team) => {
    let record = group.records.get(team);
    if (!record) return [];
    for (const [game, open] of group.open.entries()) {
      const side = sideOf(open, team);
      if (side === 0) continue;
      const won = winners[game] === side ? 1 : 0;
      record = {
        ...record,
        played: record.played + 1,
        won: record.won + won,
        lost: record.lost + 1 - won,
        points: record.points + (won ? win : loss),
      };
    }
    return [record];
  });
}

/** 1 for the home side, -1 for the away side, 0 for a team that does not play. */
export const sideOf = ({ home, away }: OpenGame, team: string): 1 | -1 | 0 =>
  home === team ? 1 : away === team ? -1 : 0;
