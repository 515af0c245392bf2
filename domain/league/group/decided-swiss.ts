import type { SwissRow } from "../formats/swiss-table";
import { type Standings, type StandingsInput, standings } from "../standings";
import type { StandingsRules } from "../standings-rules";
import { type CountedDecision, levelSets, lotsFor } from "./decided-standings";
import type { GroupState } from "./state";

export interface DecidedSwiss {
  readonly standings: Standings;
  readonly decisions: readonly CountedDecision[];
  readonly lotsDue: readonly (readonly string[])[];
}

/**
 * The standings of a Swiss system in the shape of a group's (F9, F11): its order and points are the table's, the other
 * figures those of its games. Who is level after the last round is parted by lots; no other decision bears on it.
 */
export function decidedSwiss(
  table: { readonly rows: readonly SwissRow[]; readonly complete: boolean },
  { teams, games, rules }: Pick<StandingsInput, "teams" | "games"> & { rules: StandingsRules },
  { decisions }: GroupState,
): DecidedSwiss {
  const figures = new Map(
    standings({ teams, games, rules: { ...rules, forfeitLimit: null } }).rows.map((row) => [
      row.team,
      row,
    ]),
  );
  const ranks = blocksOf(table.rows);
  const shape = { reasons: [], rankedBy: "points" as const, disqualified: [] };
  const level = levelSets({ ...shape, ranks, order: [], rows: [], complete: table.complete });
  const lots = level.flatMap((set) => lotsFor(set, decisions) ?? []);
  const parted = ranks.flatMap((block) => {
    const own = level.includes(block) ? lotsFor(block, decisions) : undefined;
    return own ? own.teams.map((team) => [team as string]) : [block];
  });
  const points = new Map(table.rows.map((row) => [row.team, row.points]));
  let rank = 1;
  const rows = parted.flatMap((block) => {
    const own = rank;
    rank += block.length;
    return block.flatMap((team) => {
      const row = figures.get(team);
      return row ? [{ ...row, rank: own, points: points.get(team) ?? 0 }] : [];
    });
  });
  return {
    standings: { ...shape, ranks: parted, order: parted.flat(), rows, complete: table.complete },
    decisions: decisions.map((one) => ({
      ...one,
      counts: (one.type === "lots-drawn" || one.type === "lots-entered") && lots.includes(one),
    })),
    lotsDue: level.filter((set) => !lotsFor(set, decisions)),
  };
}

/** Teams by shared rank, best first. */
function blocksOf(rows: readonly SwissRow[]): readonly (readonly string[])[] {
  const blocks = new Map<number, string[]>();
  for (const { rank, team } of rows) blocks.set(rank, [...(blocks.get(rank) ?? []), team]);
  return [...blocks.values()];
}
