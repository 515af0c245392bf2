import { teamId } from "../../domain/kernel/ids";
import type { Fixture, Plan, World } from "../../domain/schedule/world";
import type { FixtureRow, SeasonBook } from "../league/season-book";
import { type GameCard, standsAt } from "../league/season-view";

/** The season's rows as the planner reads them; `held` may not be moved: they are pinned by hand or have begun. */
export function task(
  book: SeasonBook,
  games: readonly GameCard[],
): { world: World; draft: Plan; held: ReadonlySet<string> } {
  const { slotMinutes, minRestDays, maxGamesPer7Days, travelCapKm } = book.settings;
  const world: World = {
    settings: { slotMinutes, minRestDays, maxGamesPer7Days, travelCapKm },
    venues: [...book.venues.values()].map((venue) => ({
      id: venue.id,
      capacity: venue.capacity,
      openingHours: venue.hours,
      closedDates: venue.closedDays,
      courts: [...book.courts.values()]
        .filter((court) => court.venueId === venue.id)
        .map(({ id }) => ({ id })),
    })),
    teams: [...book.teams.values()].map((team) => ({
      id: teamId(team.id),
      hours: team.hours,
      unavailableDates: team.daysOff,
      km: team.km,
      near: team.near,
      homeVenue: team.homeVenueId,
    })),
    stages: book.stages.map(({ id, startDay, endDay }) => ({ id, start: startDay, end: endDay })),
  };
  const statusOf = new Map(games.map((game) => [game.id, game.status]));
  const placed = book.fixtures.flatMap((fixture) => {
    const { id } = fixture;
    const place = standsAt(fixture, statusOf.get(id) ?? "planned");
    const court = place && book.courts.get(place.courtId);
    return place && court ? [{ fixtureId: id, slot: { venueId: court.venueId, ...place } }] : [];
  });
  const begun = games.filter((game) => game.status !== "planned").map((game) => game.id);
  const held = new Set([
    ...begun,
    ...book.fixtures.filter((fixture) => fixture.pinned).map((fixture) => fixture.id),
  ]);
  return { world, draft: { fixtures: fixturesOf(book, games), placed }, held };
}

function fixturesOf(book: SeasonBook, games: readonly GameCard[]): Fixture[] {
  const idOf = new Map(book.fixtures.map((fixture) => [fixture.code, fixture.id]));
  const cards = new Map(games.map((game) => [game.id, game]));
  const feeders = (fixture: FixtureRow) =>
    [fixture.homeFrom, fixture.awayFrom].flatMap((source) => {
      const id = source && "of" in source ? idOf.get(source.of) : undefined;
      return id === undefined ? [] : [id];
    });
  // A round of a Swiss system is paired from all games of the round before.
  const before = ({ homeFrom, groupId }: FixtureRow) =>
    homeFrom?.kind === "paired"
      ? book.fixtures.flatMap((one) =>
          one.groupId === groupId && one.round === homeFrom.round - 1 ? [one.id] : [],
        )
      : [];
  // The card knows who has come through the groups and the bracket so far; the row does not.
  const team = (fixture: FixtureRow, side: "home" | "away") => {
    const id = cards.get(fixture.id)?.[side].teamId ?? null;
    return id === null ? null : teamId(id);
  };
  return book.fixtures.map((fixture) => ({
    id: fixture.id,
    stageId: fixture.stageId,
    home: team(fixture, "home"),
    away: team(fixture, "away"),
    feeders: [...feeders(fixture), ...before(fixture)],
    round: fixture.round,
  }));
}
