import type { CommandLineKey } from "../../domain/words/command-line";
import type { Command } from "./call";

/** Every command is loaded only when it is called, so that those that need no database start at once. */
export const COMMANDS = {
  standings: { usage: "standings FILE", load: () => import("./standings") },
  scenarios: { usage: "scenarios FILE", load: () => import("./scenarios") },
  boxscore: { usage: "boxscore FILE", load: () => import("./boxscore") },
  draw: { usage: "draw FILE [--replay]", load: () => import("./draw") },
  fixtures: { usage: "fixtures FILE", load: () => import("./fixtures") },
  tally: { usage: "tally FILE [--lint]", load: () => import("./tally") },
  schedule: {
    usage: "schedule FILE [--seconds N] [--iterations N] [--workers N] [--seed N] [--out FILE]",
    load: () => import("./schedule"),
  },
  link: {
    usage: "link ROLE [--game ID] [--round ID] [--judge N] [--unit ID] [--name NAME]",
    load: () => import("./link"),
  },
  "log export": { usage: "log export STREAM", load: () => import("./log-export") },
  "log verify": {
    usage: "log verify [FILE] [--head HASH] [--receipt HASH]",
    load: () => import("./log-verify"),
  },
  backup: { usage: "backup FILE", load: () => import("./backup") },
  restore: { usage: "restore FILE", load: () => import("./restore") },
  "import teams": {
    usage: "import teams FILE --season ID [--new-units] [--remove-others] [--dry-run]",
    load: () => import("./import-teams"),
  },
  "import entries": {
    usage: "import entries FILE --contest ID [--new-units] [--dry-run]",
    load: () => import("./import-entries"),
  },
  demo: { usage: "demo", load: () => import("./demo") },
  schema: { usage: "schema COMMAND [SUBCOMMAND]", load: () => import("./schema") },
  help: { usage: "help", load: () => import("./help") },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** The commands that answer a file of many cases one by one, or as a list. */
const MANY = ["standings", "scenarios", "boxscore", "draw", "fixtures", "tally"];
export const takesMany = (name: CommandName): boolean => MANY.includes(name);

/** What a command does, in a line. */
export const doesKey = (name: CommandName): CommandLineKey =>
  `does.${name.replace(" ", "-") as "help"}`;
