import type { GameState } from "../../../domain/league/game/state";
import type { Side } from "../../../domain/league/game/vocabulary";
import { say } from "../../../domain/words/index";
import type { Names } from "../../../domain/words/plays";
import type { Lang } from "../../../domain/words/say";
import type { TablePage } from "../../../server/services";

export interface PadNames extends Names {
  /** The name alone, for a key that shows the shirt beside it. */
  readonly short: (player: string) => string;
  /** As in `player`, when the side is not known. */
  readonly anyone: (player: string) => string;
}

/** How people are called on the pad: with the shirt they wear in this game. */
export function namesOf(lang: Lang, page: TablePage, state: GameState): PadNames {
  const people = new Map(
    [...page.squads.home, ...page.squads.away].map((player) => [player.id, player]),
  );
  const worn = new Map<string, string>(
    [...state.home.players, ...state.away.players].map((line) => [line.player, line.jersey]),
  );
  const short = (player: string) => people.get(player)?.name ?? player;
  const anyone = (player: string) =>
    say(lang, "game.who", {
      jersey: worn.get(player) ?? people.get(player)?.jersey ?? "",
      name: short(player),
    });
  return {
    team: (side: Side) => page[side].shortName,
    player: (_side, player) => anyone(player),
    short,
    anyone,
  };
}
