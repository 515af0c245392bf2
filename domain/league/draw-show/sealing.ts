import {
  outcomeCommitment,
  type SealedOutcome,
  type SealedSeed,
  seedCommitment,
} from "./commitments";
import { type DrawWish, outcomeOf } from "./decide";
import type { DrawShow } from "./state";
import type { DrawCommand } from "./vocabulary";

/** What a granted command leaves in a sealed row: the seed's secret part, and the outcome. */
export function sealed(
  state: DrawShow,
  wish: DrawWish,
): { readonly commitment: string; readonly content: SealedSeed | SealedOutcome } | null {
  if (wish.type === "announce") {
    const { draw, secret, salt } = wish;
    const content = { draw, secret, salt };
    return { commitment: seedCommitment(content), content };
  }
  if (wish.type !== "start") return null;
  const outcome = outcomeOf(state, wish);
  if (!outcome.ok) return null;
  return { commitment: outcomeCommitment(outcome.value), content: outcome.value };
}

/** The commitments whose sealed rows a command needs before it can be decided. */
export function needed({ announced, started }: DrawShow, command: DrawCommand): readonly string[] {
  const seed = announced ? [announced.commitment] : [];
  const outcome = started ? [started.outcome] : [];
  if (command.type === "start") return seed;
  if (command.type === "show") return outcome;
  return command.type === "open" ? [...seed, ...outcome] : [];
}

export const withOpened = (
  command: DrawCommand,
  opened: readonly (SealedSeed | SealedOutcome)[],
): DrawWish => ({ ...command, opened });
