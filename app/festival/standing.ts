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
  /** Its prize or its going on hangs on how the head judge parts it from those with the same score. */
  readonly open: boolean;
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
    const onward = new Set(advance.flatMap(({ entries }) => entries));
    const lines = ranked.map((one) => ({ ...one, goesOn: onward.has(one.entry), open: false }));
    return { lines, reasons, open: [], correcting, final: true };
  }
  if (isLadder(state)) return { ...NONE, lines: ladderLines(state), correcting };
  const { ranked, reasons, open } = rankEntries(programme.rules, scored(state), state.orders);
  const categories = new Map(state.entries.map(({ entry, category }) => [entry, category]));
  const gains = (places: readonly Ranked[]) => {
    const prizes = programme.prizes ? awardPrizes(programme.prizes, places) : {};
    const onward = advanceFrom(programme.advance, places, (one) => categories.get(one) ?? "");
    const onwards = new Set(onward.flatMap(({ entries }) => entries));
    return (entry: EntryId) => ({ prize: prizes[entry] ?? null, goesOn: onwards.has(entry) });
  };
  const [now, first, last] = [gains(ranked), ...bothWays(ranked, open).map(gains)] as const;
  const hangs = (entry: EntryId) => {
    const [one, other] = [first?.(entry), last?.(entry)];
    return one?.prize !== other?.prize || one?.goesOn !== other?.goesOn;
  };
  const undecided = new Set(open.filter((tied) => tied.some(hangs)).flat());
  const lines = ranked.map((one) => ({
    ...one,
    ...now(one.entry),
    open: undecided.has(one.entry),
  }));
  return { lines, reasons, open, correcting, final: false };
}

/** Better ones are sealed still: whoever is out has the place that the ladder has said. */
const isLadder = ({ script, entries }: RoundState): boolean =>
  script.how === "ladder" &&
  entries.some(({ status, shown }) => status !== "withdrawn" && !shown?.placed);

const ladderLines = ({ entries }: RoundState): readonly Line[] =>
  entries
    .flatMap(({ entry, shown }) =>
      shown?.placed && shown.tally && shown.at
        ? [{ entry, score: shown.tally.score, ...shown.at, goesOn: false, open: false }]
        : [],
    )
    .sort((a, b) => a.place - b.place);

/** The ranking with those who wait for the head judge parted in one order, and in the opposite one. */
function bothWays(
  ranked: readonly Ranked[],
  open: readonly (readonly EntryId[])[],
): readonly (readonly Ranked[])[] {
  const tied = new Set(open.flat());
  const parted = (order: readonly Ranked[]) =>
    ranked.map((one, index) => {
      if (!tied.has(one.entry)) return one;
      return { ...one, entry: order[index]?.entry ?? one.entry, place: index + 1 };
    });
  // Each shared place turned round within itself.
  const turned = ranked.map((one, index) => {
    const from = one.place - 1;
    const size = ranked.filter(({ place }) => place === one.place).length;
    return ranked[from + size - 1 - (index - from)] ?? one;
  });
  return [parted(ranked), parted(turned)];
}
