import type { Slot } from "./bracket";
import { dropMasks } from "./drop-masks";
import type { FormatGame, Places, Source } from "./model";
import { seeded } from "./seeding";

export interface DoubleElimination {
  /** Best seed first; two at least. */
  readonly entrants: readonly Source[];
  /** Whether the unbeaten side, when it loses the grand final, plays it once more (F6). */
  readonly reset: boolean;
}

/**
 * The games of a double elimination (F5, F6): the winners' bracket is the knockout of seeds; who loses there goes to the
 * losers' bracket, at a place where nobody whom they have met can come soon; who loses there is out. Keys are `w1-1` …,
 * `l1-1` …, `final`, and `reset`.
 */
export const doubleElimination = ({ entrants, reset }: DoubleElimination): readonly FormatGame[] =>
  doubleBracket(seeded(entrants), reset);

/** The same from the places of the first level, top to foot, as `bracketGames` takes them. */
export function doubleBracket(top: readonly Slot[], reset: boolean): readonly FormatGame[] {
  const made: FormatGame[] = [];
  const levels = Math.log2(top.length);
  const masks = dropMasks(levels);
  let left = top.filter((slot) => slot !== null).length;
  let lower: readonly Slot[] = [];
  let upper: readonly Slot[] = top;
  let lowerLevel = 0;
  let round = 0;

  const inLower = (pairs: readonly (readonly [Slot, Slot])[]) => {
    const out = pairs.filter(([home, away]) => home && away).length;
    if (out === 0) return pairs.map(([home, away]) => home ?? away);
    lowerLevel += 1;
    round += 1;
    const places = { from: left - out + 1, to: left };
    left -= out;
    const head = { letter: "l", level: "losers", of: lowerLevel, round, loser: places };
    return playLevel(pairs, head, made).winners;
  };

  for (let level = 1; level <= levels; level += 1) {
    round += 1;
    const head = { letter: "w", level: "winners", of: level, round };
    const played = playLevel(neighbours(upper), head, made);
    upper = played.winners;
    if (level === 1) lower = played.losers;
    else {
      const mask = masks[level - 1] ?? 0;
      lower = inLower(lower.map((slot, at) => [played.losers[at ^ mask] ?? null, slot]));
    }
    if (level < levels) lower = inLower(neighbours(lower));
  }
  const [home, away] = [upper[0], lower[0]];
  if (!home || !away) return made;
  const title = { winner: { from: 1, to: 1 }, loser: { from: 2, to: 2 } };
  const final = { key: "final", level: "final", number: 1, round: round + 1, home, away };
  const again = {
    ...{ key: "reset", level: "reset", number: 1, round: round + 2, resets: "final" },
    home: { kind: "loser", of: "final" },
    away: { kind: "winner", of: "final" },
  } as const;
  return [...made, { ...final, places: title }, ...(reset ? [{ ...again, places: title }] : [])];
}

const neighbours = (slots: readonly Slot[]): readonly (readonly [Slot, Slot])[] =>
  Array.from({ length: slots.length / 2 }, (_, at) => [
    slots[2 * at] ?? null,
    slots[2 * at + 1] ?? null,
  ]);

interface LevelHead {
  readonly letter: string;
  readonly level: string;
  readonly of: number;
  readonly round: number;
  /** The places of those who lose here and are out. */
  readonly loser?: Places;
}

function playLevel(
  pairs: readonly (readonly [Slot, Slot])[],
  { letter, level, of, round, loser }: LevelHead,
  made: FormatGame[],
) {
  let number = 0;
  const winners: Slot[] = [];
  const losers: Slot[] = [];
  for (const [home, away] of pairs) {
    if (!home || !away) {
      winners.push(home ?? away);
      losers.push(null);
      continue;
    }
    number += 1;
    const key = `${letter}${of}-${number}`;
    made.push({ key, level, number, round, home, away, places: loser ? { loser } : {} });
    winners.push({ kind: "winner", of: key });
    losers.push({ kind: "loser", of: key });
  }
  return { winners, losers };
}
