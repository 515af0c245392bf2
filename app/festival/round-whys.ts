import { type RoundState, scored } from "../../domain/festival/judging/state";
import { type Asked, asked, type Why, whyAbove } from "../../domain/festival/why-above";
import { entryId } from "../../domain/kernel/ids";
import type { Lang } from "../../domain/words/say";
import {
  type WhyText,
  type WhyTitles,
  whyJudge,
  whyText,
  whyTitles,
} from "../../domain/words/why-text";
import type { EntryCard } from "../../server/services";
import { entryNames } from "./entry-names";
import { rankingKey } from "./ranking-key";

/** The answer to why of two entries, in the language of the page. */
export interface ShownWhy extends WhyText {
  readonly above: string;
  readonly below: string;
}

/** What the page of a round says of why, as the ranking stood when it was asked for. */
export interface RoundWhys {
  readonly key: string;
  /** Each entry with the one before it. */
  readonly neighbours: readonly ShownWhy[];
  /** The words around them, so that the page needs none of its own for them. */
  readonly titles: WhyTitles;
}

interface Known {
  readonly key: string;
  readonly round: Asked;
  readonly neighbours: readonly Why[];
}

/** A round's programme stays the same object as long as the round is open, and the answers as long as its ranking. */
const known = new WeakMap<object, Known>();

/**
 * Made of what is public of the round at this moment and of nothing else. On the server alone: it takes longer than a
 * phone should, and the next spectator gets the same.
 */
export function roundWhys(
  lang: Lang,
  state: RoundState,
  cards: readonly EntryCard[],
): RoundWhys | null {
  const now = knownOf(state);
  if (!now) return null;
  const neighbours = now.neighbours.map((why) => shownWhy(lang, why, now.round, cards));
  return { key: now.key, neighbours, titles: whyTitles(lang) };
}

/** The same of any two; null when one of them has no result, or both are the same. */
export function comparedWhy(
  lang: Lang,
  state: RoundState,
  cards: readonly EntryCard[],
  [a, b]: readonly [string | null, string | null],
): ShownWhy | null {
  const now = knownOf(state);
  const why = now && a && b ? whyAbove(now.round, entryId(a), entryId(b)) : null;
  return now && why && shownWhy(lang, why, now.round, cards);
}

function knownOf(state: RoundState): Known | null {
  const { programme } = state;
  if (!programme) return null;
  const key = rankingKey(state);
  const before = known.get(programme);
  const now = before?.key === key ? before : answered(state, key);
  if (now) known.set(programme, now);
  return now;
}

const shownWhy = (
  lang: Lang,
  why: Why,
  { rules }: Asked,
  cards: readonly EntryCard[],
): ShownWhy => ({
  above: why.above.entry,
  below: why.below.entry,
  ...whyText(lang, why, rules, whyNames(lang, cards)),
});

function answered(state: RoundState, key: string): Known | null {
  if (!state.programme) return null;
  const { rules } = state.programme;
  const deductions = new Map(
    state.entries.map(({ entry, timeDeduction, penalties }) => [
      entry,
      { time: timeDeduction, penalties },
    ]),
  );
  const round = asked({ rules, scored: scored(state), orders: state.orders }, deductions);
  const neighbours = round.ranked.flatMap(({ entry }, at) => {
    const above = round.ranked[at - 1];
    return (above && whyAbove(round, above.entry, entry)) ?? [];
  });
  return { key, round, neighbours };
}

const whyNames = (lang: Lang, cards: readonly EntryCard[]) => ({
  entry: entryNames(lang, cards).title,
  judge: (seat: string) => whyJudge(lang, seat),
});
