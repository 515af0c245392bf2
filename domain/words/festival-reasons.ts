import type { TieReason } from "../festival/ranking";
import type { festivalReasonWords } from "./festival-ties";
import { TABLE } from "./index";
import { fill, type Lang } from "./say";

type Key = keyof typeof festivalReasonWords.zh;
type Table = Readonly<Record<Key, string>>;

/** The sentence for one reason. `nameOf` gives the name by which an entry is known in that language. */
export function tieSentence(
  lang: Lang,
  reason: TieReason,
  nameOf: (entry: string) => string,
): string {
  // In the browser the table holds the words of the page's language only.
  const table = TABLE[lang] as Table;
  const { figures, step } = reason;
  const facts = {
    ...figures,
    above: nameOf(reason.above),
    below: nameOf(reason.below),
    high: figures.above,
    low: figures.below,
  };
  const pairs = step === "majority" && figures.size !== undefined;
  const alone = pairs ? "tie.by.majority.several" : `tie.by.${step}`;
  if (isAlone(alone)) return fill(table[alone], facts);
  const level = levelNames(figures, table);
  return [
    fill(table[figures.score === undefined ? "tie.same.place" : "tie.same"], facts),
    level.length > 0 ? fill(table["tie.level"], { names: level.join(table["tie.and"]) }) : "",
    table["tie.stop"],
    fill(table[sentence(step, figures)], facts),
  ].join("");
}

/** Both languages at once, for answers that carry them side by side. */
export const tieTexts = (
  reason: TieReason,
  nameOf: (entry: string) => string,
): Record<Lang, string> => ({
  zh: tieSentence("zh", reason, nameOf),
  en: tieSentence("en", reason, nameOf),
});

/** Steps that need no word of a score which both have. */
const ALONE = [
  ...(["tie.by.skating:5", "tie.by.skating:6", "tie.by.skating:7a", "tie.by.skating:7b"] as const),
  ...(["tie.by.skating:8", "tie.by.skating:9", "tie.by.skating:10", "tie.by.skating:11"] as const),
  ...(["tie.by.score", "tie.by.rankSum", "tie.by.majorityGrade"] as const),
  ...(["tie.by.majority", "tie.by.majority.several"] as const),
];
const isAlone = (key: string): key is (typeof ALONE)[number] => ALONE.some((one) => one === key);

function sentence(step: string, { size }: TieReason["figures"]): Key {
  switch (step) {
    case "untrimmed":
    case "exact":
    case "headJudge":
    case "earlier":
    case "droppedLow":
    case "time":
    case "lot":
    case "bestIndividual":
      return `tie.by.${step}`;
    case "headToHead":
      return size === undefined ? "tie.by.headToHead" : "tie.by.headToHead.several";
    default:
      if (step.startsWith("stage:")) return "tie.by.stage";
      if (step.startsWith("time:")) return "tie.by.stageTime";
      return step.startsWith("decimals:") ? "tie.by.decimals" : "tie.by.criterion";
  }
}

/** What left the two level before, in turn: `level1`, `level2` … of the figures. */
function levelNames(figures: TieReason["figures"], table: Table): string[] {
  const names: string[] = [];
  for (let number = 1; ; number++) {
    const step = figures[`level${number}`];
    if (typeof step !== "string") return names;
    names.push(levelName(step, table));
  }
}

/** Steps that look at one of several things call it by its name: `criterion:Pitch`, `time:实操`. */
function levelName(step: string, table: Table): string {
  const [, kind, called = ""] = /^(criterion|stage|time):(.*)$/s.exec(step) ?? [];
  if (kind === "criterion") return fill(table["tie.name.criterion"], { criterion: called });
  if (kind === "stage") return fill(table["tie.name.stage"], { stage: called });
  if (kind === "time") return fill(table["tie.name.stageTime"], { stage: called });
  const words: Readonly<Record<string, string>> = table;
  return words[`tie.name.${step.replace(/:.*/, "")}`] ?? step;
}
