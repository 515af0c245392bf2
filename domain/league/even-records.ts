import { countedEach } from "./counted-games";
import { emptyRecord, type GroupGame, type GroupRecord, recordsOf } from "./group-record";
import { gamesThatEnter, rulesOf, type Standings, type StandingsInput } from "./standings";
import type { StandingsRules } from "./standings-rules";

/** A record that can be put beside those of other groups, and whose games were left out for it. */
export interface EvenRecord {
  readonly record: GroupRecord;
  readonly leftOut: readonly string[];
}

/** A record with how many games it will have when those that are open are played. */
interface Whole {
  readonly record: GroupRecord;
  readonly due: number;
}

interface Held {
  readonly team: string;
  readonly group: StandingsInput;
  readonly table: Standings;
}

/**
 * The records of teams of different groups (X2): the games against the lowest-placed are left out of the larger
 * groups until all have equally many, with those that are still to be played. Where figures a game are compared (X3)
 * nothing is left out.
 */
export function evenRecords(
  held: readonly Held[],
  { unequalGroups }: StandingsRules,
): readonly EvenRecord[] {
  const whole = held.map((one) => ({
    ...one,
    ...recordWithout(one, []),
    leftOut: [] as string[],
  }));
  if (unequalGroups === "per-game") return whole.map(({ record }) => ({ record, leftOut: [] }));
  for (;;) {
    const least = Math.min(...whole.map(({ due }) => due));
    const longer = whole.find(({ due }) => due > least);
    if (!longer) return whole.map(({ record, leftOut }) => ({ record, leftOut }));
    const lowest = longer.table.order
      .filter((team) => team !== longer.team && !longer.table.disqualified.includes(team))
      .findLast((team) => !longer.leftOut.includes(team));
    if (lowest === undefined) return whole.map(({ record, leftOut }) => ({ record, leftOut }));
    longer.leftOut.push(lowest);
    Object.assign(longer, recordWithout(longer, longer.leftOut));
  }
}

/** A team's record without its games against some others; what a decision took away stays taken. */
function recordWithout({ team, group, table }: Held, others: readonly string[]): Whole {
  const rules = rulesOf(group.rules);
  const out = new Set(table.disqualified);
  const left = new Set([...others, ...out]);
  const standing = gamesThatEnter(group, rules).filter(
    ({ home, away }) => !out.has(home) && !out.has(away),
  );
  // S17: what a forfeit counts comes from all games of the group, also from those left out here.
  const counted = countedEach(standing, rules);
  const isOwn = ({ home, away }: GroupGame) =>
    (home === team || away === team) && !left.has(home) && !left.has(away);
  const games = standing.flatMap((game, index) => (isOwn(game) && counted[index]) || []);
  const open = standing.filter((game) => isOwn(game) && isOpen(game)).length;
  const record = recordsOf([team], games).get(team) ?? emptyRecord(team);
  const deducted = table.rows.find((row) => row.team === team)?.deducted ?? 0;
  return {
    record: { ...record, deducted, points: record.points - deducted },
    due: record.played + open,
  };
}

const isOpen = ({ homeScore, result = "played" }: GroupGame): boolean =>
  result === "played" && homeScore === null;
