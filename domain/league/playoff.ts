import { ok, type Result, refuse } from "../kernel/result";
import { bracketGames } from "./formats/bracket";
import type { FormatGame, Source } from "./formats/model";

/** The knockout after the groups (rules K1–K5), as data: who meets whom, named by where they come from. */

export interface KnockoutFormat {
  /** First-level pairings from the top of the bracket, such as `A1-B2`; 2, 4, 8 or 16 of them, or 1 for a mere final. */
  readonly crossover: readonly string[];
  readonly thirdPlaceGame: boolean;
  /** All places up to this one are played for (F4); only the first two, or four with a game for third place. */
  readonly placesTo?: number;
}

export type KnockoutRefusal =
  | { readonly code: "pairing-count"; readonly pairings: number }
  | { readonly code: "pairing-unreadable"; readonly pairing: string }
  | { readonly code: "place-twice"; readonly group: string; readonly place: number }
  | { readonly code: "third-place-needs-semi-finals" };

const COUNTS: readonly number[] = [1, 2, 4, 8, 16];

/** The games of a knockout, first level first, the final last (K1–K3). */
export function knockoutGames(
  format: KnockoutFormat,
): Result<readonly FormatGame[], KnockoutRefusal> {
  const pairings = format.crossover.length;
  if (!COUNTS.includes(pairings)) return refuse({ code: "pairing-count", pairings });
  if (format.thirdPlaceGame && pairings < 2)
    return refuse({ code: "third-place-needs-semi-finals" });
  const slots = knockoutSlots(format.crossover);
  if (!slots.ok) return slots;
  const playFor = Math.max(format.placesTo ?? 2, format.thirdPlaceGame ? 4 : 2);
  return ok(bracketGames(slots.value, playFor));
}

/** K1: reads the crossover list into the places of the first level, from the top of the bracket. */
export function knockoutSlots(
  crossover: readonly string[],
): Result<readonly Source[], KnockoutRefusal> {
  const slots: Source[] = [];
  const seen = new Set<string>();
  for (const pairing of crossover) {
    const match = /^([A-Z]+)([1-9]\d*)-([A-Z]+)([1-9]\d*)$/.exec(pairing);
    if (!match) return refuse({ code: "pairing-unreadable", pairing });
    const [, homeGroup = "", homePlace = "", awayGroup = "", awayPlace = ""] = match;
    const home = { kind: "place", group: homeGroup, place: Number(homePlace) } as const;
    const away = { kind: "place", group: awayGroup, place: Number(awayPlace) } as const;
    for (const { group, place } of [home, away]) {
      const name = `${group}${place}`;
      if (seen.has(name)) return refuse({ code: "place-twice", group, place });
      seen.add(name);
    }
    slots.push(home, away);
  }
  return ok(slots);
}
