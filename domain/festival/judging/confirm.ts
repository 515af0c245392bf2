import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { sheetsNeeded } from "../tally";
import {
  type EntryState,
  owing,
  type RoundState,
  standingSheets,
  termsOf,
  undecided,
} from "./state";
import type { RoundEvent } from "./vocabulary";

/** J6: the head judge confirms when nobody owes a sheet any more, and enough of them are there. */
export function confirm(
  state: RoundState,
  entry: EntryState,
): Result<readonly RoundEvent[], Refusal> {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const about = { entry: entry.entry, number: entry.number };
  const late = owing(entry);
  if (late.length > 0)
    return refuse({
      code: "sheets-missing",
      ...about,
      count: late.length,
      seats: late.join(", "),
    });
  const open = undecided(state, entry);
  if (open.length > 0) return refuse({ code: "own-unit-open", ...about, seats: open.join(", ") });
  const sheets = standingSheets(entry);
  const { deduction, bonus, missing } = termsOf(programme.rules, entry);
  const needed = sheetsNeeded(programme.rules, sheets.length, missing.length);
  if (sheets.length < needed)
    return refuse({ code: "too-few-sheets", ...about, given: sheets.length, needed });
  const ranking = rankingSeats(
    state,
    sheets.map(({ seat }) => seat),
  );
  if (ranking.length < programme.rules.atLeast)
    return refuse({
      code: "too-few-rankings",
      ...about,
      given: ranking.length,
      needed: programme.rules.atLeast,
    });
  return ok([
    {
      type: "confirmed",
      entry: entry.entry,
      deduction,
      ...(bonus === 0 ? {} : { bonus }),
      sheets: [...sheets],
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
    },
  ]);
}

/**
 * S12: with rank sums only judges count who mark every entry, so the seats that have handed in for all that is confirmed
 * and for this one; by other ways all that have handed in for this one.
 */
function rankingSeats(
  { programme, entries }: RoundState,
  seats: readonly string[],
): readonly string[] {
  if (programme?.rules.panel.method !== "rankSum") return seats;
  return entries.reduce(
    (left, { confirmed }) =>
      confirmed ? left.filter((seat) => confirmed.sheets.some((one) => one.seat === seat)) : left,
    seats,
  );
}
