import type { DrawEntry } from "../../domain/league/draw";

/**
 * All legal draws of a small entry list, found by trying every one: each is its groups A, B … with their teams in the
 * order of their places. Knows nothing of how they are counted or drawn elsewhere.
 */
export function allDraws(entry: DrawEntry): string[][][] {
  const places: { group: number; place: number }[] = [];
  for (let place = 0; place < Math.max(...entry.groupSizes); place++)
    for (const [group, size] of entry.groupSizes.entries())
      if (place < size) places.push({ group, place });
  const potOf = entry.pots.flatMap((pot) => pot.map(() => pot));
  const groups: string[][] = entry.groupSizes.map(() => []);
  const found: string[][][] = [];
  const fill = (at: number): void => {
    const here = places[at];
    if (!here) {
      found.push(groups.map((group) => [...group]));
      return;
    }
    const group = groups[here.group] ?? [];
    for (const team of potOf[at] ?? []) {
      if (groups.some((other) => other.includes(team))) continue;
      group.push(team);
      if (keeps(entry, group, here)) fill(at + 1);
      group.pop();
    }
  };
  fill(0);
  return found;
}

function keeps(
  entry: DrawEntry,
  group: readonly string[],
  here: { readonly group: number; readonly place: number },
): boolean {
  const team = group.at(-1) ?? "";
  const name = `${"ABCDEFGH".charAt(here.group)}${here.place + 1}`;
  for (const fixed of entry.fixed ?? [])
    if ((fixed.team === team) !== (`${fixed.group}${fixed.place}` === name)) return false;
  for (const set of entry.apart ?? [])
    if (group.filter((one) => set.includes(one)).length > 1) return false;
  return entry.separation.every(({ kind, value, maxPerGroup }) => {
    const counts = new Map<string, number>();
    for (const one of group) {
      const trait = entry.entrants.find(({ id }) => id === one)?.traits[kind];
      if (trait === undefined || (value !== undefined && value !== trait)) continue;
      counts.set(trait, (counts.get(trait) ?? 0) + 1);
    }
    return [...counts.values()].every((n) => n <= maxPerGroup);
  });
}

export const nameOf = (groups: readonly (readonly string[])[]): string =>
  groups.map((teams) => teams.join(" ")).join(" | ");
