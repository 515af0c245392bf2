/** A round of a Swiss system as it was played. */
export interface SwissRound {
  readonly games: readonly {
    readonly home: string;
    readonly away: string;
    /** Null while it is open. */
    readonly winner: "home" | "away" | null;
  }[];
  /** Who rested; it counts like a win. */
  readonly bye: string | null;
}

export interface SwissRow {
  readonly team: string;
  /** Teams that are level in everything share it. */
  readonly rank: number;
  /** 1 for the best. */
  readonly seed: number;
  readonly played: number;
  readonly won: number;
  readonly lost: number;
  readonly byes: number;
  /** A win or a bye is 1. */
  readonly points: number;
  /** The points of all opponents; a bye counts as one with the team's own points. */
  readonly buchholz: number;
  /** The same without the opponent that has fewest. */
  readonly buchholzCut: number;
  /** The points of those opponents that were beaten. */
  readonly beaten: number;
  readonly home: number;
  readonly away: number;
  /** It was at home in its latest game. */
  readonly lastHome: boolean;
}

interface Tally {
  readonly team: string;
  readonly seed: number;
  won: number;
  lost: number;
  byes: number;
  home: number;
  away: number;
  lastHome: boolean;
  readonly opponents: { readonly team: string; readonly beaten: boolean }[];
}

/**
 * The table of a Swiss system (F9): by points, then Buchholz, Buchholz without the weakest opponent, and the points of
 * those beaten. Who is level in all of these shares the rank, in the order of the seeds.
 */
export function swissTable(
  teams: readonly string[],
  rounds: readonly SwissRound[],
): readonly SwissRow[] {
  const tallies = new Map(
    teams.map((team, at): [string, Tally] => [
      team,
      {
        ...{ team, seed: at + 1, won: 0, lost: 0, byes: 0, home: 0, away: 0, lastHome: false },
        opponents: [],
      },
    ]),
  );
  for (const { games, bye } of rounds) {
    const resting = bye === null ? undefined : tallies.get(bye);
    if (resting) resting.byes += 1;
    for (const { home, away, winner } of games) {
      count(tallies.get(home), away, "home", winner);
      count(tallies.get(away), home, "away", winner);
    }
  }
  const points = (team: string) => {
    const tally = tallies.get(team);
    return tally ? tally.won + tally.byes : 0;
  };
  const rows = [...tallies.values()].map((tally) => rowOf(tally, points));
  rows.sort((a, b) => compare(a, b) || a.seed - b.seed);
  let rank = 1;
  return rows.map((row, at) => {
    const above = rows[at - 1];
    if (above && compare(above, row) !== 0) rank = at + 1;
    return { ...row, rank };
  });
}

function count(
  tally: Tally | undefined,
  opponent: string,
  side: "home" | "away",
  winner: "home" | "away" | null,
): void {
  if (!tally) return;
  tally[side] += 1;
  tally.lastHome = side === "home";
  if (winner === null) return;
  tally[winner === side ? "won" : "lost"] += 1;
  tally.opponents.push({ team: opponent, beaten: winner === side });
}

function rowOf({ opponents, ...tally }: Tally, points: (team: string) => number): SwissRow {
  const own = tally.won + tally.byes;
  const theirs = [
    ...opponents.map(({ team }) => points(team)),
    ...Array.from({ length: tally.byes }, () => own),
  ];
  const buchholz = theirs.reduce((sum, value) => sum + value, 0);
  return {
    ...tally,
    rank: 1,
    played: tally.won + tally.lost,
    points: own,
    buchholz,
    buchholzCut: theirs.length === 0 ? 0 : buchholz - Math.min(...theirs),
    beaten: opponents.reduce((sum, { team, beaten }) => sum + (beaten ? points(team) : 0), 0),
  };
}

const compare = (a: SwissRow, b: SwissRow): number =>
  b.points - a.points ||
  b.buchholz - a.buchholz ||
  b.buchholzCut - a.buchholzCut ||
  b.beaten - a.beaten;
