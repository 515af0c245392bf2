import { Failure } from "./run.mjs";

/** Ends the program after a step failed, without a stack where that would help nobody. */
export function stopOnFailure(error) {
  console.error(error instanceof Failure ? `✗ ${error.message}` : error);
  process.exit(1);
}
