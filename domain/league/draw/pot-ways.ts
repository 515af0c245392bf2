import { TooManyStates } from "./completions";
import type { Problem } from "./problem";

/** Members of each cap in each group: `used[group][cap]`. */
export type Used = readonly (readonly number[])[];

const STATES = 50_000;

/** In how many ways one pot can be filled into groups that hold others already, and which is which. */
export class PotWays {
  readonly #groups: readonly number[];
  readonly #teams: readonly number[];
  readonly #caps: readonly (readonly number[])[];
  readonly #sortOf: readonly number[];
  readonly #size: readonly number[];
  readonly #weights: readonly number[];
  /** Some group gets more than one entrant of this pot. */
  readonly #several: boolean;
  #memo: Map<number | string, bigint>[] = [];
  #left: number[] = [];
  #used: number[][] = [];
  #code = 0;
  #states = 0;
  #allStates = 0;

  constructor(
    private readonly problem: Problem,
    pot: number,
  ) {
    const places = problem.places.filter((place) => place.pot === pot);
    const holders = places.flatMap(({ holder }) => (holder === null ? [] : [holder]));
    this.#groups = places.filter(({ holder }) => holder === null).map(({ group }) => group);
    this.#several = new Set(this.#groups).size < this.#groups.length;
    this.#teams = [...problem.teams.keys()].filter(
      (team) => problem.potOf[team] === pot && !holders.includes(team),
    );
    const capsOf = this.#teams.map((team) =>
      problem.caps.flatMap(({ members }, cap) => (members.includes(team) ? [cap] : [])),
    );
    const names = [...new Set(capsOf.map(String))];
    this.#sortOf = capsOf.map((caps) => names.indexOf(String(caps)));
    this.#caps = names.map((name) => (name === "" ? [] : name.split(",").map(Number)));
    this.#size = names.map((_, sort) => this.#sortOf.filter((one) => one === sort).length);
    let weight = 1;
    this.#weights = this.#size.map((size) => {
      const mine = weight;
      weight *= size + 1;
      return mine;
    });
    if (weight > Number.MAX_SAFE_INTEGER) throw new TooManyStates();
  }

  /** The number of ways, given who stands in the groups. */
  count(used: Used): bigint {
    this.#memo = this.#groups.map(() => new Map());
    this.#left = [...this.#size];
    this.#used = used.map((group) => [...group]);
    this.#code = 0;
    this.#allStates += this.#states;
    this.#states = 0;
    return this.#from(0);
  }

  /** How many states were looked at so far. */
  get states(): number {
    return this.#allStates + this.#states;
  }

  /** The entrants of this pot's drawn places in the way with this number, after `count` for the same groups. */
  at(number: bigint): number[] {
    const drawn = new Set<number>();
    let rest = number;
    return this.#groups.map((_, level) => {
      const ways = new Map<number, bigint>();
      for (const [index, team] of this.#teams.entries()) {
        const sort = this.#sortOf[index] ?? 0;
        if (drawn.has(team) || !this.#allowed(level, sort)) continue;
        const here = ways.get(sort) ?? this.#after(level, sort);
        ways.set(sort, here);
        if (rest < here) {
          drawn.add(team);
          this.#pick(level, sort, 1);
          return team;
        }
        rest -= here;
      }
      throw new Error(`there is no way with the number ${number}`);
    });
  }

  #after(level: number, sort: number): bigint {
    this.#pick(level, sort, 1);
    const ways = this.#from(level + 1);
    this.#pick(level, sort, -1);
    return ways;
  }

  #from(level: number): bigint {
    if (level === this.#groups.length) return 1n;
    const group = this.#groups[level] ?? 0;
    const inside = this.#several && this.#groups[level - 1] === group;
    const key = inside ? `${this.#code}|${this.#used[group]}` : this.#code;
    const known = this.#memo[level]?.get(key);
    if (known !== undefined) return known;
    if (this.#states++ > STATES) throw new TooManyStates();
    let sum = 0n;
    for (let sort = 0; sort < this.#size.length; sort++)
      if (this.#allowed(level, sort))
        sum += BigInt(this.#left[sort] ?? 0) * this.#after(level, sort);
    this.#memo[level]?.set(key, sum);
    return sum;
  }

  #allowed(level: number, sort: number): boolean {
    if ((this.#left[sort] ?? 0) === 0) return false;
    const used = this.#used[this.#groups[level] ?? 0] ?? [];
    for (const cap of this.#caps[sort] ?? [])
      if ((used[cap] ?? 0) >= (this.problem.caps[cap]?.cap ?? 0)) return false;
    return true;
  }

  #pick(level: number, sort: number, by: 1 | -1): void {
    this.#left[sort] = (this.#left[sort] ?? 0) - by;
    this.#code += by * (this.#weights[sort] ?? 0);
    const used = this.#used[this.#groups[level] ?? 0] ?? [];
    for (const cap of this.#caps[sort] ?? []) used[cap] = (used[cap] ?? 0) + by;
  }
}
