import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Canonical, canonicalJson } from "../kernel/canonical-json";
import type { CommandId, StreamId } from "../kernel/ids";
import type { Instant } from "../kernel/time";
import type { Decider } from "./decider";

/** One granted command: its number in the stream, who, when, what happened, and the hash of all before it. */
export interface Commit<Event = unknown> {
  readonly stream: StreamId;
  /** 1, 2, 3 … without holes. */
  readonly seq: number;
  readonly id: CommandId;
  readonly at: Instant;
  readonly by: string;
  readonly events: readonly Event[];
  /** The commit with this number never happened. */
  readonly void?: number;
  /** These events stand where that commit stood, and that one never happened. */
  readonly replaces?: number;
  /** These events stand right after that commit. */
  readonly after?: number;
  readonly prev: string;
  readonly hash: string;
}

/** What replay needs of a commit. */
export type Placed<Event> = Pick<Commit<Event>, "seq" | "events" | "void" | "replaces" | "after">;

export const GENESIS = "0".repeat(64);

/** SHA-256 (hex) over the canonical JSON of all of the commit but its hash. */
export function hashOf<Event>(commit: Omit<Commit<Event>, "hash">): string {
  const { stream, seq, id, at, by, events, prev } = commit;
  const body = { stream, seq, id, at, by, events, prev } as Record<string, unknown>;
  for (const key of ["void", "replaces", "after"] as const)
    if (commit[key] !== undefined) body[key] = commit[key];
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(body as Canonical))));
}

/** Whether a commit moves something that was said before it; then its place differs from its number. */
export const isCorrection = (commit: Placed<unknown>): boolean =>
  commit.void !== undefined || commit.replaces !== undefined || commit.after !== undefined;

/**
 * The numbers of the commits that never happened: taken back, or replaced by another that stands.
 * A commit can only be taken back by a later one, so one pass from the end settles all, also the taking
 * back of a taking back. A replacement takes over from the one it replaces, so that correcting a correction
 * does not bring back what was wrong at first.
 */
export function voided(commits: readonly Placed<unknown>[]): ReadonlySet<number> {
  const gone = new Set<number>();
  const takenOver = new Set<number>();
  for (let i = commits.length - 1; i >= 0; i--) {
    const commit = commits[i] as Placed<unknown>;
    const stands = !gone.has(commit.seq);
    if (commit.void !== undefined) {
      if (stands && commit.void < commit.seq) gone.add(commit.void);
    } else if (commit.replaces !== undefined && commit.replaces < commit.seq) {
      if (!stands && !takenOver.has(commit.seq)) continue;
      gone.add(commit.replaces);
      takenOver.add(commit.replaces);
    }
  }
  return gone;
}

interface Place<C> {
  readonly commit: C;
  readonly replacements: Place<C>[];
  readonly followers: Place<C>[];
}

/**
 * The commits that happened, in the order in which they count: a replacement stands where the replaced one
 * stood (the newest first), a late entry right after the one it names (and what was put there before it),
 * everything else by number. Total: a commit that names an unknown place stands by its number.
 */
export function inOrder<C extends Placed<unknown>>(commits: readonly C[]): C[] {
  if (!commits.some(isCorrection)) return [...commits];
  const gone = voided(commits);
  const places = new Map<number, Place<C>>();
  const roots: Place<C>[] = [];
  for (const commit of commits) {
    const place: Place<C> = { commit, replacements: [], followers: [] };
    places.set(commit.seq, place);
    const replaced = commit.replaces === undefined ? undefined : places.get(commit.replaces);
    const anchor = commit.after === undefined ? undefined : places.get(commit.after);
    if (replaced && replaced !== place) replaced.replacements.push(place);
    else if (anchor && anchor !== place) anchor.followers.push(place);
    else roots.push(place);
  }
  const order: C[] = [];
  // A stack of its own: a correction of a correction of a correction must not be limited by the call stack.
  const stack = roots.reverse();
  for (let place = stack.pop(); place; place = stack.pop()) {
    if (!gone.has(place.commit.seq)) order.push(place.commit);
    stack.push(...place.followers.reverse(), ...place.replacements);
  }
  return order;
}

export type Folding<State, Event> = Pick<Decider<State, never, Event>, "evolve" | "evolveMany">;

/** Folds some events onto a state. */
export function evolveAll<State, Event>(
  decider: Folding<State, Event>,
  state: State,
  events: readonly Event[],
): State {
  if (decider.evolveMany) return decider.evolveMany(state, events);
  let next = state;
  for (const event of events) next = decider.evolve(next, event);
  return next;
}

/** What is true after a stream: everything that happened, folded in the order in which it counts. */
export function replay<State, Event>(
  decider: Folding<State, Event> & Pick<Decider<State, never, Event>, "initial">,
  commits: readonly Placed<Event>[],
): State {
  return evolveAll(
    decider,
    decider.initial,
    inOrder(commits).flatMap((commit) => commit.events),
  );
}

/** The state after one more commit, from the state before it: one step, or a new replay when it corrects the past. */
export function advance<State, Event>(
  decider: Folding<State, Event> & Pick<Decider<State, never, Event>, "initial">,
  state: State,
  commits: readonly Placed<Event>[],
  next: Placed<Event>,
): State {
  return isCorrection(next)
    ? replay(decider, [...commits, next])
    : evolveAll(decider, state, next.events);
}
