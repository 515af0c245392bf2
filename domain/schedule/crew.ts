import type { LocalDay, Minutes } from "../kernel/time";
import type { FixtureId, Slot, VenueId, WeekdayName } from "./world";

/** The words of who officiates a game. Plain data that survives JSON, as the rest of the timetable. */

export const DUTIES = [
  "crew-chief",
  "umpire",
  "scorer",
  "assistant-scorer",
  "timer",
  "shot-clock",
] as const;
export type Duty = (typeof DUTIES)[number];

export type OfficialId = string;
export type OfficialKind = "referee" | "table";

/** Highest first, as the national federation grades them. */
export const GRADES = ["国家级", "一级", "二级", "三级"] as const;

export interface CrewOfficial {
  readonly id: OfficialId;
  readonly name: string;
  readonly kind: OfficialKind;
  /** One of `GRADES`; anything else counts as below all of them. */
  readonly grade: string;
  /** The name of the unit; null for somebody from outside. */
  readonly unit: string | null;
  readonly county: string;
  readonly maxGamesPerDay: number;
  readonly daysOff: readonly WeekdayName[];
  readonly skills: readonly string[];
}

/** A game as those who officiate it see it. */
export interface CrewGame {
  readonly id: FixtureId;
  readonly slot: Pick<Slot, "venueId" | "day" | "start"> | null;
  /** The teams that are known. */
  readonly sides: readonly { readonly unit: string; readonly county: string }[];
  readonly knockout: boolean;
  /** A quarter-final or later. */
  readonly late: boolean;
}

export interface Assignment {
  readonly gameId: FixtureId;
  readonly officialId: OfficialId;
  readonly duty: Duty;
}

type Neutrality = "any" | "notOwnUnit" | "notOwnUnitNorCounty";

export interface CrewSettings {
  readonly referees: number;
  readonly refereesFromQuarterFinals: number;
  readonly neutrality: { readonly groups: Neutrality; readonly knockout: Neutrality };
}

/** FIBA's table and two referees; from the quarter-finals on three. */
export const USUAL_CREW: CrewSettings = {
  referees: 2,
  refereesFromQuarterFinals: 3,
  neutrality: { groups: "notOwnUnit", knockout: "notOwnUnitNorCounty" },
};

export interface CrewWorld {
  readonly officials: readonly CrewOfficial[];
  /** All games of the season: load is shared over all of it. */
  readonly games: readonly CrewGame[];
  readonly settings: CrewSettings;
  readonly slotMinutes: number;
  /** Road kilometres between two venues; a distance that is missing is unknown and is not judged. */
  readonly km: Readonly<Record<VenueId, Readonly<Record<VenueId, number>>>>;
}

/** A reason why somebody should not officiate a game: a code and the facts. */
export type CrewConflict =
  /** C1 */
  | { readonly code: "own-unit"; readonly unit: string }
  /** C2 */
  | { readonly code: "own-county"; readonly county: string }
  /** C3 */
  | { readonly code: "officiates-then"; readonly other: FixtureId }
  /** C4: between the two games there are `minutes`, and the way takes `needed`. */
  | {
      readonly code: "no-time-to-travel";
      readonly other: FixtureId;
      readonly km: number;
      readonly minutes: Minutes;
      readonly needed: Minutes;
    }
  /** C5 */
  | {
      readonly code: "too-many-that-day";
      readonly day: LocalDay;
      readonly games: number;
      readonly allowed: number;
    }
  /** C6 */
  | { readonly code: "day-off"; readonly day: LocalDay }
  /** C7: `kind` is whose duty it is. */
  | { readonly code: "other-kind"; readonly kind: OfficialKind }
  /** C8 */
  | { readonly code: "missing-skill"; readonly duty: Duty }
  /** C9 */
  | { readonly code: "grade-too-low"; readonly grade: string; readonly required: string };

export const kindOf = (duty: Duty): OfficialKind =>
  duty === "crew-chief" || duty === "umpire" ? "referee" : "table";

/** Who a game needs, in the order in which they are named (C10). */
export function dutiesOf({ late }: Pick<CrewGame, "late">, settings: CrewSettings): Duty[] {
  const referees = late ? settings.refereesFromQuarterFinals : settings.referees;
  const umpires = Array.from({ length: Math.max(0, referees - 1) }, (): Duty => "umpire");
  return ["crew-chief", ...umpires, "scorer", "assistant-scorer", "timer", "shot-clock"];
}
