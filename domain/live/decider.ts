import type { Result } from "../kernel/result";
import type { Instant } from "../kernel/time";

/** Who says it and when it reached the record. Folds never look at it: a contest has its own time. */
export interface Said {
  readonly at: Instant;
  /** A pseudonym, so that a person's name can be deleted without breaking the chain. */
  readonly by: string;
}

/** Something in a state that cannot have happened, such as a basket by a player on the bench. */
export interface Oddity {
  readonly code: string;
  readonly [fact: string]: string | number | null;
}

/**
 * Why a wish was not granted: a code, and the facts that the sentence about it needs. `override`, where there is one,
 * is what the same wish has to carry to be granted all the same, to somebody who insists.
 */
export interface Refusal {
  readonly code: string;
  readonly [fact: string]: string | number | null;
}

/**
 * The shape of every live thing. `decide` says no or names what happens; `evolve` is total: it accepts any
 * event in any order and never refuses, which is what makes taking back and inserting possible.
 */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  readonly decide: (
    state: State,
    command: Command,
    said: Said,
  ) => Result<readonly Event[], Refusal>;
  readonly evolve: (state: State, event: Event) => State;
  /** What does not fit together in a state. A correction may not add to it. */
  readonly oddities: (state: State) => readonly Oddity[];
  /** Whether people may insist on a correction that leaves an oddity of this code. */
  readonly insistable?: (code: string) => boolean;
  /** As `evolve` for many events at once, where that is cheaper. */
  readonly evolveMany?: (state: State, events: readonly Event[]) => State;
  /** Why nothing that was said may be corrected in this state; null when corrections are open. */
  readonly closed?: (state: State) => Refusal | null;
}
