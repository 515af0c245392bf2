import type { EntryId } from "../kernel/ids";
import type { PrizeRules } from "./rules";
import type { Ranked } from "./tally";

/** Entries at the line between two prizes, of which the rule leaves the decision to a person. */
export interface PrizeLine {
  readonly entries: readonly EntryId[];
  /** The better prize, and the one after it: null when there is none. */
  readonly between: readonly [string, string | null];
  /** All prizes that their places take up, the better first; null where there is none any more. */
  readonly choices: readonly (string | null)[];
}

/** What that person has said about all who are at a line. */
export interface PrizeDecision {
  readonly awards: readonly { readonly entry: EntryId; readonly prize: string | null }[];
  readonly reason: string;
}

/**
 * Who gets which prize: entry → its name; whoever gets none is not named. `ranked` is best first. What becomes of those
 * who share a place at the line between two prizes is said by the rule (R17, R18, R29): with counts 1, 2, 3 and two on
 * place 1, `share` gives two first prizes, one second and three third ones, `extra` two, two and three, `fewer` no
 * first, two second and three third, and `decide` none to these two until one of the `decisions` is about them: they
 * are in `undecidedPrizes`.
 */
export function awardPrizes(
  rules: PrizeRules,
  ranked: readonly Ranked[],
  decisions: readonly PrizeDecision[] = [],
): Readonly<Record<string, string>> {
  // Without a prototype, since an entry may be called anything, `constructor` too.
  const awards: Record<string, string> = Object.create(null);
  for (const { block, prize } of prizesByBlock(rules, ranked))
    for (const { entry } of block) if (prize !== null) awards[entry] = prize;
  for (const decision of decisionsInForce(rules, ranked, decisions))
    for (const { entry, prize } of decision.awards) if (prize !== null) awards[entry] = prize;
  return awards;
}

/** The lines at which a person decides, where the rule says so (R29), whether or not that was done. */
export function prizeLines(
  { prizes, ties }: PrizeRules,
  ranked: readonly Ranked[],
): readonly PrizeLine[] {
  if (ties !== "decide") return [];
  return blocksOf(ranked).flatMap((block) => {
    const [better, next] = ends(prizes, block);
    if (better === null || better === next) return [];
    const first = block[0]?.place ?? 1;
    const choices = new Set(block.map((_, at) => prizeOfPlace(prizes, first + at)));
    const entries = block.map(({ entry }) => entry);
    return [{ entries, between: [better, next] as const, choices: [...choices] }];
  });
}

/** The lines that wait for a decision. One that names others, or prizes that are not at that line, says nothing. */
export const undecidedPrizes = (
  rules: PrizeRules,
  ranked: readonly Ranked[],
  decisions: readonly PrizeDecision[] = [],
): readonly PrizeLine[] =>
  prizeLines(rules, ranked).filter((line) => !decisions.some(isAbout(line)));

/** What is said of the lines there are; of several words about one the last. */
export const decisionsInForce = (
  rules: PrizeRules,
  ranked: readonly Ranked[],
  decisions: readonly PrizeDecision[],
): readonly PrizeDecision[] =>
  prizeLines(rules, ranked).flatMap((line) => decisions.findLast(isAbout(line)) ?? []);

const isAbout =
  ({ entries, choices }: PrizeLine) =>
  ({ awards }: PrizeDecision): boolean =>
    awards.length === entries.length &&
    entries.every((entry) => awards.some((one) => one.entry === entry)) &&
    awards.every(({ prize }) => choices.includes(prize));

interface Awarded {
  readonly block: readonly Ranked[];
  readonly prize: string | null;
}

function prizesByBlock({ prizes, ties }: PrizeRules, ranked: readonly Ranked[]): Awarded[] {
  let at = 0;
  let given = 0;
  const left = () => (prizes[at]?.count ?? Number.POSITIVE_INFINITY) - given;
  return blocksOf(ranked).map((block): Awarded => {
    const [better, next] = ends(prizes, block);
    if (ties === "share") return { block, prize: better };
    if (ties === "decide") return { block, prize: better === next ? better : null };
    while (at < prizes.length && left() < (ties === "fewer" ? block.length : 1)) {
      at++;
      given = 0;
    }
    given += block.length;
    return { block, prize: prizes[at]?.name ?? null };
  });
}

/** Those who share a place, together; best first. */
function blocksOf(ranked: readonly Ranked[]): Ranked[][] {
  const blocks: Ranked[][] = [];
  for (const one of ranked) {
    const last = blocks.at(-1);
    if (last && last[0]?.place === one.place) last.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

/** The prizes of the first and of the last place that a block takes up. */
function ends(prizes: PrizeRules["prizes"], block: readonly Ranked[]) {
  const place = block[0]?.place ?? 1;
  return [prizeOfPlace(prizes, place), prizeOfPlace(prizes, place + block.length - 1)] as const;
}

function prizeOfPlace(prizes: PrizeRules["prizes"], place: number): string | null {
  let upTo = 0;
  for (const { name, count } of prizes) {
    upTo += count ?? Number.POSITIVE_INFINITY;
    if (place <= upTo) return name;
  }
  return null;
}

/** The best so many of some categories go on to another round. */
interface Quota<Round extends string> {
  readonly to: Round;
  readonly categories: readonly string[];
  readonly best: number;
  /** So many of the categories when left out, or whoever has one of so many first places of the round. */
  readonly by?: "count" | "place" | undefined;
}

/**
 * Who goes on from a heat, best first: of a quota's categories (all of them when it names none) the best so many, and
 * with the last of them everyone who shares that place (R19); by place whoever has such a place (R30).
 */
export function advanceFrom<Round extends string>(
  quotas: readonly Quota<Round>[],
  ranked: readonly Ranked[],
  categoryOf: (entry: EntryId) => string,
): readonly { readonly to: Round; readonly entries: readonly EntryId[] }[] {
  return quotas.map(({ to, categories, best, by }) => {
    const eligible = ranked.filter(
      ({ entry }) => categories.length === 0 || categories.includes(categoryOf(entry)),
    );
    if (by === "place")
      return { to, entries: eligible.filter(({ place }) => place <= best).map((one) => one.entry) };
    const line = best > 0 ? (eligible[best - 1]?.place ?? Number.POSITIVE_INFINITY) : 0;
    return { to, entries: eligible.filter(({ place }) => place <= line).map((one) => one.entry) };
  });
}
