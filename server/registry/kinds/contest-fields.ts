import { weightText } from "../../../domain/festival/mark-text";
import type { TallyRules } from "../../../domain/festival/rules";
import { ok, refuse } from "../../../domain/kernel/result";
import type { Field, Option } from "../field";
import { check, choice, number, text } from "../fields";
import { duration, points, readThousandths } from "../measures";
import { isEmpty, lineIds, linesOf, table } from "../table-field";
import type { Row } from "../tables";
import { anchorsField } from "./anchors-field";
import { registrationFields } from "./registration-fields";

/** The fields of a contest's form: what it is, and how it is judged. */

const FORMS = ["广场舞", "朗诵", "秦腔", "器乐", "舞蹈", "歌唱", "书画", "摄影", "技能比武"];
const MOST_CRITERIA = 12;

const tally = (...values: string[]): Option[] =>
  values.map((value) => ({ value, word: `tally.${value}` }));

export const contestFields = (row: Row): Field[] => [
  text("name", { max: 40 }),
  text("form", { max: 20, offer: FORMS }),
  number("position", { least: 1, most: 99 }),
  check("published"),
  ...registrationFields(),
  criteria,
  points("markMin", { most: 1_000_000, example: "0" }),
  points("markMax", { most: 1_000_000, example: "100" }),
  points("markStep", { most: 1_000_000, example: "0.1" }),
  anchorsField(row),
  choice(
    "method",
    tally(
      ...["trimmedMean", "mean", "median", "sum"],
      ...["majorityJudgment", "rankSum", "majorityPreference"],
    ),
  ),
  grades,
  number("dropHigh", { least: 0, most: 5 }),
  number("dropLow", { least: 0, most: 5 }),
  choice("trim", tally("total", "criterion")),
  choice("tooFew", tally("refuse", "plain")),
  choice("roundingAt", tally("panel", "judge", "criterion", "end")),
  choice("roundingMode", tally("halfUp", "halfEven", "truncate")),
  choice("decimals", tally("0", "1", "2", "3")),
  choice("rankOn", tally("rounded", "exact")),
  number("atLeast", { least: 1, most: 15 }),
  choice("recused", tally("reserve", "present", "meanOfOthers")),
  choice("absent", tally("present", "reserve", "meanOfOthers")),
  check("recuseSameUnit"),
  check("gallery"),
  ties(row),
  duration("timeMin", { most: 3600, example: "3:00", optional: true }),
  duration("timeMax", { most: 3600, example: "6:00", optional: true }),
  duration("perStarted", { most: 3600, example: "30秒", optional: true }),
  points("points", { most: 100_000, example: "0.5", optional: true }),
  categories,
];

const criteria = table<TallyRules["criteria"][number]>("criteria", {
  columns: [
    { name: "name", max: 20 },
    { name: "weight", max: 6, example: "40" },
  ],
  most: MOST_CRITERIA,
  show: (criterion) => ({
    ...{ id: criterion.id, name: criterion.name },
    weight: weightText(criterion).replace("%", ""),
  }),
  read: ({ name = "", weight = "" }, at, typed) => {
    if (name === "") return refuse({ code: "line-name" });
    if (name.length > 20) return refuse({ code: "line-long", max: 20 });
    const id = lineIds(linesOf(typed, "criteria"), "c")[at];
    const [, times] = /^[×xX*]\s*(.*)$/.exec(weight) ?? [];
    // R31
    if (times !== undefined) {
      const factor = readThousandths(times);
      if (factor === null || factor < 1 || factor > 10_000)
        return refuse({ code: "line-factor", text: weight });
      return ok({ id, name, weight: 0, factor });
    }
    const thousandths = readThousandths(weight.replace(/[%％]$/, ""));
    if (thousandths === null || thousandths % 10 !== 0 || thousandths > 100_000)
      return refuse({ code: "line-weight", text: weight });
    return ok({ id, name, weight: thousandths / 10 });
  },
});

const STEPS = [
  ...["untrimmed", "exact", "headToHead", "headJudge", "earlier"],
  ...["droppedLow", "time", "lot", "share"],
];

/** A criterion is named by its line, so that one that is just being added can be named as well. */
function ties(row: Row): Field {
  const known = (row.criteria as TallyRules["criteria"] | undefined) ?? [];
  const size = Math.min(MOST_CRITERIA, Math.max(known.length + 2, 4));
  const byLine = Array.from({ length: size }, (_, at) => ({
    value: `criterion:#${at + 1}`,
    label: `${at + 1}. ${known[at]?.name ?? "…"}`,
  }));
  const options = [
    ...byLine,
    ...STEPS.map((value) => ({ value, word: `tally.${value}.tie` })),
    // Whatever else stands there is offered as it stands, so that saving loses nothing.
    ...((row.ties as TallyRules["ties"] | undefined) ?? [])
      .filter((step) => !step.startsWith("criterion:") && !STEPS.includes(step))
      .map((value) => ({ value, label: value })),
  ];
  return table<string>("ties", {
    columns: [{ name: "step", options: [{ value: "", word: "none" }, ...options] }],
    most: 10,
    optional: true,
    get: ({ ties: steps, criteria: all }) =>
      ((steps as TallyRules["ties"] | undefined) ?? []).map((step) => {
        const at = ((all as TallyRules["criteria"] | undefined) ?? []).findIndex(
          ({ id }) => step === `criterion:${id}`,
        );
        return at < 0 ? step : `criterion:#${at + 1}`;
      }),
    show: (step) => ({ step }),
    read: ({ step = "" }, _, typed) => {
      if (!options.some(({ value }) => value === step)) return refuse({ code: "not-offered" });
      const [, line] = /^criterion:#(\d+)$/.exec(step) ?? [];
      if (line === undefined) return ok(step);
      const lines = linesOf(typed, "criteria");
      const named = lines[Number(line) - 1];
      if (!named || isEmpty(named)) return refuse({ code: "line-no-criterion", n: line });
      return ok(`criterion:${lineIds(lines, "c")[Number(line) - 1]}`);
    },
  });
}

/** Of majority judgment, best first. */
const grades = table<string>("grades", {
  columns: [{ name: "name", max: 10, example: "优秀" }],
  most: 9,
  optional: true,
  show: (name) => ({ name }),
  read: ({ name = "" }) => (name.length > 10 ? refuse({ code: "line-long", max: 10 }) : ok(name)),
});

const categories = table<{ readonly id: string; readonly name: string }>("categories", {
  columns: [{ name: "name", max: 20 }],
  most: 12,
  optional: true,
  show: ({ id, name }) => ({ id, name }),
  read: ({ name = "" }, at, typed) =>
    name.length > 20
      ? refuse({ code: "line-long", max: 20 })
      : ok({ id: lineIds(linesOf(typed, "categories"), "k")[at], name }),
});
