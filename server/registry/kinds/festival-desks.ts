import type { KindDesk } from "../desk";
import { contestStages } from "./contest-stages";
import { contests } from "./contests";
import { entries } from "./entries";
import { festivals } from "./festivals";
import { judges } from "./judges";
import { rounds } from "./rounds";

/** Everything that organisers of the festival enter, by the name of its pages. */
export const FESTIVAL_DESKS = {
  festival: festivals,
  contests,
  "contest-stages": contestStages,
  entries,
  judges,
  orders: rounds,
} as const satisfies Readonly<Record<string, KindDesk>>;

export type FestivalDesk = keyof typeof FESTIVAL_DESKS;
