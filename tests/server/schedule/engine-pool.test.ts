import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { instanceInput } from "../../../domain/schedule/engine/instance-input";
import type { Found } from "../../../domain/schedule/engine/solve";
import { type Running, search } from "../../../server/schedule/engine-pool";

const instance = instanceInput.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../recorded/mini-16.json"), "utf8")),
);

/** A search that would go on for an hour, once its threads have found a first plan. */
async function underWay(): Promise<{ running: Running; told: Found[] }> {
  const told: Found[] = [];
  let running: Running | null = null;
  await new Promise<void>((resolve, reject) => {
    running = search({
      instance,
      seed: 1,
      seconds: 3600,
      workers: 2,
      onProgress: (found) => {
        told.push(found);
        resolve();
      },
    });
    running.result.catch(reject);
  });
  if (!running) throw new Error("never begun");
  return { running, told };
}

it("a cancelled search is over before anything else happens, without a plan, and says nothing more", async () => {
  const { running, told } = await underWay();
  const happened: string[] = [];
  setImmediate(() => happened.push("another turn of the loop"));
  running.cancel();
  expect(await running.result).toBeNull();
  expect(happened).toEqual([]);
  const said = told.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told).toHaveLength(said);
});

it("a search that is stopped long before its time answers with the best plan that any thread has told of", async () => {
  const { running, told } = await underWay();
  running.stop();
  const best = await running.result;
  expect(best?.hard).toBe(0);
  expect(best?.objective).toBeLessThanOrEqual(Math.min(...told.map(({ objective }) => objective)));
});

it("a search that is cancelled before its threads have begun ends without a plan", async () => {
  const running = search({ instance, seed: 1, seconds: 3600, workers: 2 });
  running.cancel();
  expect(await running.result).toBeNull();
});
