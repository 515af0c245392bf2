import type { z } from "zod";
import type { StreamId } from "../../domain/kernel/ids";
import { parseStream } from "../../domain/kernel/ids";
import { game } from "../../domain/league/game";
import { gameCommand } from "../../domain/league/game/vocabulary";
import type { Decider } from "../../domain/live/decider";

/** What the live mechanism needs to know of one kind of stream. The mechanism itself knows no sport and no art. */
export interface Kind<State = unknown, Command = unknown, Event = unknown> {
  readonly decider: Decider<State, Command, Event>;
  readonly command: z.ZodType<Command>;
  /** Changes when the shape of the state does, so that an old fold is not read. */
  readonly version: string;
}

const kinds = {
  game: { decider: game, command: gameCommand, version: "game-1" },
};

/** The kind of a stream, or null when the name is none of a stream. */
export function kindOf(stream: string): { readonly stream: StreamId; readonly kind: Kind } | null {
  const parsed = parseStream(stream);
  // The mechanism passes states, commands and events through unread; each kind meets only its own.
  return parsed ? { stream: parsed.stream, kind: kinds[parsed.kind] as unknown as Kind } : null;
}
