import { roundStream } from "../../domain/kernel/ids";
import { uuidOf } from "../../server/live/ids";
import type { Services } from "../../server/services";

const BY = "demo";
/** How many wishes are said at once. */
const BATCH = 400;

/** Says all of it in a round, in order; throws when any of it is refused. */
export async function sayAll(
  { live }: Services,
  id: string,
  commands: readonly object[],
): Promise<void> {
  const stream = roundStream(id);
  for (let from = 0; from < commands.length; from += BATCH) {
    const wishes = commands.slice(from, from + BATCH).map((command, at) => ({
      ...{ stream, id: uuidOf(`${id} ${from + at}`), command: { type: "", ...command } },
    }));
    const answers = await live.submit(wishes, { may: () => true, by: BY });
    const refused = answers.find((answer) => !answer.ok);
    if (refused && !refused.ok) throw new Error(`demo: ${id}: ${JSON.stringify(refused.refusal)}`);
  }
}
