import type { PlayerId } from "../../kernel/ids";
import { never } from "../../kernel/result";
import { isPlayerFoul, outOf } from "./fouls";
import { periodLength } from "./rules";
import {
  type GameState,
  lineOf,
  onCourt,
  other,
  type PlayerLine,
  type TeamLine,
  UNOPENED,
} from "./state";
import type { GameEvent, GameTime, Listed, Shot, Side } from "./vocabulary";

const POINTS: Record<Shot, number> = { ft: 1, fg2: 2, fg3: 3 };
const QUIET: ReadonlySet<GameEvent["type"]> = new Set([
  "opened",
  "listed",
  "clock-started",
  "clock-stopped",
  "clock-set",
]);

/**
 * What one event changes. Total: an event that does not fit still counts as it was said, and what is odd about
 * it is noted, so that a correction can be refused for leaving nonsense behind.
 */
export function evolve(state: GameState, event: GameEvent): GameState {
  const next = apply(atTime(state, event), event);
  if (QUIET.has(event.type)) return next;
  return {
    ...next,
    plays: [...next.plays, { event, home: next.home.points, away: next.away.points }],
  };
}

/** Anything said while the clock runs shows where the clock is. */
function atTime(state: GameState, event: GameEvent): GameState {
  if (!("ms" in event) || event.period !== state.clock.period || !state.clock.running) return state;
  return event.ms < state.clock.ms ? { ...state, clock: { ...state.clock, ms: event.ms } } : state;
}

function apply(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case "opened":
      return {
        ...(state.phase === "unopened" ? UNOPENED : state),
        phase: state.phase === "unopened" ? "before" : state.phase,
        rules: event.rules,
        home: { ...state.home, team: event.home },
        away: { ...state.away, team: event.away },
      };
    case "listed":
      return withTeam(state, event.side, (team) => ({
        ...team,
        players: event.players.map((listed) => ({
          ...(lineOf(team, listed.player) ?? fresh(listed)),
          ...listed,
        })),
      }));
    case "lined-up":
      return withTeam(notListed(state, event.side, event.players), event.side, (team) => ({
        ...team,
        linedUp: true,
        players: team.players.map((line) => {
          const starter = event.players.includes(line.player);
          return { ...line, starter, onCourt: starter };
        }),
      }));
    case "period-started":
      return odd(
        everyone(
          {
            ...state,
            phase: "period",
            clock: { period: event.period, ms: event.ms, running: false },
          },
          (line) => (line.onCourt ? { ...line, since: event.ms } : line),
        ),
        state.phase === "before" || state.phase === "interval"
          ? null
          : { code: "period-twice", period: event.period },
      );
    case "period-ended":
      return {
        ...everyone(inPeriod(state, event), (line) => leave(line, event.ms, false)),
        phase: "interval",
        clock: { period: event.period, ms: event.ms, running: false },
      };
    case "clock-started":
    case "clock-stopped":
    case "clock-set":
      return {
        ...inPeriod(state, event),
        clock: {
          period: event.period,
          ms: event.ms,
          running:
            event.type === "clock-set" ? state.clock.running : event.type === "clock-started",
        },
      };
    case "arrow-set":
      return { ...state, arrow: event.side };
    case "scored":
      return scored(state, event);
    case "missed":
      return act(state, event, (line) => ({ ...line, shots: attempt(line.shots, event.shot, 0) }));
    case "rebounded":
      return act(
        state,
        event,
        (line) =>
          event.end === "offensive" ? { ...line, or: line.or + 1 } : { ...line, dr: line.dr + 1 },
        event.end === "offensive" ? "or" : "dr",
      );
    case "assisted":
      return act(state, event, (line) => ({ ...line, as: line.as + 1 }));
    case "stole":
      return act(state, event, (line) => ({ ...line, st: line.st + 1 }));
    case "turned-over":
      return act(state, event, (line) => ({ ...line, to: line.to + 1 }), "to");
    case "blocked":
      return act(state, event, (line) => ({ ...line, bs: line.bs + 1 }));
    case "block-received":
      return act(state, event, (line) => ({ ...line, ba: line.ba + 1 }));
    case "foul-drawn":
      return act(state, event, (line) => ({ ...line, fd: line.fd + 1 }));
    case "fouled":
      return fouled(state, event);
    case "timed-out":
      return withTeam(inPeriod(state, event), event.side, (team) => ({
        ...team,
        timeouts: [...team.timeouts, { period: event.period, ms: event.ms }],
      }));
    case "substituted":
      return substituted(state, event);
    case "finished":
      return {
        ...state,
        phase: "over",
        ending: { kind: "played" },
        clock: { ...state.clock, running: false },
      };
    case "forfeited":
      return {
        ...state,
        phase: "over",
        ending: { kind: "forfeit", side: event.side },
        clock: { ...state.clock, running: false },
      };
    case "defaulted":
      return {
        ...everyone(state, (line) => leave(line, event.ms, false)),
        phase: "over",
        ending: { kind: "default", side: event.side },
        clock: { period: event.period, ms: event.ms, running: false },
      };
    case "signed":
      return { ...state, signed: true };
    case "reopened":
      return {
        ...state,
        signed: false,
        ending: null,
        phase: state.clock.period > 0 ? "interval" : "before",
      };
    default:
      return never(event);
  }
}

const fresh = (listed: Listed): PlayerLine => ({
  player: listed.player,
  jersey: listed.jersey,
  captain: listed.captain,
  starter: false,
  onCourt: false,
  since: null,
  playedMs: 0,
  plusMinus: 0,
  points: 0,
  shots: { ft: [0, 0], fg2: [0, 0], fg3: [0, 0] },
  or: 0,
  dr: 0,
  as: 0,
  st: 0,
  to: 0,
  bs: 0,
  ba: 0,
  fd: 0,
  fouls: [],
});

const withTeam = (
  state: GameState,
  side: Side,
  change: (team: TeamLine) => TeamLine,
): GameState => ({
  ...state,
  [side]: change(state[side]),
});

const withLine = (
  state: GameState,
  side: Side,
  player: PlayerId,
  change: (line: PlayerLine) => PlayerLine,
) =>
  withTeam(state, side, (team) => ({
    ...team,
    players: team.players.map((line) => (line.player === player ? change(line) : line)),
  }));

const everyone = (state: GameState, change: (line: PlayerLine) => PlayerLine): GameState => ({
  ...state,
  home: { ...state.home, players: state.home.players.map(change) },
  away: { ...state.away, players: state.away.players.map(change) },
});

const odd = (state: GameState, oddity: GameState["oddities"][number] | null): GameState =>
  oddity === null ? state : { ...state, oddities: [...state.oddities, oddity] };

const inPeriod = (state: GameState, at: GameTime): GameState =>
  state.phase === "period" && state.clock.period === at.period
    ? state
    : odd(state, { code: "wrong-period", period: at.period });

function notListed(state: GameState, side: Side, players: readonly PlayerId[]): GameState {
  const missing = players.find((player) => !lineOf(state[side], player));
  return odd(state, missing === undefined ? null : { code: "not-listed", player: missing });
}

const attempt = (shots: PlayerLine["shots"], shot: Shot, made: 0 | 1): PlayerLine["shots"] => ({
  ...shots,
  [shot]: [shots[shot][0] + made, shots[shot][1] + 1],
});

/** Something a player on court did, or a team when `player` is null. */
function act(
  state: GameState,
  event: GameTime & {
    readonly side: Side;
    readonly player: PlayerId | null;
    readonly type: string;
  },
  change: (line: PlayerLine) => PlayerLine,
  forTeam?: "or" | "dr" | "to",
): GameState {
  const at = inPeriod(state, event);
  const { side, player } = event;
  if (player === null)
    return forTeam === undefined
      ? at
      : withTeam(at, side, (team) => ({
          ...team,
          own: { ...team.own, [forTeam]: team.own[forTeam] + 1 },
        }));
  const line = lineOf(at[side], player);
  if (!line) return odd(at, { code: "not-listed", player });
  const seen = line.onCourt ? at : odd(at, { code: "not-on-court", player, type: event.type });
  return withLine(seen, side, player, change);
}

const atPeriod = (list: readonly number[], period: number, add: number): number[] =>
  Array.from(
    { length: Math.max(list.length, period) },
    (_, i) => (list[i] ?? 0) + (i === period - 1 ? add : 0),
  );

function scored(state: GameState, event: Extract<GameEvent, { type: "scored" }>): GameState {
  const points = POINTS[event.shot] + (event.bonus ?? 0);
  const { side, player, period } = event;
  const counted = withTeam(state, side, (team) => ({
    ...team,
    points: team.points + points,
    byPeriod: atPeriod(team.byPeriod, period, points),
    own: player === null ? { ...team.own, points: team.own.points + points } : team.own,
  }));
  const swing = (change: number) => (line: PlayerLine) =>
    line.onCourt ? { ...line, plusMinus: line.plusMinus + change } : line;
  const swung: GameState = {
    ...counted,
    [side]: { ...counted[side], players: counted[side].players.map(swing(points)) },
    [other(side)]: {
      ...counted[other(side)],
      players: counted[other(side)].players.map(swing(-points)),
    },
  };
  return act(swung, event, (line) => ({
    ...line,
    points: line.points + points,
    shots: attempt(line.shots, event.shot, 1),
  }));
}

function fouled(state: GameState, event: Extract<GameEvent, { type: "fouled" }>): GameState {
  const { side, player, kind, period } = event;
  if (!isPlayerFoul(kind))
    return withTeam(state, side, (team) => ({ ...team, coachFouls: [...team.coachFouls, kind] }));
  const counted = withTeam(inPeriod(state, event), side, (team) => ({
    ...team,
    foulsByPeriod: atPeriod(team.foulsByPeriod, period, 1),
    own: player === null ? { ...team.own, pf: team.own.pf + 1 } : team.own,
  }));
  if (player === null) return counted;
  const line = lineOf(counted[side], player);
  if (!line) return odd(counted, { code: "not-listed", player });
  // G5: a player who is out takes no part; whoever still gets a foul was on court against the rules.
  const noted = outOf(state.rules, line) ? odd(counted, { code: "already-out", player }) : counted;
  return withLine(noted, side, player, (old) => ({ ...old, fouls: [...old.fouls, kind] }));
}

const leave = (line: PlayerLine, ms: number, off: boolean): PlayerLine => ({
  ...line,
  onCourt: off ? false : line.onCourt,
  playedMs: line.playedMs + (line.since === null ? 0 : Math.max(0, line.since - ms)),
  since: null,
});

function substituted(
  state: GameState,
  event: Extract<GameEvent, { type: "substituted" }>,
): GameState {
  const { side, ms } = event;
  const counting = state.phase === "period" && event.period === state.clock.period;
  let next = notListed(state, side, [...event.out, ...event.in]);
  for (const player of event.out) {
    const line = lineOf(next[side], player);
    if (line && !line.onCourt) next = odd(next, { code: "not-on-court", player, type: event.type });
    next = withLine(next, side, player, (old) => leave(old, ms, true));
  }
  for (const player of event.in) {
    const line = lineOf(next[side], player);
    if (line?.onCourt) next = odd(next, { code: "already-on-court", player });
    if (line && outOf(state.rules, line)) next = odd(next, { code: "already-out", player });
    next = withLine(next, side, player, (old) =>
      old.onCourt ? old : { ...old, onCourt: true, since: counting ? ms : null },
    );
  }
  const count = onCourt(next[side]).length;
  return odd(next, count > state.rules.onCourt ? { code: "too-many-on-court", side, count } : null);
}

/** How long a player has played at a game's time, in ms. */
export const playedAt = (line: PlayerLine, clock: GameState["clock"]): number =>
  line.playedMs + (line.since === null ? 0 : Math.max(0, line.since - clock.ms));

/** The clock a period begins with. */
export const fullClock = (state: GameState, period: number): number =>
  periodLength(state.rules, period);
