import type { MarginBound, Relation, ScoreBound } from "../league/scenarios/vocabulary";
import { fill, type Lang, words } from "./say";

/** Conditions on the results of games, as parts of a sentence. */
const marginWords = words(
  {
    "margin.wins": "{team}胜{other}",
    "margin.wins-least": "{team}胜{other}{n}分或以上",
    "margin.wins-most": "{team}胜{other}不超过{n}分",
    "margin.wins-exactly": "{team}恰好胜{other}{n}分",
    "margin.wins-between": "{team}胜{other}{n}至{m}分",
    "margin.not-by": "{team}未胜{other}{n}分或以上",
    "margin.within": "{team}胜{other}不超过{n}分或负不超过{m}分",
    "margin.of": "{winner}胜{loser}的分差",
    "margin.times": "{margin}的{times}倍",
    "margin.plus": "加",
    "score.least": "{team}得分不少于{n}分",
    "score.most": "{team}得分不超过{n}分",
    "score.exactly": "{team}恰得{n}分",
    "score.between": "{team}得{n}至{m}分",
    "relation.least": "{left}至少为{n}分",
    "relation.most": "{left}不超过{n}分",
    "relation.exactly": "{left}恰为{n}分",
    "relation.more": "{left}比{right}至少多{n}分",
    "relation.not-less": "{left}不少于{right}",
    "relation.not-more-less": "{left}比{right}至多少{n}分",
    "relation.same": "{left}等于{right}",
    "relation.exactly-more": "{left}比{right}恰好多{n}分",
  },
  {
    "margin.wins": "{team} beats {other}",
    "margin.wins-least": "{team} beats {other} by {n} or more",
    "margin.wins-most": "{team} beats {other} by at most {n}",
    "margin.wins-exactly": "{team} beats {other} by exactly {n}",
    "margin.wins-between": "{team} beats {other} by {n} to {m}",
    "margin.not-by": "{team} does not beat {other} by {n} or more",
    "margin.within": "{team} beats {other} by at most {n} or loses by at most {m}",
    "margin.of": "{winner}'s margin over {loser}",
    "margin.times": "{times} times {margin}",
    "margin.plus": " plus ",
    "score.least": "{team} scores {n} or more",
    "score.most": "{team} scores at most {n}",
    "score.exactly": "{team} scores exactly {n}",
    "score.between": "{team} scores {n} to {m}",
    "relation.least": "{left} is at least {n}",
    "relation.most": "{left} is at most {n}",
    "relation.exactly": "{left} is exactly {n}",
    "relation.more": "{left} is at least {n} more than {right}",
    "relation.not-less": "{left} is not less than {right}",
    "relation.not-more-less": "{left} is at most {n} less than {right}",
    "relation.same": "{left} equals {right}",
    "relation.exactly-more": "{left} is exactly {n} more than {right}",
  },
);

type Key = keyof typeof marginWords.zh;
type NameOf = (team: string) => string;

const table = (lang: Lang): Readonly<Record<Key, string>> => marginWords[lang];

/** D beats E by 12 or more. */
export function boundText(lang: Lang, bound: MarginBound, nameOf: NameOf): string {
  const { from, to } = bound;
  const facts = { team: nameOf(bound.team), other: nameOf(bound.against) };
  const say = (key: Key, n?: number, m?: number) => fill(table(lang)[key], { ...facts, n, m });
  if (from === null) return say("margin.not-by", (to ?? 0) + 1);
  if (from < 0) return say("margin.within", to ?? 0, -from);
  if (to === null) return from === 1 ? say("margin.wins") : say("margin.wins-least", from);
  if (from === to) return say("margin.wins-exactly", from);
  return from === 1 ? say("margin.wins-most", to) : say("margin.wins-between", from, to);
}

/** E scores at most 70. */
export function scoreText(lang: Lang, bound: ScoreBound, nameOf: NameOf): string {
  const { from, to } = bound;
  const team = nameOf(bound.team);
  const say = (key: Key, n: number | null, m?: number) =>
    fill(table(lang)[key], { team, n: n ?? 0, m });
  if (to === null) return say("score.least", from);
  if (from === null) return to === 0 ? say("score.exactly", 0) : say("score.most", to);
  return from === to ? say("score.exactly", from) : say("score.between", from, to);
}

/** A's margin over B is at least 3 more than D's margin over E. */
export function relationText(
  lang: Lang,
  { terms, sum, exactly }: Relation,
  nameOf: NameOf,
): string {
  const sideOf = (sign: 1 | -1) =>
    terms
      .filter(({ times }) => times * sign > 0)
      .map(({ winner, loser, times }) => {
        const margin = fill(table(lang)["margin.of"], {
          winner: nameOf(winner),
          loser: nameOf(loser),
        });
        const count = Math.abs(times);
        return count === 1 ? margin : fill(table(lang)["margin.times"], { margin, times: count });
      })
      .join(table(lang)["margin.plus"]);
  const [plus, minus] = [sideOf(1), sideOf(-1)];
  const say = (key: Key, left: string, right: string, n: number) =>
    fill(table(lang)[key], { left, right, n });
  if (exactly && minus === "") return say("relation.exactly", plus, "", sum);
  if (exactly && plus === "") return say("relation.exactly", minus, "", -sum);
  if (exactly && sum === 0) return say("relation.same", plus, minus, 0);
  if (exactly)
    return sum > 0
      ? say("relation.exactly-more", plus, minus, sum)
      : say("relation.exactly-more", minus, plus, -sum);
  if (minus === "") return say("relation.least", plus, "", sum);
  if (plus === "") return say("relation.most", minus, "", -sum);
  if (sum === 0) return say("relation.not-less", plus, minus, 0);
  return sum > 0
    ? say("relation.more", plus, minus, sum)
    : say("relation.not-more-less", plus, minus, -sum);
}
