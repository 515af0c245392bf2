import type { Changes } from "./changes";
import type { Kind } from "./tables";

/** What undoing does to rows of a kind, in numbers; `moved` and `told` are places of games. */
export interface UndoPart {
  readonly what: "removed" | "restored" | "changed" | "moved" | "told";
  readonly kind: Kind;
  readonly n: number;
}

/** The entry that an act has left for itself as a whole. */
export interface ActEntry {
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How acts of one kind are taken back where their rows do not say it all. Each stops it by throwing Refused. */
export interface OwnWay {
  /** Reasons against it beside those of its rows. */
  readonly check?: (changes: Changes, entry: ActEntry) => Promise<void>;
  /** Puts back what no row's entry holds. */
  readonly putBack?: (changes: Changes, entry: ActEntry) => Promise<readonly UndoPart[]>;
  /** Reasons against it that only show once all rows stand as they were. */
  readonly afterwards?: (changes: Changes, entry: ActEntry) => Promise<void>;
}

/** By the action of that entry. */
export type OwnWays = ReadonlyMap<string, OwnWay>;
