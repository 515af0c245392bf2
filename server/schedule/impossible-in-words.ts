import { addDays } from "../../domain/kernel/time";
import type { PlanOrder } from "../../domain/schedule/season/order";
import { dayText } from "../../domain/words/dates";
import {
  type CalendarNames,
  impossibleText,
  relaxationText,
} from "../../domain/words/impossible-text";
import { pairingText } from "../../domain/words/pairing";
import type { Lang } from "../../domain/words/say";
import type { SeasonView } from "../league/season-view";
import type { SeasonProgress } from "./season-search";

interface InBoth {
  readonly zh: string;
  readonly en: string;
}

export interface Sentences {
  readonly why: InBoth;
  /** Single things to give up, the cheapest first. */
  readonly helps: readonly InBoth[];
}

/** Why a season has no plan, in words: here, because a page knows nothing of the calendar that was searched. */
export function impossibleInWords(
  { calendar, found }: SeasonProgress,
  { why, helps }: NonNullable<SeasonProgress["reason"]>,
  season: SeasonView,
  order: PlanOrder,
): Sentences {
  const { instance } = calendar;
  const { core } = found;
  const inBoth = (text: (lang: Lang) => string): InBoth => ({ zh: text("zh"), en: text("en") });
  const names = (lang: Lang) => namesIn(lang, calendar, season, order);
  return {
    why: inBoth((lang) => (core ? impossibleText(lang, why, instance, core, names(lang)) : "")),
    helps: helps.map((one) => inBoth((lang) => relaxationText(lang, one, instance, names(lang)))),
  };
}

function namesIn(
  lang: Lang,
  { about, first }: SeasonProgress["calendar"],
  { book, games }: SeasonView,
  { world }: PlanOrder,
): CalendarNames {
  const cards = new Map(games.map((card) => [card.id, card]));
  const teams = [...book.teams.values()];
  return {
    team: (id) => teams[id]?.shortName ?? "",
    venue: (id) => book.venues.get(world.venues[id]?.id ?? "")?.name ?? "",
    day: (day) => dayText(lang, addDays(first, day)),
    game: (id) => {
      const card = cards.get(about[id] ?? "");
      return card ? pairingText(lang, card) : "";
    },
  };
}
