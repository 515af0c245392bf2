import { type Canonical, canonicalJson } from "../../domain/kernel/canonical-json";
import { parseStream } from "../../domain/kernel/ids";
import { Log } from "../live/log";
import { type Call, optionFault } from "./call";
import { type Exit, refused } from "./complaint";
import { withDatabase } from "./installation";
import { printLine } from "./print";

/** `leitai log export STREAM`: the canonical log, one commit a line. */
export async function run({ positionals: [name = ""] }: Call): Promise<Exit> {
  const parsed = parseStream(name);
  if (!parsed) throw optionFault("STREAM", "why.stream");
  const entries = await withDatabase((db) => new Log(db).read(parsed.stream));
  if (entries.length === 0) throw refused("no-such-stream", { stream: name });
  for (const { commit } of entries) printLine(canonicalJson({ ...commit } as Canonical));
  return 0;
}
