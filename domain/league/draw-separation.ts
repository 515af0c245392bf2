/** Who may not meet whom in a group (D2). */

export interface Entrant {
  readonly id: string;
  /** What separation rules look at, such as `sector: "county"`. */
  readonly traits: Readonly<Record<string, string>>;
}

/** At most so many entrants of one kind in a group. Without `value`: of each value of that trait. */
export interface Separation {
  readonly kind: string;
  readonly value?: string | undefined;
  readonly maxPerGroup: number;
}

/** A rule that more entrants bear than all groups together may hold. */
export interface OverfullRule {
  readonly rule: Separation;
  readonly bearers: number;
  readonly room: number;
}

/** D5: the first rule that no draw at all can keep, or null. */
export function overfullRule(
  entrants: readonly Entrant[],
  groupSizes: readonly number[],
  separation: readonly Separation[],
): OverfullRule | null {
  for (const rule of separation) {
    const room = groupSizes.reduce((sum, size) => sum + Math.min(size, rule.maxPerGroup), 0);
    const counts = new Map<string, number>();
    for (const entrant of entrants) {
      const mark = markUnder(rule, entrant);
      if (mark === null) continue;
      const bearers = (counts.get(mark) ?? 0) + 1;
      counts.set(mark, bearers);
    }
    for (const bearers of counts.values()) if (bearers > room) return { rule, bearers, room };
  }
  return null;
}

/** A gate for one try: it counts who has entered each group and says false to the first one too many. */
export type Gate = (team: string, group: number) => boolean;

/** Makes fresh gates; what does not change from try to try is worked out once. */
export function gates(entrants: readonly Entrant[], separation: readonly Separation[]): () => Gate {
  const marks = new Map(
    entrants.map((entrant) => [
      entrant.id,
      separation.flatMap((rule, index) => {
        const mark = markUnder(rule, entrant);
        return mark === null ? [] : [{ key: `${index}/${mark}`, most: rule.maxPerGroup }];
      }),
    ]),
  );
  return () => {
    const counts = new Map<string, number>();
    return (team, group) => {
      for (const { key, most } of marks.get(team) ?? []) {
        const inGroup = `${group}/${key}`;
        const count = (counts.get(inGroup) ?? 0) + 1;
        if (count > most) return false;
        counts.set(inGroup, count);
      }
      return true;
    };
  };
}

/** The value by which a rule counts this entrant, or null when it does not concern it. */
export function markUnder(rule: Separation, entrant: Entrant): string | null {
  const value = entrant.traits[rule.kind];
  if (value === undefined || (rule.value !== undefined && rule.value !== value)) return null;
  return value;
}
