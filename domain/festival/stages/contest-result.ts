import type { RoundState } from "../judging/state";
import { markText } from "../mark-text";
import { type StageAnswer, tallyStageFile } from "./stage-file";
import type { StageFile } from "./stage-input";
import { planCategories, roundOfStage, type StageOfPlan } from "./stage-plan";
import type { StagePlan } from "./stage-plan-input";

/** Who takes part in a contest of several stages; `team` is whoever they compete for. */
export interface Participant {
  readonly id: string;
  readonly number: number;
  readonly category: string;
  readonly team: string;
}

/** How far a stage of a category is: no round yet, not begun, judged, or all of it published. */
export interface StageStatus {
  readonly id: string;
  readonly name: string;
  readonly round: string | null;
  readonly status: "none" | "planned" | "open" | "out";
  /** How many of those who take part in its round have their score there. */
  readonly placed: number;
  readonly of: number;
  /** What is published of it so far, as text; null for who was not there. */
  readonly scores: ReadonlyMap<string, string | null>;
}

interface CategoryResult {
  readonly id: string | null;
  readonly name: string;
  readonly stages: readonly (StageStatus & Pick<StageOfPlan, "weight" | "fullMark">)[];
  /** All its stages are out: these are its final places, and only now there are prizes. */
  readonly final: boolean;
  /** The best first; empty before the first stage is out. */
  readonly results: StageAnswer["results"];
  readonly without: StageAnswer["without"];
}

export interface ContestResult {
  readonly categories: readonly CategoryResult[];
  readonly reasons: StageAnswer["reasons"];
  /** Null where nobody competes for a team. */
  readonly teams: (NonNullable<StageAnswer["teams"]> & { readonly final: boolean }) | null;
}

/**
 * The result of a contest whose stages are rounds, folded from what these have published (M9): a stage counts once its
 * round is closed. Until all stages of a category are, its places say how it stands and give no prizes; the same of
 * teams and all categories. A correction that opens a round again takes its stage out until it is closed anew.
 */
export function contestResult(
  plan: StagePlan,
  people: readonly Participant[],
  stateOf: (round: string) => RoundState,
): ContestResult {
  const categories = planCategories(plan).map(({ id, name, stages }) => {
    const own = people.filter(({ category }) => id === null || category === id);
    const looked = stages.map((stage) => ({
      ...stage,
      ...statusOf(plan, id, stage, own, stateOf),
    }));
    return { id, name, own, stages: looked, final: looked.every(({ status }) => status === "out") };
  });
  const final = categories.every((one) => one.final);
  const file = fileOf(plan, people, categories);
  const tallied = tallyStageFile(file);
  const { results, reasons, without, teams } = tallied.ok ? tallied.value : NOTHING_YET;
  return {
    categories: categories.map(({ own, ...category }) => {
      const mine = new Set(own.map(({ id }) => id));
      return {
        ...category,
        results: results
          .filter(({ id }) => mine.has(id))
          .map(({ prize, ...line }) =>
            category.final && prize !== undefined ? { ...line, prize } : line,
          ),
        without: without.filter(({ id }) => mine.has(id)),
      };
    }),
    reasons,
    teams: teams
      ? {
          ...teams,
          final,
          results: teams.results.map(({ prize, ...line }) =>
            final && prize !== undefined ? { ...line, prize } : line,
          ),
        }
      : null,
  };
}

const NOTHING_YET: StageAnswer = { results: [], reasons: [], open: [], without: [] };

function statusOf(
  plan: StagePlan,
  category: string | null,
  { id, name = id }: StageOfPlan,
  own: readonly Participant[],
  stateOf: (round: string) => RoundState,
): StageStatus {
  const line = roundOfStage(plan, category, id);
  if (!line)
    return {
      ...{ id, name, round: null, status: "none" },
      ...{ placed: 0, of: own.length, scores: new Map() },
    };
  const { phase, entries } = stateOf(line.round);
  const known = new Map(entries.map((one) => [String(one.entry), one]));
  const taking = own.filter(({ id: one }) => known.get(one)?.status !== "withdrawn");
  const scores = new Map<string, string | null>();
  for (const { id: one } of own) {
    const { shown } = known.get(one) ?? {};
    // What is taken off may be more than there is.
    if (shown?.placed && shown.tally) scores.set(one, markText(Math.max(0, shown.tally.score)));
    else if (phase === "closed") scores.set(one, null);
  }
  return {
    ...{ id, name, round: line.round, scores },
    status: phase === "unopened" ? "planned" : phase === "closed" ? "out" : "open",
    placed: [...scores.values()].filter((score) => score !== null).length,
    of: taking.length,
  };
}

/** The contest as a file of the stages that count so far, which anybody can tally again. */
function fileOf(
  { rules }: StagePlan,
  people: readonly Participant[],
  categories: readonly {
    readonly id: string | null;
    readonly stages: readonly (StageStatus & StageOfPlan)[];
  }[],
): StageFile {
  const counting = (id: string | null) =>
    categories.find((one) => one.id === id)?.stages.filter(({ status }) => status === "out") ?? [];
  const isCounted = (id: string | null) => counting(id).length > 0;
  const plain = (id: string | null) =>
    counting(id).map(({ id: stage, name, weight, fullMark }) => ({
      ...{ id: stage, name, weight },
      ...(fullMark === undefined ? {} : { fullMark }),
    }));
  const counted = people.filter(({ category }) => isCounted(rules.categories ? category : null));
  return {
    rules: {
      ...rules,
      ...(rules.categories
        ? {
            categories: rules.categories
              .filter(({ id }) => isCounted(id))
              .map((one) => ({ ...one, stages: plain(one.id) })),
          }
        : { stages: plain(null) }),
    },
    entries: counted.map(({ id, number, category, team }) => ({
      ...{ id, number, category, team },
      scores: Object.fromEntries(
        counting(rules.categories ? category : null).map((stage) => [
          stage.id,
          stage.scores.get(id) ?? null,
        ]),
      ),
    })),
    teams: [...new Set(people.map(({ team }) => team))].map((id) => ({ id })),
  };
}
