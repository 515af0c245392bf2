import { z } from "zod";
import { inBoth } from "../../domain/words/command-line";
import type { Call } from "./call";
import { isCommand, takesMany } from "./commands";
import { badInput, type Exit } from "./complaint";
import { print } from "./print";
import { errorShape, SHAPES } from "./shapes";

/** `leitai schema COMMAND`: the JSON Schema of what a command reads and writes. */
export async function run({ positionals }: Call): Promise<Exit> {
  const command = positionals.join(" ");
  if (!isCommand(command)) throw badInput("unknown-command", { command });
  const { reads, writes } = SHAPES[command];
  print({
    command,
    ...(takesMany(command) ? { cases: inBoth("cases") } : {}),
    reads: reads && z.toJSONSchema(reads, { io: "input" }),
    writes: writes && z.toJSONSchema(writes, { io: "input" }),
    error: z.toJSONSchema(errorShape, { io: "input" }),
  });
  return 0;
}
