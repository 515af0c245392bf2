import { competitionRefusalText } from "../../../domain/words/competition";
import { refusalMessage } from "../../../domain/words/refusal";
import type { ShowRefusal } from "../../../server/services";
import type { Outcome } from "../registry/outcome";
import { refusedAs } from "../registry/outcomes";

/** Codes of the draw itself, whose sentences name teams and rules. */
const OF_DRAWS = [
  "group-count",
  "entered-twice",
  "in-two-pots",
  "unknown-entrant",
  "not-in-a-pot",
  "places-do-not-fit",
  "fixed-twice",
  "fixed-elsewhere",
  "no-legal-draw",
  "none-found",
];

type OfDraw = Parameters<typeof competitionRefusalText>[1];
const isOfDraw = (refusal: { readonly code: string }): refusal is OfDraw =>
  OF_DRAWS.includes(refusal.code);

/** Why the draw cannot go on, as its page tells it. */
export function drawRefused(
  refusal: ShowRefusal,
  teams: readonly { readonly id: string; readonly name: string }[],
): Outcome {
  const nameOf = (team: string) => teams.find(({ id }) => id === team)?.name ?? team;
  if (isOfDraw(refusal))
    return {
      refusal: {
        zh: competitionRefusalText("zh", refusal, nameOf),
        en: competitionRefusalText("en", refusal, nameOf),
      },
    };
  const told = refusalMessage(refusal, "draw");
  return told.en === refusal.code ? refusedAs(refusal) : { refusal: told };
}
