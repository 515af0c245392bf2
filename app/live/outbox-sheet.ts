import { commandId } from "../../domain/kernel/ids";
import type { Result } from "../../domain/kernel/result";
import type { PublicCommit } from "../../domain/live/catch-up";
import { advance } from "../../domain/live/commit";
import type { Decider, Refusal } from "../../domain/live/decider";
import { decideWish, type Granted, type Wish } from "../../domain/live/wish";
import type { Waiting } from "./outbox-store";

/** A commit as the table sees it: on the server, or still only on this device. */
export interface Entry<Event> extends PublicCommit<Event> {
  readonly pending: boolean;
}

/** The server's commits and, under provisional numbers, what waits; and what is true after all of them. */
export interface Drawn<State, Event> {
  readonly state: State;
  readonly entries: readonly Entry<Event>[];
}

/** What a scoring page draws. A new object after each change. */
export interface Sheet<State, Event> extends Drawn<State, Event> {
  /** How many wishes have no receipt yet. */
  readonly waiting: number;
  /** The server's no to the first waiting wish; nothing is sent until the person has decided. */
  readonly refused: { readonly wish: Waiting; readonly refusal: Refusal } | null;
  readonly link: "saved" | "sending" | "offline" | "signed-out";
  /** By the page's monotonic clock, ms: since when the server has not answered. */
  readonly offlineSince: number | null;
  /** What the server says when it answers that it cannot save now. */
  readonly trouble: Refusal | null;
  /** False once this device could not keep something: then a reload would lose what waits. */
  readonly keeping: boolean;
  /** By the page's monotonic clock, ms: when somebody else last wrote into this stream. */
  readonly otherAt: number | null;
}

/** Deciding on the device knows neither who nor when; the rules do not look at either. */
const NOBODY = { at: 0, by: "" };

export const decideHere = <State, Command, Event>(
  decider: Decider<State, Command, Event>,
  { entries, state }: Drawn<State, Event>,
  wish: Wish<Command>,
): Result<Granted<Event>, Refusal> =>
  decideWish(decider, { commits: entries, state }, wish, NOBODY);

/** One more entry at the end, as it was granted here. */
export function withEntry<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  { state, entries }: Drawn<State, Event>,
  entry: { readonly id: string; readonly granted: Granted<Event>; readonly pending: boolean },
): Drawn<State, Event> {
  const { id, granted, pending } = entry;
  const seq = (entries.at(-1)?.seq ?? 0) + 1;
  const next = { seq, id: commandId(id), at: 0, by: "", ...granted, pending };
  return { state: advance(decider, state, entries, next), entries: [...entries, next] };
}

/**
 * The whole sheet anew. A wish that no longer fits behind what others said is not drawn, but it still waits: the
 * server decides, and its no is shown.
 */
export function draw<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  known: { readonly state: State; readonly commits: readonly PublicCommit<Event>[] },
  queue: readonly Waiting<Wish<Command>>[],
  isCarried: (id: string) => boolean,
): Drawn<State, Event> {
  let drawn: Drawn<State, Event> = {
    state: known.state,
    entries: known.commits.map((commit) => ({ ...commit, pending: false })),
  };
  for (const { id, command } of queue) {
    const granted = decideHere(decider, drawn, command);
    if (granted.ok)
      drawn = withEntry(decider, drawn, { id, granted: granted.value, pending: !isCarried(id) });
  }
  return drawn;
}

/** A wish that is dropped, and those behind it that only take it back: they have nothing left to do. */
export function withWhatTakesItBack(queue: readonly Waiting[], id: string): readonly string[] {
  const out = [id];
  for (const one of queue) {
    const { type, commit } = one.command as { type?: string; commit?: string };
    if (type === "void" && commit !== undefined && out.includes(commit)) out.push(one.id);
  }
  return out;
}
