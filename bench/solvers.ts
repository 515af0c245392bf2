import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { threadProgram } from "../server/thread-program";
import type { HighsQuestion, HighsReport } from "./highs-thread";

/** Solvers of others: the WebAssembly build of HiGHS from npm, and CBC where the command is there. */

export interface Answer {
  /** Columns of interest that are 1 in the best solution; null when there is none. */
  readonly chosen: readonly string[] | null;
  /** No solution costs less, as far as the solver has said; null when it has not. */
  readonly bound: number | null;
  readonly isOptimal: boolean;
}

const program = threadProgram(import.meta.url, "highs-thread");

export interface HighsThread {
  readonly ask: (question: HighsQuestion) => Promise<Answer>;
  readonly end: () => void;
}

/** A thread that has loaded HiGHS. A question that takes longer than it may is answered with what is known by then. */
export async function highsThread(): Promise<HighsThread> {
  const [file, how] = await program();
  const worker = new Worker(file, how);
  const reports = (hear: (report: HighsReport) => void) => {
    worker.on("message", hear);
    return () => void worker.off("message", hear);
  };
  await new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    const off = reports(() => {
      off();
      resolve();
    });
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        let answer: Answer = { chosen: null, bound: null, isOptimal: false };
        const finish = () => {
          clearTimeout(timer);
          off();
          resolve(answer);
        };
        const timer = setTimeout(finish, 1000 * question.seconds);
        const off = reports((report) => {
          if (report.kind === "better") {
            const chosen = report.chosen.map((i) => question.names[i] ?? "");
            answer = { ...answer, chosen };
          } else if (report.kind === "bound") answer = { ...answer, bound: report.bound };
          else if (report.kind === "done") {
            answer = { ...answer, isOptimal: report.isOptimal };
            finish();
          }
        });
        worker.once("error", reject);
        worker.postMessage(question);
      }),
    end: () => void worker.terminate(),
  };
}

/** CBC's answer in so many seconds; null when the command is not there. */
export async function cbc(text: string, seconds: number): Promise<Answer | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "leitai-cbc-"));
  const [model, solution] = [path.join(folder, "model.lp"), path.join(folder, "solution")];
  try {
    await writeFile(model, text);
    const limits = ["-timeMode", "elapsed", "-seconds", String(seconds), "-ratioGap", "0"];
    const said = await output("cbc", [model, ...limits, "-solve", "-solution", solution], seconds);
    if (said === null) return null;
    const lines = (await readFile(solution, "utf8").catch(() => "")).split("\n");
    const isPlan = lines.length > 1 && !/infeasible|no integer solution/i.test(lines[0] ?? "");
    const ones = lines.slice(1).flatMap((line) => {
      const [, name = "", value = "0"] = line.trim().split(/\s+/);
      return name.startsWith("x") && Number(value) > 0.5 ? [name] : [];
    });
    const bound = /Lower bound:\s+([-\d.e+]+)/.exec(said)?.[1];
    return {
      chosen: isPlan ? ones : null,
      bound: bound === undefined ? null : Number(bound),
      isOptimal: (lines[0] ?? "").startsWith("Optimal"),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How much longer than it was told a command may take to come to its end. */
const PATIENCE = 1.5;

/** What a command prints; null when there is none of that name. */
function output(command: string, args: readonly string[], seconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { stdio: ["ignore", "pipe", "ignore"] });
    const said: Buffer[] = [];
    const timer = setTimeout(() => child.kill("SIGKILL"), 1000 * (PATIENCE * seconds + 1));
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", () => {
      clearTimeout(timer);
      resolve(null);
    });
    child.once("close", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(said).toString());
    });
  });
}
