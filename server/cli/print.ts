/** One value as one line of JSON; spread out when a person is watching. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : undefined)}\n`);
}

/** For what is read line by line: always one line. */
export const printLine = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Progress and errors. */
export function tell(value: unknown): void {
  process.stderr.write(`${typeof value === "string" ? value : JSON.stringify(value)}\n`);
}
