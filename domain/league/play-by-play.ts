import { type PlayerId, playerId, teamId } from "../kernel/ids";
import { evolveAll } from "../live/commit";
import { boxScore } from "./box-score";
import { type PrintedBoxScore, printed } from "./box-score-output";
import { game } from "./game";
import { FIBA, periodLength, type Ruleset } from "./game/rules";
import type { FoulKind, GameEvent, GameTime, Shot, Side } from "./game/vocabulary";
import {
  type PlayByPlayFile,
  type PlayKind,
  type PlayRow,
  periodMinutes,
  playRows,
} from "./play-by-play-input";

/** The box score of a play-by-play that `playByPlayInput` has accepted, by the same fold as that of a live game. */
export const boxScoreOfPlays = (file: PlayByPlayFile): PrintedBoxScore =>
  printed(boxScore(evolveAll(game, game.initial, eventsOf(file))));

/** A play-by-play as our own events: lists and starters are inferred, periods follow from the rows. */
export function eventsOf(file: PlayByPlayFile): readonly GameEvent[] {
  const rows = playRows(file);
  const rules = rulesOf(file);
  return [
    { type: "opened", rules, home: teamId(file.home), away: teamId(file.away) },
    ...listed("home", ofTeam(rows, file.home)),
    ...listed("away", ofTeam(rows, file.away)),
    ...played(file, rules, rows),
  ];
}

const rulesOf = (file: PlayByPlayFile): Ruleset => {
  const periods = file.rules?.periods ?? FIBA.periods;
  return {
    ...FIBA,
    name: "play-by-play",
    periods,
    periodMs: Math.round(periodMinutes(file, 1) * 60_000),
    overtimeMs: Math.round(periodMinutes(file, periods + 1) * 60_000),
  };
};

interface Row extends PlayRow {
  readonly jersey: string;
}

const ofTeam = (rows: readonly PlayRow[], team: string): readonly Row[] =>
  rows.filter((row): row is Row => row.team === team && row.jersey !== null);

const idOf = (side: Side, jersey: string): PlayerId => playerId(`${side}/${jersey}`);

function listed(side: Side, rows: readonly Row[]): GameEvent[] {
  const shirts = [...new Set(rows.map((row) => row.jersey))];
  const players = shirts.map((jersey) => ({ player: idOf(side, jersey), jersey, captain: false }));
  const starters = shirts.filter((jersey) => starts(rows.filter((row) => row.jersey === jersey)));
  return [
    { type: "listed", side, players },
    {
      type: "lined-up",
      side,
      players: starters.slice(0, FIBA.onCourt).map((jersey) => idOf(side, jersey)),
    },
  ];
}

/** What can be said of somebody on the bench. */
const BENCH: ReadonlySet<PlayKind> = new Set(["foul-technical-player", "foul-disqualifying"]);

/**
 * Whoever leaves the court before coming on to it has started, and so has one who does something there and is
 * never changed. The order of rows alone would not do: within a stoppage it is not kept.
 */
function starts(rows: readonly Row[]): boolean {
  const change = rows.find((row) => row.kind === "sub-in" || row.kind === "sub-out");
  return change ? change.kind === "sub-out" : rows.some((row) => !BENCH.has(row.kind));
}

function played(file: PlayByPlayFile, rules: Ruleset, rows: readonly PlayRow[]): GameEvent[] {
  const events: GameEvent[] = [];
  let now: GameTime = { period: 0, ms: 0 };
  const endPeriod = () => {
    if (now.period > 0) events.push({ type: "period-ended", period: now.period, ms: 0 });
  };
  for (const row of rows) {
    if (row.period > now.period) {
      endPeriod();
      now = { period: row.period, ms: periodLength(rules, row.period) };
      events.push({ type: "period-started", ...now }, { type: "clock-started", ...now });
    }
    if (row.period === now.period && row.ms !== null) now = { ...now, ms: row.ms };
    const time = { period: row.period, ms: row.ms ?? now.ms };
    const side = row.team === null ? null : row.team === file.home ? "home" : "away";
    if (side) events.push(...said(row, side, time));
  }
  const last = rows.at(-1);
  if (last?.kind === "period-end" || rows.some((row) => row.kind === "game-end")) endPeriod();
  if (rows.some((row) => row.kind === "game-end"))
    events.push({ type: "finished", period: now.period, ms: 0 });
  return changesJoined(events);
}

/** Those who go and those who come in one stoppage, as one change of each side; rows name them one by one. */
function changesJoined(events: readonly GameEvent[]): GameEvent[] {
  const joined: GameEvent[] = [];
  let changes: Extract<GameEvent, { type: "substituted" }>[] = [];
  for (const event of events) {
    if (event.type !== "substituted") {
      joined.push(...changes, event);
      changes = [];
      continue;
    }
    const same = changes.findIndex(
      ({ side, period, ms }) => side === event.side && period === event.period && ms === event.ms,
    );
    const old = changes[same];
    if (!old) changes.push(event);
    else changes[same] = { ...old, out: [...old.out, ...event.out], in: [...old.in, ...event.in] };
  }
  return [...joined, ...changes];
}

const SHOTS: Readonly<Partial<Record<PlayKind, readonly [Shot, "scored" | "missed"]>>> = {
  "fg2-made": ["fg2", "scored"],
  "fg3-made": ["fg3", "scored"],
  "ft-made": ["ft", "scored"],
  "fg2-missed": ["fg2", "missed"],
  "fg3-missed": ["fg3", "missed"],
  "ft-missed": ["ft", "missed"],
};

const FOULS: Readonly<Partial<Record<PlayKind, FoulKind>>> = {
  "foul-personal": "personal",
  "foul-offensive": "offensive",
  "foul-unsportsmanlike": "unsportsmanlike",
  "foul-disqualifying": "disqualifying",
  "foul-technical-player": "technical",
  "foul-technical-coach": "coach-technical",
  "foul-technical-bench": "bench-technical",
};

/** What a row says of a side; nothing for what a box score does not need, such as a jump ball. */
function said(row: PlayRow, side: Side, time: GameTime): GameEvent[] {
  const player = row.jersey === null ? null : idOf(side, row.jersey);
  const shot = SHOTS[row.kind];
  if (shot) return [{ type: shot[1], ...time, side, player, shot: shot[0] }];
  const kind = FOULS[row.kind];
  if (kind) return [{ type: "fouled", ...time, side, player, kind }];
  switch (row.kind) {
    case "rebound-offensive":
      return [{ type: "rebounded", ...time, side, player, end: "offensive" }];
    case "rebound-defensive":
      return [{ type: "rebounded", ...time, side, player, end: "defensive" }];
    case "turnover":
      return [{ type: "turned-over", ...time, side, player }];
    case "timeout":
      return [{ type: "timed-out", ...time, side }];
  }
  if (player === null) return [];
  switch (row.kind) {
    case "assist":
      return [{ type: "assisted", ...time, side, player }];
    case "steal":
      return [{ type: "stole", ...time, side, player }];
    case "block":
      return [{ type: "blocked", ...time, side, player }];
    case "block-received":
      return [{ type: "block-received", ...time, side, player }];
    case "foul-drawn":
      return [{ type: "foul-drawn", ...time, side, player }];
    case "sub-in":
      return [{ type: "substituted", ...time, side, out: [], in: [player] }];
    case "sub-out":
      return [{ type: "substituted", ...time, side, out: [player], in: [] }];
    default:
      return [];
  }
}
