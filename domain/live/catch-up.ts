import { type Commit, evolveAll, isCorrection, type Placed } from "./commit";
import type { Decider } from "./decider";

/** A run of commits as it is pushed: without holes from `from` to `seq`. */
export interface Frame<Event, State> {
  readonly stream: string;
  readonly epoch: string;
  readonly from: number;
  readonly seq: number;
  /** The server's time in ms when it was sent. */
  readonly t: number;
  readonly commits: readonly PublicCommit<Event>[];
  /** Present when a commit of the run corrects the past, for those who hold no history. */
  readonly state?: State;
}

/** A commit as spectators get it: all but the chain, which the export carries. */
export type PublicCommit<Event> = Omit<Commit<Event>, "prev" | "hash" | "stream">;

/** What a spectator holds of a stream. */
export interface View<State> {
  readonly epoch: string;
  readonly seq: number;
  readonly state: State;
}

/** What the server answers to «I have everything up to `after` of that epoch». */
export type CatchUp<Event, State> =
  | { readonly kind: "tail"; readonly commits: readonly PublicCommit<Event>[] }
  | { readonly kind: "state"; readonly state: State };

/**
 * The missing tail, or the whole state when the asker's history is of another life, too old for what is kept at
 * hand, or when the tail corrects what the asker has already folded.
 */
export function catchUp<Event, State>(
  held: {
    readonly epoch: string;
    readonly commits: readonly PublicCommit<Event>[];
    readonly state: State;
  },
  asked: { readonly epoch?: string; readonly after?: number },
): CatchUp<Event, State> {
  const seq = held.commits.at(-1)?.seq ?? 0;
  const { after } = asked;
  if (after === undefined || after > seq || after < 0) return { kind: "state", state: held.state };
  if (asked.epoch !== undefined && asked.epoch !== held.epoch)
    return { kind: "state", state: held.state };
  const tail = held.commits.slice(after);
  // From the very beginning the asker gets the history itself and folds it whole.
  if (after > 0 && tail.some(isCorrection)) return { kind: "state", state: held.state };
  return { kind: "tail", commits: tail };
}

/**
 * Takes a frame into a view: the new view, the same one when the frame is old news, or "gap" when something is
 * missing and the spectator has to ask again.
 */
export function follow<Event, State>(
  decider: Pick<Decider<State, never, Event>, "evolve">,
  view: View<State>,
  frame: Frame<Event, State>,
): View<State> | "gap" {
  if (frame.epoch !== view.epoch) return "gap";
  if (frame.seq <= view.seq) return view;
  if (frame.from > view.seq + 1) return "gap";
  if (frame.state !== undefined) return { ...view, seq: frame.seq, state: frame.state };
  const news = frame.commits.filter((commit) => commit.seq > view.seq);
  if (news.some((commit: Placed<Event>) => isCorrection(commit))) return "gap";
  let state = view.state;
  for (const commit of news) state = evolveAll(decider, state, commit.events);
  return { ...view, seq: frame.seq, state };
}
