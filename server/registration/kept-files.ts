import { randomBytes } from "node:crypto";
import type { Layout } from "../../domain/registration/columns";
import type { Sheet } from "../../domain/registration/findings";
import type { Target } from "./targets";

/** A file that somebody has sent and not imported yet. */
export interface KeptFile {
  readonly owner: string;
  readonly name: string;
  readonly target: Target;
  readonly sheets: readonly Sheet[];
  readonly layouts: readonly Layout[];
  readonly until: number;
  /** How many letters it holds. */
  readonly weight: number;
}

const KEPT_MS = 3_600_000;
const PER_PERSON = 5;
const ALL_LETTERS = 30_000_000;

/** Files between being sent and being imported: in memory, for an hour, the oldest going first. */
export class KeptFiles {
  readonly #files = new Map<string, KeptFile>();

  constructor(private readonly now: () => number) {}

  keep(file: Omit<KeptFile, "until" | "weight">): string {
    const id = randomBytes(12).toString("base64url");
    const weight = file.sheets.reduce((sum, { rows }) => sum + lettersIn(rows), 0);
    this.#files.set(id, { ...file, until: this.now() + KEPT_MS, weight });
    this.#tidy(file.owner);
    return id;
  }

  /** Null for one that is gone, or somebody else's. */
  find(id: string, owner: string): KeptFile | null {
    const file = this.#files.get(id);
    return file && file.owner === owner && file.until > this.now() ? file : null;
  }

  change(id: string, owner: string, layouts: readonly Layout[]): void {
    const file = this.find(id, owner);
    if (file) this.#files.set(id, { ...file, layouts });
  }

  drop(id: string): void {
    this.#files.delete(id);
  }

  #tidy(owner: string): void {
    for (const [id, { until }] of this.#files) if (until <= this.now()) this.drop(id);
    const own = [...this.#files].filter(([, file]) => file.owner === owner);
    for (const [id] of own.slice(0, Math.max(0, own.length - PER_PERSON))) this.drop(id);
    let letters = [...this.#files.values()].reduce((sum, { weight }) => sum + weight, 0);
    for (const [id, { weight }] of [...this.#files].slice(0, -1)) {
      if (letters <= ALL_LETTERS) break;
      this.drop(id);
      letters -= weight;
    }
  }
}

const lettersIn = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce((letters, cell) => letters + cell.length, 0), 0);
