import type { KindDesk } from "../desk";
import { contests } from "./contests";
import { entries } from "./entries";
import { festivals } from "./festivals";
import { judges } from "./judges";
import { rounds } from "./rounds";

/** Everything that organisers of the festival enter, by the name of its pages. */
export const FESTIVAL_DESKS = {
  festival: festivals,
  contests,
  entries,
  judges,
  orders: rounds,
} as const satisfies Readonly<Record<string, KindDesk>>;

export type FestivalDesk = keyof typeof FESTIVAL_DESKS;
