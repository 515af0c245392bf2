import { addDays, type LocalDay } from "../../domain/kernel/time";
import type { Services } from "../../server/services";

/** How far ahead the organisers have got. */
const DAYS = 4;

/** Referees and table officials for today's games and those of the next days, as the desk proposes them. */
export async function assignCrews(
  { crews }: Services,
  today: LocalDay,
  seed: string,
  by: string,
): Promise<void> {
  for (let day = today; day < addDays(today, DAYS); day = addDays(day, 1)) {
    const { proposal } = await crews.on(day, `${seed} ${day}`);
    if (proposal && proposal.added.length > 0) await crews.take(proposal.added, by);
  }
}
