import { type Actor, may } from "../domain/accounts/roles";
import { roundId } from "../domain/kernel/ids";

/**
 * Boards are for everybody, but for the desk of a round, since marks stand there before their reveal, and for the
 * room of an account, in which its own devices learn that they were signed out.
 */
export function mayJoin(actor: Actor, board: string): boolean {
  const account = /^account\/(.*)$/s.exec(board)?.[1];
  if (account !== undefined) return actor.kind === "account" && actor.id === account;
  const round = /^desk\/(.*)$/s.exec(board)?.[1];
  return round === undefined || may(actor, "see-sheets", { round: roundId(round) });
}
