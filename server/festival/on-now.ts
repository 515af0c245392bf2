import { type RoundState, UNOPENED } from "../../domain/festival/judging/state";
import { rehearsalStream, roundStream, type StreamId } from "../../domain/kernel/ids";
import type { Live } from "../live/live";

/** What the devices of a round work with now: its rehearsal while there is one, and else the round itself. */
export interface OnNow {
  /** The round's own, or the rehearsal's. */
  readonly id: string;
  readonly stream: StreamId;
  readonly state: RoundState;
  readonly rehearsal: boolean;
}

type Streams = Pick<Live, "streams">;

export function onNow(live: Streams, round: string): OnNow {
  const nth = rehearsals(live, round);
  const stream = rehearsalStream(round, nth);
  const state = stateOf(live, stream);
  if (nth > 0 && state.phase === "open")
    return { id: `${nth}-${round}`, stream, state, rehearsal: true };
  const own = roundStream(round);
  return { id: round, stream: own, state: stateOf(live, own), rehearsal: false };
}

/** How often a round was rehearsed. */
export function rehearsals(live: Streams, round: string): number {
  let nth = 0;
  while (live.streams.find(rehearsalStream(round, nth + 1))) nth++;
  return nth;
}

/** The state of a round's or a rehearsal's stream; `UNOPENED` until it is opened. */
export function stateOf({ streams }: Streams, stream: StreamId): RoundState {
  const open = streams.find(stream);
  return open && open.seq > 0 ? (open.state as RoundState) : UNOPENED;
}
