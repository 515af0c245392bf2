import { ok, type Result, refuse } from "../../kernel/result";
import { canPairAll } from "./matching";
import { type SwissRound, type SwissRow, swissTable } from "./swiss-table";

export interface SwissPairing {
  readonly pairings: readonly { readonly home: string; readonly away: string }[];
  readonly bye: string | null;
}

export type SwissRefusal =
  /** A game of the round before has no winner yet. */
  | { readonly code: "round-open"; readonly round: number }
  /** There is no pairing left in which nobody meets again and nobody rests twice. */
  | { readonly code: "no-new-pairing"; readonly round: number };

/**
 * The next round of a Swiss system (F8, F9): who meets whom, from the best down. Nobody meets the same opponent twice
 * or rests twice; each plays somebody of the own score, the upper half against the lower, or else of the nearest below.
 * Such a pairing is found whenever there is one: before each step, a matching shows that the rest can be paired.
 * `teams` are by seed, best first; two at least. `held` are pairs of the round that stand already (F10): the answer
 * has the others.
 */
export function swissPairing(
  teams: readonly string[],
  rounds: readonly SwissRound[],
  held: readonly { readonly home: string; readonly away: string }[] = [],
): Result<SwissPairing, SwissRefusal> {
  const open = rounds.findIndex((round) => round.games.some(({ winner }) => winner === null));
  if (open >= 0) return refuse({ code: "round-open", round: open + 1 });
  const taken = new Set(held.flatMap(({ home, away }) => [home, away]));
  const rows = swissTable(teams, rounds).filter(({ team }) => !taken.has(team));
  const met = new Set(
    rounds.flatMap(({ games }) => games.flatMap(({ home, away }) => [pair(home, away)])),
  );
  const may = (a: SwissRow, b: SwissRow) => !met.has(pair(a.team, b.team));
  const rested = new Set(rounds.map(({ bye }) => bye));
  const resting =
    rows.length % 2 === 0 ? [null] : rows.toReversed().filter(({ team }) => !rested.has(team));
  for (const bye of resting) {
    const left = rows.filter((row) => row !== bye);
    if (!isPairable(left, may)) continue;
    const pairings = pairDown(left, may).map(([a, b]) => seated(a, b));
    return ok({ pairings, bye: bye?.team ?? null });
  }
  return refuse({ code: "no-new-pairing", round: rounds.length + 1 });
}

type May = (a: SwissRow, b: SwissRow) => boolean;

const pair = (a: string, b: string): string => JSON.stringify([a, b].sort());

const isPairable = (rows: readonly SwissRow[], may: May): boolean =>
  canPairAll(
    rows.map((one, at) =>
      rows.flatMap((other, index) => (index !== at && may(one, other) ? [index] : [])),
    ),
  );

/** From the top: the opponent that is wished most among those after whom all others can still be paired. */
function pairDown(rows: readonly SwissRow[], may: May): readonly (readonly [SwissRow, SwissRow])[] {
  const [first, ...others] = rows;
  if (!first) return [];
  for (const wished of wishes(first, others)) {
    if (!may(first, wished)) continue;
    const rest = others.filter((row) => row !== wished);
    if (isPairable(rest, may)) return [[first, wished], ...pairDown(rest, may)];
  }
  return [];
}

/** Those of the same score from its lower half down, then the upper half from its foot, then all below. */
function wishes(first: SwissRow, others: readonly SwissRow[]): readonly SwissRow[] {
  const level = others.filter(({ points }) => points === first.points);
  const half = Math.floor((level.length + 1) / 2) - (level.length > 0 ? 1 : 0);
  const below = others.filter(({ points }) => points !== first.points);
  return [...level.slice(half), ...level.slice(0, half).toReversed(), ...below];
}

/** At home is who was it less often, then who was away last, then the better one in every other case. */
function seated(a: SwissRow, b: SwissRow): { readonly home: string; readonly away: string } {
  const owed = ({ home, away }: SwissRow) => away - home;
  const first =
    owed(a) !== owed(b)
      ? owed(a) > owed(b)
      : a.lastHome !== b.lastHome
        ? !a.lastHome
        : (a.seed + a.home) % 2 === 1;
  return first ? { home: a.team, away: b.team } : { home: b.team, away: a.team };
}
