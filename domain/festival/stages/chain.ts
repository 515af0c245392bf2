import type { EntryId } from "../../kernel/ids";
import type { TieReason } from "../ranking";
import { apartText, compareExact, type Exact, exactText } from "./exact";

/** Whoever gets a place: a person with results of several stages, or a team of them. */
export interface Contender {
  readonly entry: EntryId;
  /** By which those who share a place stand in the list. */
  readonly number: number;
}

/** What parts contenders who are level: a number of their own, an order that somebody gave, or nothing any more. */
export type ChainStep<One> =
  | {
      readonly kind: "value";
      /** As the rule names it: `score`, `stage:practical`. */
      readonly name: string;
      /** How sentences name it among what left two level; the name itself when left out. */
      readonly called?: string;
      /** Null when it is not known; then the step parts nobody (R27). */
      readonly of: (one: One) => Exact | null;
      readonly better: "higher" | "lower";
      /** How many decimals are written at least. */
      readonly decimals: number;
      readonly figures?: TieReason["figures"];
    }
  | { readonly kind: "order"; readonly name: "headJudge" | "lot" }
  | { readonly kind: "share" };

export interface Chained<One> {
  /** Best first, 1, 2, 2, 4 where places are shared. */
  readonly placed: readonly {
    readonly one: One;
    readonly place: number;
    readonly shared: boolean;
  }[];
  /** One for each pair of neighbours with different places. */
  readonly reasons: readonly TieReason[];
  /** Those who wait for an order of the head judge or a lot. */
  readonly open: readonly (readonly EntryId[])[];
}

interface Block<One> {
  readonly members: readonly One[];
  /** At which step they were parted from the block above. */
  readonly parted: number | null;
}

/** The places of contenders by the first step, then by each next one among those who are still level (M3). */
export function rankByChain<One extends Contender>(
  all: readonly One[],
  steps: readonly ChainStep<One>[],
  orders: readonly (readonly EntryId[])[],
): Chained<One> {
  const open: EntryId[][] = [];
  function part(among: readonly One[], at: number): Block<One>[] {
    const step = steps[at];
    if (among.length < 2 || step === undefined || step.kind === "share")
      return [{ members: among, parted: null }];
    const parts = parted(among, step, orders);
    if (parts.length === 1 && step.kind === "order") open.push(among.map(({ entry }) => entry));
    return parts.flatMap((members, index) =>
      part(members, at + 1).map((block, inner) =>
        index > 0 && inner === 0 ? { ...block, parted: at } : block,
      ),
    );
  }
  const placed: { one: One; place: number; shared: boolean }[] = [];
  const reasons: TieReason[] = [];
  for (const { members, parted: at } of all.length > 0 ? part(all, 0) : []) {
    const above = placed.at(-1)?.one;
    const [below] = members;
    if (above && below && at !== null) reasons.push(reasonOf(steps, at, above, below));
    const place = placed.length + 1;
    for (const one of members) placed.push({ one, place, shared: members.length > 1 });
  }
  return { placed, reasons, open };
}

function parted<One extends Contender>(
  among: readonly One[],
  step: Exclude<ChainStep<One>, { kind: "share" }>,
  orders: readonly (readonly EntryId[])[],
): One[][] {
  if (step.kind === "order") {
    const order = orders.findLast((one) => among.every(({ entry }) => one.includes(entry)));
    if (!order) return [byNumber(among)];
    return among
      .toSorted((a, b) => order.indexOf(a.entry) - order.indexOf(b.entry))
      .map((one) => [one]);
  }
  const values = among.flatMap((one) => {
    const value = step.of(one);
    return value === null ? [] : [{ one, value }];
  });
  if (values.length < among.length) return [byNumber(among)];
  const sign = step.better === "higher" ? -1 : 1;
  const blocks: (typeof values)[] = [];
  for (const next of values.toSorted(
    (a, b) => sign * compareExact(a.value, b.value) || a.one.number - b.one.number,
  )) {
    const last = blocks.at(-1);
    if (last?.[0] && compareExact(last[0].value, next.value) === 0) last.push(next);
    else blocks.push([next]);
  }
  return blocks.map((block) => block.map(({ one }) => one));
}

const byNumber = <One extends Contender>(among: readonly One[]): One[] =>
  among.toSorted((a, b) => a.number - b.number);

function reasonOf<One extends Contender>(
  steps: readonly ChainStep<One>[],
  at: number,
  above: One,
  below: One,
): TieReason {
  const [first] = steps;
  const step = steps[at];
  const pair = { above: above.entry, below: below.entry };
  const score = first?.kind === "value" ? apart(first, above, above)[0] : "";
  const level = steps
    .slice(1, at)
    .flatMap((one) => (one.kind === "value" ? [one.called ?? one.name] : []))
    .map((name, index) => [`level${index + 1}`, name]);
  const before = { ...(at === 0 ? {} : { score }), ...Object.fromEntries(level) };
  if (step?.kind !== "value")
    return { ...pair, step: step?.kind === "order" ? step.name : "share", figures: before };
  const [high, low] = apart(step, above, below);
  return {
    ...pair,
    step: step.name,
    figures: { ...step.figures, ...before, above: high, below: low },
  };
}

function apart<One>(
  step: Extract<ChainStep<One>, { kind: "value" }>,
  above: One,
  below: One,
): readonly [string, string] {
  const [a, b] = [step.of(above), step.of(below)];
  if (!a || !b) return ["", ""];
  const texts =
    compareExact(a, b) === 0
      ? ([exactText(a, step.decimals), exactText(b, step.decimals)] as const)
      : apartText(a, b, step.decimals);
  return step.better === "higher" ? texts : [short(texts[0]), short(texts[1])];
}

/** Times and numbers need no zeros at their end. */
const short = (text: string): string => text.replace(/\.?0+$/, "");
