import { advanceFrom, awardPrizes } from "../../domain/festival/awards";
import { type EntryState, type RoundState, scored } from "../../domain/festival/judging/state";
import { rankEntries, type TieReason } from "../../domain/festival/ranking";
import type { Ranked } from "../../domain/festival/tally";
import type { EntryId } from "../../domain/kernel/ids";

export interface Line extends Ranked {
  /** The prize it has, or while the round is on the one it would have now. */
  readonly prize: string | null;
  /** It goes on to another round, or would now. */
  readonly goesOn: boolean;
  /** Below it another prize begins, or those who do not go on. */
  readonly last: boolean;
}

/** The ranking of all that is released. */
export interface Standing {
  readonly lines: readonly Line[];
  readonly reasons: readonly TieReason[];
  /** Entries with one score that wait for the head judge's word. */
  readonly open: readonly (readonly EntryId[])[];
  /** Published once, taken out of the ranking, and not published again yet. */
  readonly correcting: readonly EntryState[];
  readonly final: boolean;
}

const NONE: Standing = { lines: [], reasons: [], open: [], correcting: [], final: false };

/** Made of what the round has released and of nothing else. */
export function standingOf(state: RoundState): Standing {
  const { programme, results } = state;
  if (!programme) return NONE;
  const correcting = state.entries.filter(
    ({ shown, corrected }) => corrected.length > 0 && !shown?.placed,
  );
  if (results) {
    const { ranked, reasons, advance } = results;
    const onward = advance.flatMap(({ entries }) => entries);
    return { lines: linesOf(ranked, onward), reasons, open: [], correcting, final: true };
  }
  const { ranked, reasons, open } = rankEntries(programme.rules, scored(state), state.orders);
  const prizes = programme.prizes ? awardPrizes(programme.prizes, ranked) : {};
  const categories = new Map(state.entries.map(({ entry, category }) => [entry, category]));
  const onward = advanceFrom(programme.advance, ranked, (one) => categories.get(one) ?? "");
  const now = ranked.map((one) => ({ ...one, prize: prizes[one.entry] ?? null }));
  const lines = linesOf(
    now,
    onward.flatMap(({ entries }) => entries),
  );
  return { lines, reasons, open, correcting, final: false };
}

function linesOf(
  ranked: readonly (Ranked & { readonly prize: string | null })[],
  onward: readonly EntryId[],
): Line[] {
  const lastOnward = ranked.findLastIndex(({ entry }) => onward.includes(entry));
  return ranked.map((one, index) => {
    const next = ranked[index + 1];
    const changes = index === lastOnward || next?.prize !== one.prize;
    return { ...one, goesOn: onward.includes(one.entry), last: next !== undefined && changes };
  });
}
