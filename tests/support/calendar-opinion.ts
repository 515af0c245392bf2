import type { Instance } from "../../domain/schedule/engine/instance-input";

/**
 * A second opinion on a plan of a calendar: the rules and costs read from their description alone, minute by minute and
 * day by day where that is simplest. Shares no code with the engine, and is in no hurry.
 */
export interface Opinion {
  readonly broken: Record<string, number>;
  readonly cost: Record<string, number>;
}

type Slot = Instance["slots"][number];
type Seat = readonly [game: Instance["games"][number], slot: Slot];

export function opinionOf(I: Instance, assign: readonly number[]): Opinion {
  const seats = I.games.flatMap((game): Seat[] => {
    const slot = I.slots.find(({ id }) => id === assign[game.id]);
    return slot ? [[game, slot]] : [];
  });
  const ofTeam = (team: number) => seats.filter(([{ home, away }]) => [home, away].includes(team));
  const perTeam = (sum: (own: readonly Seat[], team: number) => number) =>
    total(I.teams.map(({ id }) => sum(ofTeam(id), id)));
  return {
    broken: {
      ...ownRules(I, seats),
      unassigned: I.games.length - seats.length,
      courtClash: pairs(seats).filter(
        ([[, a], [, b]]) => sameCourt(a, b) && minutes(a).some((at) => minutes(b).includes(at)),
      ).length,
      rest: perTeam((own) => pairs(own).filter(([a, b]) => apart(a, b) < I.minGap).length),
      maxInWindow: perTeam((own) =>
        count(range(-I.window.days, I.days + I.window.days), (from) => {
          const here = own.filter(([, { day }]) => day >= from && day <= from + I.window.days - 1);
          return here.length > I.window.games;
        }),
      ),
      ...dayRules(I, seats),
      precedence: count(I.precedence, ({ before, after, minDays }) => {
        const [one, other] = [before, after].map((id) => seats.find(([game]) => game.id === id));
        return one !== undefined && other !== undefined && other[1].day < one[1].day + minDays;
      }),
    },
    cost: { ...teamCosts(I, perTeam), ...placeCosts(I, seats), change: changes(I, assign) },
  };
}

function ownRules(I: Instance, seats: readonly Seat[]): Record<string, number> {
  const teamsOf = ([{ home, away }]: Seat) =>
    I.teams.filter(({ id }) => id === home || id === away);
  return {
    venueClosed: count(seats, ([, s]) => I.venues[s.venue]?.closedDays.includes(s.day) === true),
    window: count(seats, ([{ window }, s]) => !range(window[0], window[1] + 1).includes(s.day)),
    venueNotAllowed: count(seats, ([{ venues }, s]) => venues?.includes(s.venue) === false),
    pin: count(seats, ([{ pin }, s]) => pin !== undefined && pin !== s.id),
    blackout: total(
      seats.map((seat) => count(teamsOf(seat), ({ blackout }) => blackout.includes(seat[1].day))),
    ),
    hours: total(
      seats.map((seat) =>
        count(teamsOf(seat), ({ hours }) => {
          const [opens, closes] = hours[(I.startWeekday + seat[1].day) % 7] ?? [0, 0];
          return opens > seat[1].start || closes < seat[1].end;
        }),
      ),
    ),
  };
}

function dayRules(I: Instance, seats: readonly Seat[]): Record<string, number> {
  const over = (most: number, games: number) => Math.max(0, games - most);
  const days = range(0, I.days).map((day) => seats.filter(([, slot]) => slot.day === day));
  return {
    venueDayMax: total(
      days.flatMap((here) =>
        I.venues.map(({ id, maxPerDay }) =>
          over(
            maxPerDay,
            count(here, ([, s]) => s.venue === id),
          ),
        ),
      ),
    ),
    crewDay: total(
      days.map((here, day) => over((I.crews[day] ?? 0) * I.crewDayFactor, here.length)),
    ),
    crewSameTime: total(
      days.flatMap((here, day) =>
        [...new Set(here.map(([, { start }]) => start))].map((minute) =>
          over(
            I.crews[day] ?? 0,
            count(here, ([, s]) => minutes(s).includes(minute)),
          ),
        ),
      ),
    ),
  };
}

function teamCosts(
  { weights, teams, dist, phase, idleDays }: Instance,
  perTeam: (sum: (own: readonly Seat[], team: number) => number) => number,
): Record<string, number> {
  const km = (own: readonly Seat[], team: number) =>
    total(own.map(([, { venue }]) => dist[team]?.[venue] ?? 0));
  const short = (most: number | undefined, have: number) => Math.max(0, (most ?? 0) - have);
  return {
    travel: weights.travel * perTeam(km),
    farTeam: weights.farTeam * perTeam((own, t) => short(km(own, t), teams[t]?.kmCap ?? 0)),
    nearHome:
      weights.nearHome *
      perTeam((own, t) =>
        short(
          teams[t]?.nearMin,
          count(own, ([, { venue }]) => teams[t]?.near.includes(venue) === true),
        ),
      ),
    shortGap: perTeam((own) =>
      total(pairs(own).map(([a, b]) => weights.shortGap[`${apart(a, b)}`] ?? 0)),
    ),
    idle:
      weights.idle *
      perTeam((own) =>
        count(range(phase[0], phase[1] - idleDays + 2), (from) =>
          range(from, from + idleDays).every((day) => own.every(([, slot]) => slot.day !== day)),
        ),
      ),
    primeShort:
      weights.primeShort *
      perTeam((own, t) =>
        short(
          teams[t]?.primeMin,
          count(own, ([, { band }]) => band === 1),
        ),
      ),
    bandImbalance:
      weights.bandImbalance *
      perTeam((own) => {
        const early = count(own, ([, { band }]) => band === 0);
        return short(Math.abs(early - count(own, ([, { band }]) => band === 2)), 1);
      }),
  };
}

function placeCosts(I: Instance, seats: readonly Seat[]): Record<string, number> {
  const { weights } = I;
  const hosted = (county: number) =>
    count(seats, ([g, s]) => g.stage === "group" && I.venues[s.venue]?.county === county);
  const courts = new Set(seats.map(([, s]) => `${s.venue} ${s.day} ${s.court}`));
  // A court's day as a text: a letter for the set-up of each slot's game, a dot for a slot without one.
  const rows = [...courts].map((court) =>
    I.slots
      .filter((s) => `${s.venue} ${s.day} ${s.court}` === court)
      .sort((a, b) => a.start - b.start)
      .map(({ id }) => {
        const game = seats.find(([, s]) => s.id === id)?.[0];
        if (!game) return ".";
        return String.fromCodePoint(0x4e00 + (I.divisions[game.division]?.setup ?? 0));
      })
      .join("")
      .replace(/^\.+|\.+$/g, ""),
  );
  return {
    countyCover:
      weights.countyCover *
      total(I.counties.map(({ id, minGames }) => Math.max(0, minGames - hosted(id)))),
    venueDay: weights.venueDay * new Set(seats.map(([, s]) => `${s.venue} ${s.day}`)).size,
    courtGap: weights.courtGap * total(rows.map((row) => row.split(".").length - 1)),
    setupSwitch:
      weights.setupSwitch *
      total(
        rows.map((row) =>
          count([...row], (setup, i) => {
            const next = row[i + 1];
            return next !== undefined && setup !== "." && next !== "." && next !== setup;
          }),
        ),
      ),
  };
}

function changes({ reference, slots, weights }: Instance, assign: readonly number[]): number {
  const moved = (reference ?? []).filter((place, game) => {
    const slot = slots.find(({ id }) => id === assign[game]);
    return place && `${place}` !== `${slot?.day},${slot?.venue},${slot?.start}`;
  });
  return weights.change * moved.length;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const minutes = ({ start, end }: Slot): number[] => range(start, end);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const count = <T>(list: readonly T[], test: (one: T, at: number) => boolean): number =>
  list.filter(test).length;
const apart = ([, a]: Seat, [, b]: Seat): number => Math.abs(a.day - b.day);
const sameCourt = (a: Slot, b: Slot): boolean =>
  a.venue === b.venue && a.court === b.court && a.day === b.day;
const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, i) => list.slice(i + 1).map((other): [T, T] => [one, other]));
