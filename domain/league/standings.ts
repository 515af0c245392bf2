import {
  type CountedGame,
  countedGame,
  emptyRecord,
  type GroupGame,
  type GroupRecord,
  recordsOf,
} from "./group-record";
import { STANDINGS_PRESETS, type StandingsPreset, type StandingsRules } from "./standings-rules";
import { orderTied, split, type TieReason } from "./tiebreaks";

export interface StandingsInput {
  /** Every team of the group, each once. */
  readonly teams: readonly string[];
  /** Games between two of these teams; those without a result yet may be among them. */
  readonly games: readonly GroupGame[];
  /** A preset's name or the rules themselves; `fiba` when left out. */
  readonly rules?: StandingsPreset | StandingsRules | undefined;
  /** Teams put out of the competition by decision (S6). */
  readonly disqualified?: readonly string[] | undefined;
  /** Teams in the order their lots were drawn; used only where lots decide (T4). */
  readonly lots?: readonly string[] | undefined;
}

/** A line of the standings. Teams of one block share their `rank`; the next rank counts them all. */
export interface StandingsRow extends GroupRecord {
  readonly rank: number;
  readonly difference: number;
  readonly disqualified: boolean;
}

export interface Standings {
  /** Blocks best first; the teams of one block are level and share their rank. */
  readonly ranks: readonly (readonly string[])[];
  /** All teams best first; level teams in the order in which `teams` named them. */
  readonly order: readonly string[];
  readonly rows: readonly StandingsRow[];
  readonly reasons: readonly TieReason[];
  /** Every game between teams still in the competition has its result; else the order is provisional. */
  readonly complete: boolean;
  readonly disqualified: readonly string[];
}

/**
 * The classification of a group (rules S1–S8 and T1–T6), by FIBA Official Basketball Rules, Appendix D.
 * Throws when a game names a team outside `teams`: that is a mistake of the caller, not of the league.
 */
export function standings(input: StandingsInput): Standings {
  const rules =
    typeof input.rules === "object" ? input.rules : STANDINGS_PRESETS[input.rules ?? "fiba"];
  const out = disqualifiedTeams(input, rules);
  const entered = input.teams.filter((team) => !out.has(team));
  // S5: the results of a team that is out count for nobody, as if it had never entered.
  const standing = input.games.filter((game) => !out.has(game.home) && !out.has(game.away));
  const games = standing
    .map((game) => countedGame(game, rules))
    .filter((game): game is CountedGame => game !== null);
  const complete = input.games.length > 0 && games.length === standing.length;
  const records = recordsOf(entered, games);

  // S7: the classification points first, the tie order inside each set of equals.
  const parts = split(entered, records, (a, b) => b.points - a.points);
  const context = { criteria: rules.criteria, group: records, complete, lots: input.lots ?? [] };
  const orders = parts.map((tied) => orderTied(tied, games, context));
  const disqualified = input.teams.filter((team) => out.has(team));
  const last = disqualified.length > 0 ? [disqualified] : [];
  const ranks = [...orders.flatMap((order) => order.blocks), ...last];
  return {
    ranks,
    order: ranks.flat(),
    rows: rowsOf(ranks, records, out),
    reasons: orders.flatMap((order) => order.reasons),
    complete,
    disqualified,
  };
}

/**
 * S5 and S6. Forfeits are counted before anything is nullified: a team has failed to appear even
 * when its opponent is put out later, and so the order of the games cannot change who is out.
 */
function disqualifiedTeams(
  { teams, games, disqualified }: StandingsInput,
  rules: StandingsRules,
): ReadonlySet<string> {
  const out = new Set(disqualified);
  if (rules.forfeitLimit === null) return out;
  const counted = games.map((game) => countedGame(game, rules));
  const all = recordsOf(
    teams,
    counted.filter((game): game is CountedGame => game !== null),
  );
  for (const { team, forfeits } of all.values()) if (forfeits >= rules.forfeitLimit) out.add(team);
  return out;
}

function rowsOf(
  ranks: readonly (readonly string[])[],
  records: ReadonlyMap<string, GroupRecord>,
  out: ReadonlySet<string>,
): StandingsRow[] {
  const rows: StandingsRow[] = [];
  for (const block of ranks) {
    const rank = rows.length + 1;
    for (const team of block) {
      const record = records.get(team) ?? emptyRecord(team);
      const difference = record.pointsFor - record.pointsAgainst;
      rows.push({ ...record, rank, difference, disqualified: out.has(team) });
    }
  }
  return rows;
}
