import { type EvenRecord, evenRecords } from "./even-records";
import { winShare } from "./first-order";
import { compareFractions, type Fraction, fractionText, fractionTexts } from "./fraction";
import { averageTexts, compareAverage } from "./goal-average";
import { emptyRecord, type GroupRecord } from "./group-record";
import type { Standings, StandingsInput } from "./standings";
import { rulesOf, standings } from "./standings";
import type { StandingsRules } from "./standings-rules";

/** Comparing teams of different groups, such as the best third-placed ones (X1–X5). Appendix D has no word on it. */

export interface AcrossInput {
  readonly groups: readonly { readonly id: string; readonly group: StandingsInput }[];
  /** The places whose holders are compared, best first: `[3]` for the best thirds, `[1, 2]` to seed a knockout. */
  readonly places: readonly number[];
  /** Whose `unequalGroups` and `criteria` hold; the first group's when left out. */
  readonly rules?: StandingsInput["rules"];
  /** Teams in the order in which their lots were drawn (X4). */
  readonly lots?: readonly string[] | undefined;
}

/** What parted two teams of different groups. */
export type AcrossStep =
  | "place"
  | "points"
  | "win-percentage"
  | "difference"
  | "scored"
  | "average"
  | "lots";

export interface AcrossRow {
  readonly team: string;
  readonly group: string;
  /** The place in the own group. */
  readonly place: number;
  /** Among the compared; teams that are level share it. */
  readonly rank: number;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly points: number;
  readonly pointsFor: number;
  readonly pointsAgainst: number;
  readonly difference: number;
  /** Teams of the own group whose games with this one were left out (X2). */
  readonly leftOut: readonly string[];
}

export interface AcrossReason {
  readonly above: string;
  readonly below: string;
  readonly step: AcrossStep;
  /** What was compared before, all level. */
  readonly level: readonly AcrossStep[];
  /** The values of `above` and `below`; none while lots are still to be drawn. */
  readonly values: readonly (number | string)[];
}

export interface AcrossStandings {
  readonly ranks: readonly (readonly string[])[];
  readonly order: readonly string[];
  readonly rows: readonly AcrossRow[];
  readonly reasons: readonly AcrossReason[];
  /** Every group is complete, and in each one team alone holds each place compared; else the order is provisional. */
  readonly complete: boolean;
  /** Groups that are complete but whose place compared several teams share: they draw lots first, one holds it then. */
  readonly shared: readonly string[];
}

interface Compared extends EvenRecord {
  readonly group: string;
  readonly place: number;
}

interface Comparison {
  readonly step: AcrossStep;
  /** Negative when `a` is better. */
  readonly compare: (a: Compared, b: Compared) => number;
  readonly values: (pair: readonly [Compared, Compared]) => readonly (number | string)[];
}

/**
 * Orders the teams that hold the same place in different groups (X1–X5): by place, then by what the rules compare over
 * a whole group, with records of equally many games or figures a game. What nothing parts waits for lots.
 */
export function acrossGroups(input: AcrossInput): AcrossStandings {
  const rules = rulesOf(input.rules ?? input.groups[0]?.group.rules);
  const tables = input.groups.map(({ id, group }) => ({ id, group, table: standings(group) }));
  const held = tables.flatMap(({ id, group, table }) =>
    holders(table, input.places).map(({ team, place }) => ({ id, group, table, team, place })),
  );
  const compared = evenRecords(held, rules).map(
    (record, index): Compared => ({
      ...record,
      group: held[index]?.id ?? "",
      place: held[index]?.place ?? 0,
    }),
  );
  const shared = tables.filter(
    ({ table }) => table.complete && input.places.some((place) => !alone(table, place)),
  );
  const complete = shared.length === 0 && tables.every(({ table }) => table.complete);
  const even = new Set(compared.map(({ record }) => record.played)).size <= 1;
  const comparisons = comparisonsOf(even ? rules : { ...rules, unequalGroups: "per-game" });
  const { ranks, reasons } = chain(compared, comparisons, complete ? (input.lots ?? []) : null);
  const records = new Map(compared.map((one) => [one.record.team, one]));
  return {
    ranks,
    order: ranks.flat(),
    rows: rowsOf(ranks, records),
    reasons,
    complete,
    shared: shared.map(({ id }) => id),
  };
}

const holders = ({ rows }: Standings, places: readonly number[]) =>
  rows.flatMap(({ team, disqualified }, index) =>
    places.includes(index + 1) && !disqualified ? [{ team, place: index + 1 }] : [],
  );

/** Also where the group has no such place. */
const alone = ({ ranks }: Standings, place: number): boolean => {
  let first = 1;
  for (const block of ranks) {
    if (place < first + block.length) return block.length === 1;
    first += block.length;
  }
  return true;
};

const highest = (step: AcrossStep, value: (record: GroupRecord) => number): Comparison => ({
  step,
  compare: (a, b) => value(b.record) - value(a.record),
  values: (pair) => pair.map(({ record }) => value(record)),
});

/** X3: figures a game, as exact fractions. */
const perGame = (step: AcrossStep, value: (record: GroupRecord) => number): Comparison => {
  const share = ({ record }: Compared): Fraction => [value(record), Math.max(1, record.played)];
  return {
    step,
    compare: (a, b) => compareFractions(share(a), share(b)),
    values: (pair) => fractionTexts(pair.map(share), 1),
  };
};

const PLACE: Comparison = {
  step: "place",
  compare: (a, b) => a.place - b.place,
  values: (pair) => pair.map(({ place }) => place),
};
const SHARE: Comparison = {
  step: "win-percentage",
  compare: (a, b) => compareFractions(winShare(a.record), winShare(b.record)),
  values: (pair) => pair.map(({ record }) => fractionText(winShare(record), 3)),
};
const AVERAGE: Comparison = {
  step: "average",
  compare: (a, b) => compareAverage(a.record.tie, b.record.tie),
  values: (pair) => averageTexts(pair.map(({ record }) => record.tie)),
};

/** X1: the place, the points (or the share of games won), then the tie order's comparisons over the whole group. */
function comparisonsOf({ criteria, rankBy, unequalGroups }: StandingsRules): readonly Comparison[] {
  const each = unequalGroups === "per-game" ? perGame : highest;
  const difference = each("difference", ({ tie }) => tie.difference);
  const scored = each("scored", ({ tie }) => tie.pointsFor);
  const whole = criteria.flatMap((criterion) =>
    criterion === "group-difference"
      ? [difference]
      : criterion === "group-scored"
        ? [scored]
        : criterion === "group-average"
          ? [AVERAGE]
          : [],
  );
  const first =
    unequalGroups === "per-game" || rankBy === "win-percentage"
      ? SHARE
      : highest("points", ({ points }) => points);
  return [PLACE, first, ...(whole.length > 0 ? whole : [difference, scored])];
}

/** One comparison after the other; nothing starts again, for these teams have no games with each other (X4). */
function chain(
  compared: readonly Compared[],
  comparisons: readonly Comparison[],
  lots: readonly string[] | null,
): Pick<AcrossStandings, "ranks" | "reasons"> {
  const drawn = new Map(lots?.map((team, at) => [team, at + 1]));
  const level = (a: Compared, b: Compared) => comparisons.every((one) => one.compare(a, b) === 0);
  const sorted = [...compared].sort((a, b) => {
    for (const { compare } of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  const blocks: Compared[][] = [];
  for (const one of sorted) {
    const block = blocks.at(-1);
    if (block?.[0] && level(block[0], one)) block.push(one);
    else blocks.push([one]);
  }
  const settled = blocks.flatMap((block) => {
    const all = block.every(({ record }) => drawn.has(record.team));
    if (block.length === 1 || !all) return [block];
    const lot = ({ record }: Compared) => drawn.get(record.team) ?? 0;
    return block.toSorted((a, b) => lot(a) - lot(b)).map((one) => [one]);
  });
  const order = settled.flat();
  const reasons = order.flatMap((below, index): AcrossReason[] => {
    const above = order[index - 1];
    if (!above) return [];
    const names = { above: above.record.team, below: below.record.team };
    const at = comparisons.findIndex((one) => one.compare(above, below) !== 0);
    const parted = comparisons[at];
    const steps = comparisons.map(({ step }) => step);
    if (parted)
      return [
        {
          ...names,
          step: parted.step,
          level: steps.slice(0, at),
          values: parted.values([above, below]),
        },
      ];
    if (lots === null) return [];
    const values = [above, below].flatMap(({ record }) => drawn.get(record.team) ?? []);
    return [{ ...names, step: "lots", level: steps, values: values.length === 2 ? values : [] }];
  });
  return { ranks: settled.map((block) => block.map(({ record }) => record.team)), reasons };
}

function rowsOf(
  ranks: readonly (readonly string[])[],
  records: ReadonlyMap<string, Compared>,
): AcrossRow[] {
  const rows: AcrossRow[] = [];
  for (const block of ranks) {
    const rank = rows.length + 1;
    for (const team of block) {
      const one = records.get(team);
      const { tie: _, forfeits: __, deducted: ___, ...record } = one?.record ?? emptyRecord(team);
      rows.push({
        ...record,
        rank,
        group: one?.group ?? "",
        place: one?.place ?? 0,
        difference: record.pointsFor - record.pointsAgainst,
        leftOut: one?.leftOut ?? [],
      });
    }
  }
  return rows;
}
