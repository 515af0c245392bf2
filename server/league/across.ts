import type { AcrossInput, AcrossRow, AcrossStandings } from "../../domain/league/across-groups";
import { isSameSet } from "../../domain/league/group/decide";
import {
  countedAcross,
  type DecidedAcross,
  decidedAcross,
} from "../../domain/league/group/decided-across";
import type { CountedDecision } from "../../domain/league/group/decided-standings";
import type { GroupState } from "../../domain/league/group/state";
import type { Refusal } from "../../domain/live/decider";
import { acrossTexts } from "../../domain/words/across-reasons";
import type { Lang } from "../../domain/words/say";
import { type GroupInputs, standingsRulesOf } from "./group-views";
import type { SeasonBook } from "./season-book";

/** Where a season compares the holders of a place across its groups: to seed the knockout, or to send on the best of them. */
export interface AcrossView {
  /** One for each place that is compared, the first places first. */
  readonly tables: readonly AcrossTable[];
  /** The lots that were drawn or entered for it, in the order in which it was said. */
  readonly decisions: readonly CountedDecision[];
  /** Games of groups that have no result yet. */
  readonly open: number;
}

export interface AcrossTable {
  /** In their groups. */
  readonly place: number;
  /** How many of them go on: all of them, or the best of the next place. */
  readonly goOn: number;
  /** The seed that the first of them has in the knockout. */
  readonly seed: number;
  readonly rows: readonly AcrossRow[];
  readonly reasons: readonly {
    readonly above: string;
    readonly below: string;
    readonly text: Readonly<Record<Lang, string>>;
  }[];
  /** Every group is complete, and each place held by one team alone. */
  readonly complete: boolean;
  /** Letters of groups in which several teams share the place until lots are drawn there. */
  readonly groupsFirst: readonly string[];
  /** Sets of teams that only lots can part, and that have none yet. */
  readonly lotsDue: readonly (readonly string[])[];
}

/** What the knockout asks, and what pages show. */
export interface Across {
  readonly view: AcrossView | null;
  /** The teams that hold a place in their groups, best first. */
  readonly best: (place: number) => AcrossStandings;
}

/** The stream of decisions across the groups of a season is that of a group of this id. */
export const acrossId = (season: string): string => `${season}-across`;
export const isAcross = (group: string): boolean => group.endsWith("-across");
export const seasonAcross = (group: string): string => group.slice(0, -"-across".length);

/** The comparisons that the season's format makes, with the lots drawn for them. */
export function acrossOf(
  book: SeasonBook,
  groups: readonly GroupInputs[],
  decidedOf: (group: string) => GroupState,
): Across {
  const { seeding, advancePerGroup, bestOthers = 0 } = book.settings;
  const state = decidedOf(acrossId(book.id));
  const given: Omit<AcrossInput, "places"> = {
    groups: groups.map(({ letter, input }) => ({ id: letter, group: input })),
    rules: standingsRulesOf(book),
  };
  const known = new Map<number, DecidedAcross>();
  const decided = (place: number): DecidedAcross => {
    const table = known.get(place) ?? decidedAcross({ ...given, places: [place] }, state);
    known.set(place, table);
    return table;
  };
  const best = (place: number) => decided(place).standings;
  if (seeding !== "bracket" || groups.length < 2) return { view: null, best };
  const places = Array.from(
    { length: advancePerGroup + (bestOthers > 0 ? 1 : 0) },
    (_, at) => at + 1,
  );
  const tables = places.map((place) =>
    tableOf(book, place, decided(place), {
      goOn: place > advancePerGroup ? bestOthers : groups.length,
      seed: (place - 1) * groups.length + 1,
    }),
  );
  return {
    best,
    view: {
      tables,
      decisions: countedAcross(state, places.map(decided)),
      open: groups.reduce((sum, { open }) => sum + open, 0),
    },
  };
}

function tableOf(
  book: SeasonBook,
  place: number,
  { standings, lotsDue }: DecidedAcross,
  figures: Pick<AcrossTable, "goOn" | "seed">,
): AcrossTable {
  const { rows, complete, shared } = standings;
  const nameOf = (team: string) => book.teams.get(team)?.shortName ?? team;
  const reasons = standings.reasons.map((reason) => ({
    above: reason.above,
    below: reason.below,
    text: acrossTexts(reason, nameOf),
  }));
  return { place, ...figures, rows, reasons, complete, groupsFirst: shared, lotsDue };
}

/** Why lots may not be drawn now for these teams; null when they may (C7). */
export function againstAcross(
  view: AcrossView | null,
  wish: { readonly type: string; readonly teams?: readonly string[] },
): Refusal | null {
  if (wish.type === "void") return null;
  if (!view || !wish.teams) return { code: "not-level" };
  const { teams } = wish;
  if (view.open > 0) return { code: "lots-too-early", open: view.open };
  const due = view.tables.some(({ lotsDue }) => lotsDue.some((set) => isSameSet(set, teams)));
  // Who has lots already is told so by the record itself (C3).
  const parted = view.decisions.some(
    (one) => "teams" in one && one.counts && isSameSet(one.teams, teams),
  );
  return due || parted ? null : { code: "not-level" };
}
