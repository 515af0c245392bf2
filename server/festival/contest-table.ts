import type { RoundState } from "../../domain/festival/judging/state";
import type { TieReason } from "../../domain/festival/ranking";
import {
  contestResult,
  type Participant,
  type StageStatus,
} from "../../domain/festival/stages/contest-result";
import { enteredTitle } from "../../domain/words/titles";
import type { ContestRow, EntryRow } from "./festival-book";

/** The result of a contest of several stages as its page shows it: names in place of ids, numbers as text. */
export interface ContestTable {
  readonly categories: readonly {
    /** Null in a contest without categories. */
    readonly id: string | null;
    readonly name: string;
    readonly final: boolean;
    readonly stages: readonly (Omit<StageStatus, "scores"> & {
      readonly weight: string;
      readonly fullMark: string;
    })[];
    readonly lines: readonly PersonLine[];
    /** Ids of those who wait for an order of the head judge or a lot. */
    readonly open: readonly (readonly string[])[];
    /** Without a result, whether they were nowhere or not everywhere they had to be. */
    readonly without: readonly {
      readonly id: string;
      readonly name: string;
      readonly team: string;
    }[];
  }[];
  readonly teams: {
    readonly final: boolean;
    readonly lines: readonly TeamLine[];
    readonly open: readonly (readonly string[])[];
    readonly without: readonly string[];
  } | null;
  readonly reasons: readonly TieReason[];
  /** What the head judge or a lot has said of those who were level. */
  readonly orders: RoundState["totalOrders"];
}

/** Whoever competes, and the unit that sends them as their team. */
export const participantsOf = (entries: readonly EntryRow[]): Participant[] =>
  entries.map(({ id, category, unitId }, at) => ({
    ...{ id, category, team: unitId, number: at + 1 },
  }));

interface PersonLine {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly team: string;
  readonly score: string;
  readonly prize: string | null;
  /** Stage by stage; null for whoever was not there, undefined for what is not published. */
  readonly stages: readonly { readonly score?: string | null; readonly share?: string }[];
}

interface TeamLine {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly score: string;
  readonly prize: string | null;
  /** The best first. */
  readonly members: readonly {
    readonly name: string;
    readonly category: string;
    readonly score: string | null;
    readonly counts: boolean;
  }[];
}

/** Null for a contest that is judged in single rounds. */
export function contestTable(
  { settings }: Pick<ContestRow, "settings">,
  entries: readonly EntryRow[],
  stateOf: (round: string) => RoundState,
): ContestTable | null {
  const { stages: plan } = settings;
  if (!plan) return null;
  const people = participantsOf(entries);
  const { categories, reasons, teams, orders } = contestResult(plan, people, stateOf);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = (id: string) => enteredTitle(known.get(id)?.title ?? id);
  const unitOf = new Map(entries.map(({ unitId, unit }) => [unitId, unit]));
  const scores = new Map(
    categories.flatMap(({ results }) => results.map(({ id, score }) => [id, score] as const)),
  );
  const named = (id: string) => ({ id, name: nameOf(id), team: known.get(id)?.unit ?? "" });
  return {
    categories: categories.map(({ id, name, final, open, stages, results, without }) => ({
      ...{ id, name, final, open },
      stages: stages.map(({ scores: _, weight, fullMark = 100, ...stage }) => ({
        ...stage,
        ...{ weight: String(weight), fullMark: String(fullMark) },
      })),
      lines: results.map(({ id, place, score, prize = null, stages: shares }) => ({
        ...{ ...named(id), place, score, prize },
        stages: stages.map((stage) => ({
          ...(stage.scores.has(id) ? { score: stage.scores.get(id) ?? null } : {}),
          ...(shares[stage.id] ? { share: shares[stage.id]?.share ?? "" } : {}),
        })),
      })),
      without: without.map(({ id }) => named(id)),
    })),
    teams: teams && {
      final: teams.final,
      open: teams.open,
      lines: teams.results.map(({ id, place, score, prize = null, counted }) => ({
        ...{ id, place, score, prize, name: unitOf.get(id) ?? id },
        members: entries
          .filter(({ unitId }) => unitId === id)
          .map((entry) => ({
            name: nameOf(entry.id),
            category: settings.categories.find((one) => one.id === entry.category)?.name ?? "",
            score: scores.get(entry.id) ?? null,
            counts: counted.includes(entry.id),
          })),
      })),
      without: teams.without.map(({ id }) => unitOf.get(id) ?? id),
    },
    reasons: [...reasons, ...(teams?.reasons ?? [])].filter(({ step }) => step !== "score"),
    orders,
  };
}
