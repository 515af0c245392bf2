import type { Clash } from "./clashes";

/** Clashes as a list for people: one between two or more fixtures stands once, under the first that names it. */
export function withoutMirrors(clashes: readonly Clash[]): Clash[] {
  const seen = new Set<string>();
  return clashes.filter((clash) => {
    const key = mirrorKey(clash);
    if (key === null) return true;
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}

/** What all sides of one clash have in common; null for a clash that has one side only. */
function mirrorKey(clash: Clash): string | null {
  const pair = (other: string) => [clash.fixtureId, other].sort();
  switch (clash.code) {
    case "court-taken":
      return JSON.stringify([clash.code, pair(clash.other)]);
    case "team-plays-then":
    case "too-little-rest":
      return JSON.stringify([clash.code, clash.teamId, pair(clash.other)]);
    case "too-many-games":
      return JSON.stringify([clash.code, clash.teamId, [...clash.games].sort()]);
    case "before-feeder":
    case "after-dependant":
      return JSON.stringify(["feeder", pair(clash.other)]);
    default:
      return null;
  }
}
