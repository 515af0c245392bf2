import type { PlayerId } from "../../kernel/ids";
import {
  atPeriod,
  inPeriod,
  leave,
  notListed,
  odd,
  ownRow,
  sameTime,
  withLine,
  withTeam,
} from "./changes";
import { isPlayerFoul, outOf, timeoutsLeft } from "./fouls";
import { type GameState, lineOf, onCourt, other, type PlayerLine, type TeamRow } from "./state";
import { owedFor, throwerNamed } from "./throws";
import type { GameEvent, GameTime, Shot, Side } from "./vocabulary";

/** What players and teams do in a game, each as a step from state to state. */

type Of<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;

const POINTS: Record<Shot, number> = { ft: 1, fg2: 2, fg3: 3 };

export const attempt = (
  shots: PlayerLine["shots"],
  shot: Shot,
  made: 0 | 1,
): PlayerLine["shots"] => ({
  ...shots,
  [shot]: [shots[shot][0] + made, shots[shot][1] + 1],
});

/**
 * Something a player on court did, or a team when `player` is null. What is said of somebody who is not on the
 * list goes to the team's own row, so that the totals stay whole.
 */
export function act(
  state: GameState,
  event: GameTime & {
    readonly side: Side;
    readonly player: PlayerId | null;
    readonly type: string;
  },
  change: (line: PlayerLine) => PlayerLine,
  own?: readonly [row: keyof TeamRow, add: number],
): GameState {
  const at = inPeriod(state, event);
  const { side, player } = event;
  const line = lineOf(at[side], player);
  if (player === null || !line) {
    const counted = own === undefined ? at : ownRow(at, side, ...own);
    return odd(counted, player === null ? null : { code: "not-listed", player });
  }
  const seen = line.onCourt ? at : odd(at, { code: "not-on-court", player, type: event.type });
  return withLine(seen, side, player, change);
}

/** G4: points by kind of shot, G19: and what they are worth for this player; those on court get them as plus and minus. */
export function scored(state: GameState, event: Of<"scored">): GameState {
  const bonus = event.bonus ?? 0;
  const points = POINTS[event.shot] + bonus;
  const { side, period } = event;
  const swing = (change: number) => (line: PlayerLine) =>
    line.onCourt ? { ...line, plusMinus: line.plusMinus + change } : line;
  const counted = withTeam(state, side, (team) => ({
    ...team,
    points: team.points + points,
    byPeriod: atPeriod(team.byPeriod, period, points),
    players: team.players.map(swing(points)),
  }));
  const swung = withTeam(counted, other(side), (team) => ({
    ...team,
    players: team.players.map(swing(-points)),
  }));
  return act(
    swung,
    event,
    (line) => ({
      ...line,
      points: line.points + points,
      bonus: line.bonus + bonus,
      shots: attempt(line.shots, event.shot, 1),
    }),
    ["points", points],
  );
}

/** G6: a foul called before the first period is one of it. */
const called = (state: GameState, at: GameTime): GameState =>
  state.phase === "before" && at.period === 1 ? state : sameTime(state, at);

export function fouled(state: GameState, event: Of<"fouled">): GameState {
  const { side, player, kind, period } = event;
  // G6: a foul in an interval is one of the period that follows.
  const counts = state.phase === "interval" && period === state.clock.period ? period + 1 : period;
  if (kind === "fighting" && player !== null) return fought(called(state, event), side, player);
  if (!isPlayerFoul(kind))
    return owedFor(
      withTeam(called(state, event), side, (team) => ({
        ...team,
        coachFouls: [...team.coachFouls, kind],
      })),
      event,
      counts,
    );
  const counted = owedFor(
    withTeam(called(state, event), side, (team) => ({
      ...team,
      foulsByPeriod: atPeriod(team.foulsByPeriod, counts, 1),
    })),
    event,
    counts,
  );
  const line = lineOf(counted[side], player);
  if (player === null || !line)
    return odd(
      ownRow(counted, side, "pf", 1),
      player === null ? null : { code: "not-listed", player },
    );
  // G5: a player who is out takes no part; whoever still gets a foul was on court against the rules.
  const noted = outOf(state.rules, line) ? odd(counted, { code: "already-out", player }) : counted;
  return withLine(noted, side, player, (old) => ({ ...old, fouls: [...old.fouls, kind] }));
}

/** G7: whoever leaves the bench for a fight is out; the bench's technical foul for it is entered of its own. */
const fought = (state: GameState, side: Side, player: PlayerId): GameState =>
  withLine(notListed(state, side, [player]), side, player, (line) => ({ ...line, fought: true }));

/** A foul can be drawn on the bench or in an interval as well. */
export const foulDrawn = (state: GameState, event: Of<"foul-drawn">): GameState =>
  withLine(
    throwerNamed(notListed(called(state, event), event.side, [event.player]), event),
    event.side,
    event.player,
    (line) => ({ ...line, fd: line.fd + 1 }),
  );

export function timedOut(state: GameState, event: Of<"timed-out">): GameState {
  const { side, period, ms } = event;
  const none = timeoutsLeft(state.rules, state[side], event) === 0;
  return withTeam(
    odd(inPeriod(state, event), none ? { code: "no-time-out-left", side } : null),
    side,
    (team) => ({ ...team, timeouts: [...team.timeouts, { period, ms }] }),
  );
}

export function substituted(state: GameState, event: Of<"substituted">): GameState {
  const { side, ms } = event;
  const counting = state.phase === "period" && event.period === state.clock.period;
  let next = notListed(sameTime(state, event), side, [...event.out, ...event.in]);
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
  const max = state.rules.onCourt;
  return odd(next, count > max ? { code: "too-many-on-court", side, count, max } : null);
}
