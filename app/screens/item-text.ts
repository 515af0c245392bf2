import { clockText } from "../../domain/kernel/time";
import { gameTitle } from "../../domain/words/fixture-names";
import { pairingText } from "../../domain/words/pairing";
import type { Lang } from "../../domain/words/say";
import type { Hall, HallItem } from "../../server/services";
import { roundTitle } from "../festival/round-meta";

/** A hall as people call it: the venue, and the court where there are several. */
export const hallName = ({ venue, court }: Hall): string =>
  court === null ? venue : `${venue} ${court}`;

/** What is played or shown: the two teams, or the round. */
export const itemName = (lang: Lang, item: HallItem): string =>
  item.kind === "game" ? pairingText(lang, item.game) : roundTitle(lang, item.round);

/** Which game of the season it is; a round's name has said it. */
export const itemPart = (lang: Lang, item: HallItem): string | null =>
  item.kind === "game" ? gameTitle(lang, item.game) : null;

/** When it begins on its day. */
export function itemTime(item: HallItem): string {
  const { start } = item.kind === "game" ? item.game : item.round;
  return start === null ? "" : clockText(start);
}
