/** What no shape can say of a calendar: ids that name nothing, and times that overlap or end before they begin. */

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Span = readonly [number, number];

/** The part of an instance that refers to other parts. */
interface Calendar {
  readonly days: number;
  readonly phase: Span;
  readonly crews: readonly number[];
  readonly counties: readonly { readonly id: number }[];
  readonly venues: readonly {
    readonly id: number;
    readonly county: number;
    readonly courts: number;
  }[];
  readonly divisions: readonly { readonly id: number }[];
  readonly teams: readonly {
    readonly id: number;
    readonly county?: number | undefined;
    readonly hours: readonly Span[];
    readonly near: readonly number[];
  }[];
  readonly dist: readonly (readonly number[])[];
  readonly slots: readonly {
    readonly id: number;
    readonly venue: number;
    readonly court: number;
    readonly day: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly games: readonly {
    readonly id: number;
    readonly division: number;
    readonly home: number;
    readonly away: number;
    readonly window: Span;
    readonly venues?: readonly number[] | undefined;
    readonly pin?: number | undefined;
  }[];
  readonly precedence: readonly { readonly before: number; readonly after: number }[];
  readonly reference?: readonly (readonly [number, number, number] | null)[] | null | undefined;
}

/** Every fault of an instance whose shape is right, with the path of the field that is wrong. */
export function* instanceFaults(calendar: Calendar): Generator<Fault> {
  yield* faultsOfIds(calendar);
  const { days, phase, crews, venues, teams, dist } = calendar;
  if (phase[0] > phase[1]) yield endsEarly(["phase"]);
  if (crews.length !== days) yield wrongLength(["crews"], days, crews.length);
  for (const [i, { county }] of venues.entries())
    yield* known(calendar.counties, county, ["venues", i, "county"]);
  for (const [i, { county, hours, near }] of teams.entries()) {
    if (county !== undefined) yield* known(calendar.counties, county, ["teams", i, "county"]);
    for (const [k, [from, to]] of hours.entries())
      if (from > to) yield endsEarly(["teams", i, "hours", k]);
    for (const [k, venue] of near.entries()) yield* known(venues, venue, ["teams", i, "near", k]);
  }
  if (dist.length !== teams.length) yield wrongLength(["dist"], teams.length, dist.length);
  for (const [i, row] of dist.entries())
    if (row.length !== venues.length) yield wrongLength(["dist", i], venues.length, row.length);
  yield* faultsOfSlots(calendar);
  yield* faultsOfGames(calendar);
}

function* faultsOfIds(calendar: Calendar): Generator<Fault> {
  for (const key of ["counties", "venues", "divisions", "teams", "slots", "games"] as const)
    for (const [i, { id }] of calendar[key].entries())
      if (id !== i)
        yield { path: [key, i, "id"], message: `an id is its place in the list, ${i}: ${id}` };
}

function* faultsOfSlots({ days, venues, slots }: Calendar): Generator<Fault> {
  const courts = new Map<string, { at: number; start: number; end: number }[]>();
  for (const [at, slot] of slots.entries()) {
    yield* known(venues, slot.venue, ["slots", at, "venue"]);
    const venue = venues[slot.venue];
    if (venue && slot.court >= venue.courts)
      yield { path: ["slots", at, "court"], message: unknownId(slot.court) };
    if (slot.day >= days) yield { path: ["slots", at, "day"], message: afterLast(slot.day) };
    if (slot.start >= slot.end) yield endsEarly(["slots", at, "end"]);
    const court = `${slot.venue}/${slot.court}/${slot.day}`;
    const others = courts.get(court) ?? [];
    courts.set(court, [...others, { at, start: slot.start, end: slot.end }]);
  }
  for (const list of courts.values()) {
    list.sort((a, b) => a.start - b.start || a.at - b.at);
    for (const [i, { at, start }] of list.entries()) {
      const before = list[i - 1];
      if (before && before.end > start)
        yield {
          path: ["slots", at, "start"],
          message: `overlaps with slots.${before.at} on the same court`,
        };
    }
  }
}

function* faultsOfGames(calendar: Calendar): Generator<Fault> {
  const { teams, games, slots, venues, divisions, precedence, reference } = calendar;
  for (const [i, game] of games.entries()) {
    yield* known(divisions, game.division, ["games", i, "division"]);
    for (const side of ["home", "away"] as const)
      if (game[side] >= 0) yield* known(teams, game[side], ["games", i, side]);
    if (game.home >= 0 && game.home === game.away)
      yield { path: ["games", i, "away"], message: `a team cannot meet itself: ${game.away}` };
    if (game.window[0] > game.window[1]) yield endsEarly(["games", i, "window"]);
    for (const [k, venue] of (game.venues ?? []).entries())
      yield* known(venues, venue, ["games", i, "venues", k]);
    if (game.pin !== undefined) yield* known(slots, game.pin, ["games", i, "pin"]);
  }
  for (const [i, { before, after }] of precedence.entries()) {
    yield* known(games, before, ["precedence", i, "before"]);
    yield* known(games, after, ["precedence", i, "after"]);
    if (before === after)
      yield { path: ["precedence", i, "after"], message: `a game after itself: ${after}` };
  }
  if (!reference) return;
  if (reference.length !== games.length)
    yield wrongLength(["reference"], games.length, reference.length);
  for (const [i, place] of reference.entries())
    if (place) yield* known(venues, place[1], ["reference", i, 1]);
}

function* known(list: readonly unknown[], id: number, path: Fault["path"]): Generator<Fault> {
  if (id >= list.length) yield { path, message: unknownId(id) };
}

const unknownId = (id: number): string => `unknown id: ${id}`;
const afterLast = (day: number): string => `after the last day: ${day}`;
const endsEarly = (path: Fault["path"]): Fault => ({
  path,
  message: "ends before it begins",
});
const wrongLength = (path: Fault["path"], wanted: number, given: number): Fault => ({
  path,
  message: `${wanted} are expected: ${given}`,
});
