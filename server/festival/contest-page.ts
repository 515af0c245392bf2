import type { TallyRules } from "../../domain/festival/rules";
import type { StagePlan } from "../../domain/festival/stages/stage-plan-input";
import type { ContestTable } from "./contest-table";
import type { EntryCard, FestivalHead, RoundHead, RoundTerms } from "./pages";

/** One contest as everybody may see it. */
export interface ContestPage {
  readonly festival: FestivalHead;
  readonly contest: {
    readonly id: string;
    readonly name: string;
    readonly rules: TallyRules;
    readonly categories: readonly { readonly id: string; readonly name: string }[];
  };
  readonly rounds: readonly (RoundHead & {
    readonly terms: RoundTerms;
    /** Its scores stand in a list; no panel judges it. */
    readonly list: boolean;
  })[];
  readonly entries: readonly EntryCard[];
  /** Where the rounds are stages of one result: how they become one, and what they have come to. */
  readonly staged: { readonly plan: StagePlan; readonly table: ContestTable } | null;
}
