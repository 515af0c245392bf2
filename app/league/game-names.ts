import { playerId } from "../../domain/kernel/ids";
import type { GameState } from "../../domain/league/game/state";
import { lineOf } from "../../domain/league/game/state";
import type { Side } from "../../domain/league/game/vocabulary";
import { sideText } from "../../domain/words/fixture-names";
import { say } from "../../domain/words/index";
import type { Names } from "../../domain/words/plays";
import type { Lang } from "../../domain/words/say";
import type { GamePage } from "../../server/services";

/** How this game's teams and players are called: teams by their short names, players with their shirts. */
export function gameNames(
  lang: Lang,
  page: Pick<GamePage, "card" | "people" | "teams">,
  state: GameState | null,
): Names {
  return {
    team: (side) => teamOf(lang, page, state, side),
    player: (side, player) =>
      say(lang, "game.who", {
        jersey: (state && lineOf(state[side], playerId(player))?.jersey) ?? "",
        name: page.people[player] ?? "",
      }),
  };
}

function teamOf(
  lang: Lang,
  { card, teams }: Pick<GamePage, "card" | "teams">,
  state: GameState | null,
  side: Side,
): string {
  const id = state?.[side].team;
  return (id && teams[id]?.shortName) || sideText(lang, card[side]);
}

/** Whether its result may still be changed by the decision on a protest. */
export const underProtest = ({ protest }: GameState): boolean => protest?.decision === null;

/** What a game that is over is called: how it ended, and whether its sheet is signed. */
export const endingKey = ({ kind }: NonNullable<GameState["ending"]>, signed: boolean) => {
  if (kind !== "played") return `fixture.status.${kind}` as const;
  return signed ? "fixture.status.official" : "fixture.status.unsigned";
};
