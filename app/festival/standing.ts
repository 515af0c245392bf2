import {
  advanceFrom,
  awardPrizes,
  decisionsInForce,
  type PrizeDecision,
  undecidedPrizes,
} from "../../domain/festival/awards";
import { isAwaited, rankedSoFar } from "../../domain/festival/judging/standing";
import type { Ended, EntryState, RoundState } from "../../domain/festival/judging/state";
import type { TieReason } from "../../domain/festival/ranking";
import type { PrizeRules } from "../../domain/festival/rules";
import type { Ranked } from "../../domain/festival/tally";
import type { EntryId } from "../../domain/kernel/ids";

export interface Line extends Ranked {
  /** The prize it has, or while the round is on the one it would have now. */
  readonly prize: string | null;
  /** It goes on to another round, or would now. */
  readonly goesOn: boolean;
  /** Its prize or its going on hangs on what the head judge has to say of those with the same score. */
  readonly open: boolean;
  /** What a ladder has said of it before another one was corrected, the oldest first (J33). */
  readonly before?: readonly Ended[] | undefined;
}

/** The ranking of all that is released. */
export interface Standing {
  readonly lines: readonly Line[];
  readonly reasons: readonly TieReason[];
  /** Entries with one score that wait for the head judge's word. */
  readonly open: readonly (readonly EntryId[])[];
  /** What the head judge has said of prizes at a line between two. */
  readonly decisions: readonly PrizeDecision[];
  /** Published once, taken out of the ranking, and not published again yet. */
  readonly correcting: readonly EntryState[];
  readonly final: boolean;
  /** There are no places before the marks of all entries are out. */
  readonly awaited: boolean;
}

const NONE: Standing = {
  ...{ lines: [], reasons: [], open: [], decisions: [], correcting: [] },
  ...{ final: false, awaited: false },
};

/** Made of what the round has released and of nothing else. */
export function standingOf(state: RoundState): Standing {
  const { programme, results } = state;
  if (!programme) return NONE;
  const correcting = state.entries.filter(
    ({ shown, corrected }) => corrected.length > 0 && !shown?.placed,
  );
  if (results) {
    const { ranked, reasons, advance, decided: decisions = [] } = results;
    const onward = new Set(advance.flatMap(({ entries }) => entries));
    const lines = ranked.map((one) => ({
      ...one,
      goesOn: onward.has(one.entry),
      open: false,
      before: beforeOf(state, one.entry),
    }));
    return { ...NONE, lines, reasons, decisions, correcting, final: true };
  }
  if (isLadder(state))
    return {
      ...{ ...NONE, lines: ladderLines(state), decisions: state.decisions, correcting },
      awaited: isAwaited(state),
    };
  const { ranked, reasons, open } = rankedSoFar(state);
  const categories = new Map(state.entries.map(({ entry, category }) => [entry, category]));
  const gains = (places: readonly Ranked[]) => {
    const prizes = programme.prizes ? awardPrizes(programme.prizes, places, state.decisions) : {};
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
    before: beforeOf(state, one.entry),
  }));
  const { prizes } = programme;
  return {
    lines: prizes ? withOpenPrizes(lines, prizes, state) : lines,
    ...{ reasons, open, correcting },
    decisions: prizes ? decisionsInForce(prizes, ranked, state.decisions) : [],
    ...{ final: false, awaited: isAwaited(state) },
  };
}

/** R29: at a line that waits for a decision stands the better prize, as open. */
function withOpenPrizes(
  lines: readonly Line[],
  prizes: PrizeRules,
  { decisions }: RoundState,
): readonly Line[] {
  const waiting = undecidedPrizes(prizes, lines, decisions);
  return lines.map((line) => {
    const at = waiting.find(({ entries }) => entries.includes(line.entry));
    return at ? { ...line, prize: at.between[0], open: true } : line;
  });
}

const beforeOf = ({ entries }: RoundState, entry: EntryId): Line["before"] =>
  entries.find((one) => one.entry === entry)?.shown?.before;

/** Better ones are sealed still: whoever is out has the place that the ladder has said. */
const isLadder = ({ script, entries }: RoundState): boolean =>
  script.how === "ladder" &&
  entries.some(({ status, shown }) => status !== "withdrawn" && !shown?.placed);

const ladderLines = ({ entries }: RoundState): readonly Line[] =>
  entries
    .flatMap(({ entry, shown }) =>
      shown?.placed && shown.tally && shown.at
        ? [
            {
              ...{ entry, score: shown.tally.score, ...shown.at },
              ...{ goesOn: false, open: false, before: shown.before },
            },
          ]
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

/** All that was called at once is out at once, and nothing of it waits for anybody: then nobody is on stage. */
export function isAllOut(state: RoundState): boolean {
  const { programme, phase, entries } = state;
  if (!programme?.atOnce || phase !== "open") return false;
  if (!entries.every(({ status, shown }) => status === "withdrawn" || shown?.placed)) return false;
  const { open, lines } = standingOf(state);
  return open.length === 0 && lines.every((line) => !line.open);
}
