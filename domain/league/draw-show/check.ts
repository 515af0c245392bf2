import type { Result } from "../../kernel/result";
import { ok, refuse } from "../../kernel/result";
import { drawGroups, entryFingerprint } from "../draw";
import { outcomeCommitment, seedCommitment, seedOf } from "./commitments";
import type { DrawShow } from "./state";

/** What of a draw that was opened does not agree. */
export type DrawMismatch = "not-opened" | "entry" | "seed" | "outcome" | "balls";

/**
 * W6: whether the opened draw agrees with all that was published before: the entry list with its fingerprint, the
 * secret with its commitment, the outcome with its own, and the balls with what the seed gives. Anyone can do this.
 */
export function checkShow({
  announced,
  started,
  opened,
  shown,
}: DrawShow): Result<true, DrawMismatch> {
  if (!announced || !started || !opened) return refuse("not-opened");
  const { draw, entry } = announced;
  if (entryFingerprint(entry) !== announced.fingerprint) return refuse("entry");
  const { secret, salt, seed, number, outcomeSalt } = opened;
  if (seedCommitment({ draw, secret, salt }) !== announced.commitment) return refuse("seed");
  if (seedOf(secret, started.beyond) !== seed) return refuse("seed");
  const drawn = drawGroups({ ...entry, seed });
  if (!drawn.ok) return refuse("balls");
  const { transcript } = drawn.value;
  const { pots } = transcript;
  if (outcomeCommitment({ draw, seed, number, pots, salt: outcomeSalt }) !== started.outcome)
    return refuse("outcome");
  const balls = pots.flatMap(({ drawn: places }) => places);
  const same =
    balls.length === shown.length &&
    balls.every(({ team, group, place }, at) => {
      const ball = shown[at];
      return ball?.team === team && ball.group === group && ball.place === place;
    });
  return same ? ok(true) : refuse("balls");
}
