import { type Layout, type Level, layoutOf } from "./layout";
import { type LiveCap, linkedOutlook, type Outlook } from "./outlook";
import type { Problem } from "./problem";

/** Thrown when a count needs more states than it was given. */
export class TooManyStates extends Error {}

/**
 * Counts the legal ways to fill all places (D3), place by place (A1, A2 … B1 …), exactly. Ways to go on are counted
 * once for all states that cannot be told apart: entrants of a pot under the same caps are exchangeable, caps that
 * differ in nothing but their name are, and a cap that too few are left to break is forgotten.
 */
export class Completions {
  readonly #layout: Layout;
  readonly #memo: Map<string, bigint>[];
  /** Entrants left, by sort. */
  readonly #left: number[];
  /** Members left of each cap, by pot. */
  readonly #members: number[][];
  /** The same as one number for each cap. */
  readonly #codes: number[];
  /** Members of each cap in each group so far. */
  readonly #used: number[][];
  #budget: number;

  /**
   * @param budget how many different states may be looked at before it throws TooManyStates
   * @param whether true: `count` need not count, and is 1 when there is any legal draw
   */
  constructor(
    private readonly problem: Problem,
    budget: number,
    private readonly whether = false,
  ) {
    this.#layout = layoutOf(problem);
    this.#budget = budget;
    const { sorts, sortOf, levels, held } = this.#layout;
    this.#memo = levels.map(() => new Map());
    this.#left = sorts.map((_, sort) => sortOf.filter((one) => one === sort).length);
    this.#members = problem.caps.map((_, cap) => {
      const byPot = Array<number>(problem.pots).fill(0);
      for (const [sort, { pot, caps }] of sorts.entries())
        if (caps.includes(cap)) byPot[pot] = (byPot[pot] ?? 0) + (this.#left[sort] ?? 0);
      return byPot;
    });
    this.#codes = this.#members.map((byPot) =>
      byPot.reduce((code, n, pot) => code + n * this.#weight(pot), 0),
    );
    this.#used = held.map((group) => [...group]);
  }

  /** The number of legal draws. */
  count(): bigint {
    const over = this.#layout.held.some((group) =>
      group.some((n, cap) => n > (this.problem.caps[cap]?.cap ?? 0)),
    );
    return over ? 0n : this.#from(0);
  }

  /** How many different states were looked at. */
  get states(): number {
    return this.#memo.reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * The legal draw with this number, from 0, in the order of a dictionary whose letters are the entrants in the
   * order of the pots: the entrant of each place, A1 first. `number` must be less than the count.
   */
  at(number: bigint): number[] {
    const { places, teams } = this.problem;
    const { sortOf } = this.#layout;
    const drawn = new Set<number>();
    const picked: number[] = [];
    let rest = number;
    let level = 0;
    const line = places.map(({ holder }) => {
      if (holder !== null) return holder;
      const ways = new Map<number, bigint>();
      for (let team = 0; team < teams.length; team++) {
        const sort = sortOf[team] ?? -1;
        if (drawn.has(team) || sort < 0 || !this.#allowed(level, sort)) continue;
        const here = ways.get(sort) ?? this.#after(level, sort);
        ways.set(sort, here);
        if (rest < here) {
          drawn.add(team);
          picked.push(sort);
          this.#pick(level++, sort, 1);
          return team;
        }
        rest -= here;
      }
      throw new Error(`there is no draw with the number ${number}`);
    });
    for (const sort of picked.toReversed()) this.#pick(--level, sort, -1);
    return line;
  }

  #after(level: number, sort: number): bigint {
    this.#pick(level, sort, 1);
    try {
      return this.#from(level + 1);
    } finally {
      this.#pick(level, sort, -1);
    }
  }

  #allowed(at: number, sort: number): boolean {
    const { group, pot } = this.#level(at);
    const one = this.#layout.sorts[sort];
    if (!one || one.pot !== pot || (this.#left[sort] ?? 0) === 0) return false;
    const used = this.#used[group] ?? [];
    return one.caps.every((cap) => (used[cap] ?? 0) < (this.problem.caps[cap]?.cap ?? 0));
  }

  #pick(at: number, sort: number, by: 1 | -1): void {
    const { group, pot } = this.#level(at);
    this.#left[sort] = (this.#left[sort] ?? 0) - by;
    const used = this.#used[group] ?? [];
    for (const cap of this.#layout.sorts[sort]?.caps ?? []) {
      used[cap] = (used[cap] ?? 0) + by;
      const members = this.#members[cap] ?? [];
      members[pot] = (members[pot] ?? 0) - by;
      this.#codes[cap] = (this.#codes[cap] ?? 0) - by * this.#weight(pot);
    }
  }

  #weight(pot: number): number {
    return this.#layout.weights[pot] ?? 0;
  }

  #level(at: number): Level {
    const level = this.#layout.levels[at];
    if (!level) throw new Error(`no level ${at}`);
    return level;
  }

  #from(at: number): bigint {
    if (at === this.#layout.levels.length) return 1n;
    const level = this.#level(at);
    const live = this.#live(level);
    if (live === "dead") return 0n;
    if (live.length === 0) return level.free;
    const { key, classes } = this.#outlook(level, live);
    const memo = this.#memo[at];
    const known = memo?.get(key);
    if (known !== undefined) return known;
    // Looking at linked caps takes several times as long.
    this.#budget -= this.#layout.plain ? 1 : 4;
    if (this.#budget < 0) throw new TooManyStates();
    let sum = 0n;
    for (const { sort, size } of classes) {
      if (!this.#allowed(at, sort)) continue;
      sum += BigInt(size) * this.#after(at, sort);
      if (this.whether && sum > 0n) break;
    }
    memo?.set(key, sum);
    return sum;
  }

  /** The caps that can still be broken, each with the word for its state; "dead" when one must be. */
  #live({ group, slots, later, times }: Level): LiveCap[] | "dead" {
    const live: LiveCap[] = [];
    for (const [cap, { cap: most }] of this.problem.caps.entries()) {
      const members = this.#members[cap] ?? [];
      const come = reach(members, slots);
      const room = most - (this.#used[group]?.[cap] ?? 0);
      let holds = Math.min(come, room);
      let ahead = false;
      for (const [index, shape] of later.entries()) {
        const may = reach(members, shape.slots);
        const most2 = most - (shape.held[cap] ?? 0);
        if (may > most2) ahead = true;
        holds += (times[index] ?? 0) * Math.min(may, most2);
      }
      let total = 0;
      for (const n of members) total += n;
      if (total > holds) return "dead";
      const now = come > room;
      if (!now && !ahead) continue;
      live.push({
        cap,
        label: `${ahead ? this.#layout.capNames[cap] : ""}!${now ? room : ""}`,
      });
    }
    return live;
  }

  #outlook(level: Level, live: readonly LiveCap[]): Outlook {
    return this.#layout.plain ? this.#plainOutlook(level, live) : this.#linkedOutlook(level, live);
  }

  /** Where nobody stands under two caps, a cap is told by its name, its room and the pots of its members. */
  #plainOutlook({ pot }: Level, live: readonly LiveCap[]): Outlook {
    const colours = new Map<number, string>();
    for (const { cap, label } of live) colours.set(cap, `${label}:${this.#codes[cap]}`);
    const classes = new Map<string, { sort: number; size: number }>();
    for (const sort of this.#layout.sortsOf[pot] ?? []) {
      const size = this.#left[sort] ?? 0;
      if (size === 0) continue;
      const [cap] = this.#layout.sorts[sort]?.caps ?? [];
      const name = (cap === undefined ? undefined : colours.get(cap)) ?? "";
      const known = classes.get(name);
      if (known) known.size += size;
      else classes.set(name, { sort, size });
    }
    return { key: [...colours.values()].sort().join(), classes: [...classes.values()] };
  }

  #linkedOutlook({ pot }: Level, live: readonly LiveCap[]): Outlook {
    const { sorts } = this.#layout;
    const left = sorts.map(({ pot: from, caps }, sort) => {
      return { pot: from, caps, sort, size: this.#left[sort] ?? 0 };
    });
    return linkedOutlook(left, live, pot, this.problem.pots);
  }
}

/** How many of those left can come into a group at most. */
function reach(members: readonly number[], slots: readonly number[]): number {
  let sum = 0;
  for (let pot = 0; pot < members.length; pot++)
    sum += Math.min(members[pot] ?? 0, slots[pot] ?? 0);
  return sum;
}
