import { type Commit, evolveAll, isCorrection, type Placed, replay } from "./commit";
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
  const whole = { kind: "state", state: held.state } as const;
  const seq = held.commits.at(-1)?.seq ?? 0;
  const { after } = asked;
  if (after === undefined || after > seq || after < 0) return whole;
  if (asked.epoch !== undefined && asked.epoch !== held.epoch) return whole;
  const from = after + 1 - (held.commits[0]?.seq ?? 1);
  if (from < 0) return whole;
  const tail = held.commits.slice(from);
  // From the very beginning the asker gets the history itself and folds it whole.
  if (after > 0 && tail.some(isCorrection)) return whole;
  return { kind: "tail", commits: tail };
}

/**
 * The view after an answer. Give the view that was asked with, or null when nothing is held; null comes back
 * when the answer does not join on to it, and the asker has to ask for everything.
 */
export function resume<Event, State>(
  decider: Pick<Decider<State, never, Event>, "evolve" | "evolveMany" | "initial">,
  view: View<State> | null,
  answer: { readonly epoch: string; readonly seq: number } & CatchUp<Event, State>,
): View<State> | null {
  const { epoch, seq } = answer;
  // Frames may have overtaken the answer.
  if (view !== null && view.epoch === epoch && view.seq > seq) return view;
  if (answer.kind === "state") return { epoch, seq, state: answer.state };
  const first = answer.commits[0]?.seq ?? seq + 1;
  if (first === 1) return { epoch, seq, state: replay(decider, answer.commits) };
  if (view === null || view.epoch !== epoch || view.seq + 1 < first) return null;
  const news = answer.commits.filter((commit) => commit.seq > view.seq);
  if (news.some(isCorrection)) return null;
  return { epoch, seq, state: foldAll(decider, view.state, news) };
}

/**
 * Takes a frame into a view: the new view, the same one when the frame is old news, or "gap" when something is
 * missing and the spectator has to ask again.
 */
export function follow<Event, State>(
  decider: Pick<Decider<State, never, Event>, "evolve" | "evolveMany">,
  view: View<State>,
  frame: Frame<Event, State>,
): View<State> | "gap" {
  if (frame.epoch !== view.epoch) return "gap";
  if (frame.seq <= view.seq) return view;
  if (frame.state !== undefined) return { ...view, seq: frame.seq, state: frame.state };
  if (frame.from > view.seq + 1) return "gap";
  const news = frame.commits.filter((commit) => commit.seq > view.seq);
  if (news.some(isCorrection)) return "gap";
  return { ...view, seq: frame.seq, state: foldAll(decider, view.state, news) };
}

function foldAll<Event, State>(
  decider: Pick<Decider<State, never, Event>, "evolve" | "evolveMany">,
  state: State,
  commits: readonly Placed<Event>[],
): State {
  return evolveAll(
    decider,
    state,
    commits.flatMap((commit) => commit.events),
  );
}
