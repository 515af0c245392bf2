import { fractionText } from "../festival/fraction-text";
import { decimalsOf, markText } from "../festival/mark-text";
import { byPoints, gradesOf, gradeWord, isRelative } from "../festival/methods";
import type { Needed } from "../festival/needed";
import { UNITS } from "../festival/panel";
import type { TallyRules } from "../festival/rules";
import { RESERVE } from "../festival/seats";
import type { EntryTally, JudgeTotal } from "../festival/tally";
import type { Explained, Why } from "../festival/why-above";
import { tieSentence } from "./festival-reasons";
import type { festivalWhyWords } from "./festival-why";
import { TABLE } from "./index";
import { type Facts, fill, type Lang } from "./say";

type Key = keyof typeof festivalWhyWords.zh;

/** How the two entries and the judges are called in that language. */
export interface WhyNames {
  readonly entry: (entry: string) => string;
  readonly judge: (seat: string) => string;
}

/** What stands above the parts of an answer, and on the way to comparing two others. */
export interface WhyTitles {
  readonly why: string;
  readonly needed: string;
  readonly compare: string;
}

/** They come with the answer, so that a page needs no words of its own for them. */
export const whyTitles = (lang: Lang): WhyTitles => ({
  why: wordsOf(lang)["why.title"],
  needed: wordsOf(lang)["why.title.needed"],
  compare: wordsOf(lang)["why.compare"],
});

/** A judge by the seat: everybody knows the seats, also where names are not published. */
export const whyJudge = (lang: Lang, seat: string): string =>
  RESERVE.test(seat)
    ? fill(wordsOf(lang)["why.judge.reserve"], { seat: seat.slice(1) })
    : fill(wordsOf(lang)["why.judge"], { seat });

const wordsOf = (lang: Lang) => TABLE[lang] as Readonly<Record<Key, string>>;

/** The answer in three parts, which read one after the other are one paragraph. */
export interface WhyText {
  /** The rule that parted them. */
  readonly reason: string;
  /** How each of the two scores came about. */
  readonly made: readonly string[];
  /** What would have been needed. */
  readonly needed: readonly string[];
}

/** Why one of two entries stands above the other, as sentences to be read out (E1, E2). */
export function whyText(lang: Lang, why: Why, rules: TallyRules, names: WhyNames): WhyText {
  const table = wordsOf(lang);
  const say = (key: Key, facts: Facts) => fill(table[key], facts);
  const points = (thousandths: number) => markText(thousandths, rules.rounding.decimals);
  const { above, below, reason } = why;
  const both = { above: names.entry(above.entry), below: names.entry(below.entry) };

  const parted = (): string => {
    if (!reason && !byPoints(rules))
      return say("why.shared.place", { ...both, place: above.place });
    if (!reason)
      return say("why.shared", {
        ...both,
        score: points(above.tally.score),
        place: above.place,
      });
    const { above: high, below: low } = reason.figures;
    // The usual sentence begins with a score that both have.
    return reason.step === "exact" && above.tally.score !== below.tally.score
      ? say("why.by.exact", { ...both, high, low })
      : tieSentence(lang, reason, names.entry);
  };

  const totalsText = (totals: readonly JudgeTotal[]) =>
    totals
      .map(({ seat, total }) =>
        say("why.dropped.one", {
          total: fractionText({ over: total, under: 1 }, decimalsOf(rules.mark.step)),
          judge: names.judge(seat),
        }),
      )
      .join(table["why.dropped.list"]);

  const graded = ({ entry, tally }: Explained): string =>
    say("why.made.grades", {
      entry: names.entry(entry),
      grade: gradeWord(rules, tally.score) ?? "",
      grades: gradesOf(rules)
        .map(({ word, mark }) => {
          const n = tally.totals.filter(({ total }) => total === mark * UNITS).length;
          return n > 0 ? say("why.made.grade", { n, word }) : "";
        })
        .filter((one) => one !== "")
        .join(table["why.grades.list"]),
    });

  /** R22: for whom the mean of the others stands. */
  const standing = ({ missing = [], criteria }: EntryTally): string => {
    const [first] = missing;
    if (!first) return "";
    const judges = missing.map(({ seat }) => names.judge(seat)).join(table["why.dropped.list"]);
    return criteria
      ? say("why.made.missing.each", { judges })
      : say("why.made.missing", { judges, total: fractionText(first.total) });
  };

  const made = ({ entry, counted, high, low, panel, tally }: Explained): string => {
    const { mean, deduction, bonus = 0, score, totals } = tally;
    const plain = fractionText(panel, rules.rounding.decimals);
    const facts = {
      entry: names.entry(entry),
      n: totals.length + (tally.missing?.length ?? 0),
      kept: counted,
      method: table[methodKey(rules)],
      panel: plain,
      mean: points(mean),
      dropped: [
        ...(high.length > 0 ? [say("why.dropped.high", { totals: totalsText(high) })] : []),
        ...(low.length > 0 ? [say("why.dropped.low", { totals: totalsText(low) })] : []),
      ].join(table["why.dropped.and"]),
    };
    const off = [
      ...(deduction > 0 ? [say("why.deduction", { points: points(deduction) })] : []),
      ...(bonus > 0 ? [say("why.bonus", { points: points(bonus) })] : []),
    ];
    const rounding =
      totals.length > 0 && plain !== points(mean)
        ? say(`why.rounded.${rules.rounding.mode}`, { mean: points(mean) })
        : "";
    const rounded = [
      rounding,
      ...off,
      off.length > 0 ? say("why.score", { score: points(score) }) : "",
    ].join("");
    if (totals.length === 0) return say("why.made.none", { ...facts, rounded });
    const stands = standing(tally);
    if (tally.criteria) return say("why.made.criterion", { ...facts, rounded }) + stands;
    const key = high.length + low.length > 0 ? "why.made.dropped" : "why.made.all";
    return say(key, { ...facts, rounded }) + stands;
  };

  const needed = (one: Needed): string => {
    switch (one.kind) {
      case "score": {
        const ahead = points(one.ahead);
        return one.level === null
          ? say("why.needed.ahead", { ...both, ahead })
          : say("why.needed.level", { ...both, ahead, level: points(one.level) });
      }
      case "exact":
        return one.over === 0
          ? say("why.needed.exact.any", both)
          : say("why.needed.exact", { ...both, level: fractionText(one) });
      case "mark": {
        const decimals = decimalsOf(rules.mark.step);
        const [from, to] = [gradeWord(rules, one.from), gradeWord(rules, one.to)];
        if (from !== null && to !== null)
          return say("why.needed.grade", { ...both, judge: names.judge(one.seat), from, to });
        return say("why.needed.mark", {
          by: markText(one.to - one.from, decimals),
          judge: names.judge(one.seat),
          criterion: one.criterion,
          from: markText(one.from, decimals),
          to: markText(one.to, decimals),
        });
      }
      case "no-mark":
        return table[byPoints(rules) ? "why.needed.no-mark" : "why.needed.no-grade"];
      case "deduction":
        return say(`why.needed.${one.which}`, {
          ...both,
          points: points(one.points),
          reason: one.reason,
        });
    }
  };

  return {
    reason: parted(),
    made: isRelative(rules)
      ? []
      : [above, below].map((one) => (byPoints(rules) ? made(one) : graded(one))),
    needed: why.needed.map(needed),
  };
}

/** What the panel's values are made into; a mean where nothing is made of them. */
function methodKey({ panel: { method } }: TallyRules): Key {
  return method === "median" || method === "sum" || method === "trimmedMean"
    ? `why.method.${method}`
    : "why.method.mean";
}
