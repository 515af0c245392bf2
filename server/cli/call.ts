import { parseArgs } from "node:util";
import { inBoth } from "../../domain/words/command-line";
import { badInput, type Exit } from "./complaint";

/** What a command was given. */
export interface Call {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** A command as the table of commands lists it. */
export interface Command {
  /** Its name and arguments: `log verify [FILE] [--head HASH]`. What stands in brackets may be left out. */
  readonly usage: string;
  readonly load: () => Promise<{ readonly run: (call: Call) => Promise<Exit> }>;
}

/** Reads the words after a command's name by its usage. Null: the person asked for help. */
export function parseCall(name: string, usage: string, words: readonly string[]): Call | null {
  const valued = [...usage.matchAll(/--([a-z-]+) [A-Z]/g)].map(([, option = ""]) => option);
  // A flag says all by being there.
  const flags = [...usage.matchAll(/--([a-z-]+)\]/g)].map(([, option = ""]) => option);
  const known = new Set(["help", ...valued, ...flags]);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      [...known].map((option) => [
        option,
        { type: valued.includes(option) ? ("string" as const) : ("boolean" as const) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help" || token.rawName === "-h") return null;
    if (!known.has(token.name) || !token.rawName.startsWith("--"))
      throw badInput("unknown-option", { command: name, option: token.rawName });
    const { value, inlineValue } = token;
    if (flags.includes(token.name)) {
      if (value !== undefined) throw optionFault(token.rawName, "why.flag");
      options[token.name] = "yes";
      continue;
    }
    if (value === undefined || value === "" || (!inlineValue && value.startsWith("-")))
      throw optionFault(token.rawName, "why.no-value");
    options[token.name] = value;
  }
  checkCount(usage, positionals);
  return { positionals, options };
}

export const optionFault = (option: string, why: Parameters<typeof inBoth>[0]) =>
  badInput("option-value", { option, why: inBoth(why) }, { option });

function checkCount(usage: string, positionals: readonly string[]): void {
  const places =
    usage.replaceAll(/\[--.*?\]|--[a-z-]+ [A-Z]+/g, "").match(/\[?\b[A-Z]+\b\]?/g) ?? [];
  const missing = places[positionals.length];
  if (missing && !missing.startsWith("["))
    throw badInput("missing-argument", { argument: missing, usage }, { argument: missing });
  const extra = positionals[places.length];
  if (extra !== undefined)
    throw badInput("extra-argument", { argument: extra, usage }, { argument: extra });
}
