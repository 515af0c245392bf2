import type { FestivalDesk, LeagueDesk } from "../../../server/services";

/** Everything that organisers enter, by the name of its pages. */
export type OfficeDesk = LeagueDesk | FestivalDesk;

/** Where its list is. Contests are listed on the page of their festival; regulations belong to their season. */
export const listOf = (desk: OfficeDesk): string =>
  desk === "contests" || desk === "contest-stages"
    ? "/office/festival"
    : `/office/${desk === "regulations" || desk === "knockout-regulations" ? "seasons" : desk}`;

/** Where one of them is edited; `new` where one is added. */
export const rowOf = (desk: OfficeDesk, id: string): string => `/office/${desk}/${id}`;
