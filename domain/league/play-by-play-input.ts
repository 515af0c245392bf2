import { z } from "zod";

/** The compact play-by-play that `leitai boxscore` reads; every issue names its path. Unknown keys are ignored. */

export const PLAY_COLUMNS = ["seq", "period", "clockRemaining", "team", "jersey", "kind"] as const;

/** What can be said, and of whom: a player; a player or else the team; a team; or nobody. */
const KINDS = {
  "period-begin": "nobody",
  "period-end": "nobody",
  "game-end": "nobody",
  "tip-off": "nobody",
  "jump-ball-won": "nobody",
  "timeout-tv": "nobody",
  "coach-challenge": "nobody",
  timeout: "team",
  "foul-technical-coach": "team",
  "foul-technical-bench": "team",
  "fg2-made": "either",
  "fg3-made": "either",
  "ft-made": "either",
  "rebound-offensive": "either",
  "rebound-defensive": "either",
  turnover: "either",
  "foul-personal": "either",
  "foul-offensive": "either",
  "foul-unsportsmanlike": "either",
  "foul-disqualifying": "either",
  "foul-technical-player": "either",
  "fg2-missed": "player",
  "fg3-missed": "player",
  "ft-missed": "player",
  assist: "player",
  steal: "player",
  block: "player",
  "block-received": "player",
  "foul-drawn": "player",
  "sub-in": "player",
  "sub-out": "player",
} as const satisfies Readonly<Record<string, "player" | "either" | "team" | "nobody">>;

export type PlayKind = keyof typeof KINDS;

const team = z.string().min(1).max(40);
const minutes = z.number().positive().max(60);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const playByPlayInput = z
  .object({
    id: z.string().optional(),
    rules: z
      .object({
        periods: z.int().min(1).max(8),
        periodMinutes: minutes,
        overtimeMinutes: minutes,
      })
      .partial()
      .optional(),
    home: team,
    away: team,
    /** The order of the columns below, when it is another one or there are more. */
    eventColumns: z.array(z.string()).optional(),
    events: z.array(z.array(cell)).max(100_000),
  })
  .superRefine((input, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (input.home === input.away) report(["away"], `a team cannot meet itself: ${input.away}`);
    const missing = PLAY_COLUMNS.filter((name) => !columnsOf(input).includes(name));
    for (const name of missing) report(["eventColumns"], `missing column: ${name}`);
    if (missing.length > 0) return;
    if (input.events.length === 0) report(["events"], "nothing is told of the game");
    const seen = new Set<number>();
    input.events.forEach((_, index) => {
      const row = readRow(input, index);
      if ("wrong" in row) {
        report(["events", index, row.column], row.wrong);
        return;
      }
      if (seen.has(row.seq))
        report(["events", index, columnsOf(input).indexOf("seq")], `named twice: ${row.seq}`);
      seen.add(row.seq);
    });
    const level = levelEnd(input);
    if (level)
      report(
        ["events", level.index],
        `a played game cannot end level: ${level.points}–${level.points}`,
      );
  });

export type PlayByPlayFile = z.input<typeof playByPlayInput>;

const POINTS: Partial<Readonly<Record<PlayKind, number>>> = {
  "ft-made": 1,
  "fg2-made": 2,
  "fg3-made": 3,
};

/** The row that ends a game in which nobody is ahead (G1); null where there is none. */
function levelEnd(
  file: PlayByPlayFile,
): { readonly index: number; readonly points: number } | null {
  let [home, away, end] = [0, 0, -1];
  for (const [index] of file.events.entries()) {
    const row = readRow(file, index);
    if ("wrong" in row) return null;
    const points = POINTS[row.kind] ?? 0;
    if (row.team === file.home) home += points;
    else away += points;
    if (row.kind === "game-end") end = index;
  }
  return end >= 0 && home === away ? { index: end, points: home } : null;
}

/** One row, read. `ms` is null where the clock is left out; `team` and `jersey` where they do not apply. */
export interface PlayRow {
  readonly seq: number;
  readonly period: number;
  readonly ms: number | null;
  readonly team: string | null;
  readonly jersey: string | null;
  readonly kind: PlayKind;
}

/** The rows in the order of their `seq`, of a file that `playByPlayInput` has accepted. */
export const playRows = (file: PlayByPlayFile): readonly PlayRow[] =>
  file.events
    .map((_, index) => readRow(file, index))
    .filter((row): row is PlayRow => !("wrong" in row))
    .sort((a, b) => a.seq - b.seq);

const columnsOf = (file: PlayByPlayFile): readonly string[] => file.eventColumns ?? PLAY_COLUMNS;

/** Minutes of a period as the file's rules give them; FIBA's where they say nothing. */
export function periodMinutes(file: PlayByPlayFile, period: number): number {
  const { periods = 4, periodMinutes: usual = 10, overtimeMinutes = 5 } = file.rules ?? {};
  return period > periods ? overtimeMinutes : usual;
}

type Wrong = { readonly column: number; readonly wrong: string };

function readRow(file: PlayByPlayFile, index: number): PlayRow | Wrong {
  const columns = columnsOf(file);
  const cells = file.events[index] ?? [];
  const of = (name: (typeof PLAY_COLUMNS)[number]) => cells[columns.indexOf(name)] ?? null;
  const wrong = (name: (typeof PLAY_COLUMNS)[number], why: string): Wrong => ({
    column: columns.indexOf(name),
    wrong: `${name}: ${why}`,
  });
  const [seq, period, clock] = [of("seq"), of("period"), of("clockRemaining")];
  const [side, jersey, kind] = [of("team"), of("jersey"), of("kind")];
  if (typeof seq !== "number") return wrong("seq", "a number is expected");
  if (typeof period !== "number" || !Number.isInteger(period) || period < 1 || period > 30)
    return wrong("period", "a whole number from 1 to 30 is expected");
  if (typeof kind !== "string" || !isKind(kind)) return wrong("kind", `unknown: ${kind}`);
  const ms = typeof clock === "string" ? clockMs(clock) : null;
  if (clock !== null && ms === null) return wrong("clockRemaining", `not a clock: ${clock}`);
  if (ms !== null && ms > periodMinutes(file, period) * 60_000)
    return wrong("clockRemaining", `${clock} is more than the period lasts`);
  if (side !== null && side !== file.home && side !== file.away)
    return wrong("team", `neither ${file.home} nor ${file.away}: ${side}`);
  if (side === null && KINDS[kind] !== "nobody") return wrong("team", `missing for ${kind}`);
  if (jersey !== null && typeof jersey !== "string")
    return wrong("jersey", 'text is expected, because "0" and "00" differ');
  if (jersey === null && KINDS[kind] === "player") return wrong("jersey", `missing for ${kind}`);
  return { seq, period, ms, team: side, jersey, kind };
}

const isKind = (text: string): text is PlayKind => Object.hasOwn(KINDS, text);

/** `MM:SS`, also with tenths, as ms; null for anything else. */
function clockMs(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)(?:\.(\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const [, minute, second, part = ""] = match;
  return (Number(minute) * 60 + Number(second)) * 1_000 + Number(part.padEnd(3, "0"));
}
