import { inBoth } from "../../domain/words/command-line";
import { LANGS } from "../../domain/words/say";
import { COMMANDS, type CommandName, doesKey } from "./commands";
import type { Exit } from "./complaint";
import { printLine } from "./print";

/** `leitai help`: all commands, for people; the one output that is not JSON. */
export async function run(): Promise<Exit> {
  printHelp(Object.keys(COMMANDS) as CommandName[]);
  return 0;
}

export function printHelp(names: readonly CommandName[]): void {
  const width = Math.max(...names.map((name) => COMMANDS[name].usage.length)) + 2;
  for (const lang of LANGS) {
    const lines = names.map(
      (name) => `  ${COMMANDS[name].usage.padEnd(width)}${inBoth(doesKey(name))[lang]}`,
    );
    printLine([inBoth("usage")[lang], ...lines, inBoth("usage.notes")[lang], ""].join("\n"));
  }
}
