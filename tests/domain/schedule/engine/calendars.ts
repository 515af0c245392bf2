import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { type Instance, instanceInput } from "../../../../domain/schedule/engine/instance-input";

/** Two small calendars whose best plans are known: proven 1659 and 3392. */
export const recorded = (name: "mini-12" | "mini-16"): Instance =>
  instanceInput.parse(
    JSON.parse(
      readFileSync(path.join(import.meta.dirname, `../../../recorded/${name}.json`), "utf8"),
    ),
  );

const some = (max: number) => fc.integer({ min: 0, max });

/** Any calendar, with little sense in it: what holds for these holds for every season. */
export const calendars: fc.Arbitrary<Instance> = fc
  .record({
    days: fc.integer({ min: 1, max: 40 }),
    startWeekday: some(6),
    minGap: some(4),
    window: fc.record({ days: fc.integer({ min: 1, max: 8 }), games: some(3) }),
    phaseFrom: some(5),
    phaseLength: some(40),
    idleDays: fc.integer({ min: 1, max: 12 }),
    crewDayFactor: some(3),
    teams: fc.integer({ min: 2, max: 6 }),
    venues: fc.integer({ min: 1, max: 3 }),
    counties: fc.integer({ min: 1, max: 2 }),
    setups: fc.integer({ min: 1, max: 3 }),
    games: fc.integer({ min: 1, max: 20 }),
    reference: fc.boolean(),
    chance: fc.array(some(9999), { minLength: 400, maxLength: 400 }),
  })
  .map(calendarOf);

interface Draw {
  readonly days: number;
  readonly startWeekday: number;
  readonly minGap: number;
  readonly window: { days: number; games: number };
  readonly phaseFrom: number;
  readonly phaseLength: number;
  readonly idleDays: number;
  readonly crewDayFactor: number;
  readonly teams: number;
  readonly venues: number;
  readonly counties: number;
  readonly setups: number;
  readonly games: number;
  readonly reference: boolean;
  readonly chance: readonly number[];
}

function calendarOf(draw: Draw): Instance {
  let turn = 0;
  const pick = (count: number) => (draw.chance[turn++ % 400] ?? 0) % count;
  const list = <T>(count: number, make: (id: number) => T) =>
    Array.from({ length: count }, (_, id) => make(id));
  const { days, venues, teams, counties, setups } = draw;
  const courts = list(venues, () => 1 + pick(2));
  const slots: Instance["slots"] = [];
  for (const [venue, count] of courts.entries())
    for (let court = 0; court < count; court++)
      for (let day = 0; day < days; day++) {
        if (pick(3) === 0) continue;
        let start = 500 + pick(200);
        for (let k = 0; k < 1 + pick(4); k++) {
          const end = start + 60 + pick(60);
          slots.push({ id: slots.length, venue, court, day, start, end, band: pick(3) });
          start = end + pick(30);
        }
      }
  // Ids are drawn apart from times, so that no order is taken for granted.
  const order = slots.map((slot) => ({ slot, key: pick(1000) })).sort((a, b) => a.key - b.key);
  const mixed = order.map(({ slot }, id) => ({ ...slot, id }));
  const weight = () => pick(50);
  return instanceInput.parse({
    format: "cal-1",
    name: "wild",
    days,
    startWeekday: draw.startWeekday,
    minGap: draw.minGap,
    window: draw.window,
    phase: [draw.phaseFrom, draw.phaseFrom + draw.phaseLength],
    idleDays: draw.idleDays,
    crewDayFactor: draw.crewDayFactor,
    crews: list(days, () => pick(4)),
    counties: list(counties, (id) => ({ id, minGames: pick(4) })),
    venues: list(venues, (id) => ({
      id,
      county: pick(counties),
      courts: courts[id],
      maxPerDay: 1 + pick(4),
      closedDays: list(pick(4), () => pick(days)),
    })),
    divisions: list(setups, (id) => ({ id, setup: 10 * id })),
    teams: list(teams, (id) => ({
      id,
      hours: list(7, () => (pick(3) === 0 ? [540, 700] : [0, 1440])),
      blackout: list(pick(4), () => pick(days)),
      near: [pick(venues)],
      nearMin: pick(4),
      kmCap: pick(60),
      primeMin: pick(4),
    })),
    dist: list(teams, () => list(venues, () => pick(40))),
    slots: mixed,
    games: list(draw.games, (id) => {
      const unknown = pick(5) === 0;
      const home = pick(teams);
      const from = pick(days);
      return {
        id,
        stage: pick(4) === 0 ? "ko" : "group",
        division: pick(setups),
        home: unknown ? -1 : home,
        away: unknown ? -1 : (home + 1 + pick(teams - 1)) % teams,
        window: pick(3) === 0 ? [from, from + pick(20)] : [0, days],
        ...(pick(6) === 0 ? { venues: [pick(venues)] } : {}),
        ...(pick(9) === 0 && mixed.length > 0 ? { pin: pick(mixed.length) } : {}),
      };
    }),
    precedence: list(pick(6), () => {
      const before = pick(draw.games);
      return { before, after: (before + 1) % draw.games, minDays: pick(9) };
    }).filter(({ before, after }) => before !== after),
    reference: draw.reference
      ? list(draw.games, () => {
          const slot = mixed[pick(Math.max(1, mixed.length))];
          // Some were published at a place that is no more.
          const start = slot ? slot.start + (pick(5) === 0 ? 1 : 0) : 0;
          return slot && pick(4) > 0 ? [slot.day, slot.venue, start] : null;
        })
      : undefined,
    weights: {
      travel: weight(),
      farTeam: weight(),
      nearHome: weight(),
      countyCover: weight(),
      shortGap: { 0: weight(), 1: weight(), 2: weight(), 5: weight() },
      idle: weight(),
      primeShort: weight(),
      bandImbalance: weight(),
      venueDay: weight(),
      courtGap: weight(),
      setupSwitch: weight(),
      change: weight(),
    },
  });
}
