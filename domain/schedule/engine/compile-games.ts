import type { Places } from "./compile-slots";
import type { Instance } from "./instance-input";
import type { Problem } from "./problem";
import { twinsIn } from "./twins";

type Fixtures = Pick<
  Problem,
  | "home"
  | "away"
  | "hosted"
  | "setup"
  | "reference"
  | "travel"
  | "candidateFrom"
  | "candidate"
  | "admits"
  | "admitWords"
  | "linkFrom"
  | "linkGame"
  | "linkSign"
  | "linkDays"
  | "twins"
  | "teamGameFrom"
  | "teamGame"
>;

type Game = Instance["games"][number];

/** What is to be placed, and where each may be. */
export function compileGames(instance: Instance, places: Places): Fixtures {
  const { games, teams, venues, divisions, dist, weights, reference } = instance;
  const setups = new Map<number, number>();
  for (const { setup } of divisions) if (!setups.has(setup)) setups.set(setup, setups.size);
  const stride = venues.length + 1;
  const travel = new Int32Array(games.length * stride);
  for (const game of games)
    for (const { id: venue } of venues)
      travel[game.id * stride + venue] =
        weights.travel * teamsOf(game).reduce((km, team) => km + (dist[team]?.[venue] ?? 0), 0);
  const closed = venues.map(({ closedDays }) => new Set(closedDays));
  const admitted = games.map((game) => admittedSlots(instance, places, closed, game));
  const admitWords = (places.slots + 32) >> 5;
  const admits = new Int32Array(games.length * admitWords);
  for (const [game, slots] of admitted.entries())
    for (const slot of slots) {
      const word = game * admitWords + (slot >> 5);
      admits[word] = (admits[word] ?? 0) | (1 << (slot & 31));
    }
  const twins: number[] = [];
  const links = games.map(() => [] as [game: number, sign: number, days: number][]);
  const areTwins = twinsIn(instance, admitted);
  for (const link of instance.precedence) {
    const { before, after, minDays } = link;
    const isTwin = areTwins(link);
    if (isTwin) twins.push(before, after);
    links[after]?.push([before, isTwin ? 0 : 1, minDays]);
    links[before]?.push([after, isTwin ? 0 : -1, minDays]);
  }
  const allLinks = links.flat();
  const gamesOf = teams.map(() => [] as number[]);
  for (const game of games) for (const team of teamsOf(game)) gamesOf[team]?.push(game.id);
  return {
    home: Int32Array.from(games, ({ home }) => home),
    away: Int32Array.from(games, ({ away }) => away),
    hosted: Uint8Array.from(games, ({ stage }) => (stage === "group" ? 1 : 0)),
    setup: Int32Array.from(games, (game) => setups.get(divisions[game.division]?.setup ?? 0) ?? 0),
    reference: Int32Array.from(games, ({ id }) => {
      const place = reference?.[id];
      return place ? places.placeOf(...place) : -2;
    }),
    travel,
    candidateFrom: starts(admitted),
    candidate: Int32Array.from(admitted.flat()),
    admits,
    admitWords,
    linkFrom: starts(links),
    linkGame: Int32Array.from(allLinks, ([game]) => game),
    linkSign: Int32Array.from(allLinks, ([, sign]) => sign),
    linkDays: Int32Array.from(allLinks, ([, , days]) => days),
    twins: Int32Array.from(twins),
    teamGameFrom: starts(gamesOf),
    teamGame: Int32Array.from(gamesOf.flat()),
  };
}

const teamsOf = ({ home, away }: Game): number[] => [home, away].filter((team) => team >= 0);

/** Where each list begins when they stand one behind the other, and where the last one ends. */
function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) from[i + 1] = (from[i] ?? 0) + list.length;
  return from;
}

/** The slots that break no rule of the game's own: its window, venues and pin, and its teams' days and hours. */
function admittedSlots(
  instance: Instance,
  places: Places,
  closed: readonly ReadonlySet<number>[],
  game: Game,
): number[] {
  const { startWeekday, teams } = instance;
  const [from, to] = game.window;
  const rights = teamsOf(game).map((team) => {
    const { blackout, hours } = teams[team] ?? { blackout: [], hours: [] };
    return { blackout: new Set(blackout), hours };
  });
  const open: number[] = [];
  for (const { id, venue, day, start, end } of instance.slots) {
    if (day < from || day > to || (game.pin !== undefined && game.pin !== id)) continue;
    if (game.venues && !game.venues.includes(venue)) continue;
    if (closed[venue]?.has(day)) continue;
    const weekday = (day + startWeekday) % 7;
    const free = rights.every(({ blackout, hours }) => {
      const [opens, closes] = hours[weekday] ?? [0, 0];
      return !blackout.has(day) && opens <= start && end <= closes;
    });
    if (free) open.push(places.slotOfId[id] ?? 0);
  }
  return open.sort((a, b) => a - b);
}
