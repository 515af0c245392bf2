/**
 * What wishes are worth in kilometres (S20–S25): the engine counts a game as prime that ends by half past nine, so that
 * each late one costs, and a team's second and further ones more.
 */
export const WEIGHTS = {
  travel: 1,
  farTeam: 0,
  nearHome: 40,
  countyCover: 0,
  idle: 0,
  primeShort: 12,
  bandImbalance: 8,
  venueDay: 25,
  courtGap: 10,
  setupSwitch: 0,
  /** So much that no game moves for anything but a rule, and few enough for the engine's sums. */
  change: 1000,
} as const;

/** By the days from one game of a team to its next. */
export const SHORT_GAP = { "1": 60, "2": 30, "3": 12, "4": 6, "5": 2 } as const;

/** Kilometres that a team would go further to play in its own venue (S21). */
export const NOT_HOME = 2;
