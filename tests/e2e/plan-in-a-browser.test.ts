import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import { compile } from "../../domain/schedule/engine/compile";
import { instanceInput } from "../../domain/schedule/engine/instance-input";
import { solve } from "../../domain/schedule/engine/solve";

/** The timetable's engine asks for nothing that a browser lacks, and no engine of JavaScript makes it decide otherwise. */

const ENGINE = path.join(import.meta.dirname, "../../domain/schedule/engine");

/** A program for a worker that answers a calendar and an order with the plan as text. */
async function workerProgram(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { compile } from "./compile";
        import { solve } from "./solve";
        onmessage = ({ data: [instance, order] }) =>
          postMessage(JSON.stringify(solve(compile(instance), order)));
      `,
      resolveDir: ENGINE,
      loader: "ts",
    },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

test("the same seed and as many moves give the same plan, byte for byte, in a browser's worker and on the server", async ({
  page,
}) => {
  const program = await workerProgram();
  for (const name of ["mini-12", "mini-16"]) {
    const file = path.join(import.meta.dirname, `../recorded/${name}.json`);
    const instance = instanceInput.parse(JSON.parse(await readFile(file, "utf8")));
    const order = { seed: 4, iterations: 150_000 };
    const inBrowser = await page.evaluate(
      ([text, ...message]) =>
        new Promise<string>((resolve, reject) => {
          const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
          const worker = new Worker(url);
          worker.onmessage = ({ data }) => resolve(String(data));
          worker.onerror = ({ message: trouble }) => reject(new Error(trouble));
          worker.postMessage(message);
        }),
      [program, instance, order] as const,
    );
    const onServer = JSON.stringify(solve(compile(instance), order));
    expect(inBrowser).toBe(onServer);
    expect(JSON.parse(onServer)).toMatchObject({ hard: 0 });
  }
});
