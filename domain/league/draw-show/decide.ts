import { never, ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { countDraws, drawGroups, entryFingerprint } from "../draw";
import {
  outcomeCommitment,
  type SealedOutcome,
  type SealedSeed,
  seedCommitment,
  seedOf,
} from "./commitments";
import { ballsOf, type DrawShow, isDrawn } from "./state";
import type { DrawCommand, DrawEvent, Shown } from "./vocabulary";

type Answer = Result<readonly DrawEvent[], Refusal>;
/** What lay sealed comes with the commands that need it. */
export type DrawWish = DrawCommand & { readonly opened?: readonly (SealedSeed | SealedOutcome)[] };
type WishOf<Type extends DrawCommand["type"]> = Extract<DrawWish, { readonly type: Type }>;

/** May this be said about the draw now (W1–W4)? */
export function decide(state: DrawShow, wish: DrawWish): Answer {
  switch (wish.type) {
    case "announce":
      return announce(state, wish);
    case "start": {
      const made = outcomeOf(state, wish);
      if (!made.ok) return made;
      const outcome = outcomeCommitment(made.value);
      return ok([{ type: "started", beyond: wish.beyond, outcome }]);
    }
    case "show":
      return show(state, wish);
    case "open":
      return open(state, wish);
    default:
      return never(wish);
  }
}

/** W1: a draw that has begun is drawn to its end before another is announced. */
function announce(
  state: DrawShow,
  { draw, entry, secret, source, salt }: WishOf<"announce">,
): Answer {
  if (state.started && !state.opened) return refuse({ code: "draw-begun" });
  const legal = countDraws(entry);
  if (!legal.ok) return refuse({ code: "not-drawable" });
  const fingerprint = entryFingerprint(entry);
  const commitment = seedCommitment({ draw, secret, salt });
  return ok([
    { type: "announced", draw, entry, fingerprint, commitment, source, legal: legal.value },
  ]);
}

/** W2: the outcome is what the two parts of the seed give, and settled before the first ball is shown. */
export function outcomeOf(
  { announced, started }: DrawShow,
  { beyond, salt, opened = [] }: WishOf<"start">,
): Result<SealedOutcome, Refusal> {
  if (!announced) return refuse({ code: "not-announced" });
  if (started) return refuse({ code: "draw-begun" });
  if ((announced.source === "") !== (beyond === ""))
    return refuse({ code: beyond === "" ? "source-missing" : "source-not-announced" });
  const sealed = opened.find(
    (one): one is SealedSeed => "secret" in one && seedCommitment(one) === announced.commitment,
  );
  if (!sealed) return refuse({ code: "seal-missing" });
  const seed = seedOf(sealed.secret, beyond);
  const drawn = drawGroups({ ...announced.entry, seed });
  if (!drawn.ok) return refuse({ code: "not-drawable" });
  const { transcript } = drawn.value;
  const number = "number" in transcript ? transcript.number : "";
  return ok({ draw: announced.draw, seed, number, pots: transcript.pots, salt });
}

/** W3: balls are shown in their order, each one once. */
function show(state: DrawShow, { step, opened = [] }: WishOf<"show">): Answer {
  if (!state.started) return refuse({ code: "not-begun" });
  if (step <= state.shown.length) return refuse({ code: "shown-already", step });
  if (step > ballsOf(state)) return refuse({ code: "no-more-balls" });
  const outcome = sealedOutcome(state, opened);
  if (!outcome) return refuse({ code: "seal-missing" });
  const balls = outcome.pots.flatMap(({ pot, drawn }) => drawn.map((ball) => ({ pot, ...ball })));
  return ok(
    balls
      .map(
        ({ pot, team, group, place }, at): Shown => ({
          ...{ type: "shown", step: at + 1, pot, team, group, place },
        }),
      )
      .slice(state.shown.length, step),
  );
}

/** W4: what was sealed is released when all balls are out. */
function open(state: DrawShow, { opened = [] }: WishOf<"open">): Answer {
  const { announced, started } = state;
  if (!announced || !started || !isDrawn(state)) return refuse({ code: "balls-left" });
  if (state.opened) return refuse({ code: "opened-already" });
  const outcome = sealedOutcome(state, opened);
  const sealed = opened.find(
    (one): one is SealedSeed => "secret" in one && seedCommitment(one) === announced.commitment,
  );
  if (!outcome || !sealed) return refuse({ code: "seal-missing" });
  const { secret, salt } = sealed;
  const { seed, number, salt: outcomeSalt } = outcome;
  return ok([{ type: "opened", secret, salt, outcomeSalt, seed, number }]);
}

const sealedOutcome = (
  { started }: DrawShow,
  opened: readonly (SealedSeed | SealedOutcome)[],
): SealedOutcome | undefined =>
  opened.find(
    (one): one is SealedOutcome => "pots" in one && outcomeCommitment(one) === started?.outcome,
  );
