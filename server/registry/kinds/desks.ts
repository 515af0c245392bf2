import type { KindDesk } from "../desk";
import { fixtures } from "./fixtures";
import { officials } from "./officials";
import { knockoutRegulations, regulations } from "./regulations";
import { seasons } from "./seasons";
import { stages } from "./stages";
import { teams } from "./teams";
import { units } from "./units";
import { venues } from "./venues";

/** Everything that organisers of the league enter, by the name of its pages. */
export const LEAGUE_DESKS = {
  seasons,
  regulations,
  "knockout-regulations": knockoutRegulations,
  stages,
  units,
  teams,
  venues,
  crew: officials,
  fixtures,
} as const satisfies Readonly<Record<string, KindDesk>>;

export type LeagueDesk = keyof typeof LEAGUE_DESKS;
