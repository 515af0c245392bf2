/** How a round is revealed: act by act, judge by judge or criterion by criterion; not at all; from the last prize up (J19). */
export const REVEAL_HOWS = ["judges", "criteria", "hold", "ladder"] as const;
