import type { TallyRules } from "../../domain/festival/rules";
import type { Act, Contest } from "./contests";

/**
 * The result once more, written from RULES.md alone and in another manner: every number is a fraction of BigInts, drops
 * are made one by one, and places are found by counting who is better. It shares nothing with the product.
 */
interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const over = (a: Ratio, by: number): Ratio => ({ n: a.n, d: a.d * BigInt(by) });
const less = (a: Ratio, b: Ratio): boolean => a.n * b.d < b.n * a.d;
const same = (a: Ratio, b: Ratio): boolean => a.n * b.d === b.n * a.d;
const ZERO: Ratio = { n: 0n, d: 1n };
const total = (all: readonly Ratio[]): Ratio => all.reduce(plus, ZERO);

/** In points: thousandths stand over 1000. */
const points = (thousandths: number): Ratio => ({ n: BigInt(thousandths), d: 1000n });

function rounded(value: Ratio, { decimals, mode }: TallyRules["rounding"]): Ratio {
  const unit = 10n ** BigInt(decimals);
  let whole = (value.n * unit) / value.d;
  const rest = plus({ n: value.n * unit, d: value.d }, { n: -whole, d: 1n });
  const half = { n: 1n, d: 2n };
  const up =
    mode === "truncate"
      ? false
      : same(rest, half)
        ? mode === "halfUp" || whole % 2n === 1n
        : less(half, rest);
  if (up) whole += 1n;
  return { n: whole, d: unit };
}

function judge(rules: TallyRules, marks: Readonly<Record<string, number>>): Ratio {
  const sum = total(
    rules.criteria.map(({ id, weight, factor }) => ({
      n: BigInt(marks[id] ?? 0) * BigInt(factor ?? weight),
      d: factor === undefined ? 10_000_000n : 1_000_000n,
    })),
  );
  return rules.rounding.at === "judge" ? rounded(sum, rules.rounding) : sum;
}

function panel(rules: TallyRules, given: readonly Ratio[]): Ratio {
  const rest = [...given];
  const drop = (worse: (a: Ratio, b: Ratio) => boolean) => {
    const extreme = rest.reduce((a, b) => (worse(b, a) ? b : a));
    rest.splice(rest.indexOf(extreme), 1);
  };
  for (let i = 0; i < rules.panel.dropHigh; i++) drop((a, b) => less(b, a));
  for (let i = 0; i < rules.panel.dropLow; i++) drop(less);
  if (rules.panel.method === "sum") return total(rest);
  if (rules.panel.method === "median")
    while (rest.length > 2) {
      drop(less);
      drop((a, b) => less(b, a));
    }
  return over(total(rest), rest.length);
}

interface Judged {
  readonly act: Act;
  readonly totals: ReadonlyMap<string, Ratio>;
  readonly exact: Ratio;
  readonly score: Ratio;
}

/** With the mean of the others for every seat for which it stands, rounded like a total where totals are. */
function filled(given: readonly Ratio[], { missing = [] }: Act, rules: TallyRules | null): Ratio[] {
  const mean = over(total(given), given.length);
  const stands = rules?.rounding.at === "judge" ? rounded(mean, rules.rounding) : mean;
  return [...given, ...missing.map(() => stands)];
}

function judged(rules: TallyRules, act: Act): Judged {
  const totals = new Map(act.sheets.map(({ seat, marks }) => [seat, judge(rules, marks)]));
  const value = panel(rules, filled([...totals.values()], act, rules));
  const off = points((act.bonus ?? 0) - act.deduction);
  return {
    act,
    totals,
    exact: plus(value, off),
    score: plus(rounded(value, rules.rounding), off),
  };
}

/** Above 0 when `a` is better than `b` among those who are still level. */
function step(
  rules: TallyRules,
  name: string,
  among: readonly Judged[],
  a: Judged,
  b: Judged,
): number {
  const compare = (of: (one: Judged) => Ratio) =>
    less(of(b), of(a)) ? 1 : less(of(a), of(b)) ? -1 : 0;
  const off = (one: Judged) => points((one.act.bonus ?? 0) - one.act.deduction);
  if (name === "exact") return compare((one) => one.exact);
  if (name === "untrimmed")
    return compare((one) => plus(over(total([...one.totals.values()]), one.totals.size), off(one)));
  if (name === "earlier") return b.act.number - a.act.number;
  if (name === "headJudge") return 0;
  if (name === "headToHead") {
    const preferred = (one: Judged, other: Judged) => {
      let votes = 0;
      for (const [seat, mine] of one.totals) {
        const theirs = other.totals.get(seat);
        if (theirs && less(theirs, mine)) votes++;
        if (theirs && less(mine, theirs)) votes--;
      }
      return Math.sign(votes);
    };
    const sum = (one: Judged) => among.reduce((so, other) => so + preferred(one, other), 0);
    return sum(a) - sum(b);
  }
  const id = name.replace("criterion:", "");
  return compare((one) =>
    panel(
      rules,
      filled(
        one.act.sheets.map(({ marks }) => points(marks[id] ?? 0)),
        one.act,
        null,
      ),
    ),
  );
}

/** Entry → its score as a fraction of a point in thousandths, and its place. */
export function tallyOpinion({
  rules,
  acts,
}: Contest): Map<string, { score: number; place: number }> {
  const all = acts.map((act) => judged(rules, act));
  const key = (one: Judged) => (rules.rankOn === "exact" ? one.exact : one.score);
  /** Who of `among` is better than `one`, from tie step `at` on. */
  const better = (one: Judged, among: readonly Judged[], at: number): number => {
    const name = rules.ties[at];
    if (name === undefined || among.length === 1) return 0;
    const above = among.filter((other) => step(rules, name, among, other, one) > 0);
    const level = among.filter((other) => step(rules, name, among, other, one) === 0);
    const again = name === "headToHead" && level.length < among.length;
    return above.length + better(one, level, again ? at : at + 1);
  };
  return new Map(
    all.map((one) => {
      const ahead = all.filter((other) => less(key(one), key(other))).length;
      const level = all.filter((other) => same(key(one), key(other)));
      const score = Number((one.score.n * 1000n) / one.score.d);
      return [one.act.entry, { score, place: 1 + ahead + better(one, level, 0) }];
    }),
  );
}
