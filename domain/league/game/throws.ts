import { bonusThrows, teamFouls } from "./fouls";
import { type GameState, type Owed, other } from "./state";
import type { FoulKind, GameEvent, GameTime, Side } from "./vocabulary";

/** Free throws that are owed (G17): derived from fouls, told to the table, enforced by nobody. */

type Foul = Extract<GameEvent, { type: "fouled" }>;

/** Anybody of the other side throws these. */
const ANYBODY: ReadonlySet<FoulKind> = new Set([
  "technical",
  "coach-technical",
  "bench-technical",
  "coach-disqualifying",
  "bench-disqualifying",
]);

/** Thrown at once, whatever else is owed (FIBA 36). */
const TECHNICAL: ReadonlySet<FoulKind> = new Set([
  "technical",
  "coach-technical",
  "bench-technical",
]);

const ALWAYS: Partial<Readonly<Record<FoulKind, number>>> = {
  technical: 1,
  "coach-technical": 1,
  "bench-technical": 1,
  "throw-in": 1,
  unsportsmanlike: 2,
  disqualifying: 2,
  "coach-disqualifying": 2,
  "bench-disqualifying": 2,
  offensive: 0,
  fighting: 0,
};

/** A table can forget; nobody throws more than a few in a row. */
const AT_MOST = 6;

/**
 * Adds what a foul brings, in the state in which it has been counted; `period` is the one it counts in. A personal
 * foul outside the bonus may have been on somebody who shot: then the referee says how many, or the throws do.
 */
export function owedFor(before: GameState, foul: Foul, period: number): GameState {
  const state = withoutDoubtful(before, foul);
  if (foul.cancelled) return state;
  const nth = teamFouls(state.rules, state[foul.side], period);
  const bonus = foul.kind === "personal" ? bonusThrows(state.rules, nth) : "none";
  const byRule = ALWAYS[foul.kind] ?? (bonus === "none" ? null : 2);
  const of = foul.throws ?? byRule;
  if (of === 0) return state;
  const owed: Owed = {
    side: other(foul.side),
    player: null,
    kind: foul.kind,
    of,
    oneAndOne: foul.throws === undefined && bonus === "one-and-one",
    taken: 0,
    at: { period: foul.period, ms: foul.ms },
    inPeriod: period,
  };
  return { ...state, owed: [...state.owed, owed].slice(-AT_MOST) };
}

/** With the next foul it is clear that an earlier one brought no throws after all. */
function withoutDoubtful(state: GameState, at: GameTime): GameState {
  const doubtful = (one: Owed) => one.of === null && one.taken === 0 && !sameTime(one.at, at);
  return state.owed.some(doubtful)
    ? { ...state, owed: state.owed.filter((one) => !doubtful(one)) }
    : state;
}

/** Whoever was fouled throws, but for technical fouls. */
export function throwerNamed(
  state: GameState,
  drawn: Extract<GameEvent, { type: "foul-drawn" }>,
): GameState {
  const last = state.owed.at(-1);
  const fits = last && last.side === drawn.side && last.player === null && !ANYBODY.has(last.kind);
  if (!fits || last.taken > 0 || !sameTime(last.at, drawn)) return state;
  return { ...state, owed: [...state.owed.slice(0, -1), { ...last, player: drawn.player }] };
}

/** A free throw: counts against what is owed; with what is odd about it. */
export function thrown(
  state: GameState,
  event: Extract<GameEvent, { type: "scored" | "missed" }>,
): { readonly owed: readonly Owed[]; readonly remark: string | null } {
  const of = (fits: (owed: Owed) => boolean) =>
    state.owed.findIndex((one) => one.side === event.side && fits(one));
  const index = [
    of((one) => one.player === event.player),
    of((one) => one.player === null),
    of(() => true),
  ].find((one) => one >= 0);
  const owed = index === undefined ? undefined : state.owed[index];
  if (!owed) return { owed: state.owed, remark: "throw-not-owed" };
  const taken = owed.taken + 1;
  const lost = owed.oneAndOne && taken === 1 && event.type === "missed";
  const done = lost || taken >= (owed.of ?? 3);
  const rest = state.owed.flatMap((one, i) => {
    if (i !== index) return [one];
    return done ? [] : [{ ...one, taken }];
  });
  const other = owed.player !== null && owed.player !== event.player;
  return { owed: rest, remark: other ? "other-shooter" : null };
}

/**
 * Play went on, so whatever was owed before has been thrown or forgotten: the throws left over, as a remark. What is
 * entered at a foul's own time may belong to it and leaves it standing.
 */
export function liveAgain(
  state: GameState,
  at: GameTime,
): { readonly owed: readonly Owed[]; readonly remark: string | null } {
  const gone = state.owed.filter((one) => !sameTime(one.at, at));
  if (gone.length === 0) return { owed: state.owed, remark: null };
  const left = gone.some((one) => one.of !== null);
  return {
    owed: state.owed.filter((one) => !gone.includes(one)),
    remark: left ? "throws-left" : null,
  };
}

/** A period has begun: what an earlier one has brought is thrown or forgotten. As `liveAgain` says it. */
export function periodBegun(
  state: GameState,
  period: number,
): { readonly owed: readonly Owed[]; readonly remark: string | null } {
  const owed = state.owed.filter((one) => one.inPeriod >= period);
  if (owed.length === state.owed.length) return { owed: state.owed, remark: null };
  const left = state.owed.some((one) => one.inPeriod < period && one.of !== null);
  return { owed, remark: left ? "throws-left" : null };
}

/** The throws that a side is owed first, of those that are certain. */
export const firstOwed = (state: GameState, side: Side): Owed | undefined =>
  thrownFirst(state.owed.filter((one) => one.side === side));

/** Nobody throws these; the table has said so. */
export function throwsWaived(state: GameState, side: Side): GameState {
  const gone = firstOwed(state, side);
  return gone ? { ...state, owed: state.owed.filter((one) => one !== gone) } : state;
}

/** What the table waits for: the throws that come first, of those that are certain to be owed. */
export const nextThrows = ({ owed }: Pick<GameState, "owed">): Owed | undefined =>
  thrownFirst(owed);

/** Those for technical fouls go before others, whatever has begun. */
function thrownFirst(owed: readonly Owed[]): Owed | undefined {
  const sure = owed.filter((one) => one.of !== null);
  return sure.find((one) => TECHNICAL.has(one.kind)) ?? sure[0];
}

const sameTime = (a: GameTime, b: GameTime): boolean => a.period === b.period && a.ms === b.ms;
