import type { PrizeDecision } from "../../domain/festival/awards";
import type { Ended } from "../../domain/festival/judging/state";
import type { Say } from "../words";

/** What the head judge has decided at a line between two prizes, and why. */
export const decisionText = (
  say: Say,
  { awards, reason }: PrizeDecision,
  title: (entry: string) => string,
): string =>
  say("festival.decided", {
    awards: awards
      .map(({ entry, prize }) =>
        prize === null
          ? say("festival.decided.none", { title: title(entry) })
          : say("festival.decided.one", { title: title(entry), prize }),
      )
      .join(say("festival.list")),
    reason,
  });

/** A place with its prize, if it has one. */
export const endedText = (say: Say, { place, prize }: Pick<Ended, "place" | "prize">): string =>
  [say("festival.place", { n: place }), prize].filter(Boolean).join(" ");
