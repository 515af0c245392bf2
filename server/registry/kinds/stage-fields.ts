import { planCategories } from "../../../domain/festival/stages/stage-plan";
import { ok, refuse } from "../../../domain/kernel/result";
import type { Field, Option } from "../field";
import { choice, number } from "../fields";
import { readThousandths } from "../measures";
import { table } from "../table-field";
import type { Row } from "../tables";
import { settingsIn } from "./contest-settings";
import { prizesField } from "./prizes-field";
import { planIn, type StageLine } from "./stage-columns";

/** The fields of the form in which rounds become the stages of one result. */

const MOST = 36;

const named = (prefix: string, ...values: string[]): Option[] =>
  values.map((value) => ({ value, word: `${prefix}.${value}` }));

/** `rounds` are those of the contest. */
export const stageFields = (row: Row, rounds: readonly Option[]): Field[] => {
  const { categories } = settingsIn(row);
  const decimals = named("tally", "0", "1", "2", "3");
  return [
    stageLines(
      categories.map(({ id, name }) => ({ value: id, label: name })),
      rounds,
    ),
    choice("absentStage", named("stages", "zero", "noResult")),
    choice("roundingAt", named("stages", "end", "stage")),
    choice("roundingMode", named("tally", "halfUp", "halfEven", "truncate")),
    choice("decimals", decimals),
    choice("rankOn", named("stages", "rounded", "exact")),
    ties("stageTies", row, ["time", "exact", "earlier", "headJudge", "lot", "share"]),
    prizesField("prizes"),
    choice("prizeTies", named("prizes", "share", "extra", "fewer")),
    choice("teamMethod", named("stages", "none", "mean", "sum")),
    number("teamBest", { least: 1, most: 100, optional: true }),
    choice("teamMissing", named("stages", "zero", "leaveOut")),
    number("teamAtLeast", { least: 1, most: 100, optional: true }),
    choice("teamDecimals", decimals),
    ties("teamTies", row, ["time", "bestIndividual", "exact", "headJudge", "lot", "share"]),
    prizesField("teamPrizes"),
  ];
};

const stageLines = (categories: readonly Option[], rounds: readonly Option[]): Field =>
  table<StageLine>("stageLines", {
    columns: [
      { name: "name", max: 20, example: "笔试" },
      ...(categories.length === 0
        ? []
        : [{ name: "category", options: [{ value: "", word: "all-categories" }, ...categories] }]),
      { name: "weight", max: 6, example: "30" },
      { name: "full", max: 6, example: "100" },
      { name: "round", options: [{ value: "", word: "stages.new-round" }, ...rounds] },
      // The usual one is an empty choice, so that a line stays empty.
      { name: "by", options: [{ value: "", word: "stages.list" }, ...named("stages", "panel")] },
    ],
    most: MOST,
    optional: true,
    show: (line) => ({
      ...{ name: line.name, category: line.category, round: line.round },
      ...{ weight: String(line.weight / 1000), full: String(line.full / 1000) },
      by: line.by === "panel" ? "panel" : "",
      ...(line.id === undefined ? {} : { id: line.id }),
    }),
    read: ({ id, name = "", category = "", weight = "", full = "", round = "", by = "" }) => {
      if (name === "") return refuse({ code: "line-name" });
      if (name.length > 20) return refuse({ code: "line-long", max: 20 });
      const percent = readThousandths(weight.replace(/[%％]$/, ""));
      if (percent === null || percent % 10 !== 0 || percent > 100_000)
        return refuse({ code: "line-weight", text: weight });
      const most = full === "" ? 100_000 : readThousandths(full);
      if (most === null || most < 1000 || most > 1_000_000)
        return refuse({ code: "line-full-mark", text: full });
      if (category !== "" && !categories.some(({ value }) => value === category))
        return refuse({ code: "not-offered" });
      if (round !== "" && !rounds.some(({ value }) => value === round))
        return refuse({ code: "not-offered" });
      const line: StageLine = {
        ...{ id, name, category, round, weight: percent, full: most },
        by: by === "panel" ? "panel" : "list",
      };
      return ok(line);
    },
  });

/** Stages are offered by name once they are saved; whatever else stands there is offered as it stands. */
function ties(name: string, row: Row, others: readonly string[]): Field {
  const parts = new Map(
    planCategories(planIn(settingsIn(row))).flatMap(({ stages }) =>
      stages.map(({ id, name: called = id }) => [id, called] as const),
    ),
  );
  const offered = [
    ...[...parts].map(([id, called]) => ({ value: `stage:${id}`, label: `“${called}”` })),
    ...[...parts].map(([id, called]) => ({
      value: `time:${id}`,
      label: `“${called}” 用时 (time)`,
    })),
    ...others.map((value) => ({ value, word: `stages.${value}.tie` })),
  ];
  const known = new Set(offered.map(({ value }) => value));
  const options = [
    ...offered,
    ...((row[name] as readonly string[] | undefined) ?? [])
      .filter((step) => !known.has(step))
      .map((value) => ({ value, label: value })),
  ];
  return table<string>(name, {
    columns: [{ name: "step", options: [{ value: "", word: "none" }, ...options] }],
    most: 10,
    optional: true,
    show: (step) => ({ step }),
    read: ({ step = "" }) =>
      options.some(({ value }) => value === step) ? ok(step) : refuse({ code: "not-offered" }),
  });
}
