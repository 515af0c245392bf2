import { thousandths } from "../tally-input";
import type { StageFile } from "./stage-input";

/** What a file of several stages says, in the shapes that its looking over and its tally share. */

export type StageOfFile = NonNullable<StageFile["rules"]["stages"]>[number];

/** A contest without categories has one, without a name. */
export interface CategoryOfFile {
  readonly id: string | null;
  readonly stages: readonly StageOfFile[];
  readonly path: readonly (string | number)[];
}

export const categoriesOf = ({ rules }: StageFile): readonly CategoryOfFile[] =>
  rules.categories?.map(({ id, stages }, at) => ({
    ...{ id, stages },
    path: ["rules", "categories", at, "stages"],
  })) ?? [{ id: null, stages: rules.stages ?? [], path: ["rules", "stages"] }];

/** In basis points, from percent. */
export const basisPoints = (weight: string | number): number =>
  Math.round(thousandths(String(weight)) / 10);

export const fullMarkOf = ({ fullMark = 100 }: StageOfFile): number =>
  thousandths(String(fullMark));

/** A score that stands in the file as such, where it stands, and its time in thousandths of a second. */
export interface ScoreOfFile {
  readonly entry: string;
  readonly stage: string;
  readonly score: string | null;
  readonly ms?: number;
  readonly path: readonly (string | number)[];
}

export function* scoresIn(file: StageFile): Generator<ScoreOfFile> {
  for (const [at, { id, scores = {} }] of file.entries.entries())
    for (const [stage, one] of Object.entries(scores)) {
      const isPlain = one === null || typeof one === "string";
      yield {
        ...{ entry: id, stage, score: isPlain ? one : one.score },
        ...(isPlain || one.durationSec === undefined
          ? {}
          : { ms: thousandths(String(one.durationSec)) }),
        path: ["entries", at, "scores", stage],
      };
    }
  for (const [at, { id, rules, entries }] of (file.stages ?? []).entries())
    for (const [line, one] of rules ? [] : entries.entries())
      if ("score" in one)
        yield {
          ...{ entry: one.id, stage: id, score: one.score },
          ...(one.durationSec === undefined ? {} : { ms: thousandths(String(one.durationSec)) }),
          path: ["stages", at, "entries", line],
        };
}

/** The stage of a file as a file of its own; null where it has scores instead of marks. */
export const panelFile = ({
  rules,
  judges,
  headJudge,
  entries,
}: NonNullable<StageFile["stages"]>[number]): object | null =>
  rules
    ? { rules, ...(judges ? { judges } : {}), ...(headJudge ? { headJudge } : {}), entries }
    : null;

/** Whom a stage with marks names. */
export const marksIn = (file: StageFile) =>
  (file.stages ?? []).flatMap((stage, at) =>
    stage.rules
      ? stage.entries.map(({ id }, line) => ({
          ...{ entry: id, stage: stage.id },
          path: ["stages", at, "entries", line, "id"],
        }))
      : [],
  );

/** The teams of a file with their members, in the order of the list. */
export function teamsOf(file: StageFile): readonly {
  readonly id: string;
  readonly members: readonly string[];
}[] {
  const members = (team: string) =>
    file.entries.flatMap((one) => (one.team === team ? [one.id] : []));
  const ids =
    file.teams?.map(({ id }) => id) ??
    new Set(file.entries.flatMap(({ team }) => (team === undefined ? [] : [team])));
  return [...ids].map((id) => ({ id, members: members(id) }));
}
