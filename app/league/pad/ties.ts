import type { GameState } from "../../../domain/league/game/state";
import { SIDES, type Side } from "../../../domain/league/game/vocabulary";

/**
 * What a panel of the pad was opened for, as it stood then. Several tables may write one game: what is tapped in a
 * panel is meant for that, and once it has become something else nothing is said before somebody has read so.
 */
export interface Tie {
  /** The period, or the interval after it, for which something is said. */
  readonly moment?: { readonly phase: GameState["phase"]; readonly period: number };
  readonly arrow?: Side | null;
  readonly lists?: Readonly<Record<Side, readonly string[]>>;
  readonly result?: Result;
}

interface Result {
  readonly points: Readonly<Record<Side, number>>;
  readonly signed: boolean;
  /** Whose protest waits for its decision. */
  readonly protest: Side | null;
  /** Everything else above a signature: periods, how it ended, and what does not fit together. */
  readonly rest: string;
}

/** What has changed, as a code with its facts. */
export type Change =
  | { readonly code: GameState["phase"]; readonly period: number }
  | { readonly code: "arrow" | "protest"; readonly side: Side | null }
  | { readonly code: "list"; readonly side: Side; readonly shirts: readonly string[] }
  | {
      readonly code: "score";
      readonly from: Readonly<Record<Side, number>>;
      readonly to: Readonly<Record<Side, number>>;
    }
  | { readonly code: "signed" | "reopened" | "record" };

export const momentOf = ({ phase, clock }: GameState): Pick<Tie, "moment"> => ({
  moment: { phase, period: clock.period },
});

export const arrowOf = ({ arrow }: GameState): Pick<Tie, "arrow"> => ({ arrow });

export const listsOf = ({ home, away }: GameState): Pick<Tie, "lists"> => ({
  lists: {
    home: home.players.map((line) => line.jersey),
    away: away.players.map((line) => line.jersey),
  },
});

export function resultOf(state: GameState): Pick<Tie, "result"> {
  const { home, away, signed, protest, ending, oddities, plays } = state;
  const flagged = plays.filter(({ flags }) => flags !== undefined).length;
  const rest = [home.byPeriod, away.byPeriod, ending, oddities, flagged];
  return {
    result: {
      points: { home: home.points, away: away.points },
      signed,
      protest: protest?.decision === null ? protest.side : null,
      rest: JSON.stringify(rest),
    },
  };
}

/** The first thing that is no longer as it was; null while everything is. */
export function changeOf(was: Tie, now: Tie): Change | null {
  const { moment, arrow, lists } = now;
  const then = was.moment;
  if (moment && then && (then.phase !== moment.phase || then.period !== moment.period))
    return { code: moment.phase, period: moment.period };
  if (arrow !== undefined && was.arrow !== arrow) return { code: "arrow", side: arrow };
  for (const side of SIDES)
    if (lists && was.lists && lists[side].join() !== was.lists[side].join())
      return { code: "list", side, shirts: lists[side] };
  return was.result && now.result ? resultChange(was.result, now.result) : null;
}

function resultChange(was: Result, now: Result): Change | null {
  if (was.signed !== now.signed) return { code: now.signed ? "signed" : "reopened" };
  if (SIDES.some((side) => was.points[side] !== now.points[side]))
    return { code: "score", from: was.points, to: now.points };
  if (was.protest !== now.protest) return { code: "protest", side: now.protest };
  return was.rest === now.rest ? null : { code: "record" };
}
