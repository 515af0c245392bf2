import type { FormatGame, Places, Source } from "./model";

/** A place of a bracket: who comes there, or nobody. */
export type Slot = Source | null;

const LEVELS: ReadonlyMap<number, string> = new Map([
  [64, "r64"],
  [32, "r32"],
  [16, "r16"],
  [8, "qf"],
  [4, "sf"],
  [2, "final"],
]);

/** The level of the knockout that begins with so many places. */
export const levelOf = (places: number): string => LEVELS.get(places) ?? `r${places}`;

/**
 * The games of a knockout, first level first, the final last (F1, F2, F4). `slots` are the places of the first level
 * from the top of the bracket, a power of two of them; beside a null nobody plays, and whoever stands there goes on.
 * All places up to `playFor` are played for: 2 for a final only, 4 with a game for third place, 8 with the games for 5
 * to 8, and so on; losers beyond share theirs.
 */
export function bracketGames(slots: readonly Slot[], playFor: number): readonly FormatGame[] {
  const games: Counted[] = [];
  const terminal = new Map<string, Places>();
  playOut({ slots, from: 1, round: 1, main: true }, { playFor, games, terminal });
  const sorted = games.toSorted(
    (a, b) => a.round - b.round || b.from - a.from || a.number - b.number,
  );
  return sorted.map(({ from: _, ...game }) => {
    const winner = terminal.get(`winner ${game.key}`);
    const loser = terminal.get(`loser ${game.key}`);
    return { ...game, places: { ...(winner ? { winner } : {}), ...(loser ? { loser } : {}) } };
  });
}

interface Counted extends Omit<FormatGame, "places"> {
  readonly from: number;
}

interface Part {
  readonly slots: readonly Slot[];
  /** The best place that this part plays for. */
  readonly from: number;
  readonly round: number;
  /** It plays for first place. */
  readonly main: boolean;
}

interface Made {
  readonly playFor: number;
  readonly games: Counted[];
  /** What places are left for whoever wins or loses which game, and plays no more. */
  readonly terminal: Map<string, Places>;
}

function playOut({ slots, from, round, main }: Part, made: Made): void {
  const there = slots.filter((slot) => slot !== null);
  const places = { from, to: from + there.length - 1 };
  if (there.length <= 1 || (!main && from > made.playFor)) {
    for (const slot of there)
      if (slot.kind === "winner" || slot.kind === "loser")
        made.terminal.set(`${slot.kind} ${slot.of}`, places);
    return;
  }
  const winners: Slot[] = [];
  const losers: Slot[] = [];
  let number = 0;
  for (let at = 0; at < slots.length; at += 2) {
    const home = slots[at] ?? null;
    const away = slots[at + 1] ?? null;
    if (!home || !away) {
      winners.push(home ?? away);
      losers.push(null);
      continue;
    }
    number += 1;
    const name = named(main ? levelOf(slots.length) : null, places, number);
    made.games.push({ ...name, number, round, home, away, from });
    winners.push({ kind: "winner", of: name.key });
    losers.push({ kind: "loser", of: name.key });
  }
  const onward = winners.filter((slot) => slot !== null).length;
  const next = { round: round + 1 };
  playOut({ ...next, slots: winners, from, main }, made);
  playOut({ ...next, slots: losers, from: from + onward, main: false }, made);
}

/** `qf-2`, `final`; `third`; `p5-8-1` for the first of those who play for the places 5 to 8, `p5-6` for the last. */
function named(level: string | null, { from, to }: Places, number: number) {
  if (level !== null) return { key: level === "final" ? level : `${level}-${number}`, level };
  if (to - from > 1) return { key: `p${from}-${to}-${number}`, level: "placement" };
  return from === 3
    ? { key: "third", level: "third" }
    : { key: `p${from}-${to}`, level: "placement" };
}
