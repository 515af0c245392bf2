/**
 * Where the losers of each level of the winners' bracket drop into the losers' bracket (F5). The loser of game g of
 * level r stands there at place g XOR mask(r), of 2^(levels − r) places. Two who met at level r, and of whom the second
 * lost at level s, can meet again at the first level t ≥ s at which the leading levels − t bits of both masks are the
 * same. The masks chosen put the first such level as late as it can be, and have as few pairs there as there can be.
 */
export function dropMasks(levels: number): readonly number[] {
  let best: readonly number[] = [];
  let bestMeetings: readonly number[] | null = null;
  const extend = (masks: readonly number[]): void => {
    const level = masks.length + 1;
    if (level >= levels) {
      const meetings = meetingLevels(masks, levels);
      if (bestMeetings === null || isLater(meetings, bestMeetings)) {
        best = masks;
        bestMeetings = meetings;
      }
      return;
    }
    for (let mask = 0; mask < 2 ** (levels - level); mask += 1) extend([...masks, mask]);
  };
  // The first level's losers meet each other at once, neighbours first.
  extend([0]);
  return best;
}

/** For each two levels, when those who met can meet again; the earliest first. */
function meetingLevels(masks: readonly number[], levels: number): readonly number[] {
  const all: number[] = [];
  for (const [second, later] of masks.entries())
    for (const [first, earlier] of masks.slice(0, second).entries()) {
      let level = second + 1;
      while (earlier >> (level - first - 1) !== later >> (level - second - 1)) level += 1;
      all.push(level);
    }
  // What was lost to the finalist can come again in the last level only.
  return [...all, levels].sort((a, b) => a - b);
}

function isLater(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, level] of one.entries()) {
    const than = other[at] ?? level;
    if (level !== than) return level > than;
  }
  return false;
}
