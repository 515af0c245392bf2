import { type Random, seeded } from "../domain/kernel/random";
import { type Instance, instanceInput } from "../domain/schedule/engine/instance-input";

/** A season to be planned: groups of four or five with return games, counties round a city, halls open at times. */
export interface SeasonSize {
  readonly teams: number;
  readonly days: number;
  readonly halls: number;
  readonly counties: number;
}

const EVENING = [1080, 1185, 1290];
const WEEKEND = [540, 645, 840, 945, 1080];
const LENGTH = 100;
/** Of so many bookable slots in all one is used. */
const ROOM = 1.6;

type Slot = Instance["slots"][number];
type Game = Instance["games"][number];

/** The same size and seed give the same season. */
export function season(size: SeasonSize, seed: number): Instance {
  const random = seeded(`season ${size.teams} ${seed}`);
  const counties = Array.from({ length: size.counties }, (_, id) => ({ id, ...spot(id, random) }));
  const near = (county: number) => {
    const { x, y } = counties[county] ?? { x: 0, y: 0 };
    return { x: x + random.below(13) - 6, y: y + random.below(13) - 6 };
  };
  const halls = Array.from({ length: size.halls }, (_, id) => {
    const county = id < size.counties ? id : random.below(2) * random.below(size.counties);
    return { id, county, courts: county === 0 ? 2 : 1, ...near(county) };
  });
  const teams = Array.from({ length: size.teams }, (_, id) => {
    const county = random.below(2) * random.below(size.counties);
    return { id, county, ...near(county) };
  });
  const dist = teams.map((team) => halls.map((hall) => kilometres(team, hall)));
  const { games, precedence } = fixtures(size, random);
  const perTeam = Math.round((2 * games.length) / size.teams);
  return instanceInput.parse({
    format: "cal-1",
    name: `bench-${size.teams}`,
    days: size.days,
    startWeekday: 1,
    minGap: 3,
    window: { days: 7, games: 2 },
    phase: [0, size.days - 1],
    idleDays: 14,
    crews: Array<number>(size.days).fill(size.halls),
    crewDayFactor: 3,
    counties: counties.map(({ id }) => ({ id, minGames: id === 0 ? size.teams : 4 })),
    venues: halls.map(({ id, county, courts }) => ({
      id,
      county,
      courts,
      maxPerDay: 4 * courts,
      closedDays: [],
    })),
    divisions: [{ id: 0, setup: 0 }],
    teams: teams.map(({ id, county }) => ({
      id,
      hours: Array.from({ length: 7 }, (_, day) => (day % 6 === 0 ? [0, 1440] : [1080, 1440])),
      blackout: blackout(size.days, random),
      near: halls.filter((hall) => hall.county === county).map((hall) => hall.id),
      nearMin: 3,
      kmCap: 15 * perTeam,
      primeMin: 3,
    })),
    dist,
    slots: slots(size, halls, games.length, random),
    games,
    precedence,
    weights: WEIGHTS,
  });
}

const WEIGHTS = {
  travel: 1,
  farTeam: 3,
  nearHome: 60,
  countyCover: 80,
  shortGap: { 1: 60, 2: 30, 3: 12, 4: 6, 5: 2 },
  idle: 5,
  primeShort: 15,
  bandImbalance: 8,
  venueDay: 25,
  courtGap: 10,
  setupSwitch: 12,
  change: 100,
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Counties lie up to 45 km round the city, which is the first of them. */
function spot(id: number, random: Random): Spot {
  if (id === 0) return { x: 0, y: 0 };
  return { x: random.below(91) - 45, y: random.below(91) - 45 };
}

const kilometres = (a: Spot, b: Spot): number => Math.round(1.3 * Math.hypot(a.x - b.x, a.y - b.y));

/** About one day in six, in stretches of two. */
const blackout = (days: number, random: Random): number[] =>
  Array.from({ length: Math.floor(days / 12) }, () => random.below(days - 1)).flatMap((day) => [
    day,
    day + 1,
  ]);

/** Everybody of a group meets twice, at least a week apart. */
function fixtures({ teams, days }: SeasonSize, random: Random) {
  const games: Game[] = [];
  const precedence: Instance["precedence"] = [];
  const groups = Math.floor(teams / 4);
  const order = random.shuffle(Array.from({ length: teams }, (_, id) => id));
  for (let group = 0; group < groups; group++) {
    const members = order.filter((_, at) => at % groups === group);
    for (const [at, home] of members.entries())
      for (const away of members.slice(at + 1)) {
        const own = { stage: "group", division: 0, window: [0, days - 1] as [number, number] };
        const before = games.length;
        games.push({ id: before, ...own, home, away });
        games.push({ id: before + 1, ...own, home: away, away: home });
        precedence.push({ before, after: before + 1, minDays: 7 });
      }
  }
  return { games, precedence };
}

/** Whole days of halls in random order, until there is room enough. */
function slots(
  { days }: SeasonSize,
  halls: readonly { id: number; courts: number }[],
  games: number,
  random: Random,
): Slot[] {
  const open = halls.flatMap(({ id, courts }) =>
    Array.from({ length: days }, (_, day) => ({ venue: id, courts, day })),
  );
  const list: Slot[] = [];
  for (const { venue, courts, day } of random.shuffle(open)) {
    if (list.length >= ROOM * games) break;
    const isWeekend = (day + 1) % 7 === 0 || (day + 1) % 7 === 6;
    if (!isWeekend && random.below(2) === 0) continue;
    for (let court = 0; court < courts; court++)
      for (const [at, start] of (isWeekend ? WEEKEND : EVENING).entries())
        list.push({
          id: list.length,
          venue,
          court,
          day,
          start,
          end: start + LENGTH,
          band: isWeekend ? ([0, 0, 1, 1, 2][at] ?? 1) : at === 2 ? 2 : 1,
        });
  }
  return list;
}
