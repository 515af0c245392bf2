import { countedEach } from "./counted-games";
import { emptyRecord, type GroupRecord, recordsOf } from "./group-record";
import { gamesThatEnter, rulesOf, type Standings, type StandingsInput } from "./standings";
import type { StandingsRules } from "./standings-rules";

/** A record that can be put beside those of other groups, and whose games were left out for it. */
export interface EvenRecord {
  readonly record: GroupRecord;
  readonly leftOut: readonly string[];
}

interface Held {
  readonly team: string;
  readonly group: StandingsInput;
  readonly table: Standings;
}

/**
 * The records of teams of different groups (X2): the games against the lowest-placed are left out of the larger
 * groups until all have equally many. Where figures a game are compared (X3) nothing is left out.
 */
export function evenRecords(
  held: readonly Held[],
  { unequalGroups }: StandingsRules,
): readonly EvenRecord[] {
  const whole = held.map((one) => ({
    ...one,
    record: recordWithout(one, []),
    leftOut: [] as string[],
  }));
  if (unequalGroups === "per-game") return whole.map(({ record }) => ({ record, leftOut: [] }));
  for (;;) {
    const least = Math.min(...whole.map(({ record }) => record.played));
    const longer = whole.find(({ record }) => record.played > least);
    if (!longer) return whole.map(({ record, leftOut }) => ({ record, leftOut }));
    const lowest = longer.table.order
      .filter((team) => team !== longer.team && !longer.table.disqualified.includes(team))
      .findLast((team) => !longer.leftOut.includes(team));
    if (lowest === undefined) return whole.map(({ record, leftOut }) => ({ record, leftOut }));
    longer.leftOut.push(lowest);
    longer.record = recordWithout(longer, longer.leftOut);
  }
}

/** A team's record without its games against some others; what a decision took away stays taken. */
function recordWithout({ team, group, table }: Held, others: readonly string[]): GroupRecord {
  const rules = rulesOf(group.rules);
  const out = new Set(table.disqualified);
  const left = new Set([...others, ...out]);
  const standing = gamesThatEnter(group, rules).filter(
    ({ home, away }) => !out.has(home) && !out.has(away),
  );
  // S17: what a forfeit counts comes from all games of the group, also from those left out here.
  const counted = countedEach(standing, rules);
  const games = standing.flatMap(({ home, away }, index) => {
    const own = (home === team || away === team) && !left.has(home) && !left.has(away);
    return (own && counted[index]) || [];
  });
  const record = recordsOf([team], games).get(team) ?? emptyRecord(team);
  const deducted = table.rows.find((row) => row.team === team)?.deducted ?? 0;
  return { ...record, deducted, points: record.points - deducted };
}
