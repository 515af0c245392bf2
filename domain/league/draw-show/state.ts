import type { Announced, Opened, Shown } from "./vocabulary";

/** What is known of a public draw. */
export interface DrawShow {
  /** Null until the draw is announced. */
  readonly announced: Announced | null;
  /** How often a draw was announced in this stream: nobody announces until they like it unseen. */
  readonly times: number;
  /** The public part of the seed and the commitment to the outcome; null until the draw begins. */
  readonly started: { readonly beyond: string; readonly outcome: string } | null;
  /** The balls that were shown, in their order. */
  readonly shown: readonly Shown[];
  readonly opened: Opened | null;
}

export const UNANNOUNCED: DrawShow = {
  announced: null,
  times: 0,
  started: null,
  shown: [],
  opened: null,
};

export const ballsOf = ({ announced }: DrawShow): number => announced?.entry.entrants.length ?? 0;

/** Where a draw that was announced stands. */
export type DrawPhase = "announced" | "drawing" | "drawn" | "opened";

export function phaseOf(state: DrawShow): DrawPhase {
  if (state.opened) return "opened";
  if (isDrawn(state)) return "drawn";
  return state.started ? "drawing" : "announced";
}

/** All balls are out. */
export const isDrawn = (state: DrawShow): boolean =>
  state.started !== null && state.shown.length === ballsOf(state);
