import { type Random, seeded } from "../../kernel/random";
import { type Gate, gates } from "../draw-separation";
import { type DrawInput, type Place, placesByPot } from "./entry";

export const MAX_TRIES = 100_000;

export interface DrawnTeam extends Place {
  readonly team: string;
}

/**
 * One try: every pot in random order. D3: it is thrown away whole as soon as a rule is broken; moving
 * only the offending team to the next group would make some legal draws likelier than others.
 */
function tryOnce(
  pots: DrawInput["pots"],
  places: readonly (readonly Place[])[],
  admits: Gate,
  random: Random,
): DrawnTeam[][] | null {
  const drawn: DrawnTeam[][] = [];
  for (const [pot, teams] of pots.entries()) {
    const row: DrawnTeam[] = [];
    for (const [index, team] of random.shuffle(teams).entries()) {
      const place = places[pot]?.[index];
      if (!place) throw new Error(`no place for the team: ${team}`);
      if (!admits(team, place.group)) return null;
      row.push({ ...place, team });
    }
    drawn.push(row);
  }
  return drawn;
}

/**
 * How draws were made before legal draws were counted: whole tries, at most 100,000. Kept so that what was published
 * then can be made again; null when no try kept the rules.
 */
export function drawByTries(
  input: DrawInput,
): { readonly drawn: readonly (readonly DrawnTeam[])[]; readonly tries: number } | null {
  const random = seeded(input.seed);
  const places = placesByPot(input);
  const newGate = gates(input.entrants, input.separation);
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const drawn = tryOnce(input.pots, places, newGate(), random);
    if (drawn) return { drawn, tries };
  }
  return null;
}
