import { markUnder } from "../draw-separation";
import { type DrawEntry, groupLetter, placesByPot } from "./entry";

/** A draw as a task of counting: places to fill, and sets of entrants of whom a group holds only so many (D2). */

/** One demand on a draw, as an explanation names it. */
export type DrawRule =
  /** At most so many of these in a group, by a trait that they share. */
  | {
      readonly type: "kind";
      readonly kind: string;
      readonly value: string;
      readonly maxPerGroup: number;
      readonly teams: readonly string[];
    }
  | { readonly type: "apart"; readonly teams: readonly string[] }
  | {
      readonly type: "fixed";
      readonly team: string;
      readonly group: string;
      readonly place: number;
    };

/** The demands of an entry list, one for each value of a trait that a rule keeps apart. */
export function rulesOf({ entrants, separation, apart = [], fixed = [] }: DrawEntry): DrawRule[] {
  const kinds = separation.flatMap((rule) => {
    const bearers = new Map<string, string[]>();
    for (const entrant of entrants) {
      const value = markUnder(rule, entrant);
      if (value !== null) bearers.set(value, [...(bearers.get(value) ?? []), entrant.id]);
    }
    const { kind, maxPerGroup } = rule;
    return [...bearers].map(([value, teams]) => ({
      ...{ type: "kind" as const, kind, value, maxPerGroup },
      teams: teams.toSorted(),
    }));
  });
  return [
    ...kinds.filter(({ teams, maxPerGroup }) => teams.length > maxPerGroup),
    ...apart.map((teams) => ({ type: "apart" as const, teams: [...new Set(teams)] })),
    ...fixed.map((place) => ({ type: "fixed" as const, ...place })),
  ];
}

/** A set of entrants, by their numbers, of whom no group holds more than `cap`. */
export interface Cap {
  readonly cap: number;
  readonly members: readonly number[];
}

export interface FreePlace {
  readonly group: number;
  readonly place: number;
  readonly pot: number;
  /** The entrant who stands here without being drawn; null for a place that is drawn. */
  readonly holder: number | null;
}

export interface Problem {
  /** Entrants in the order of the pots. */
  readonly teams: readonly string[];
  readonly potOf: readonly number[];
  readonly groups: number;
  readonly pots: number;
  /** All places, group by group: A1, A2 …, B1 … */
  readonly places: readonly FreePlace[];
  readonly caps: readonly Cap[];
}

/** The task that these of its rules make of an entry list. */
export function problemOf(entry: DrawEntry, rules: readonly DrawRule[]): Problem {
  const teams = entry.pots.flat();
  const numberOf = new Map(teams.map((team, index) => [team, index]));
  const at = (team: string): number => numberOf.get(team) ?? -1;
  const holders = new Map<string, number>();
  for (const rule of rules)
    if (rule.type === "fixed") holders.set(`${rule.group}${rule.place}`, at(rule.team));
  return {
    teams,
    potOf: entry.pots.flatMap((pot, index) => pot.map(() => index)),
    groups: entry.groupSizes.length,
    pots: entry.pots.length,
    places: placesByPot(entry)
      .flatMap((places, pot) =>
        places.map(({ group, place }) => {
          const holder = holders.get(`${groupLetter(group)}${place + 1}`) ?? null;
          return { group, place, pot, holder };
        }),
      )
      .sort((a, b) => a.group - b.group || a.place - b.place),
    caps: withoutIdle(
      rules.flatMap((rule) => {
        if (rule.type === "fixed") return [];
        const cap = rule.type === "kind" ? rule.maxPerGroup : 1;
        return [{ cap, members: rule.teams.map(at).sort((a, b) => a - b) }];
      }),
    ),
  };
}

/** A cap that another one implies needs no counting: fewer of more are allowed there. */
function withoutIdle(caps: readonly Cap[]): Cap[] {
  const implies = (wide: Cap, narrow: Cap): boolean =>
    wide.cap <= narrow.cap && narrow.members.every((member) => wide.members.includes(member));
  return caps.filter(
    (cap, at) =>
      cap.members.length > cap.cap &&
      !caps.some(
        (other, index) =>
          index !== at && implies(other, cap) && (!implies(cap, other) || index < at),
      ),
  );
}
