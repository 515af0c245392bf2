import type { RoundState } from "../../domain/festival/judging/state";
import type { TallyRules } from "../../domain/festival/rules";
import type { LevelNames } from "./level-groups";
import type { EntryCard, RoundHead } from "./pages";

/** A round as organisers see it. Marks before their reveal are in nobody's state. */
export interface RoundOfficePage {
  readonly head: RoundHead;
  readonly rules: TallyRules;
  readonly entries: readonly EntryCard[];
  readonly state: RoundState;
  /** Who is level in the contest's total, where it is said here how they stand. */
  readonly level: readonly LevelNames[];
}
