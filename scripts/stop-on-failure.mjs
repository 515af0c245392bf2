/** Ends the program after a step failed; the step itself has said why. */
export function stopOnFailure(error) {
  console.error(error.exitCode === undefined ? error : `✗ ${error.message}`);
  process.exit(1);
}
