import { type AcrossInput, type AcrossStandings, acrossGroups } from "../across-groups";
import { type CountedDecision, lotsFor } from "./decided-standings";
import type { GroupState } from "./state";
import type { Decision } from "./vocabulary";

/** The teams of different groups that hold one place, with their lots. */
export interface DecidedAcross {
  readonly standings: AcrossStandings;
  /** The lots on which this order rests. */
  readonly lots: readonly Decision[];
  /** Sets of teams that only lots can part, and that have none yet (C7). */
  readonly lotsDue: readonly (readonly string[])[];
}

/**
 * The comparison across groups with the lots that were drawn for it (C7): they hold for exactly the teams that are
 * level when every group is complete, as lots within a group do (C5).
 */
export function decidedAcross(
  given: Omit<AcrossInput, "lots">,
  { decisions }: GroupState,
): DecidedAcross {
  const before = acrossGroups(given);
  const level = before.complete ? before.ranks.filter((block) => block.length > 1) : [];
  const lots = level.flatMap((set) => lotsFor(set, decisions) ?? []);
  return {
    standings:
      lots.length === 0
        ? before
        : acrossGroups({ ...given, lots: lots.flatMap(({ teams }) => teams) }),
    lots,
    lotsDue: level.filter((set) => !lotsFor(set, decisions)),
  };
}

/** Decisions with whether any of the comparisons rests on them. */
export const countedAcross = (
  { decisions }: GroupState,
  tables: readonly Pick<DecidedAcross, "lots">[],
): readonly CountedDecision[] =>
  decisions.map((one) => ({ ...one, counts: tables.some(({ lots }) => lots.includes(one)) }));
