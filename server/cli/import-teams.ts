import type { Call } from "./call";
import { COMMANDS } from "./commands";
import type { Exit } from "./complaint";
import { importFile } from "./import-file";

export const run = (call: Call): Promise<Exit> =>
  importFile("teams", call, COMMANDS["import teams"].usage);
