import type { PlayerId } from "../../kernel/ids";
import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { insistingOn, insists } from "../../live/insisting";
import { quotaBroken } from "./basket-bonus";
import { decidedBy } from "./course";
import { outOf } from "./fouls";
import type { Quota } from "./rules";
import { type GameState, lineOf, onCourt, other, type PlayerLine } from "./state";
import type { GameTime, Side } from "./vocabulary";

/** What can stand against an entry, each as a refusal; those with `override` are granted to a table that insists (G18). */

/**
 * Unlikely rather than impossible, or possible once an earlier entry is wrong. What is not named here would leave a
 * game that nobody can read.
 */
const INSISTABLE = {
  "already-out": true,
  "not-on-court": true,
  "already-on-court": true,
  "no-period": true,
  "not-level": true,
  "no-time-out-left": true,
  "too-many-on-court": true,
  "list-too-long": true,
  quota: true,
  "too-few-to-start": true,
  "enough-left": true,
  "ahead-of-clock": true,
  "clock-up": true,
  "play-decided": true,
  "late-forfeits": true,
  "bench-technical": true,
} as const;
type Insistable = keyof typeof INSISTABLE;

/** Whether people may insist on something of this code. */
export const insistable = (code: string): boolean => code in INSISTABLE;

/** A refusal against which a table may insist. */
export const unlikely = (code: Insistable, refusal: Refusal): Refusal => ({
  ...refusal,
  override: code,
});

/** A clock that is put up by more than this is more likely a slip than a correction; ms. */
export const CLOCK_SLIP = 60_000;

/**
 * Goes through what may stand against a command: the first refusal that it does not insist against, together with
 * all others of that sort, so that one more tap is enough. Else what the event carries: the codes it did need.
 */
export function standing(
  command: { readonly override?: string | undefined },
  against: readonly (Refusal | null)[],
): Result<{ readonly override?: string }, Refusal> {
  const all = against.filter((no) => no !== null);
  const hard = all.find((no) => no.override === undefined);
  if (hard) return refuse(hard);
  const codes = all.map((no) => String(no.override));
  const first = all.find((no) => !insists(command.override, String(no.override)));
  if (first) return refuse({ ...first, override: insistingOn(undefined, codes.join(" ")) });
  return ok(codes.length === 0 ? {} : { override: insistingOn(undefined, codes.join(" ")) });
}

const gone = (state: GameState, line: PlayerLine): Refusal | null => {
  const out = outOf(state.rules, line);
  const refusal = { player: line.player, fouls: line.fouls.length };
  if (!out) return null;
  return unlikely("already-out", { code: out === "fouls" ? "fouled-out" : "ejected", ...refusal });
};

/** G5, G7: somebody who must take no further part; for those who are not listed nothing is known. */
export function stillIn(state: GameState, side: Side, player: PlayerId): Refusal | null {
  const line = lineOf(state[side], player);
  return line ? gone(state, line) : null;
}

export function listedIn(state: GameState, side: Side, player: PlayerId): Refusal | null {
  return lineOf(state[side], player) ? null : { code: "not-listed", player };
}

/** Play goes on only in a period; what was entered a moment too late belongs to the one that has just ended. */
export const noPeriod = (state: GameState): Refusal | null => {
  if (state.phase === "period") return null;
  return state.phase === "interval"
    ? unlikely("no-period", { code: "no-period" })
    : { code: "no-period" };
};

export function notOnCourt(state: GameState, side: Side, player: PlayerId): Refusal | null {
  const line = lineOf(state[side], player);
  if (!line) return { code: "not-listed", player };
  return line.onCourt ? null : unlikely("not-on-court", { code: "not-on-court", player });
}

/** All that stands against something a player does in play. */
export const notPlaying = (state: GameState, side: Side, player: PlayerId): (Refusal | null)[] => [
  noPeriod(state),
  stillIn(state, side, player),
  notOnCourt(state, side, player),
];

/** G7: while play is on, a technical foul of somebody who is not on court is the bench's. */
export function ofTheBench(state: GameState, side: Side, player: PlayerId): Refusal | null {
  const line = lineOf(state[side], player);
  if (state.phase !== "period" || !line || line.onCourt) return null;
  return unlikely("bench-technical", { code: "bench-technical", player });
}

export function notMate(
  state: GameState,
  side: Side,
  player: PlayerId,
  mate: PlayerId | undefined,
): (Refusal | null)[] {
  if (mate === undefined) return [];
  return mate === player ? [{ code: "own-assist", player }] : notPlaying(state, side, mate);
}

export function notOpponent(
  state: GameState,
  side: Side,
  on: PlayerId | undefined,
): Refusal | null {
  if (on === undefined || lineOf(state[other(side)], on)) return null;
  return { code: "not-opponent", player: on };
}

/**
 * Nothing can happen at a time to which the clock has not come yet: the one that stands, or the one that the table
 * reads while it enters something of another moment (`shows`).
 */
export function aheadOfClock(
  state: GameState,
  at: GameTime & { readonly shows?: number | undefined },
): Refusal | null {
  const { clock, clockKept, phase } = state;
  if (phase !== "period") return null;
  const stands = clockKept && !clock.running ? clock.ms : null;
  const now = at.shows ?? stands;
  if (now === null || at.ms >= now) return null;
  return unlikely("ahead-of-clock", { code: "ahead-of-clock", ms: at.ms, clock: now });
}

/** The game clock counts down; putting it right takes seconds. */
export function clockUp(state: GameState, at: GameTime): Refusal | null {
  if (at.ms <= state.clock.ms + CLOCK_SLIP) return null;
  return unlikely("clock-up", { code: "clock-up", ms: at.ms, clock: state.clock.ms });
}

/** G1, G21: no points are made once an overtime or the game is decided. */
export function playDecided(state: GameState): Refusal | null {
  const by = state.phase === "period" ? decidedBy(state) : null;
  return by && unlikely("play-decided", { code: `decided-by-${by}` });
}

/** G20: a quota that a list, or those on court, would not keep. */
export function againstQuota(
  state: GameState,
  of: Quota["of"],
  side: Side,
  members: Parameters<typeof quotaBroken>[2],
): Refusal | null {
  const broken = quotaBroken(state.rules, of, members);
  if (!broken) return null;
  const { category, min, max, count } = broken;
  const few = count < min;
  return unlikely("quota", {
    code: `quota-${of}-${category}-${few ? "few" : "many"}`,
    side,
    count,
    limit: few ? min : max,
  });
}

/** G9: who would be on court after a change of players. */
export function afterChange(
  state: GameState,
  side: Side,
  out: readonly PlayerId[],
  entering: readonly PlayerId[],
): readonly PlayerLine[] {
  const { players } = state[side];
  const stay = onCourt(state[side]).filter((line) => !out.includes(line.player));
  return [...stay, ...players.filter((line) => entering.includes(line.player) && !line.onCourt)];
}
