import type { z } from "zod";
import { round } from "../../domain/festival/judging";
import { needed, sealed, withOpened } from "../../domain/festival/judging/sealing";
import { roundCommand } from "../../domain/festival/judging/vocabulary";
import type { StreamId } from "../../domain/kernel/ids";
import { parseStream } from "../../domain/kernel/ids";
import { draw } from "../../domain/league/draw-show";
import * as drawSealing from "../../domain/league/draw-show/sealing";
import { drawCommand } from "../../domain/league/draw-show/vocabulary";
import { game } from "../../domain/league/game";
import { gameCommand } from "../../domain/league/game/vocabulary";
import { group } from "../../domain/league/group";
import { groupCommand } from "../../domain/league/group/vocabulary";
import type { Decider } from "../../domain/live/decider";

/** What the live mechanism needs to know of one kind of stream. The mechanism itself knows no sport and no art. */
export interface Kind<State = unknown, Command = unknown, Event = unknown> {
  readonly decider: Decider<State, Command, Event>;
  readonly command: z.ZodType<Command>;
  /** Changes when the shape of the state does, so that an old fold is not read. */
  readonly version: string;
  /** For kinds that say of some things only what commits to them, until they are revealed. */
  readonly sealing?: Sealing<State, Command>;
}

/** What stays out of a stream: stored in the transaction of the commit that speaks of it, opened by a later command. */
interface Sealing<State, Command> {
  readonly sealed: (
    state: State,
    command: Command,
  ) => { readonly commitment: string; readonly content: unknown } | null;
  /** The commitments that a command opens. */
  readonly needed: (state: State, command: Command) => readonly string[];
  readonly withOpened: (command: Command, opened: readonly unknown[]) => Command;
}

const judged = {
  decider: round,
  command: roundCommand,
  version: "round-8",
  sealing: { sealed, needed, withOpened },
};

const kinds = {
  draw: {
    decider: draw,
    command: drawCommand,
    version: "draw-1",
    sealing: drawSealing,
  },
  game: { decider: game, command: gameCommand, version: "game-3" },
  group: { decider: group, command: groupCommand, version: "group-1" },
  round: judged,
  /** Says what a round says, and counts for nothing. */
  rehearsal: judged,
};

/** The kind of a stream, or null when the name is none of a stream. */
export function kindOf(stream: string): { readonly stream: StreamId; readonly kind: Kind } | null {
  const parsed = parseStream(stream);
  // The mechanism passes states, commands and events through unread; each kind meets only its own.
  return parsed ? { stream: parsed.stream, kind: kinds[parsed.kind] as unknown as Kind } : null;
}
