import type { PlayerId } from "../../domain/kernel/ids";
import { type Random, seeded } from "../../domain/kernel/random";
import type { PlayerLine } from "../../domain/league/game/state";

/** How much a player does of each thing, as weights; the same player keeps them through the season. */
export interface Skills {
  readonly scoring: number;
  readonly distance: number;
  readonly rebounding: number;
  readonly passing: number;
  readonly fouling: number;
}

const known = new Map<PlayerId, Skills>();

export function skillsOf(player: PlayerId): Skills {
  const made = known.get(player) ?? make(seeded(`skills ${player}`));
  known.set(player, made);
  return made;
}

function make(random: Random): Skills {
  // Two dice, so that most are middling and a few stand out.
  const roll = () => 1 + random.below(6) + random.below(6);
  return {
    scoring: roll(),
    distance: roll(),
    rebounding: roll(),
    passing: roll(),
    fouling: roll(),
  };
}

/** One of the players, the more likely the more of that thing they do. */
export function oneOf(
  random: Random,
  lines: readonly PlayerLine[],
  skill: keyof Skills,
): PlayerLine | undefined {
  // Squared, so that a team has its scorer and its rebounder.
  const weight = (line: PlayerLine) => skillsOf(line.player)[skill] ** 2;
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  if (total === 0) return undefined;
  let at = random.below(total);
  return lines.find((line) => {
    at -= weight(line);
    return at < 0;
  });
}
