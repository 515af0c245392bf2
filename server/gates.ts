import { type Actor, may } from "../domain/accounts/roles";
import { gameId, parseStream, roundId } from "../domain/kernel/ids";
import type { Festival } from "./festival/festival";
import type { Rounds } from "./festival/rounds";
import type { DrawShows } from "./league/draw-shows";
import type { Games } from "./league/games";
import type { Groups } from "./league/groups";
import type { League } from "./league/league";
import type { Gate } from "./live/live";

/** One gate for every kind of stream: each kind knows who may say what in it. */
export function gatesFor(
  {
    draws,
    games,
    groups,
    rounds,
  }: {
    draws: DrawShows;
    games: Games;
    groups: Groups;
    rounds: Rounds;
  },
  actor: Actor,
  pseudonym: (accountId: string) => string,
): Gate {
  const by = actor.kind === "account" ? pseudonym(actor.id) : "";
  const gates = {
    draw: draws.gate(actor, by),
    game: games.gate(actor, by),
    group: groups.gate(actor, by),
    round: rounds.gate(actor, by),
    rehearsal: rounds.gate(actor, by),
  };
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

/**
 * May this actor read this stream? Everybody may, unless its game or round is not shown: then only the office, and
 * those who work in it. To all others it looks as if there were none.
 */
export async function mayRead(
  { league, festival }: { readonly league: League; readonly festival: Festival },
  actor: Actor,
  stream: string,
): Promise<boolean> {
  const parsed = parseStream(stream);
  if (!parsed) return false;
  const { kind } = parsed;
  const id = kind === "rehearsal" ? parsed.round : parsed.id;
  // Announcing a draw is what makes it public.
  if (kind === "draw") return true;
  const hidden =
    kind === "group" ? league.hidesGroup(id) : (kind === "game" ? league : festival).hides(id);
  // One that has ended is read by nobody but those who were in it.
  const over = kind === "rehearsal" && festival.onNow(id).stream !== stream;
  if (!over && !(await hidden)) return true;
  if (may(actor, "see-office")) return true;
  if (kind === "group") return false;
  if (kind === "game") return may(actor, "score-game", { game: gameId(id) });
  const round = roundId(id);
  const seat = actor.kind === "account" && actor.seat !== undefined ? { seat: actor.seat } : {};
  return may(actor, "judge-entry", { round, ...seat }) || may(actor, "run-round", { round });
}
