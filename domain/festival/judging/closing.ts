import type { EntryId } from "../../kernel/ids";
import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { advanceFrom, awardPrizes, decisionsInForce, prizeLines, undecidedPrizes } from "../awards";
import { rankEntries } from "../ranking";
import { rankedSoFar } from "./standing";
import { type RoundState, scored } from "./state";
import type { RoundCommand, RoundEvent } from "./vocabulary";

type Answer = Result<readonly RoundEvent[], Refusal>;
type About<Type extends RoundCommand["type"]> = Extract<RoundCommand, { type: Type }>;

/** The head judge parts entries that nothing else parts (R13). */
export function orderTied(state: RoundState, { entries }: About<"order-tied">): Answer {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const { open } = rankedSoFar(state);
  const same = (group: readonly EntryId[]) =>
    group.length === entries.length && group.every((entry) => entries.includes(entry));
  if (!open.some(same)) return refuse({ code: "not-tied" });
  return ok([{ type: "tied-ordered", entries }]);
}

/** The head judge says who gets which prize at the line between two (R29, J32); of several words about a line the last counts. */
export function decidePrizes(
  state: RoundState,
  { awards, reason }: About<"decide-prizes">,
): Answer {
  const ranked = allRanked(state);
  if (!ranked.ok) return ranked;
  const prizes = state.programme?.prizes;
  const named = new Set(awards.map(({ entry }) => entry));
  const line = prizes
    ? prizeLines(prizes, ranked.value.ranked).find(
        ({ entries }) =>
          entries.length === awards.length && entries.every((entry) => named.has(entry)),
      )
    : undefined;
  if (!line) return refuse({ code: "no-prize-line" });
  const other = awards.find(({ prize }) => !line.choices.includes(prize));
  if (other) return refuse({ code: "not-that-prize", prize: other.prize ?? "-" });
  return ok([{ type: "prizes-decided", awards, reason }]);
}

/**
 * M11: how those are parted who are level in the total of all stages, which only the contest knows: here it is looked at
 * that the round is over and nobody named twice. Refuses `not-closed` and `level-twice`.
 */
export function orderTotals(
  { phase }: RoundState,
  { level, reason }: About<"order-totals">,
): Answer {
  if (phase !== "closed") return refuse({ code: "not-closed" });
  if (new Set(level).size < level.length) return refuse({ code: "level-twice" });
  return ok([{ type: "totals-ordered", level, reason }]);
}

/** J10: a round ends once all of its results are out, and no tie and no prize waits for the head judge. */
export function close(state: RoundState): Answer {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  // J18: whatever was tried out has no results.
  if (programme.rehearsal)
    return ok([{ type: "closed", results: { ranked: [], reasons: [], advance: [] } }]);
  const known = allRanked(state);
  if (!known.ok) return known;
  const { ranked, reasons } = known.value;
  const { prizes } = programme;
  const open = prizes ? undecidedPrizes(prizes, ranked, state.decisions) : [];
  if (open.length > 0) return refuse({ code: "prizes-open", count: open.length });
  const given = prizes ? awardPrizes(prizes, ranked, state.decisions) : {};
  const decided = prizes ? decisionsInForce(prizes, ranked, state.decisions) : [];
  const categories = new Map(state.entries.map(({ entry, category }) => [entry, category]));
  const advance = advanceFrom(programme.advance, ranked, (entry) => categories.get(entry) ?? "");
  return ok([
    {
      type: "closed",
      results: {
        ranked: ranked.map((one) => ({ ...one, prize: given[one.entry] ?? null })),
        reasons: reasons.map((reason) => ({ ...reason, figures: { ...reason.figures } })),
        advance: advance.map(({ to, entries }) => ({ to, entries: [...entries] })),
        ...(decided.length === 0
          ? {}
          : { decided: decided.map(({ awards, reason }) => ({ awards: [...awards], reason })) }),
      },
    },
  ]);
}

/** The ranking of a round of which every result is out and no tie is open. */
function allRanked(state: RoundState): Result<ReturnType<typeof rankEntries>, Refusal> {
  const { programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  const left = state.entries.filter(
    ({ status, shown }) => status !== "withdrawn" && !shown?.placed,
  );
  if (left.length > 0) return refuse({ code: "results-missing", count: left.length });
  const ranking = rankEntries(programme.rules, scored(state), state.orders);
  const { open } = ranking;
  return open.length > 0 ? refuse({ code: "ties-open", count: open.length }) : ok(ranking);
}
