import { Worker } from "node:worker_threads";
import type { Sheet } from "../../domain/registration/findings";
import { threadProgram } from "../thread-program";
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

const thread = threadProgram(import.meta.url, "sheet-worker");

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
