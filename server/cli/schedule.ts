import { constants } from "node:fs";
import { access, rename, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { gapPercent } from "../../domain/schedule/engine/bound/gap";
import { lowerBound } from "../../domain/schedule/engine/bound/lower-bound";
import { compile } from "../../domain/schedule/engine/compile";
import { evaluate } from "../../domain/schedule/engine/evaluate";
import { type Instance, instanceInput } from "../../domain/schedule/engine/instance-input";
import type { Found } from "../../domain/schedule/engine/solve";
import { clock, fulfil, sharedPlan } from "../schedule/engine-orders";
import { search } from "../schedule/engine-pool";
import { type Call, optionFault } from "./call";
import { parseCase } from "./cases";
import { badInput, type Exit, fileTrouble, refused } from "./complaint";
import { givenPath } from "./given-path";
import { describeImpossible } from "./impossible";
import { print, tell } from "./print";
import { parseJson, readInput } from "./read-input";

/**
 * `leitai schedule FILE`: the best plan for a calendar that can be found in the time, or in so many moves; how it goes
 * on is told on standard error. When there can be none, the clashing demands and what would help.
 */

const USUAL_SECONDS = 10;
const MICRO = 1_000_000;

export async function run({ positionals: [file = "-"], options }: Call): Promise<Exit> {
  const seed = wholeNumber(options, "seed", 0, 2 ** 31 - 1) ?? 1;
  const iterations = wholeNumber(options, "iterations", 1, 2 ** 40);
  const seconds = duration(options) ?? USUAL_SECONDS;
  const most = iterations === undefined ? availableParallelism() : 1;
  const workers = wholeNumber(options, "workers", 1, 64) ?? most;
  if (iterations !== undefined && workers > 1) throw optionFault("--workers", "why.one-worker");
  if (options.out !== undefined) await canWrite(options.out);
  const instance = parseCase(instanceInput, parseJson(await readInput(file), { file }), { file });
  const startedAt = clock();
  const effort = { seed, iterations, seconds, workers, startedAt };
  const found = await solution(instance, effort);
  const took = (clock() - startedAt) / MICRO;
  tell({
    seconds: rounded(took),
    hard: found.hard,
    objective: found.objective,
    movesPerSecond: Math.round(found.evaluated / took),
    done: true,
  });
  if (found.core) {
    const answer = describeImpossible(instance, found.core);
    if (options.out !== undefined) await replaceFile(options.out, `${JSON.stringify(answer)}\n`);
    print(answer);
    return 1;
  }
  const { broken, cost } = evaluate(instance, found.assign);
  const { hard, objective, assign } = found;
  const quality = hard > 0 ? { bound: null, gapPercent: null } : goodness(instance, found, effort);
  const summary = {
    instance: instance.name,
    seed,
    feasible: hard === 0,
    hard,
    objective,
    ...quality,
  };
  const whole = { ...summary, broken, cost, assign };
  if (options.out === undefined) print(whole);
  else {
    await replaceFile(options.out, `${JSON.stringify(whole)}\n`);
    print({ ...summary, broken, cost });
  }
  if (hard > 0) throw refused("plan-breaks-rules", { n: hard }, { hard });
  return 0;
}

interface Effort {
  readonly seed: number;
  readonly iterations: number | undefined;
  readonly seconds: number;
  readonly workers: number;
  readonly startedAt: number;
}

async function solution(instance: Instance, effort: Effort): Promise<Found> {
  const { seed, iterations, seconds, workers, startedAt } = effort;
  let toldAt = 0;
  const onProgress = ({ hard, objective }: Found) => {
    const now = clock();
    // At most ten times a second.
    if (now - toldAt < MICRO / 10) return;
    toldAt = now;
    tell({ seconds: rounded((now - startedAt) / MICRO), hard, objective });
  };
  if (workers === 1) {
    const shared = sharedPlan(instance.games.length);
    const ending = iterations === undefined ? { seconds } : { iterations };
    return fulfil({ instance, seed, ...ending, startedAt, explains: true, shared }, onProgress);
  }
  const found = await search({ instance, seed, seconds, workers, onProgress }).result;
  if (!found) throw new Error("a search that nobody cancelled has ended without a plan");
  return found;
}

/** Rounds for the bound: always as many where the answer is to be the same everywhere. */
const ROUNDS = 40;
const MOST_ROUNDS = 2000;
/** Seconds that the bound may take after the search, and the part of the search's time that is added. */
const LEAST_SECONDS = 0.2;
const PART = 0.08;

/** What no plan falls below, and how far above it the plan found can be at most. */
function goodness(instance: Instance, { objective }: Found, { iterations, seconds }: Effort) {
  const from = clock();
  const isOver = () => clock() - from > (LEAST_SECONDS + PART * seconds) * MICRO;
  const ending = iterations === undefined ? { rounds: MOST_ROUNDS, isOver } : { rounds: ROUNDS };
  const bound = lowerBound(compile(instance), { known: objective, ...ending });
  return { bound, gapPercent: bound === null ? null : gapPercent(objective, bound) };
}

/** Before anything is searched for: a plan that has nowhere to go would be lost. */
async function canWrite(name: string): Promise<void> {
  const folder = path.dirname(path.resolve(givenPath(name)));
  try {
    if (!(await stat(folder)).isDirectory()) throw badInput("no-such-folder", { file: name });
    await access(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw badInput("no-such-folder", { file: name });
    throw fileTrouble(error, name);
  }
}

/** Puts the file there in one step, so that a plan that lies there is either kept or replaced as a whole. */
async function replaceFile(name: string, text: string): Promise<void> {
  const file = givenPath(name);
  const fresh = `${file}.${process.pid}.new`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw fileTrouble(error, name);
  }
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function wholeNumber(options: Call["options"], name: string, least: number, most: number) {
  const given = options[name];
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < least || number > most)
    throw optionFault(`--${name}`, "why.whole-number");
  return number;
}

function duration({ seconds }: Call["options"]): number | undefined {
  if (seconds === undefined) return undefined;
  const number = Number(seconds);
  if (!/^\d+(\.\d+)?$/.test(seconds) || number <= 0 || number > 86_400)
    throw optionFault("--seconds", "why.seconds");
  return number;
}
