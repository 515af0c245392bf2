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

/**
 * Finds the units of a file by name. One that is not known is an error with the nearest known name, or, when new ones
 * are wanted, a warning; either way it is said once.
 */
export class UnitFinder {
  readonly created: NewUnit[] = [];
  readonly findings: Finding[] = [];
  readonly #known: ReadonlyMap<string, KnownUnit>;
  readonly #asked = new Map<string, UnitRef | null>();

  constructor(
    private readonly units: readonly KnownUnit[],
    private readonly create: boolean,
  ) {
    this.#known = new Map(units.map((unit) => [sameKey(unit.name), unit]));
  }

  find(name: string, spot: Spot, county = ""): UnitRef | null {
    const key = sameKey(name);
    const known = this.#known.get(key) ?? this.#asked.get(key);
    if (known !== undefined) return known;
    const near = nearest(
      name,
      this.units.map((unit) => unit.name),
    );
    const said = { value: name, ...(near === null ? {} : { suggestion: near }) };
    const found = this.create ? { id: null, name } : null;
    if (this.create) {
      this.findings.push(warning(spot, "unit-new", said));
      const { sheet, row, column } = spot;
      this.created.push({ sheet, row, column, name, county });
    } else this.findings.push(error(spot, "unit-unknown", said));
    this.#asked.set(key, found);
    return found;
  }
}
