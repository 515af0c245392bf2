import { parentPort, workerData } from "node:worker_threads";
import type { Sheet } from "../../domain/registration/findings";
import { FileFault, type FileFaultCode } from "./file-fault";
import { readBytes } from "./read-bytes";

/** Reads one file in a thread of its own, which may run out of time or memory without harm to anybody else. */

export type Answer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly fault: FileFaultCode; readonly facts: Readonly<Record<string, string | number>> };

async function answer(): Promise<Answer> {
  try {
    return { sheets: await readBytes(Buffer.from(workerData as Uint8Array)) };
  } catch (error) {
    if (error instanceof FileFault) return { fault: error.code, facts: error.facts };
    throw error;
  }
}

void answer().then((said) => parentPort?.postMessage(said));
