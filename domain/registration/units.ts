import { error, type Finding, type Spot, warning } from "./findings";
import { nearest, sameKey } from "./text";

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
}

/** A unit that would be made, and where the file names it first. */
export interface NewUnit extends Spot {
  readonly name: string;
  readonly county: string;
}

/** A unit that is there, by its id, or one that would be made, by its name. */
export type UnitRef =
  | { readonly id: string; readonly name: string }
  | { readonly id: null; readonly name: string };

/** Beyond these the file is about other units altogether, and comparing all with all takes long. */
const MOST_LOOKED_UP = 100;

/**
 * Finds the units of a file by name. One that is not known is an error with the nearest known name, or, when new ones
 * are wanted, a warning; either way it is said once, and the rows below it are looked at as those of a new unit.
 */
export class UnitFinder {
  readonly created: NewUnit[] = [];
  readonly findings: Finding[] = [];
  readonly #found: Map<string, UnitRef>;

  constructor(
    private readonly units: readonly KnownUnit[],
    private readonly create: boolean,
  ) {
    this.#found = new Map(units.map((unit) => [sameKey(unit.name), unit]));
  }

  find(name: string, spot: Spot, county = ""): UnitRef {
    const key = sameKey(name);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const names = this.findings.length < MOST_LOOKED_UP ? this.units.map((unit) => unit.name) : [];
    const near = nearest(name, names);
    const said = { value: name, ...(near === null ? {} : { suggestion: near }) };
    const fresh = { id: null, name };
    this.#found.set(key, fresh);
    const { sheet, row, column } = spot;
    if (this.create) this.created.push({ sheet, row, column, name, county });
    this.findings.push(
      this.create ? warning(spot, "unit-new", said) : error(spot, "unit-unknown", said),
    );
    return fresh;
  }
}
