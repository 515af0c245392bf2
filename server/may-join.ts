import { type Actor, may } from "../domain/accounts/roles";
import { roundId } from "../domain/kernel/ids";

/** Boards are for everybody, but for the desk of a round: marks stand there before their reveal. */
export function mayJoin(actor: Actor, board: string): boolean {
  const round = /^desk\/(.*)$/s.exec(board)?.[1];
  return round === undefined || may(actor, "see-sheets", { round: roundId(round) });
}
