import { tallyInput } from "../tally-file-input";
import { thousandths } from "../tally-input";
import type { StageFile } from "./stage-input";
import {
  basisPoints,
  categoriesOf,
  fullMarkOf,
  marksIn,
  panelFile,
  scoresIn,
  teamsOf,
} from "./stage-scores";

/** What stands in the way of tallying a file of several stages: where, and why. */

interface Fault {
  readonly path: readonly (string | number)[];
  readonly why: string;
}

const PLAIN_STEPS = ["time", "exact", "headJudge", "lot", "share"];

/** Every fault of a file whose parts have their shapes. */
export function* stageFaults(file: StageFile): Generator<Fault> {
  const { stages, categories } = file.rules;
  if ((stages === undefined) === (categories === undefined))
    yield { path: ["rules", "stages"], why: "stages are expected, or categories with theirs" };
  for (const { stages: list, path } of categoriesOf(file)) {
    yield* twice(
      list.map(({ id }) => id),
      path,
      "id",
    );
    const sum = list.reduce((all, { weight }) => all + basisPoints(weight), 0);
    if (list.length > 0 && sum !== 10_000)
      yield { path, why: `the weights do not add up to 100: ${sum / 100}` };
    for (const [at, stage] of list.entries())
      if (fullMarkOf(stage) === 0)
        yield { path: [...path, at, "fullMark"], why: "a full mark above 0 is expected" };
  }
  yield* twice(categories?.map(({ id }) => id) ?? [], ["rules", "categories"], "id");
  yield* tieFaults(file, file.rules.ties ?? [], ["rules", "ties"], ["earlier"]);
  yield* prizeFaults(file.rules.prizes, ["rules", "prizes"]);
  yield* entryFaults(file);
  yield* scoreFaults(file);
  yield* panelFaults(file);
  yield* teamFaults(file);
  yield* orderFaults(file);
}

function* twice(names: readonly string[], path: Fault["path"], key?: string): Generator<Fault> {
  for (const [at, name] of names.entries())
    if (names.indexOf(name) < at)
      yield { path: [...path, at, ...(key ? [key] : [])], why: `named twice: ${name}` };
}

function* tieFaults(
  file: StageFile,
  steps: readonly string[],
  path: Fault["path"],
  also: readonly string[],
): Generator<Fault> {
  yield* twice(steps, path);
  for (const [at, step] of steps.entries()) {
    const [, , id] = /^(stage|time):(.*)$/.exec(step) ?? [];
    const isKnown =
      PLAIN_STEPS.includes(step) || also.includes(step) || /^decimals:[1-6]$/.test(step);
    if (id === undefined ? !isKnown : !categoriesOf(file).every((one) => hasStage(one.stages, id)))
      yield {
        path: [...path, at],
        why: id === undefined ? `not a tie step: ${step}` : `not one of the stages: ${id}`,
      };
  }
}

const hasStage = (stages: readonly { readonly id: string }[], id: string): boolean =>
  stages.some((stage) => stage.id === id);

function* prizeFaults(
  prizes: StageFile["rules"]["prizes"] = [],
  path: Fault["path"],
): Generator<Fault> {
  const rest = prizes.findIndex(({ count }) => count === null);
  if (rest >= 0 && rest < prizes.length - 1)
    yield { path: [...path, rest + 1], why: "nobody is left for this prize" };
}

function* entryFaults(file: StageFile): Generator<Fault> {
  yield* twice(
    file.entries.map(({ id }) => id),
    ["entries"],
    "id",
  );
  yield* twice(
    file.entries.map(({ number }, at) => String(number ?? at + 1)),
    ["entries"],
    "number",
  );
  yield* twice(file.teams?.map(({ id }) => id) ?? [], ["teams"], "id");
  const { categories } = file.rules;
  for (const [at, { category, team }] of file.entries.entries()) {
    if (categories && !categories.some(({ id }) => id === category))
      yield { path: ["entries", at, "category"], why: `not one of the categories: ${category}` };
    if (file.teams && team !== undefined && !file.teams.some(({ id }) => id === team))
      yield { path: ["entries", at, "team"], why: `not one of the teams: ${team}` };
  }
}

/** The stages that somebody takes part in. */
function stagesFor(file: StageFile, entry: string) {
  const category = file.entries.find(({ id }) => id === entry)?.category ?? null;
  const all = categoriesOf(file);
  return (file.rules.categories ? all.find(({ id }) => id === category) : all[0])?.stages ?? [];
}

function* scoreFaults(file: StageFile): Generator<Fault> {
  const seen = new Set<string>();
  const there = new Set<string>();
  const known = new Set(file.entries.map(({ id }) => id));
  for (const { entry, stage, path, ...one } of [...scoresIn(file), ...marksIn(file)]) {
    const key = JSON.stringify([entry, stage]);
    if (seen.has(key)) yield { path, why: `a second result of ${entry} in ${stage}` };
    seen.add(key);
    const of = stagesFor(file, entry).find(({ id }) => id === stage);
    if (!known.has(entry)) yield { path, why: `not one of the entries: ${entry}` };
    else if (!of) yield { path, why: `not one of the stages of ${entry}: ${stage}` };
    if (!("score" in one) || one.score !== null) there.add(key);
    if (of && "score" in one && one.score !== null && thousandths(one.score) > fullMarkOf(of))
      yield { path, why: `at most ${fullMarkOf(of) / 1000} is expected: ${one.score}` };
  }
  if (file.rules.absentStage !== undefined) return;
  for (const [at, { id }] of file.entries.entries()) {
    const missed = stagesFor(file, id).find((stage) => !there.has(JSON.stringify([id, stage.id])));
    if (missed) {
      const why = `${id} (entry ${at + 1}) was not at ${missed.id}: "zero" or "noResult" is expected`;
      yield { path: ["rules", "absentStage"], why };
      return;
    }
  }
}

function* panelFaults(file: StageFile): Generator<Fault> {
  yield* twice(file.stages?.map(({ id }) => id) ?? [], ["stages"], "id");
  for (const [at, stage] of (file.stages ?? []).entries()) {
    if (!categoriesOf(file).some(({ stages }) => hasStage(stages, stage.id)))
      yield { path: ["stages", at, "id"], why: `not one of the stages: ${stage.id}` };
    const panel = panelFile(stage);
    for (const [line, one] of stage.entries.entries())
      if (panel ? !("marks" in one) : !("score" in one))
        yield {
          path: ["stages", at, "entries", line],
          why: panel ? "marks are expected, as the stage has rules" : "a score is expected",
        };
    const read = panel && stage.entries.length > 0 ? tallyInput.safeParse(panel) : null;
    // What the shape itself refuses has been told where it stands.
    for (const issue of read?.error?.issues ?? [])
      if (issue.code === "custom")
        yield { path: ["stages", at, ...issue.path.map(plain)], why: issue.message };
  }
}

const plain = (key: PropertyKey): string | number => (typeof key === "number" ? key : String(key));

function* teamFaults(file: StageFile): Generator<Fault> {
  const { teams } = file.rules;
  if (!teams) return;
  const path = ["rules", "teams"];
  yield* tieFaults(file, teams.ties ?? [], [...path, "ties"], ["bestIndividual"]);
  yield* prizeFaults(teams.prizes, [...path, "prizes"]);
  const sizes = teamsOf(file).map(({ members }) => members.length);
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  // M6
  if (teams.best !== undefined && sizes.length > 0 && teams.best > fewest)
    yield { path: [...path, "best"], why: `a team has only ${fewest} members` };
  // M7
  if (teams.method === "sum" && teams.best === undefined && fewest !== most)
    yield {
      path: [...path, "method"],
      why: `teams have from ${fewest} to ${most} members: a sum needs "best", or take the mean`,
    };
  if (
    teams.method === "sum" &&
    teams.missing === "leaveOut" &&
    (teams.atLeast ?? Infinity) < (teams.best ?? most)
  )
    yield { path: [...path, "atLeast"], why: "a sum of fewer results cannot be compared" };
  const mayMiss = file.rules.absentStage !== undefined && teams.missing === undefined;
  if (mayMiss)
    yield { path: [...path, "missing"], why: 'a member without a result: "zero" or "leaveOut"' };
}

function* orderFaults(file: StageFile): Generator<Fault> {
  const known = new Set([
    ...file.entries.map(({ id }) => id),
    ...teamsOf(file).map(({ id }) => id),
  ]);
  for (const [at, order] of (file.headJudge ?? []).entries()) {
    yield* twice(order, ["headJudge", at]);
    for (const [place, name] of order.entries())
      if (!known.has(name))
        yield { path: ["headJudge", at, place], why: `not one of the entries: ${name}` };
  }
}
