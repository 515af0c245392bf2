import { lowerBound } from "../domain/schedule/engine/bound/lower-bound";
import { compile } from "../domain/schedule/engine/compile";
import { evaluate } from "../domain/schedule/engine/evaluate";
import { impossible } from "../domain/schedule/engine/impossible/core";
import type { Instance } from "../domain/schedule/engine/instance-input";
import { type Found, solve } from "../domain/schedule/engine/solve";
import { argument, calendars, published } from "./calendars";
import { peerRows } from "./schedule-peers";
import { season } from "./seasons";
import type { Bench, Row } from "./table";

/**
 * How soon the timetable's engine has a plan, how good it is after so many seconds, and how many moves it judges: in one
 * thread, in seconds of processor time, since a machine that others use has its own idea of a second. The seasons come
 * from `season`; with `seasons=FOLDER` they are the calendars in that folder, with `only=gongba-34,tight-34` those alone,
 * with `seeds=10` the worst of so many. With `peers=1,5,30` solvers of others run beside it for so many seconds instead.
 */
export const scheduleBench: Bench = {
  name: "schedule",
  run: async () => {
    const peers = argument("peers");
    // What is compiled late would be counted as the first season's.
    solve(compile(season({ teams: 16, days: 40, halls: 3, counties: 2 }, 1)), {
      seed: 1,
      iterations: 300_000,
    });
    if (peers !== undefined) return peerRows(calendars(), peers.split(",").map(Number));
    return calendars().flatMap(rowsOf);
  },
};

/** What is asked of calendars that are known by name: seconds, and the most that a plan may cost after them. */
const AIMS: Readonly<Record<string, readonly (readonly [seconds: number, most: number])[]>> = {
  "mini-12": [[0.5, 1659]],
  "mini-16": [[5, 3392]],
  "gongba-34": [
    [1, 7848],
    [10, 7551],
    [30, 7400],
  ],
  "tight-34": [
    [1, 9013],
    [10, 8905],
    [30, 8700],
  ],
  "medium-64": [
    [3, 9820],
    [30, 9300],
  ],
  "large-128": [
    [5, 23_031],
    [30, 20_500],
  ],
  "xl-300": [[20, 65_893]],
  "gongba-34-repair": [
    [1, 10_087],
    [10, 10_037],
  ],
};

/** Seconds until the first plan, and moves a second, by the number of teams. */
const FIRST = [
  { teams: 34, seconds: 0.3, moves: 1.5 },
  { teams: 64, seconds: 1, moves: 1 },
  { teams: 128, seconds: 2, moves: 1 },
  { teams: Number.POSITIVE_INFINITY, seconds: 5, moves: 1 },
];

function rowsOf(instance: Instance): Row[] {
  const seeds = Array.from({ length: Number(argument("seeds") ?? 1) }, (_, at) => at + 1);
  const aims = AIMS[instance.name] ?? [
    [1, null],
    [5, null],
  ];
  const runs = aims.map(([seconds, most]) => {
    console.error(`… ${instance.name}, ${seconds} s`);
    return { seconds, most, runs: seeds.map((seed) => timed(instance, seed, seconds)) };
  });
  const all = runs.flatMap(({ runs }) => runs);
  const goal = FIRST.find(({ teams }) => instance.teams.length <= teams);
  if (!goal) return [];
  const unplannable = all.filter(({ found }) => found.core);
  if (unplannable.length > 0) return [why(instance, unplannable)];
  const first = Math.max(...all.map(({ first }) => first));
  const moves = Math.min(...all.map(({ found, took }) => found.evaluated / took / 1e6));
  const worst = runs.map(({ runs }) => Math.max(...runs.map(({ found }) => costOf(found))));
  const bound = bounded(instance, Math.min(...worst));
  return [
    {
      what: `schedule ${instance.name}: a first plan that breaks no rule`,
      figure: `${Math.round(1000 * first)} ms`,
      against: `asked: ${goal.seconds} s`,
      ratio: first / goal.seconds,
    },
    ...runs.map(({ seconds, most }, at): Row => {
      const cost = worst[at] ?? Number.POSITIVE_INFINITY;
      return {
        what: `schedule ${instance.name}: cost after ${seconds} s, the worst of ${seeds.length}`,
        figure: Number.isFinite(cost) ? `${cost}` : "breaks rules",
        against: most === null ? `no plan is below ${bound}` : `asked: ${most}; bound: ${bound}`,
        ratio: cost / (most ?? bound),
      };
    }),
    ...(instance.teams.length < 34
      ? []
      : [
          {
            what: `schedule ${instance.name}: moves judged in a second`,
            figure: `${moves.toFixed(2)} million`,
            against: `asked: ${goal.moves} million`,
            ratio: moves / goal.moves,
          },
        ]),
    asTheyCome(instance, worst.at(-1) ?? Number.POSITIVE_INFINITY),
  ];
}

interface Run {
  readonly found: Found;
  readonly took: number;
}

function why({ name }: Instance, runs: readonly Run[]): Row {
  const took = Math.max(...runs.map((run) => run.took));
  const { games = [], constraints = [] } = runs[0]?.found.core ?? {};
  return {
    what: `schedule ${name}: why there is no plan`,
    figure: `${Math.round(1000 * took)} ms, ${games.length} games and ${constraints.length} demands`,
    against: "asked: 1 s",
    ratio: took,
  };
}

const costOf = ({ hard, objective }: Found): number =>
  hard > 0 ? Number.POSITIVE_INFINITY : objective;

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function timed(instance: Instance, seed: number, seconds: number) {
  const begun = processorSeconds();
  const since = () => processorSeconds() - begun;
  let first = Number.POSITIVE_INFINITY;
  const start = published(instance);
  const found = solve(compile(instance), {
    seed,
    spent: () => Math.trunc((1000 * since()) / seconds),
    ...(start ? { start } : {}),
    whyImpossible: (closely) => impossible(instance, closely),
    onBest: ({ hard }) => {
      if (hard === 0) first = Math.min(first, since());
    },
  });
  return { found, first, took: since() };
}

function bounded(instance: Instance, known: number): number {
  const begun = processorSeconds();
  const isOver = () => processorSeconds() - begun > 2;
  return lowerBound(compile(instance), { known, rounds: 500, isOver }) ?? 0;
}

/** What a list of pairings and a spreadsheet give: game by game, in the free slot that costs least by then. */
function asTheyCome(instance: Instance, ours: number): Row {
  const problem = compile(instance);
  const taken = new Set<number>();
  const days = instance.teams.map(() => [] as number[]);
  const assign = instance.games.map(({ id, home, away }) => {
    const teams = [home, away].filter((team) => team >= 0);
    const own = problem.candidate.subarray(
      problem.candidateFrom[id],
      problem.candidateFrom[id + 1],
    );
    const free = [...own]
      .map((slot) => problem.slotId[slot] ?? -1)
      .filter((slot) => !taken.has(slot));
    const price = (slot: number) => {
      const { day = 0, venue = 0 } = instance.slots[slot] ?? {};
      const near = (team: number) =>
        (days[team] ?? []).filter((other) => Math.abs(other - day) < instance.minGap).length;
      return teams.reduce(
        (sum, team) => sum + (instance.dist[team]?.[venue] ?? 0) + 1000 * near(team),
        0,
      );
    };
    const best = free.sort((a, b) => price(a) - price(b) || a - b)[0] ?? -1;
    taken.add(best);
    for (const team of teams) days[team]?.push(instance.slots[best]?.day ?? 0);
    return best;
  });
  const { hard, objective } = evaluate(instance, assign);
  return {
    what: `schedule ${instance.name}: beside games placed one by one`,
    figure: `${ours}`,
    against: `${objective}, and ${hard} rules broken`,
    ratio: ours / objective,
  };
}
