import { parentPort } from "node:worker_threads";
import loadHighs, { type Highs, type HighsCallbackMap } from "highs";

/** HiGHS in a thread of its own: it stands still while it solves, and its thread can be ended meanwhile. */

export interface HighsQuestion {
  /** The model in the LP format. */
  readonly text: string;
  /** The columns that are of interest, by name. */
  readonly names: readonly string[];
  /** Those that are 1 in a solution that is known, if any. */
  readonly known?: readonly string[];
  readonly seconds: number;
  /** Solutions that cost as much or more are not looked for. */
  readonly below?: number;
}

export type HighsReport =
  | { readonly kind: "ready" }
  /** A solution: which of `names` are 1 in it. */
  | { readonly kind: "better"; readonly cost: number; readonly chosen: readonly number[] }
  /** No solution costs less. */
  | { readonly kind: "bound"; readonly bound: number }
  | { readonly kind: "done"; readonly isOptimal: boolean };

const tell = (report: HighsReport) => parentPort?.postMessage(report);

function solve(highs: Highs, { text, names, known, seconds, below }: HighsQuestion): void {
  const { callbackType, modelStatus } = highs.constants;
  highs.withModel({ format: "lp", data: text }, (model) => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
    if (below !== undefined) model.options.set({ objective_bound: below });
    const columns = names.map((name) => model.getColByName(name));
    if (known) {
      const isKnown = new Set(known);
      model.setSolution({
        indices: columns,
        values: names.map((name) => (isKnown.has(name) ? 1 : 0)),
      });
    }
    const better = (values: Float64Array, cost: number) => {
      const chosen = columns.flatMap((column, i) => ((values[column] ?? 0) > 0.5 ? [i] : []));
      tell({ kind: "better", cost, chosen });
    };
    let bound = Number.NEGATIVE_INFINITY;
    const hear: HighsCallbackMap = {
      [callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution) better(data.mip_solution, data.objective_function_value ?? 0);
      },
      [callbackType.mipInterrupt]({ data }) {
        if (data.mip_dual_bound === undefined || data.mip_dual_bound <= bound) return;
        bound = data.mip_dual_bound;
        tell({ kind: "bound", bound });
      },
    };
    model.run(hear);
    const isOptimal = model.getModelStatus() === modelStatus.optimal;
    if (isOptimal) better(model.getSolution().colValue, model.getObjectiveValue());
    tell({ kind: "done", isOptimal });
  });
}

void loadHighs().then((highs) => {
  parentPort?.on("message", (question: HighsQuestion) => solve(highs, question));
  tell({ kind: "ready" });
});
