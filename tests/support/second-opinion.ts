import type { GroupGame } from "../../domain/league/group-record";

/**
 * The classification once more, written from the rule text alone and in another manner: every game is two
 * lines, every comparison a number, every bundle waits in a queue. It shares nothing with the product.
 */
interface Line {
  team: string;
  against: string;
  points: number;
  scored: number;
  conceded: number;
  forfeit: boolean;
  /** What both had scored after regular time. */
  regular: readonly [number, number];
}

interface Variation {
  /** Points of a level game; null where there is none. */
  readonly draw?: number | null;
  /** Whether overtime counts in comparisons. */
  readonly overtime?: boolean;
  readonly cap?: number;
}

export function secondOpinion(
  teams: readonly string[],
  games: readonly GroupGame[],
  tieBreak: "difference" | "average",
  { draw = null, overtime = true, cap = Number.POSITIVE_INFINITY }: Variation = {},
): string[][] {
  let lines = games.flatMap((game) => linesOf(game, draw));
  const out = teams.filter((t) => lines.filter((l) => l.team === t && l.forfeit).length >= 2);
  lines = lines.filter((l) => !out.includes(l.team) && !out.includes(l.against));

  const sum = (team: string, among: readonly string[] | null, of: (l: Line) => number) => {
    let total = 0;
    for (const l of lines) {
      if (l.team === team && (among === null || among.includes(l.against))) total += of(l);
    }
    return total;
  };
  const own = (l: Line) => (overtime ? l.scored : l.regular[0]);
  const other = (l: Line) => (overtime ? l.conceded : l.regular[1]);
  const difference = (l: Line) => {
    const whole = own(l) - other(l);
    return whole > cap ? cap : whole < -cap ? -cap : whole;
  };
  const ratio = (team: string, among: readonly string[] | null): bigint => {
    const scored = BigInt(sum(team, among, own));
    const conceded = BigInt(sum(team, among, other));
    // Scores here are far below 10^6, so twenty decimals tell any two fractions apart.
    const unit = 10n ** 20n;
    if (conceded === 0n) return scored === 0n ? unit : unit * unit;
    return (scored * unit) / conceded;
  };
  const keys: ((team: string, bundle: readonly string[]) => bigint)[] =
    tieBreak === "difference"
      ? [
          (t, b) => BigInt(sum(t, b, (l) => l.points)),
          (t, b) => BigInt(sum(t, b, difference)),
          (t, b) => BigInt(sum(t, b, own)),
          (t) => BigInt(sum(t, null, difference)),
          (t) => BigInt(sum(t, null, own)),
        ]
      : [
          (t, b) => BigInt(sum(t, b, (l) => l.points)),
          (t, b) => ratio(t, b),
          (t) => ratio(t, null),
        ];

  const final: string[][] = [];
  const queue = parts(
    teams.filter((t) => !out.includes(t)),
    (t) => BigInt(sum(t, null, (l) => l.points)),
  );
  while (queue.length > 0) {
    const bundle = queue.shift() ?? [];
    const separated = keys
      .map((key) => parts(bundle, (t) => key(t, bundle)))
      .find((split) => split.length > 1);
    if (separated) queue.unshift(...separated);
    else final.push(bundle);
  }
  if (out.length > 0) final.push(out);
  return final;
}

function parts(teams: readonly string[], value: (team: string) => bigint): string[][] {
  const values = [...new Set(teams.map(value))].sort((a, b) => (a < b ? 1 : -1));
  return values.map((v) => teams.filter((team) => value(team) === v));
}

function linesOf(game: GroupGame, draw: number | null): Line[] {
  const { home, away } = game;
  const h = game.homeScore;
  const a = game.awayScore;
  const line = (
    team: string,
    against: string,
    points: number,
    scored: number,
    conceded: number,
    forfeit = false,
    regular: readonly [number, number] = [scored, conceded],
  ): Line => ({ team, against, points, scored, conceded, forfeit, regular });
  if (game.result === "nullified") return [];
  if (game.result === "double-forfeit")
    return [line(home, away, 0, 0, 0, true), line(away, home, 0, 0, 0, true)];
  if (game.result === "forfeit-home")
    return [line(home, away, 0, 0, 20, true), line(away, home, 2, 20, 0)];
  if (game.result === "forfeit-away")
    return [line(home, away, 2, 20, 0), line(away, home, 0, 0, 20, true)];
  if (game.result === "default-home") {
    const [x, y] = h !== null && a !== null && a > h ? [h, a] : [0, 2];
    return [line(home, away, 1, x, y), line(away, home, 2, y, x)];
  }
  if (game.result === "default-away") {
    const [x, y] = h !== null && a !== null && h > a ? [h, a] : [2, 0];
    return [line(home, away, 2, x, y), line(away, home, 1, y, x)];
  }
  if (h === null || a === null) return [];
  if (h === a && draw === null) return [];
  if (h === a) return [line(home, away, draw ?? 0, h, a), line(away, home, draw ?? 0, a, h)];
  if (game.regulation) {
    const [x, y] = game.regulation;
    return [
      line(home, away, h > a ? 2 : 1, h, a, false, [x, y]),
      line(away, home, a > h ? 2 : 1, a, h, false, [y, x]),
    ];
  }
  return [line(home, away, h > a ? 2 : 1, h, a), line(away, home, a > h ? 2 : 1, a, h)];
}
