import { FIBA, type Ruleset } from "../game/rules";
import { STANDINGS_PRESETS } from "../standings-rules";
import { type Regulations, versionOf } from "./regulations";

/**
 * What workers' leagues play: four running periods of eight minutes that stop only in the last two, a point more for a
 * basket by a woman or a veteran, and a clock that does not stop any more once a game is decided.
 */
const WORKERS_LEAGUE: Ruleset = {
  ...FIBA,
  name: "workers-league",
  periodMs: 480_000,
  clock: "running",
  runningStopsMs: 120_000,
  overtimeMs: 180_000,
  shotClock: { full: 24, offensive: null },
  minStart: 4,
  graceMs: 600_000,
  timeouts: { ...FIBA.timeouts, seconds: 30 },
  intervals: { beforeMs: 600_000, shortMs: 60_000, halfTimeMs: 300_000 },
  basketBonus: [
    { for: "woman", points: 1 },
    { for: "age", from: 45, points: 1 },
    { for: "age", from: 50, points: 2 },
  ],
  mercy: [
    { lead: 30, fromPeriod: 3, atMostMs: 480_000, effect: "running-clock" },
    { lead: 20, fromPeriod: 4, atMostMs: 480_000, effect: "running-clock" },
    { lead: 40, fromPeriod: 4, atMostMs: 180_000, effect: "game-over" },
  ],
};

/** On a page, games in hand do neither good nor harm. */
const ON_PAGES = { whileOpen: "balance" } as const;

/** The regulations that have a name. `fiba` is what holds when nothing is said. */
export const REGULATIONS = {
  fiba: { name: "fiba", game: FIBA, standings: { ...STANDINGS_PRESETS.fiba, ...ON_PAGES } },
  "fiba-average": {
    name: "fiba-average",
    game: { ...FIBA, name: "fiba-average" },
    standings: { ...STANDINGS_PRESETS["fiba-average"], ...ON_PAGES },
  },
  "workers-league": {
    name: "workers-league",
    game: WORKERS_LEAGUE,
    standings: { ...STANDINGS_PRESETS.fiba, ...ON_PAGES },
  },
} as const satisfies Record<string, Regulations>;

export type RegulationsPreset = keyof typeof REGULATIONS;

/** The preset whose figures these are, whatever they are called; null for an organiser's own. */
export function presetOf(regulations: Regulations): RegulationsPreset | null {
  const version = versionOf(regulations);
  const names = Object.keys(REGULATIONS) as RegulationsPreset[];
  return names.find((name) => versionOf(REGULATIONS[name]) === version) ?? null;
}

/** What regulations are called that nobody has given a name: their preset's, or `own`. */
export const NAMELESS: readonly string[] = [...Object.keys(REGULATIONS), "own"];
