import type { GroupCommand } from "../../../domain/league/group/vocabulary";
import type { Refusal } from "../../../domain/live/decider";
import type { Wish } from "../../../domain/live/wish";
import { refusalMessage } from "../../../domain/words/refusal";
import type { GroupOffice } from "../../../server/services";

/**
 * What to ask before a game that is being played loses its result; null where there is nothing to ask. `sure` is the
 * game for which it was asked before.
 */
export function unsureOf(
  wish: Wish<GroupCommand>,
  games: GroupOffice["games"],
  sure: string,
): ReturnType<typeof refusalMessage> | null {
  if (wish.type !== "nullify" && wish.type !== "forfeit-both") return null;
  const game = games.find(({ id }) => id === wish.game);
  if (!game?.live || sure === game.id) return null;
  const refusal: Refusal = { code: "game-on", game: `${game.home}–${game.away}` };
  return refusalMessage(refusal, "group");
}
