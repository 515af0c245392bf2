/**
 * A calendar as the search sees it: numbers in typed arrays, made once by `compile`. Slots stand in order of day, venue,
 * court and start, so that a court's day is a run of neighbours; `slotId` leads back to the instance. One slot more than
 * there are, `nowhere`, holds what has no place yet: it lies on day −1, in a venue and a county that cost nothing.
 */
export interface Problem {
  readonly days: number;
  readonly games: number;
  readonly slots: number;
  readonly teams: number;
  readonly venues: number;
  readonly counties: number;
  /** The slot of whatever has no place: equals `slots`. */
  readonly nowhere: number;

  readonly minGap: number;
  readonly windowDays: number;
  readonly windowGames: number;
  readonly phaseFrom: number;
  readonly phaseTo: number;
  readonly idleDays: number;

  readonly weights: Weights;
  /** What a pair of a team's games costs, by the days between them; `pairReach` is the last day that counts. */
  readonly pairCost: Int32Array;
  readonly pairReach: number;

  /** All by slot, `nowhere` included. */
  readonly slotId: Int32Array;
  readonly slotDay: Int32Array;
  readonly slotVenue: Int32Array;
  readonly slotCounty: Int32Array;
  readonly slotBand: Int32Array;
  /** Numbers of the slot's court-day and venue-day. */
  readonly slotChain: Int32Array;
  readonly slotVenueDay: Int32Array;
  /** Equal for slots of the same day, venue and start. */
  readonly slotPlace: Int32Array;
  /** The moments of its day at which a game there is on; the first is its own start. */
  readonly slotMomentFrom: Int32Array;
  readonly slotMomentTo: Int32Array;
  /** From the instance's slot id to ours. */
  readonly slotOfId: Int32Array;

  readonly chainFrom: Int32Array;
  /** A hall's day is a run of slots, too. */
  readonly venueDayFrom: Int32Array;
  readonly venueDays: number;
  readonly venueDayCap: Int32Array;
  readonly daySlotFrom: Int32Array;
  readonly dayMomentFrom: Int32Array;
  readonly crews: Int32Array;
  readonly crewGames: Int32Array;
  /** As long as a day has no more games, it has crews enough. */
  readonly crewSafe: Int32Array;
  /** 1 for a day whose slots could need more crews than there are. */
  readonly crewTight: Uint8Array;

  /** −1 while unknown. */
  readonly home: Int32Array;
  readonly away: Int32Array;
  /** 1 for a game that its county hosts. */
  readonly hosted: Uint8Array;
  readonly setup: Int32Array;
  /** The `slotPlace` it was published with; −2 when there was none, −1 when that place is no more. */
  readonly reference: Int32Array;
  /** Travel of both teams: `game * (venues + 1) + venue`. */
  readonly travel: Int32Array;
  /** The slots a game may have, in order: `candidate[candidateFrom[g] … candidateFrom[g + 1] − 1]`. */
  readonly candidateFrom: Int32Array;
  readonly candidate: Int32Array;
  /** The same as bits: bit `slot & 31` of `admits[game * admitWords + (slot >> 5)]`. */
  readonly admits: Int32Array;
  readonly admitWords: number;
  /**
   * Games that must lie a number of days before (sign 1) or after (sign −1) a game: `sign * (day − other's day) ≥ days`.
   * Between twins the sign is 0: any order will do as long as they are so far apart.
   */
  readonly linkFrom: Int32Array;
  readonly linkGame: Int32Array;
  readonly linkSign: Int32Array;
  readonly linkDays: Int32Array;
  /** Pairs of games that are alike in all but their order: the earlier, the later, and so on. */
  readonly twins: Int32Array;

  /** `team * (venues + 1) + venue`. */
  readonly distance: Int32Array;
  readonly isNear: Uint8Array;
  readonly nearMin: Int32Array;
  readonly kmCap: Int32Array;
  readonly primeMin: Int32Array;
  readonly teamGameFrom: Int32Array;
  readonly teamGame: Int32Array;
  readonly countyMin: Int32Array;
}

export interface Weights {
  readonly travel: number;
  readonly farTeam: number;
  readonly nearHome: number;
  readonly countyCover: number;
  readonly idle: number;
  readonly primeShort: number;
  readonly bandImbalance: number;
  readonly venueDay: number;
  readonly courtGap: number;
  readonly setupSwitch: number;
  readonly change: number;
}

/** The rules that a plan of admissible slots can still break, as places in arrays. */
export const UNPLACED = 0;
export const REST = 1;
export const WINDOW = 2;
export const VENUE_DAY = 3;
export const CREW_DAY = 4;
export const CREW_MOMENT = 5;
export const PRECEDENCE = 6;
export const RULES = 7;

/** Whether a game on `day` is too near to the one on `other`, or on the wrong side of it. */
export function breaksLink(sign: number, day: number, other: number, least: number): boolean {
  const apart = day - other;
  if (sign === 0) return (apart < 0 ? -apart : apart) < least;
  return sign * apart < least;
}
