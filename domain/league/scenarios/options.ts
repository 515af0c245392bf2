import { alternativeOf } from "./alternatives";
import { type OwnBox, ownBoxes } from "./boxes";
import { cover, type Prime, RARE } from "./cover";
import type { Item, Verdict } from "./items";
import type { OpenGroup } from "./open-group";
import type { Case, Option } from "./vocabulary";
import { witnessOf } from "./witness";

/** What a team's own results lead to: complete, without overlap, and with neighbours that mean the same as one (SC6). */
export function optionsOf(group: OpenGroup, team: string, items: readonly Item[]): Option[] {
  const options = ownBoxes(group, team, items)
    .filter((box) => box.items.length > 0)
    .map((box) => optionOf(group, team, box));
  return joined(options);
}

function optionOf(group: OpenGroup, team: string, box: OwnBox): Option {
  const verdicts = [...new Set(box.items.map(({ verdict }) => verdict))];
  const covers = verdicts.map((verdict) => ({ verdict, primes: cover(box, verdict) }));
  covers.sort((a, b) => cost(a) - cost(b));
  const last = covers.pop();
  covers.sort((a, b) => TOLD.indexOf(a.verdict) - TOLD.indexOf(b.verdict));
  const otherwise = last?.verdict ?? "out";
  const witness = box.items.find(({ verdict }) => verdict === otherwise) ?? box.items[0];
  if (!witness) throw new Error("an option without a result");
  return {
    own: box.spans.map((span) => {
      const { home = "", away = "" } = group.open[span.game] ?? {};
      return { ...span, against: home === team ? away : home };
    }),
    cases: covers.map(
      ({ verdict, primes }): Case => ({
        verdict,
        when: primes.map((prime) => alternativeOf(group, team, prime, box)),
      }),
    ),
    otherwise,
    witness: witnessOf(group, team, witness),
    edge: box.edge && {
      better: witnessOf(group, team, box.edge.above),
      worse: witnessOf(group, team, box.edge.below),
    },
  };
}

/** In which order the cases of an option are told. */
const TOLD: readonly Verdict[] = ["through", "out", "scored", "lots", "average", "margins"];

/** What takes longest to say is left for "otherwise"; the rare verdicts never are, unless they are alone. */
const cost = ({ verdict, primes }: { verdict: Verdict; primes: readonly Prime[] }): number =>
  RARE.has(verdict)
    ? -1
    : primes.reduce((sum, { conditions, exact }) => sum + 1 + conditions.length + exact.length, 0);

/** Joins options that lead to the same. */
function joined(options: readonly Option[]): Option[] {
  const kept: Option[] = [];
  for (const option of options) {
    const at = kept.findIndex(
      (other) => meaning(other) === meaning(option) && touching(other, option) !== null,
    );
    const other = kept[at];
    if (!other) {
      kept.push(option);
      continue;
    }
    const own = touching(other, option) ?? other.own;
    kept[at] = { ...other, own, edge: option.edge };
  }
  return kept.length < options.length ? joined(kept) : kept;
}

const meaning = ({ cases, otherwise }: Option): string =>
  JSON.stringify([
    otherwise,
    cases.map(({ verdict, when }) => [
      verdict,
      when.map(({ margins, relations, scores }) => [margins, relations, scores]),
    ]),
  ]);

/** The union of two spans that differ in one game and meet there; null where they do not. */
function touching({ own, cases }: Option, other: Option): Option["own"] | null {
  const apart = own.flatMap((span, at) => {
    const there = other.own[at];
    return there && (span.from !== there.from || span.to !== there.to) ? [at] : [];
  });
  const [at, another] = apart;
  const [a, b] = at === undefined ? [] : [own[at], other.own[at]];
  if (at === undefined || another !== undefined || !a || !b) return null;
  // A relation with the team's own margin, or a loser's score, holds on one side of 0 only.
  const related = cases.some(({ when }) =>
    when.some(({ relations, scores }) =>
      [...relations.flatMap(({ terms }) => terms), ...scores].some(({ game }) => game === a.game),
    ),
  );
  const [high, low] =
    (a.from ?? Number.NEGATIVE_INFINITY) > (b.from ?? Number.NEGATIVE_INFINITY) ? [a, b] : [b, a];
  const meets = low.to !== null && high.from !== null && follows(low.to, high.from);
  if (!meets || (related && low.to === -1 && high.from === 1)) return null;
  return own.map((span, index) => (index === at ? { ...span, from: low.from, to: high.to } : span));
}

const follows = (to: number, from: number): boolean => to + 1 === from || (to === -1 && from === 1);
