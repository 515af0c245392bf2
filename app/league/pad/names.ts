import type { GameState } from "../../../domain/league/game/state";
import type { Side } from "../../../domain/league/game/vocabulary";
import { say } from "../../../domain/words/index";
import type { Names } from "../../../domain/words/plays";
import type { Lang } from "../../../domain/words/say";
import type { SquadPlayer } from "../../../server/services";

/** Both teams by name and the squads they came with. */
interface Known extends Readonly<Record<Side, { readonly shortName: string }>> {
  readonly squads: Readonly<Record<Side, readonly Pick<SquadPlayer, "id" | "name" | "jersey">[]>>;
}

export interface PadNames extends Names {
  /** The name alone, for a key that shows the shirt beside it. */
  readonly short: (player: string) => string;
  /** As in `player`, when the side is not known. */
  readonly anyone: (player: string) => string;
}

/**
 * How people are called on the pad: with the shirt they wear in this game. Whoever is in neither squad, as after a
 * correction of the teams, goes by the shirt alone, or by a question mark.
 */
export function namesOf(lang: Lang, page: Known, state: GameState): PadNames {
  const people = new Map(
    [...page.squads.home, ...page.squads.away].map((player) => [player.id, player]),
  );
  const worn = new Map<string, string>(
    [...state.home.players, ...state.away.players].map((line) => [line.player, line.jersey]),
  );
  const short = (player: string) => people.get(player)?.name ?? "?";
  const anyone = (player: string) => {
    const known = people.get(player);
    const jersey = worn.get(player) ?? known?.jersey ?? "?";
    return known
      ? say(lang, "game.who", { jersey, name: known.name })
      : say(lang, "pad.who.stranger", { jersey });
  };
  return {
    team: (side: Side) => page[side].shortName,
    player: (_side, player) => anyone(player),
    short,
    anyone,
  };
}
