import type { Instance } from "../../../../../domain/schedule/engine/instance-input";

type Slot = Instance["slots"][number];

/**
 * Whether the games can be played under the named demands, tried out slot by slot: slow, plain, and sharing nothing with
 * what is tested.
 */
export function satisfiable(
  instance: Instance,
  games: readonly number[],
  demands: readonly string[],
): boolean {
  const has = new Set(demands);
  const placed = new Map<number, Slot>();
  const counts = /^(slots|venueDayMax|crew)/;
  const onlyDays = !demands.some((name) => counts.test(name));
  const domain = (id: number): Slot[] => {
    const game = instance.games[id];
    const open = instance.slots.filter((slot) => {
      if (!game || slot.day < game.window[0] || slot.day > game.window[1]) return false;
      if (game.venues && !game.venues.includes(slot.venue)) return false;
      const isShut = instance.venues[slot.venue]?.closedDays.includes(slot.day);
      if (isShut && has.has(`closed:${slot.venue}`)) return false;
      if (game.pin !== undefined && game.pin !== slot.id) return false;
      return [game.home, game.away].every((id) => {
        const team = instance.teams[id];
        const [from, to] = team?.hours[(slot.day + instance.startWeekday) % 7] ?? [0, 0];
        if (!team) return true;
        if (has.has(`blackout:${id}`) && team.blackout.includes(slot.day)) return false;
        return !has.has(`hours:${id}`) || (slot.start >= from && slot.end <= to);
      });
    });
    // Where nothing counts slots, one slot of a day is as good as another.
    return onlyDays
      ? open.filter((slot, i) => open.findIndex(({ day }) => day === slot.day) === i)
      : open;
  };
  const domains = new Map(games.map((id) => [id, domain(id)]));
  const queue = games.toSorted(
    (a, b) => (domains.get(a)?.length ?? 0) - (domains.get(b)?.length ?? 0),
  );
  const place = (next: number): boolean => {
    const game = queue[next];
    if (game === undefined) return true;
    for (const slot of domains.get(game) ?? []) {
      placed.set(game, slot);
      if (isFine(instance, placed, has) && place(next + 1)) return true;
      placed.delete(game);
    }
    return false;
  };
  return place(0);
}

function isFine(
  instance: Instance,
  placed: ReadonlyMap<number, Slot>,
  has: ReadonlySet<string>,
): boolean {
  const all = [...placed];
  const slots = all.map(([, slot]) => slot);
  if (has.has("slots") && new Set(slots.map(({ id }) => id)).size < slots.length) return false;
  for (const name of has) {
    const [kind, what = "", on] = name.split(":");
    const id = Number(what);
    const days = all.flatMap(([game, slot]) => {
      const { home, away } = instance.games[game] ?? {};
      return home === id || away === id ? [slot.day] : [];
    });
    const near = (i: number, j: number) =>
      i < j && Math.abs((days[i] ?? 0) - (days[j] ?? 0)) < instance.minGap;
    if (kind === "rest" && days.some((_, i) => days.some((_, j) => near(i, j)))) return false;
    const { days: length, games } = instance.window;
    const full = (from: number) => days.filter((day) => day >= from && day < from + length).length;
    if (kind === "maxInWindow" && days.some((from) => full(from) > games)) return false;
    const [before, after] = what.split(">").map((game) => placed.get(Number(game)));
    const least = instance.precedence
      .filter((one) => what === `${one.before}>${one.after}`)
      .reduce((most, { minDays }) => Math.max(most, minDays), -9999);
    if (kind === "precedence" && before && after && after.day - before.day < least) return false;
    const there = slots.filter(({ venue, day }) => venue === id && day === Number(on)).length;
    if (kind === "venueDayMax" && there > (instance.venues[id]?.maxPerDay ?? 0)) return false;
    const onDay = slots.filter(({ day }) => day === id);
    const crews = instance.crews[id] ?? 0;
    if (kind === "crewDay" && onDay.length > crews * instance.crewDayFactor) return false;
    const at = (moment: number) =>
      onDay.filter(({ start, end }) => start <= moment && moment < end).length;
    if (kind === "crewSameTime" && onDay.some(({ start }) => at(start) > crews)) return false;
  }
  return true;
}
