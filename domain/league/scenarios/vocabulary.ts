import type { Verdict } from "./items";
import type { OpenGame } from "./open-group";

/** What an unfinished group can still become. */
export interface Scenarios {
  readonly open: readonly OpenGame[];
  readonly teams: readonly TeamScenario[];
}

export interface TeamScenario {
  readonly team: string;
  readonly places: readonly PlaceScenario[];
  /** What the team needs to be among the first so many, for each number that was asked for. */
  readonly needs: readonly Need[];
}

/**
 * `clinched`: whatever happens. `possible`: by play. `lots`: only if lots fall so. `out`: whatever happens.
 * `average`: only goal averages that hang on several open games could bring it about, and neither a result that does
 * was found nor a proof that there is none.
 */
export type Chance = "clinched" | "possible" | "lots" | "average" | "out";

export interface PlaceScenario {
  readonly place: number;
  readonly chance: Chance;
  /** Results with which the team has this place (with lots, may have it); null where none are known. */
  readonly witness: Witness | null;
}

/** Results of the open games, in their order, and the places that the team then has: several where lots are due. */
export interface Witness {
  readonly scores: readonly (readonly [home: number, away: number])[];
  readonly best: number;
  readonly worst: number;
}

export interface Need {
  readonly top: number;
  readonly chance: Chance;
  /** The team's own results, complete and without overlap; none where all has been decided. */
  readonly options: readonly Option[];
}

/** What some of the team's own results lead to. */
export interface Option {
  readonly own: readonly OwnSpan[];
  /** The verdicts that need conditions; they exclude each other. */
  readonly cases: readonly Case[];
  /** The verdict where none of the cases holds. */
  readonly otherwise: Verdict;
  /** A result with this option, and `otherwise` for its verdict where it can come about. */
  readonly witness: Witness;
  /** Where this option ends towards better results of one own game: the same results but for that point. */
  readonly edge: { readonly better: Witness; readonly worse: Witness } | null;
}

/** The team's margin in a game of its own: a win is positive, a loss negative, null without end. */
export interface OwnSpan {
  readonly game: number;
  readonly against: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Case {
  readonly verdict: Verdict;
  /** One of these has to hold. */
  readonly when: readonly Alternative[];
}

/** Conditions on other games' results and on margins, all of which have to hold. */
export interface Alternative {
  readonly margins: readonly MarginBound[];
  readonly relations: readonly Relation[];
  /** What losers score, where goal averages decide. */
  readonly scores: readonly ScoreBound[];
  readonly witness: Witness;
  /** For each condition results that just keep it, results that just do not, and their verdict. */
  readonly edges: readonly {
    readonly inside: Witness;
    readonly outside: Witness;
    readonly beyond: Verdict;
  }[];
}

/** A game's margin as `team` has it: from 1 means that it wins, to 11 that it does not win by 12 or more. */
export interface MarginBound {
  readonly game: number;
  readonly team: string;
  readonly against: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** What the loser of a game scores, both ends included; null is without end. */
export interface ScoreBound {
  readonly game: number;
  readonly team: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The margins of these winners, each so many times (negative: taken off), come to at least, or exactly, a sum. */
export interface Relation {
  readonly terms: readonly {
    readonly game: number;
    readonly winner: string;
    readonly loser: string;
    readonly times: number;
  }[];
  readonly sum: number;
  readonly exactly: boolean;
}
