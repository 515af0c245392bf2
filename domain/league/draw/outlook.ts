/** What is still open in a state of counting, as far as it matters for those places that follow. */
export interface Outlook {
  /** The same text for states with the same number of completions. */
  readonly key: string;
  /** Candidates of the next place's pot that lead to equally many completions: one of their sorts, and how many they are. */
  readonly classes: readonly { readonly sort: number; readonly size: number }[];
}

/** A cap that can still be broken, with the word for what is left of it. */
export interface LiveCap {
  readonly cap: number;
  readonly label: string;
}

interface LeftSort {
  readonly sort: number;
  readonly pot: number;
  readonly caps: readonly number[];
  readonly size: number;
}

/**
 * The outlook where entrants stand under several caps: caps are named anew by what can be seen of them, so that states
 * which differ in names alone mostly get the same key. States with the same key always have equally many completions.
 */
export function linkedOutlook(
  left: readonly LeftSort[],
  live: readonly LiveCap[],
  pot: number,
  pots: number,
): Outlook {
  const rank = new Map(live.map(({ cap }, index) => [cap, index]));
  const single = live.map(() => Array<number>(pots).fill(0));
  const several = new Map<string, { pot: number; caps: number[]; size: number; sort: number }>();
  const candidates: { sort: number; size: number; caps: number[] }[] = [];
  for (const one of left) {
    const { sort, size } = one;
    if (size === 0) continue;
    const caps = one.caps.flatMap((cap) => rank.get(cap) ?? []);
    const [first] = caps;
    if (caps.length === 1 && first !== undefined) {
      const counts = single[first] ?? [];
      counts[one.pot] = (counts[one.pot] ?? 0) + size;
    } else if (caps.length > 1) {
      const name = `${one.pot}:${caps}`;
      const before = several.get(name)?.size ?? 0;
      several.set(name, { pot: one.pot, caps, size: before + size, sort });
    }
    if (one.pot === pot) candidates.push({ sort, size, caps });
  }
  const colours = live.map(({ label }, index) => `${label}:${single[index]}`);
  const mixed = new Set<number>();
  const links = live.map((): string[] => []);
  for (const { pot: from, caps, size } of several.values())
    for (const cap of caps) {
      mixed.add(cap);
      const others = caps.filter((other) => other !== cap).map((other) => colours[other]);
      links[cap]?.push(`${from}x${size}(${others.sort()})`);
    }
  const full = colours.map((colour, index) => colour + (links[index]?.sort().join() ?? ""));
  const order = live.map((_, index) => index).sort((a, b) => compare(full[a], full[b]) || a - b);
  const newName = new Map(order.map((index, name) => [index, name]));
  const joint = [...several.values()]
    .map(
      ({ pot: from, caps, size }) =>
        `${from}.${size}.${caps.map((cap) => newName.get(cap) ?? 0).sort((a, b) => a - b)}`,
    )
    .sort();
  const key = `${order.map((index) => full[index]).join(";")}#${joint.join(";")}`;
  // Caps of one colour are the same only where no entrant links them to others.
  const nameOf = (caps: readonly number[]): string => {
    const [only] = caps;
    return caps.length === 1 && only !== undefined && !mixed.has(only)
      ? `=${full[only]}`
      : `${caps}`;
  };
  const classes = new Map<string, { sort: number; size: number }>();
  for (const { sort, size, caps } of candidates) {
    const name = nameOf(caps);
    classes.set(name, { sort, size: (classes.get(name)?.size ?? 0) + size });
  }
  return { key, classes: [...classes.values()] };
}

const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);
