import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Sheet } from "../../domain/registration/findings";
import { FileFault, LIMITS } from "./file-fault";
import type { Answer } from "./sheet-worker";

const HEAP_MB = 256;
const TIME_MS = 15_000;
/** Two files are read at once; whoever comes third waits a moment. */
const AT_ONCE = 2;

let reading = 0;
const waiting: (() => void)[] = [];

/** Reads a spreadsheet in a thread with bounded memory and time. Throws FileFault for a file that cannot be used. */
export async function readSpreadsheet(file: Uint8Array): Promise<readonly Sheet[]> {
  if (file.length > LIMITS.bytes)
    throw new FileFault("too-large", { max: LIMITS.bytes / 1_000_000 });
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading += 1;
  try {
    const answer = await inThread(file);
    if ("fault" in answer) throw new FileFault(answer.fault, answer.facts);
    return answer.sheets;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

/** The built file beside this one; while editing and testing, the source, packed once for all files that are read. */
async function thread(): Promise<readonly [program: string | URL, how: { readonly eval?: true }]> {
  if (!import.meta.url.endsWith(".ts")) return [new URL("./sheet-worker.js", import.meta.url), {}];
  packed ??= packedSource();
  return [await packed, { eval: true }];
}

let packed: Promise<string> | null = null;

async function packedSource(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./sheet-worker.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    // What is evaluated as text is a script and no module.
    format: "cjs",
    packages: "external",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

async function inThread(file: Uint8Array): Promise<Answer> {
  const [program, how] = await thread();
  const worker = new Worker(program, {
    ...how,
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise<Answer>((resolve, reject) => {
    const late = setTimeout(() => reject(new FileFault("too-slow")), TIME_MS);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new FileFault("too-slow") : error),
    );
    worker.once("exit", () => {
      clearTimeout(late);
      reject(new FileFault("damaged"));
    });
  }).finally(() => worker.terminate());
}
