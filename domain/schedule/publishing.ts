import type { FixtureId, Slot } from "./world";

/** Where a game is, as people are told. */
export type ToldPlace = Pick<Slot, "courtId" | "day" | "start">;

/** What a publishing changes for one game. */
export interface Announcement {
  readonly fixtureId: FixtureId;
  readonly kind: "placed" | "moved" | "taken-off";
  readonly from: ToldPlace | null;
  readonly to: ToldPlace | null;
}

interface Standing {
  readonly id: FixtureId;
  /** Null while people were told nothing. */
  readonly told: ToldPlace | null;
  /** Null for a game without a place in the draft. */
  readonly drafted: ToldPlace | null;
}

/**
 * What publishing the draft would tell people (S29): each game whose place in the draft is another than the one they
 * were told, by its new day and time; games that lose theirs come last.
 */
export function announcements(games: readonly Standing[]): Announcement[] {
  return games
    .flatMap(({ id: fixtureId, told: from, drafted: to }): Announcement[] => {
      if (from && to) return isSame(from, to) ? [] : [{ fixtureId, kind: "moved", from, to }];
      if (to) return [{ fixtureId, kind: "placed", from, to }];
      return from ? [{ fixtureId, kind: "taken-off", from, to }] : [];
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const isSame = (a: ToldPlace, b: ToldPlace): boolean =>
  a.courtId === b.courtId && a.day === b.day && a.start === b.start;

const keyOf = ({ fixtureId, to }: Announcement): string =>
  `${to?.day ?? "9999"} ${String(to?.start ?? 0).padStart(4, "0")} ${fixtureId}`;
