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
  /** All its stages are out and no order is awaited: these are its final places, and only now there are prizes. */
  readonly final: boolean;
  /** Who waits for an order of the head judge or a lot (M11). */
  readonly open: StageAnswer["open"];
  /** The best first; empty before the first stage is out. */
  readonly results: StageAnswer["results"];
  readonly without: StageAnswer["without"];
}

export interface ContestResult {
  readonly categories: readonly CategoryResult[];
  readonly reasons: StageAnswer["reasons"];
  /** Null where nobody competes for a team. */
  readonly teams: (NonNullable<StageAnswer["teams"]> & { readonly final: boolean }) | null;
  /** What the head judge or a lot has said, the newest last; an order without effect as well. */
  readonly orders: RoundState["totalOrders"];
}

/** Who is level where the head judge or a lot parts, and the round in whose stream it is said (M11). */
export interface LevelGroup {
  readonly round: string;
  readonly level: readonly string[];
  /** Teams, or persons of the category with this name. */
  readonly teams: boolean;
  readonly category: string;
  readonly ordered: boolean;
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
  return resultBy(plan, people, stateOf, ordersIn(plan, stateOf));
}

/** Everybody who is level where the head judge or a lot parts, whether it has been said how or not (M11). */
export function levelGroups(
  plan: StagePlan,
  people: readonly Participant[],
  stateOf: (round: string) => RoundState,
): readonly LevelGroup[] {
  const now = contestResult(plan, people, stateOf);
  const open = new Set([...now.categories, ...(now.teams ? [now.teams] : [])].flatMap(keysOf));
  const { categories, teams } = resultBy(plan, people, stateOf, []);
  const groups = (
    of: Pick<StageAnswer, "open">,
    round: string | undefined,
    about: Pick<LevelGroup, "teams" | "category">,
  ): LevelGroup[] => {
    const first = of.open.filter((level, at) => keysOf(of).indexOf(keyOf(level)) === at);
    return round === undefined
      ? []
      : first.map((level) => ({ ...about, round, level, ordered: !open.has(keyOf(level)) }));
  };
  const last = (stages: readonly StageStatus[] = []) =>
    stages.findLast(({ round }) => round !== null)?.round ?? undefined;
  return [
    ...categories.flatMap((one) =>
      groups(one, last(one.stages), { teams: false, category: one.name }),
    ),
    ...(teams ? groups(teams, last(categories.at(-1)?.stages), { teams: true, category: "" }) : []),
  ];
}

const keyOf = (level: readonly string[]): string => level.toSorted().join();
const keysOf = ({ open }: Pick<StageAnswer, "open">): readonly string[] => open.map(keyOf);

const ordersIn = (
  plan: StagePlan,
  stateOf: (round: string) => RoundState,
): RoundState["totalOrders"] =>
  [...new Set(plan.rounds.map(({ round }) => round))].flatMap(
    (round) => stateOf(round).totalOrders,
  );

function resultBy(
  plan: StagePlan,
  people: readonly Participant[],
  stateOf: (round: string) => RoundState,
  orders: RoundState["totalOrders"],
): ContestResult {
  const categories = planCategories(plan).map(({ id, name, stages }) => {
    const own = people.filter(({ category }) => id === null || category === id);
    const looked = stages.map((stage) => ({
      ...stage,
      ...statusOf(plan, id, stage, own, stateOf),
    }));
    return { id, name, own, stages: looked, all: looked.every(({ status }) => status === "out") };
  });
  const file = {
    ...fileOf(plan, people, categories),
    headJudge: orders.map(({ level }) => [...level]),
  };
  const tallied = tallyStageFile(file);
  const { results, reasons, open, without, teams } = tallied.ok ? tallied.value : NOTHING_YET;
  const all = categories.every((one) => one.all);
  const openTeams = all ? (teams?.open ?? []) : [];
  return {
    orders,
    categories: categories.map(({ own, all, ...category }) => {
      const mine = new Set(own.map(({ id }) => id));
      const level = all ? open.filter((one) => one.some((id) => mine.has(id))) : [];
      const final = all && level.length === 0;
      return {
        ...category,
        final,
        open: level,
        results: results
          .filter(({ id }) => mine.has(id))
          .map(({ prize, ...line }) => (final && prize !== undefined ? { ...line, prize } : line)),
        without: without.filter(({ id }) => mine.has(id)),
      };
    }),
    reasons,
    teams: teams
      ? {
          ...teams,
          open: openTeams,
          final: all && openTeams.length === 0,
          results: teams.results.map(({ prize, ...line }) =>
            all && openTeams.length === 0 && prize !== undefined ? { ...line, prize } : line,
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
