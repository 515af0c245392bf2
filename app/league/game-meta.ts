import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { gameTitle, sideText } from "../../domain/words/fixture-names";
import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { GameCard } from "../../server/services";

/** What a game's page says of itself: the pairing, and the score once there is one. */
export function gameMeta(
  lang: Lang,
  card: GameCard | undefined,
): { readonly title: string; readonly description: string } {
  if (!card) return { title: say(lang, "app.error.not-found"), description: "" };
  const facts = {
    title: gameTitle(lang, card),
    home: sideText(lang, card.home),
    away: sideText(lang, card.away),
    homePoints: card.home.points,
    awayPoints: card.away.points,
    when: card.day
      ? `${dayText(lang, card.day)} ${card.start === null ? "" : clockText(card.start)}`
      : say(lang, "date.undated"),
  };
  const scored = card.home.points !== null;
  return {
    title: scored
      ? say(lang, "calendar.summary.score", facts)
      : say(lang, "calendar.summary", facts),
    description: say(lang, scored ? "game.page.description.score" : "game.page.description", facts),
  };
}
