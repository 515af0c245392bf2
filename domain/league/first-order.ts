import { compareFractions, type Fraction, fractionText } from "./fraction";
import type { GroupRecord } from "./group-record";
import type { StandingsRules } from "./standings-rules";

/** By what a table is ordered before any tie: what makes teams one bundle. */
export type RankedBy = StandingsRules["rankBy"] | StandingsRules["whileOpen"];

export interface FirstOrder {
  readonly by: RankedBy;
  /** Negative when `a` stands ahead; 0 makes them part of one bundle. */
  readonly compare: (a: GroupRecord, b: GroupRecord) => number;
  /** On what the teams of a bundle are level. */
  readonly valueOf: (record: GroupRecord) => number | string;
}

/** How a group is ordered first (S7): by points, by the share of games won (S12), while games are open by balance (S13). */
export function firstOrder(rules: StandingsRules, complete: boolean): FirstOrder {
  if (rules.rankBy === "win-percentage") return BY_SHARE;
  return complete || rules.whileOpen === "points" ? BY_POINTS : byBalance(rules);
}

const highest = (value: (record: GroupRecord) => number) => ({
  compare: (a: GroupRecord, b: GroupRecord) => value(b) - value(a),
  valueOf: value,
});

const BY_POINTS: FirstOrder = { by: "points", ...highest(({ points }) => points) };

/** S12: a level game is half a win; a team without a game stands where one stands that won half of its games. */
export const winShare = ({ won, drawn, played }: GroupRecord): Fraction =>
  played === 0 ? [1, 2] : [2 * won + drawn, 2 * played];

const BY_SHARE: FirstOrder = {
  by: "win-percentage",
  compare: (a, b) => compareFractions(winShare(a), winShare(b)),
  valueOf: (record) => fractionText(winShare(record), 3),
};

/**
 * S13: twice the points beyond those for as many wins as losses. With 2 points and 1 it is wins minus losses, a
 * forfeit counting three losses; among teams with equally many games it is the order by points.
 */
function byBalance({ points: { win, loss } }: StandingsRules): FirstOrder {
  return {
    by: "balance",
    ...highest(({ points, played }) => 2 * points - played * (win + loss)),
  };
}
