import type { Actor } from "../../domain/accounts/roles";

/** Where a person's work is: an official's game, or the office. */
export function landing(actor: Actor): string {
  if (actor.kind === "anonymous") return "/";
  if (actor.role !== "official") return "/office";
  return actor.gameId === undefined ? "/" : padPath(actor.gameId);
}

/** The pad on which a game is scored. */
export const padPath = (game: string): string => `/live/games/${game}/score`;
