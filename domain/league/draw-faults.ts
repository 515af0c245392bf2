import { type EntryRefusal, misfitOf } from "./draw/entry";
import { type DrawFile, fromDrawFile } from "./draw-input";

/** What does not fit together in a file that has the right shape, and where: `pots.1.0`. */
export interface DrawFault {
  readonly path: string;
  readonly refusal: EntryRefusal | TraitFault;
}

/** A separation rule looks at a trait or a value that nobody has, or at a trait that is no text and so would not count. */
export type TraitFault =
  | { readonly code: "no-such-trait"; readonly kind: string }
  | { readonly code: "no-such-value"; readonly kind: string; readonly value: string }
  | { readonly code: "trait-not-text"; readonly kind: string; readonly team: string };

/** D1, D2: the first thing in a draw's file that does not fit together, or null. */
export function drawFault(file: DrawFile): DrawFault | null {
  const trait = traitFault(file);
  if (trait) return trait;
  const refusal = misfitOf(fromDrawFile(file));
  return refusal && { path: pathOf(file, refusal), refusal };
}

function traitFault({ entrants, separation = [] }: DrawFile): DrawFault | null {
  for (const [at, { kind, value: named }] of separation.entries()) {
    for (const [index, entrant] of entrants.entries()) {
      const value = entrant[kind];
      if (value !== undefined && value !== null && typeof value !== "string")
        return {
          path: `entrants.${index}.${kind}`,
          refusal: { code: "trait-not-text", kind, team: entrant.id },
        };
    }
    if (entrants.every((entrant) => typeof entrant[kind] !== "string"))
      return { path: `separation.${at}.kind`, refusal: { code: "no-such-trait", kind } };
    if (named !== undefined && entrants.every((entrant) => entrant[kind] !== named))
      return {
        path: `separation.${at}.value`,
        refusal: { code: "no-such-value", kind, value: named },
      };
  }
  return null;
}

function pathOf(file: DrawFile, refusal: EntryRefusal): string {
  const ids = file.entrants.map(({ id }) => id);
  switch (refusal.code) {
    case "group-count":
    case "places-do-not-fit":
      return "groupSizes";
    case "entered-twice":
      return `entrants.${ids.lastIndexOf(refusal.team)}.id`;
    case "not-in-a-pot":
      return `entrants.${ids.indexOf(refusal.team)}.id`;
    case "in-two-pots":
      return inLists("pots", file.pots, refusal.team).at(-1) ?? "pots";
    case "unknown-entrant": {
      const fixed = (file.fixed ?? []).findIndex(({ team }) => team === refusal.team);
      const [first] = [
        ...inLists("pots", file.pots, refusal.team),
        ...inLists("apart", file.apart, refusal.team),
      ];
      return first ?? `fixed.${fixed}.team`;
    }
    case "fixed-twice":
    case "fixed-elsewhere": {
      const { team, place } = refusal;
      const last = (file.fixed ?? []).findLastIndex(
        (one) => one.team === team && one.place === place,
      );
      return `fixed.${last}.place`;
    }
  }
}

const inLists = (name: string, lists: DrawFile["pots"], team: string): string[] =>
  (lists ?? []).flatMap((list, at) =>
    list.flatMap((one, index) => (one === team ? [`${name}.${at}.${index}`] : [])),
  );
