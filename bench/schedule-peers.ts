import { compile } from "../domain/schedule/engine/compile";
import { evaluate } from "../domain/schedule/engine/evaluate";
import type { Instance } from "../domain/schedule/engine/instance-input";
import { solve } from "../domain/schedule/engine/solve";
import { argument, published } from "./calendars";
import { lpText } from "./linear-model";
import { scheduleModel } from "./schedule-model";
import { type Answer, cbc, highsThread } from "./solvers";
import type { Row } from "./table";

/** Models with more choices are no longer written down: their text would not fit into one string. */
const MOST_CHOICES = 250_000;

/**
 * The engine beside HiGHS and CBC: the same calendar, one thread, the same seconds of wall time, one after the other on the
 * same machine. The others are given the model ready made, and HiGHS is loaded by then. What they cost is counted
 * from their plan, not taken from what they say.
 */
export async function peerRows(
  instances: readonly Instance[],
  durations: readonly number[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const instance of instances) {
    const text = modelText(instance);
    for (const seconds of durations) {
      console.error(`… ${instance.name}, ${seconds} s`);
      const seeds = Array.from({ length: Number(argument("seeds") ?? 1) }, (_, at) => at + 1);
      const ours = Math.max(...seeds.map((seed) => engineCost(instance, seed, seconds)));
      const beside = (peer: string, answer: Answer | null | "too large"): Row => {
        const theirs = answer === null || answer === "too large" ? null : costOf(instance, answer);
        const bound = answer === null || answer === "too large" ? null : answer.bound;
        return {
          what: `schedule ${instance.name}: cost after ${seconds} s of wall time, beside ${peer}`,
          figure: Number.isFinite(ours) ? `${ours}` : "no plan",
          against:
            answer === "too large"
              ? "not run: more choices than it can be given"
              : `${theirs ?? "no plan"}${bound === null || bound < 0 ? "" : `, bound ${Math.floor(bound)}`}`,
          // Where the other has no plan there is nothing to divide by.
          ratio: theirs === null ? 0 : ours / theirs,
        };
      };
      if (text === null) {
        rows.push(beside("HiGHS and CBC", "too large"));
        continue;
      }
      rows.push(beside("HiGHS", await highsAnswer(text, seconds)));
      const theirs = await cbc(text.lp, seconds);
      if (theirs) rows.push(beside("CBC", theirs));
    }
  }
  return rows;
}

interface ModelText {
  readonly lp: string;
  readonly names: readonly string[];
}

function modelText(instance: Instance): ModelText | null {
  if (compile(instance).candidate.length > MOST_CHOICES) return null;
  const model = scheduleModel(instance);
  if (!model) return null;
  const names = model.seats.map(({ column }) => model.linear.names[column] ?? "");
  return { lp: lpText(model.linear), names };
}

async function highsAnswer({ lp, names }: ModelText, seconds: number): Promise<Answer> {
  const thread = await highsThread();
  try {
    return await thread.ask({ text: lp, names, seconds });
  } finally {
    thread.end();
  }
}

function engineCost(instance: Instance, seed: number, seconds: number): number {
  const begun = performance.now();
  const start = published(instance);
  const { assign } = solve(compile(instance), {
    seed,
    spent: () => Math.trunc((performance.now() - begun) / seconds),
    ...(start ? { start } : {}),
  });
  const { hard, objective } = evaluate(instance, assign);
  return hard > 0 ? Number.POSITIVE_INFINITY : objective;
}

/** What the plan costs that a solver has found; null when it has none that breaks no rule. */
function costOf(instance: Instance, { chosen }: Answer): number | null {
  if (!chosen) return null;
  const assign = new Array<number>(instance.games.length).fill(-1);
  for (const name of chosen) {
    const [game = -1, slot = -1] = name.slice(1).split("_").map(Number);
    assign[game] = slot;
  }
  const { hard, objective } = evaluate(instance, assign);
  return hard > 0 ? null : objective;
}
