import { inBoth } from "../../domain/words/command-line";
import { parseCall } from "./call";
import { COMMANDS, isCommand } from "./commands";
import { badInput, Complaint, type Exit } from "./complaint";
import { tell } from "./print";

/** The command line: `leitai COMMAND …`. */

/** Beside 0, 1 and 2, which are about what was asked: the program itself is at fault. */
const BUG = 70;

async function main(words: readonly string[]): Promise<Exit> {
  const { name, rest } = split(words);
  if (!isCommand(name)) throw badInput("unknown-command", { command: name });
  const { usage, load } = COMMANDS[name];
  const call = parseCall(name, usage, rest);
  if (call) return (await load()).run(call);
  (await import("./help")).printHelp([name]);
  return 0;
}

/** `log` and `import` alone are none: their second word belongs to the name. */
function split([first = "help", ...rest]: readonly string[]) {
  if (first === "--help" || first === "-h") return { name: "help", rest };
  if (first !== "log" && first !== "import") return { name: first, rest };
  const [second = "", ...others] = rest;
  return { name: `${first} ${second}`.trim(), rest: others };
}

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Complaint) {
    tell(error.body());
    process.exitCode = error.exit;
  } else {
    tell({ error: { code: "bug", message: inBoth("bug", { why: String(error) }) } });
    tell(error instanceof Error ? (error.stack ?? "") : "");
    process.exitCode = BUG;
  }
}
