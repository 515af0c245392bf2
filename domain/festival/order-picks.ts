import type { Random } from "../kernel/random";

/** The running order of one round, number by number (O3–O5, O7). */

interface Performing {
  readonly id: string;
  readonly unit: string;
  readonly people: readonly string[];
}

/**
 * Why an entry may not stand here: its unit stood there just now, a person of it too recently, or there would not be
 * room any more to keep the acts of a unit or of a person apart.
 */
interface Barred {
  readonly entry: string;
  readonly rule: "unit" | "people" | "room";
}

export interface OrderPick {
  /** 1 is the first to appear. */
  readonly number: number;
  /** Who was left, in the order of their ids. */
  readonly left: readonly string[];
  readonly barred: readonly Barred[];
  /** Counted from 1: among those left if the way was `even`, else among those who were not barred. */
  readonly drawn: number;
  readonly entry: string;
}

export interface DrawnRound {
  readonly round: string;
  /** `even`: every order that keeps the rules was equally likely; `guided`: see O7. */
  readonly way: "even" | "guided";
  /** Which try was the first legal one, counted from 1 for this way and gap. */
  readonly tries: number;
  /** By how much the numbers of people's two entries differ at least; null when nobody appears twice. */
  readonly gap: number | null;
  /** How often a unit follows itself: only where it has more than half of the entries. */
  readonly breaches: number;
  readonly picks: readonly OrderPick[];
}

const EVEN_TRIES = 20_000;
const GUIDED_TRIES = 2_000;

/**
 * Draws the order of a round: with the largest gap up to the one asked for that can be kept (O4), and with the
 * smallest number of breaches of the unit rule (O5). `entries` come in the order of their ids.
 */
export function drawRound(
  round: string,
  entries: readonly Performing[],
  asked: number,
  random: Random,
): DrawnRound {
  const widest = widestGap(entries);
  const breaches = fewestBreaches(countUnits(entries), entries.length, null);
  for (let gap = Math.min(asked, widest ?? 1); ; gap--) {
    const rules = { gap, breaches };
    for (const way of ["even", "guided"] as const) {
      const most = way === "even" ? EVEN_TRIES : GUIDED_TRIES;
      for (let tries = 1; tries <= most; tries++) {
        const drawn = tryOnce(entries, rules, way, random);
        if (!drawn) continue;
        const picks = picksOf(entries, rules, drawn);
        return { round, way, tries, gap: widest === null ? null : gap, breaches, picks };
      }
    }
    if (gap <= 1) throw new Error(`no order for the round: ${round}`);
  }
}

interface Rules {
  readonly gap: number;
  readonly breaches: number;
}

interface Drawn {
  readonly drawn: number;
  readonly entry: Performing;
}

/**
 * One try. `even`: everybody left may be drawn, and a draw that a rule bars throws the whole try away; anything gentler
 * would make some orders likelier than others. `guided`: only those may be drawn whom no rule bars; a try ends when
 * there are none.
 */
function tryOnce(
  entries: readonly Performing[],
  rules: Rules,
  way: DrawnRound["way"],
  random: Random,
): Drawn[] | null {
  const order = new GrowingOrder(entries, rules);
  const picked: Drawn[] = [];
  while (order.left.length > 0) {
    const open =
      way === "even" ? order.left : order.left.filter((one) => order.barredBy(one) === null);
    if (open.length === 0) return null;
    const drawn = random.below(open.length);
    const entry = open[drawn];
    if (!entry || (way === "even" && order.barredBy(entry) !== null)) return null;
    picked.push({ drawn: drawn + 1, entry });
    order.place(entry);
  }
  return picked;
}

/** The picks of a try that went through, with all that a replay by hand needs. */
function picksOf(entries: readonly Performing[], rules: Rules, drawn: readonly Drawn[]) {
  const order = new GrowingOrder(entries, rules);
  return drawn.map((pick, index): OrderPick => {
    const left = [...order.left];
    const barred = left.flatMap((one) => {
      const rule = order.barredBy(one);
      return rule === null ? [] : [{ entry: one.id, rule }];
    });
    order.place(pick.entry);
    const { drawn, entry } = pick;
    return { number: index + 1, left: left.map(({ id }) => id), barred, drawn, entry: entry.id };
  });
}

/** An order as far as it stands, and who may not come next. */
class GrowingOrder {
  readonly left: Performing[];
  readonly #rules: Rules;
  readonly #units: Map<string, number>;
  /** Those who appear more than once: how many of their entries are left. */
  readonly #people: Map<string, number>;
  readonly #lastNumber = new Map<string, number>();
  readonly #size: number;
  #number = 1;
  #unit: string | null = null;
  /** How often a unit may still follow itself. */
  #spare: number;

  constructor(entries: readonly Performing[], rules: Rules) {
    this.left = [...entries];
    this.#rules = rules;
    this.#units = countUnits(entries);
    this.#people = countPeople(entries);
    this.#size = entries.length;
    this.#spare = rules.breaches;
  }

  barredBy({ unit, people }: Performing): Barred["rule"] | null {
    const spare = unit === this.#unit ? this.#spare - 1 : this.#spare;
    if (spare < 0) return "unit";
    const { gap } = this.#rules;
    const last = (person: string) => this.#lastNumber.get(person) ?? Number.NEGATIVE_INFINITY;
    if (people.some((person) => this.#number - last(person) < gap)) return "people";
    if (fewestBreaches(this.#units, this.left.length - 1, unit) > spare) return "room";
    for (const [person, count] of this.#people) {
      const appears = people.includes(person);
      const others = appears ? count - 1 : count;
      const next = Math.max(this.#number + 1, (appears ? this.#number : last(person)) + gap);
      if (others > 0 && next + (others - 1) * gap > this.#size) return "room";
    }
    return null;
  }

  place(entry: Performing): void {
    if (entry.unit === this.#unit) this.#spare--;
    this.left.splice(this.left.indexOf(entry), 1);
    this.#units.set(entry.unit, (this.#units.get(entry.unit) ?? 0) - 1);
    for (const person of new Set(entry.people)) {
      this.#lastNumber.set(person, this.#number);
      const count = this.#people.get(person);
      if (count !== undefined) this.#people.set(person, count - 1);
    }
    this.#unit = entry.unit;
    this.#number++;
  }
}

const countUnits = (entries: readonly Performing[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { unit } of entries) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
};

/**
 * How often a unit must follow itself, whatever the order of those left. A unit with c of m entries finds m − c + 1
 * places between and beside the others, one fewer if the entry before them is its own (`last`, which no longer counts
 * in `size` but, not yet placed, still in `units`).
 */
function fewestBreaches(
  units: ReadonlyMap<string, number>,
  size: number,
  last: string | null,
): number {
  let most = 0;
  for (const [unit, count] of units) {
    const own = unit === last ? count - 1 : count;
    most = Math.max(most, own - (size - own) - (unit === last ? 0 : 1));
  }
  return most;
}

/** In how many of these entries each person appears who appears in more than one. */
const countPeople = (entries: readonly Performing[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { people } of entries)
    for (const person of new Set(people)) counts.set(person, (counts.get(person) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
};

/** The largest gap that each person's own entries leave room for; null when nobody appears twice. */
function widestGap(entries: readonly Performing[]): number | null {
  const gaps = [...countPeople(entries).values()].map((count) =>
    Math.floor((entries.length - 1) / (count - 1)),
  );
  return gaps.length === 0 ? null : Math.min(...gaps);
}
