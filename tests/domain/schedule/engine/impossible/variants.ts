import type { Instance } from "../../../../../domain/schedule/engine/instance-input";

/** Ways to make a season impossible, each with its own reason; the same seed spoils the same season alike. */

type Spoil = (instance: Instance, pick: (count: number) => number) => void;

const EVER: [number, number] = [0, 1440];
const CLOSED: [number, number] = [0, 0];

const free = (instance: Instance, teams: readonly number[]) => {
  for (const team of teams) {
    const one = instance.teams[team];
    if (!one) continue;
    one.blackout = [];
    one.hours = one.hours.map(() => EVER);
  }
};

const groupGames = (instance: Instance) => instance.games.filter(({ home }) => home >= 0);

/** Games of pairwise different teams, so that only what is done to them stands in their way. */
function strangers(instance: Instance, count: number, first: number) {
  const games = groupGames(instance);
  const used = new Set<number>();
  const found: typeof games = [];
  for (let i = 0; i < games.length && found.length < count; i++) {
    const game = games[(first + i) % games.length];
    if (!game || used.has(game.home) || used.has(game.away)) continue;
    used.add(game.home).add(game.away);
    found.push(game);
  }
  free(instance, [...used]);
  return found;
}

export const SPOILS: Readonly<Record<string, Spoil>> = {
  "a team with too few free days": (instance, pick) => {
    const team = instance.teams[pick(instance.teams.length)];
    const games = groupGames(instance).filter(
      ({ home, away }) => home === team?.id || away === team?.id,
    );
    const from = pick(5);
    const free = new Set(games.slice(1).map((_, i) => from + i * instance.minGap));
    if (team)
      team.blackout = Array.from({ length: instance.days }, (_, day) => day).filter(
        (day) => !free.has(day),
      );
  },
  "more games in a hall's days than it has slots": (instance, pick) => {
    const venue = pick(instance.venues.length);
    const from = pick(instance.days - 8);
    const games = strangers(instance, 4, pick(99));
    const there = instance.slots.filter(
      (slot) => slot.venue === venue && slot.day >= from && slot.day < from + 7,
    );
    const kept = new Set(there.slice(0, games.length - 1).map(({ id }) => id));
    keepSlots(instance, ({ id, venue: at, day }) =>
      at !== venue || day < from || day >= from + 7 ? true : kept.has(id),
    );
    for (const game of games) Object.assign(game, { window: [from, from + 6], venues: [venue] });
  },
  "a hall that is closed when it is needed": (instance, pick) => {
    const venue = pick(instance.venues.length);
    const hall = instance.venues[venue];
    const from = pick(instance.days - 12);
    const days = Array.from({ length: 9 }, (_, day) => from + day);
    const there = instance.slots.filter((slot) => slot.venue === venue);
    const open = there.filter(({ day }) => day < from || day >= from + 9);
    // Two games too many once the hall is closed, room for all of them before.
    const kept = new Set(open.slice(0, 1).map(({ id }) => id));
    keepSlots(
      instance,
      ({ id, venue: at, day }) => at !== venue || (day >= from && day < from + 9) || kept.has(id),
    );
    for (const game of strangers(instance, 3, pick(99)))
      Object.assign(game, { window: [0, instance.days - 1], venues: [venue] });
    for (const day of days)
      if (!instance.slots.some((slot) => slot.venue === venue && slot.day === day))
        instance.slots.push({
          ...{ id: instance.slots.length, venue, court: 0, day },
          ...{ start: 600, end: 700, band: 1 },
        });
    if (hall) hall.closedDays = days;
  },
  "a county's teams that can only play at home on Saturdays": (instance, pick) => {
    const venue = pick(instance.venues.length);
    const teams = strangers(instance, 4, pick(99));
    const from = pick(10);
    const isSaturday = (day: number) => (day + instance.startWeekday) % 7 === 6;
    const saturdays = [
      ...new Set(instance.slots.filter((s) => isSaturday(s.day)).map((s) => s.day)),
    ];
    const last = saturdays[Math.min(1, saturdays.length - 1)] ?? 6;
    let left = teams.length - 1;
    keepSlots(instance, (slot) => {
      if (slot.venue !== venue || !isSaturday(slot.day) || slot.day > last) return true;
      return left-- > 0;
    });
    for (const game of teams) {
      Object.assign(game, { window: [0, Math.max(last, from % 2)], venues: [venue] });
      const home = instance.teams[game.home];
      if (home) home.hours = home.hours.map((hours, day) => (day === 6 ? hours : CLOSED));
    }
  },
  "a chain of games longer than the season": (instance, pick) => {
    const games = strangers(instance, 5, pick(99));
    const step = Math.ceil(instance.days / (games.length - 1)) + pick(3);
    for (const [i, { id }] of games.entries()) {
      const next = games[i + 1];
      if (next) instance.precedence.push({ before: id, after: next.id, minDays: step });
    }
  },
  "too few crews for a week": (instance, pick) => {
    const from = pick(instance.days - 8);
    const games = strangers(instance, 3, pick(99));
    for (let day = from; day < from + 7; day++) instance.crews[day] = 0;
    instance.crews[from + pick(7)] = 1;
    instance.crewDayFactor = 2;
    for (const game of games) Object.assign(game, { window: [from, from + 6], venues: undefined });
  },
  "too few crews at one moment": (instance, pick) => {
    const games = strangers(instance, 3, pick(99));
    const busy = instance.slots.map((slot) =>
      instance.slots.filter(
        (other) => other.day === slot.day && other.start < slot.end && slot.start < other.end,
      ),
    );
    const there = busy.reduce((most, list) => (list.length > most.length ? list : most));
    const day = there[0]?.day ?? 0;
    instance.crews[day] = 1;
    instance.crewDayFactor = 9;
    const kept = new Set(there.map(({ id }) => id));
    keepSlots(instance, ({ id, day: on }) => on !== day || kept.has(id));
    for (const game of games) Object.assign(game, { window: [day, day], venues: undefined });
  },
  "a hall that may host too few games a day": (instance, pick) => {
    const games = strangers(instance, 3, pick(99));
    const halls = instance.slots.map(({ venue, day }) => ({ venue, day }));
    const size = ({ venue, day }: { venue: number; day: number }) =>
      halls.filter((hall) => hall.venue === venue && hall.day === day).length;
    const { venue, day } = halls.reduce((most, hall) => (size(hall) > size(most) ? hall : most));
    Object.assign(instance.venues[venue] ?? {}, {
      maxPerDay: Math.min(2, size({ venue, day }) - 1),
    });
    for (const game of games) Object.assign(game, { window: [day, day], venues: [venue] });
  },
  "two teams whose hours never meet": (instance, pick) => {
    const game = groupGames(instance)[pick(groupGames(instance).length)];
    const [home, away] = [instance.teams[game?.home ?? 0], instance.teams[game?.away ?? 0]];
    if (home) home.hours = home.hours.map(() => [0, 1000]);
    if (away) away.hours = away.hours.map(() => [1001, 1440]);
  },
  "two games pinned too close": (instance, pick) => {
    const team = pick(instance.teams.length);
    const [one, other] = groupGames(instance).filter(
      ({ home, away }) => home === team || away === team,
    );
    free(
      instance,
      [one, other].flatMap((game) => (game ? [game.home, game.away] : [])),
    );
    const day = instance.slots[pick(instance.slots.length)]?.day ?? 0;
    for (const game of [one, other])
      Object.assign(game ?? {}, { window: [day, day + instance.minGap - 1], venues: undefined });
  },
  "a team with too many games in a short window": (instance, pick) => {
    const team = pick(instance.teams.length);
    const games = groupGames(instance).filter(({ home, away }) => home === team || away === team);
    const few = games.slice(0, instance.window.games + 1);
    free(
      instance,
      few.flatMap(({ home, away }) => [home, away]),
    );
    const from = pick(Math.max(1, instance.days - 20));
    for (const game of few)
      Object.assign(game, { window: [from, from + instance.window.days - 1], venues: undefined });
  },
};

/** A copy of the season, spoiled. */
export function spoiled(season: Instance, name: string, seed: number): Instance {
  const instance = structuredClone(season);
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const pick = (count: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, count);
  };
  SPOILS[name]?.(instance, pick);
  return { ...instance, name: `${name} ${seed}` };
}

function keepSlots(instance: Instance, keep: (slot: Instance["slots"][number]) => boolean): void {
  const kept = instance.slots.filter(keep);
  const ids = new Map(kept.map(({ id }, place) => [id, place]));
  instance.slots = kept.map((slot, id) => ({ ...slot, id }));
  for (const game of instance.games)
    if (game.pin !== undefined) Object.assign(game, { pin: ids.get(game.pin) });
}
