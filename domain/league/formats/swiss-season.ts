import { swissPairing } from "./swiss";
import { type SwissRound, type SwissRow, swissTable } from "./swiss-table";

/** A Swiss system as a season plays it (F10): its games are there from the start, and its teams follow from results. */

/** What its stage is called, and its one table where somebody comes from it; its games begin with it. */
export const SWISS = "swiss";

export interface SwissSlot {
  /** `swiss2-1` for the first game of the second round. */
  readonly key: string;
  /** From 1. */
  readonly round: number;
  /** From 1 within its round. */
  readonly number: number;
}

/** A game that has begun: who plays it, and who has won it; null while it is on. */
export interface SwissMeeting {
  readonly home: string;
  readonly away: string;
  readonly winner: "home" | "away" | null;
}

export interface SwissSeason {
  readonly games: readonly (SwissSlot & {
    /** Null until the round is paired. */
    readonly home: string | null;
    readonly away: string | null;
  })[];
  /** Who rests in each round that is paired; null where nobody does, and for a round to come. */
  readonly byes: readonly (string | null)[];
  readonly rows: readonly SwissRow[];
  /** All rounds are played. */
  readonly complete: boolean;
}

/** So many rounds can always be paired without a second meeting, whatever their results (F8). */
export const swissRoundsMost = (teams: number): number => Math.ceil(teams / 2);

/** The games of so many rounds, before anybody knows who plays them. */
export const swissSlots = (teams: number, rounds: number): readonly SwissSlot[] =>
  Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) =>
    Array.from({ length: Math.floor(teams / 2) }, (_, at) => ({
      key: `${SWISS}${round}-${at + 1}`,
      round,
      number: at + 1,
    })),
  );

/**
 * Who meets whom as far as it is known (F10). A round is paired when all before it are complete. A game that has begun
 * keeps its teams whatever is corrected afterwards; the others of its round are paired around it, and meet again only
 * where nothing else is left.
 *
 * @param teams by seed, best first
 * @param meetingOf what a game that has begun has come to; null for one that has not
 */
export function swissSeason(
  teams: readonly string[],
  rounds: number,
  meetingOf: (key: string) => SwissMeeting | null,
): SwissSeason {
  const slots = swissSlots(teams.length, rounds);
  const games: SwissSeason["games"][number][] = [];
  const played: SwissRound[] = [];
  const byes: (string | null)[] = [];
  let ready = true;
  for (let round = 1; round <= rounds; round += 1) {
    const own = slots.filter((slot) => slot.round === round);
    const begun = own.map(({ key }) => meetingOf(key));
    const { pairs, bye }: Paired = !begun.includes(null)
      ? { pairs: begun, bye: leftOver(teams, begun) }
      : ready
        ? paired(teams, played, begun)
        : { pairs: begun, bye: null };
    games.push(
      ...own.map((slot, at) => ({
        ...slot,
        home: pairs[at]?.home ?? null,
        away: pairs[at]?.away ?? null,
      })),
    );
    byes.push(bye);
    const now: SwissRound["games"] = pairs.flatMap((pair, at) =>
      pair ? [{ home: pair.home, away: pair.away, winner: begun[at]?.winner ?? null }] : [],
    );
    // Nobody has rested before others have played.
    played.push({ games: now, bye: begun.some((one) => one !== null) ? bye : null });
    ready &&= now.length === own.length && now.every(({ winner }) => winner !== null);
  }
  return { games, byes, rows: swissTable(teams, played), complete: ready };
}

interface Pair {
  readonly home: string;
  readonly away: string;
}

interface Paired {
  /** At the places of the round's games; null where nobody is known. */
  readonly pairs: readonly (Pair | null)[];
  readonly bye: string | null;
}

/**
 * The round as the system pairs it, but for games that have begun with others: then as many of its pairs as can be stay
 * at their places, so that nothing changes which need not.
 */
function paired(
  teams: readonly string[],
  played: readonly SwissRound[],
  begun: readonly (Pair | null)[],
): Paired {
  const held = begun.flatMap((one) => one ?? []);
  const plain = swissPairing(teams, played);
  const wished: readonly Pair[] = plain.ok ? plain.value.pairings : [];
  if (plain.ok && begun.every((pair, at) => pair === null || isSame(pair, wished[at])))
    return { pairs: wished, bye: plain.value.bye };
  const taken = new Set(held.flatMap(({ home, away }) => [home, away]));
  const stay = wished.map((pair, at) =>
    begun[at] || taken.has(pair.home) || taken.has(pair.away) ? null : pair,
  );
  const kept = stay.flatMap((pair) => pair ?? []);
  const rest = swissPairing(teams, played, [...held, ...kept]);
  const other = rest.ok ? rest : swissPairing(teams, played, held);
  const { pairings, bye } = other.ok ? other.value : anyhow(teams, played, taken);
  const free = pairings.values();
  const places = begun.map((one, at) => one ?? (rest.ok ? (stay[at] ?? null) : null));
  return { pairs: places.map((one) => one ?? free.next().value ?? null), bye };
}

const isSame = (pair: Pair, other: Pair | undefined): boolean =>
  pair.home === other?.home && pair.away === other.away;

/** Who has no game in a round that everybody else plays. */
const leftOver = (teams: readonly string[], pairs: readonly (Pair | null)[]): string | null =>
  teams.find((team) => !pairs.some((pair) => pair?.home === team || pair?.away === team)) ?? null;

/** Down the table, old opponents last: for the rare round in which games have begun that leave no new pairing. */
function anyhow(
  teams: readonly string[],
  played: readonly SwissRound[],
  taken: ReadonlySet<string>,
) {
  const left = swissTable(teams, played)
    .map(({ team }) => team)
    .filter((team) => !taken.has(team));
  const met = (one: string, other: string) =>
    played.some(({ games }) =>
      games.some(
        ({ home, away }) => (home === one && away === other) || (home === other && away === one),
      ),
    );
  const bye = left.length % 2 === 0 ? null : (left.pop() ?? null);
  const pairings: Pair[] = [];
  for (let home = left.shift(); home !== undefined; home = left.shift()) {
    const first = home;
    const at = left.findIndex((team) => !met(first, team));
    const [away] = left.splice(Math.max(0, at), 1);
    if (away !== undefined) pairings.push({ home, away });
  }
  return { pairings, bye };
}
