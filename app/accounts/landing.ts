import type { Actor } from "../../domain/accounts/roles";
import { never } from "../../domain/kernel/result";

/** Where a person's work is: an official's game, a judge's seat, a unit, or the office. */
export function landing(actor: Actor): string {
  if (actor.kind === "anonymous") return "/";
  const { role, gameId, roundId } = actor;
  switch (role) {
    case "official":
      return gameId === undefined ? "/" : padPath(gameId);
    case "judge":
      return roundId === undefined ? "/" : `/live/rounds/${roundId}/judge`;
    case "head-judge":
      return roundId === undefined ? "/" : `/live/rounds/${roundId}/desk`;
    case "manager":
      return "/unit";
    case "organiser":
    case "admin":
      return "/office";
    default:
      return never(role);
  }
}

/** The pad on which a game is scored. */
export const padPath = (game: string): string => `/live/games/${game}/score`;
