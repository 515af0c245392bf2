import { countedGames } from "./counted-games";
import { type FirstOrder, firstOrder, type RankedBy } from "./first-order";
import { emptyRecord, type GroupGame, type GroupRecord, isOpen, recordsOf } from "./group-record";
import { STANDINGS_PRESETS, type StandingsPreset, type StandingsRules } from "./standings-rules";
import { gamesWithin, orderTied, split, type TieReason } from "./tiebreaks";

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
  /** Classification points that a decision took away (S15); several of one team add up. */
  readonly deductions?: readonly Deduction[] | undefined;
  /** Games of an earlier stage, also against teams outside the group; the rules say which count (S14). */
  readonly carried?: readonly GroupGame[] | undefined;
}

export interface Deduction {
  readonly team: string;
  readonly points: number;
}

/** A line of the standings. Teams of one block share their `rank`; the next rank counts them all. */
export interface StandingsRow extends Omit<GroupRecord, "tie"> {
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
  /** What the table is ordered by before any tie (S7, S12, S13). */
  readonly rankedBy: RankedBy;
  readonly disqualified: readonly string[];
}

/**
 * The classification of a group (rules S1–S15 and T1–T8), by FIBA Official Basketball Rules, Appendix D.
 * Throws when a game names a team outside `teams`: that is a mistake of the caller, not of the league.
 */
export function standings(input: StandingsInput): Standings {
  const rules = rulesOf(input.rules);
  const all = gamesThatEnter(input, rules);
  const out = disqualifiedTeams(input, all, rules);
  const entered = input.teams.filter((team) => !out.has(team));
  // S5: the results of a team that is out count for nobody, as if it had never entered.
  const standing = all.filter((game) => !out.has(game.home) && !out.has(game.away));
  const games = countedGames(standing, rules);
  const complete = input.games.length > 0 && !standing.some((game) => isOpen(game, rules));
  const records = deducted(recordsOf(entered, games), input.deductions ?? []);

  // S7: the first order first, the tie order inside each set of equals.
  const first = firstOrder(rules, complete);
  const parts = split(entered, records, first.compare);
  const own = gamesWithin(parts, games);
  const context = { rules, first, group: records, complete, lots: input.lots ?? [] };
  const orders = parts.map((tied, index) =>
    orderTied(tied, own[index] ?? [], context, levelOn(tied, records, first)),
  );
  const disqualified = input.teams.filter((team) => out.has(team));
  const last = disqualified.length > 0 ? [disqualified] : [];
  const ranks = [...orders.flatMap((order) => order.blocks), ...last];
  return {
    ranks,
    order: ranks.flat(),
    rows: rowsOf(ranks, records, out),
    reasons: orders.flatMap((order) => order.reasons),
    complete,
    rankedBy: first.by,
    disqualified,
  };
}

/** A preset's rules, or the rules themselves. */
export const rulesOf = (rules: StandingsInput["rules"]): StandingsRules =>
  typeof rules === "object" ? rules : STANDINGS_PRESETS[rules ?? "fiba"];

/** The group's own games, and those that the rules carry over into it (S14). */
export function gamesThatEnter(
  { teams, games, carried = [] }: StandingsInput,
  { carryOver }: StandingsRules,
): readonly GroupGame[] {
  const known = new Set(teams);
  for (const { home, away } of games)
    for (const team of [home, away])
      if (!known.has(team)) throw new Error(`a game names a team outside the group: ${team}`);
  if (carryOver === "none" || carried.length === 0) return games;
  const enters = ({ home, away }: GroupGame) =>
    carryOver === "all" ? known.has(home) || known.has(away) : known.has(home) && known.has(away);
  return [...games, ...carried.filter(enters)];
}

/**
 * S5 and S6. Forfeits are counted before anything is nullified: a team has failed to appear even
 * when its opponent is put out later, and so the order of the games cannot change who is out.
 */
function disqualifiedTeams(
  { teams, disqualified }: StandingsInput,
  games: readonly GroupGame[],
  rules: StandingsRules,
): ReadonlySet<string> {
  const out = new Set(disqualified);
  if (rules.forfeitLimit === null) return out;
  const all = recordsOf(teams, countedGames(games, rules));
  for (const { team, forfeits } of all.values()) if (forfeits >= rules.forfeitLimit) out.add(team);
  return out;
}

/** S15: taken from the group's points alone, so that no mini-table knows of it. */
function deducted(
  records: ReadonlyMap<string, GroupRecord>,
  deductions: readonly Deduction[],
): ReadonlyMap<string, GroupRecord> {
  if (deductions.length === 0) return records;
  const changed = new Map(records);
  for (const { team, points } of deductions) {
    const record = changed.get(team);
    if (record)
      changed.set(team, {
        ...record,
        points: record.points - points,
        deducted: record.deducted + points,
      });
  }
  return changed;
}

/** On what a bundle is level; by points wherever its teams have the same, for that is what people see. */
function levelOn(
  [first, ...others]: readonly string[],
  records: ReadonlyMap<string, GroupRecord>,
  order: FirstOrder,
): Pick<TieReason, "rankedBy" | "levelOn"> {
  const record = records.get(first ?? "") ?? emptyRecord("");
  const same = others.every((team) => records.get(team)?.points === record.points);
  return order.by === "balance" && same
    ? { rankedBy: "points", levelOn: record.points }
    : { rankedBy: order.by, levelOn: order.valueOf(record) };
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
      const { tie: _, ...record } = records.get(team) ?? emptyRecord(team);
      const difference = record.pointsFor - record.pointsAgainst;
      rows.push({ ...record, rank, difference, disqualified: out.has(team) });
    }
  }
  return rows;
}
