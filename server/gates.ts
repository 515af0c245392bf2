import type { Actor } from "../domain/accounts/roles";
import { parseStream } from "../domain/kernel/ids";
import type { Rounds } from "./festival/rounds";
import type { Games } from "./league/games";
import type { Gate } from "./live/live";

/** One gate for every kind of stream: each kind knows who may say what in it. */
export function gatesFor(
  games: Games,
  rounds: Rounds,
  actor: Actor,
  pseudonym: (accountId: string) => string,
): Gate {
  const by = actor.kind === "account" ? pseudonym(actor.id) : "";
  const gates = { game: games.gate(actor, by), round: rounds.gate(actor, by) };
  const gateOf = (stream: string): Gate | null => {
    const parsed = parseStream(stream);
    return parsed && gates[parsed.kind];
  };
  return {
    by,
    may: (stream, wish) => gateOf(stream)?.may(stream, wish) ?? false,
    against: (stream, wish) => gateOf(stream.stream)?.against?.(stream, wish),
    names: async (stream, refusal) => (await gateOf(stream)?.names?.(stream, refusal)) ?? {},
  };
}
