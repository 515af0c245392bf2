import { canonicalJson } from "../../kernel/canonical-json";
import type { Oddity } from "../../live/decider";
import type { TallyRules } from "../rules";
import { close } from "./closing";
import {
  bonusOf,
  deductionOf,
  type EntryState,
  missingSeats,
  type RoundState,
  standingSheets,
} from "./state";
import type { Results } from "./vocabulary";

/**
 * What does not fit together in a round: something that was taken back although later words rest on it. A taking
 * back may not add to it.
 */
export const oddities = (state: RoundState): readonly Oddity[] => [
  ...state.entries.flatMap((entry) => [...of(state, entry)]),
  ...ofClosing(state),
];

/** What a round was closed with no longer follows from what stands: an order or a decision was taken back. */
function* ofClosing(state: RoundState): Generator<Oddity> {
  if (!state.results || state.programme?.rehearsal) return;
  const again = close(state);
  const [event] = again.ok ? again.value : [];
  const same = event?.type === "closed" && text(event.results) === text(state.results);
  if (!same) yield { code: "closed-otherwise" };
}

const text = (results: Results): string => canonicalJson(results as never);

function* of({ programme }: RoundState, entry: EntryState): Generator<Oddity> {
  const { number, status, confirmed, shown } = entry;
  const about = { entry: entry.entry, number };
  if (status === "waiting" && entry.seats.some(({ revision }) => revision > 0))
    yield { code: "sheet-uncalled", ...about };
  if (entry.strays > 0) yield { code: "sheet-without-seat", ...about, count: entry.strays };
  if (entry.unasked > 0) yield { code: "answer-unasked", ...about };
  if (shown && !confirmed) yield { code: "shown-unconfirmed", ...about };
  if (confirmed && programme && !sameAsConfirmed(programme.rules, entry))
    yield { code: "changed-after-confirmation", ...about };
  if (!shown) return;
  const all = shown.sheets.length === (confirmed?.sheets.length ?? 0);
  if (shown.extremes && !all) yield { code: "shown-out-of-turn", ...about };
  if (shown.tally && !shown.extremes) yield { code: "shown-out-of-turn", ...about };
  if (shown.placed && !shown.tally) yield { code: "shown-out-of-turn", ...about };
}

function sameAsConfirmed(rules: TallyRules, entry: EntryState): boolean {
  const sheets = standingSheets(entry);
  const { confirmed } = entry;
  return (
    confirmed !== null &&
    confirmed.deduction === deductionOf(entry) &&
    (confirmed.bonus ?? 0) === bonusOf(entry) &&
    (confirmed.missing ?? []).join() === missingSeats(rules, entry).join() &&
    confirmed.sheets.length === sheets.length &&
    confirmed.sheets.every(({ commitment }, index) => sheets[index]?.commitment === commitment)
  );
}
