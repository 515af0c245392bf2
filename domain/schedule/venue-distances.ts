import type { VenueId } from "./world";

interface Based {
  readonly homeVenue: VenueId | null;
  readonly km: Readonly<Record<VenueId, number>>;
}

/**
 * Road kilometres between venues as far as teams tell them: one that is at home in a venue knows how far it is to the
 * others (C4). The same in both directions; the shortest of several, because a team's seat lies a little beside its
 * venue. What no team tells is missing.
 */
export function venueDistances(
  teams: readonly Based[],
): Readonly<Record<VenueId, Readonly<Record<VenueId, number>>>> {
  const found: Record<VenueId, Record<VenueId, number>> = {};
  const note = (from: VenueId, to: VenueId, km: number) => {
    const row = found[from] ?? {};
    found[from] = { ...row, [to]: Math.min(row[to] ?? Number.POSITIVE_INFINITY, km) };
  };
  for (const { homeVenue, km } of teams) {
    if (homeVenue === null) continue;
    for (const [venue, distance] of Object.entries(km)) {
      if (venue === homeVenue) continue;
      note(homeVenue, venue, distance);
      note(venue, homeVenue, distance);
    }
  }
  return found;
}
