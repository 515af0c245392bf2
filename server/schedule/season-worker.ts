import { parentPort, workerData } from "node:worker_threads";
import { lowerBound } from "../../domain/schedule/engine/bound/lower-bound";
import { compile } from "../../domain/schedule/engine/compile";
import type { Core } from "../../domain/schedule/engine/impossible/core";
import { explain, type Why } from "../../domain/schedule/engine/impossible/explain";
import { relaxations } from "../../domain/schedule/engine/impossible/relax";
import type { Relaxation } from "../../domain/schedule/engine/impossible/relaxation";
import type { Instance } from "../../domain/schedule/engine/instance-input";
import { solve } from "../../domain/schedule/engine/solve";
import type { SeasonCalendar } from "../../domain/schedule/season/calendar";
import type { PlanOrder } from "../../domain/schedule/season/order";
import { strictestCalendar } from "../../domain/schedule/season/strictest";
import { clock } from "./engine-orders";

/** What is worked out around a search for a season's timetable, in a thread of its own. */

export type SeasonQuestion =
  | { readonly ask: "calendar"; readonly order: PlanOrder; readonly seed: number }
  | {
      readonly ask: "bound";
      readonly instance: Instance;
      readonly seed: number;
      readonly seconds: number;
      /** Its first cell is 1 when the bound found so far is wanted. */
      readonly shared: SharedArrayBuffer;
    }
  | { readonly ask: "reason"; readonly calendar: SeasonCalendar; readonly core: Core };

export interface SeasonAnswers {
  readonly calendar: SeasonCalendar;
  readonly bound: number | null;
  readonly reason: { readonly why: Why; readonly helps: readonly Relaxation[] };
}

const MOST_ROUNDS = 5000;

function answer(question: SeasonQuestion): SeasonAnswers[SeasonQuestion["ask"]] {
  switch (question.ask) {
    case "calendar":
      return strictestCalendar(question.order, question.seed);
    case "bound": {
      const { instance, seed, seconds, shared } = question;
      const problem = compile(instance);
      const until = clock() + seconds * 1_000_000;
      const cells = new Int32Array(shared);
      const isOver = () => clock() > until || Atomics.load(cells, 0) === 1;
      const { objective: known } = solve(problem, { seed, iterations: 1 });
      return lowerBound(problem, { known, rounds: MOST_ROUNDS, isOver });
    }
    case "reason": {
      const { calendar, core } = question;
      const { instance } = calendar;
      const helps = relaxations(instance, core).filter((one) => canBeGiven(one, calendar));
      return { why: explain(instance, core), helps };
    }
  }
}

/** What lies on days that are over, or in no hall of the season, is nothing that anybody could give up. */
function canBeGiven(one: Relaxation, { instance, slots }: SeasonCalendar): boolean {
  const free = instance.games.filter(({ pin }) => pin === undefined);
  const from = free.reduce((least, { window }) => Math.min(least, window[0]), instance.days);
  switch (one.code) {
    case "free-day":
    case "open-hall":
    case "another-game-there":
    case "another-crew":
      return one.day >= from;
    case "another-court":
      return slots[one.slot] !== null && (instance.slots[one.slot]?.day ?? 0) >= from;
    case "earlier":
      return one.from >= from;
    case "unpinned":
      return (instance.games[one.game]?.window[0] ?? 0) >= from;
    case "other-hall":
      return one.venue < instance.venues.length - 1;
    default:
      return true;
  }
}

parentPort?.postMessage(answer(workerData as SeasonQuestion));
