import { tieTexts } from "../../domain/words/festival-reasons";
import { bool, list, nullable, number, object, text } from "../api-shapes";
import type { ContestTable } from "./contest-table";

/** The result of a contest of several stages, as the public interface tells and describes it: no more than its page. */

/** Why one stands above another: the rule, its figures and the sentence. */
export const REASONS = list(
  object({
    above: text,
    below: text,
    step: text,
    figures: { type: "object" },
    text: object({ zh: text, en: text }),
  }),
);

const score = { type: "string", pattern: "^\\d+(\\.\\d+)?$" };

export const STAGE_RESULT = object({
  categories: list(
    object({
      id: nullable(text),
      name: text,
      final: bool,
      stages: list(
        object({
          id: text,
          name: text,
          round: nullable(text),
          status: { type: "string", enum: ["none", "planned", "open", "out"] },
          weight: text,
          fullMark: text,
          placed: number,
          of: number,
        }),
      ),
      ranked: list(
        object({
          entry: text,
          title: text,
          unit: text,
          place: number,
          shared: bool,
          score,
          prize: nullable(text),
          stages: list(object({ published: bool, score: nullable(score), share: nullable(score) })),
        }),
      ),
      open: list(list(text)),
      without: list(object({ entry: text, title: text, unit: text })),
    }),
  ),
  teams: nullable(
    object({
      final: bool,
      ranked: list(
        object({
          id: text,
          unit: text,
          place: number,
          shared: bool,
          score,
          prize: nullable(text),
          members: list(
            object({ title: text, category: text, score: nullable(score), counts: bool }),
          ),
        }),
      ),
      open: list(list(text)),
      without: list(text),
    }),
  ),
  // How the head judge or a lot has parted those who were level, persons or teams.
  orders: list(object({ level: list(text), reason: text })),
  reasons: REASONS,
});

export function stageResult({ categories, teams, reasons, orders }: ContestTable) {
  const names = new Map(
    [...categories, ...(teams ? [teams] : [])].flatMap(({ lines }) =>
      lines.map(({ id, name }) => [id, name] as const),
    ),
  );
  return {
    categories: categories.map(({ id, name, final, open, stages, lines, without }) => ({
      ...{ id, name, final, open },
      stages: stages.map(({ id, name, round, status, weight, fullMark, placed, of }) => ({
        ...{ id, name, round, status, weight, fullMark, placed, of },
      })),
      ranked: lines.map((line) => ({
        ...{ entry: line.id, title: line.name, unit: line.team },
        ...standing(line, lines),
        stages: line.stages.map(({ score, share }) => ({
          published: score !== undefined,
          score: score ?? null,
          share: share ?? null,
        })),
      })),
      without: without.map(({ id, name, team }) => ({ entry: id, title: name, unit: team })),
    })),
    teams: teams && {
      ...{ final: teams.final, open: teams.open },
      ranked: teams.lines.map((line) => ({
        ...{ id: line.id, unit: line.name },
        ...standing(line, teams.lines),
        members: line.members.map(({ name, category, score, counts }) => ({
          ...{ title: name, category, score, counts },
        })),
      })),
      without: teams.without,
    },
    orders,
    reasons: reasons.map((reason) => ({
      ...reason,
      text: tieTexts(reason, (id) => names.get(id) ?? id),
    })),
  };
}

interface Placed {
  readonly place: string;
  readonly score: string;
  readonly prize: string | null;
}

const standing = ({ place, score, prize }: Placed, all: readonly Placed[]) => ({
  place: Number(place),
  shared: all.filter((one) => one.place === place).length > 1,
  ...{ score, prize },
});
