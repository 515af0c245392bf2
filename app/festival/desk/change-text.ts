import type { TallyRules } from "../../../domain/festival/rules";
import type { Change } from "../../../domain/festival/sensitivity";
import type { Say } from "../../words";
import type { DeskNames } from "./names";

/** What might have been otherwise, as the sensitivity card names it. */
export function changeText(
  say: Say,
  names: DeskNames,
  { criteria }: TallyRules,
  change: Change,
): string {
  switch (change.kind) {
    case "judge":
      return say("figures.change.judge", { judge: names.judge(change.seat) });
    case "drop": {
      const none = change.high === 0 && change.low === 0;
      return say(none ? "figures.change.drop.none" : "figures.change.drop", { ...change });
    }
    case "mode":
      return say(`figures.change.mode.${change.mode}`);
    case "decimals":
      return say(
        change.decimals === 0 ? "figures.change.decimals.none" : "figures.change.decimals",
        { ...change },
      );
    case "point":
      return say(`figures.change.point.${change.at}`);
    case "rankOn":
      return say(`figures.change.rankOn.${change.rankOn}`);
    case "ties": {
      const { first } = change;
      if (first === "earlier" || first === "share") return say(`figures.change.ties.${first}`);
      const criterion = criteria.find(({ id }) => first === `criterion:${id}`);
      return say("figures.change.ties", {
        step: criterion
          ? say("tie.name.criterion", { criterion: criterion.name })
          : stepName(say, first),
      });
    }
  }
}

function stepName(say: Say, step: string): string {
  switch (step) {
    case "untrimmed":
    case "exact":
    case "headToHead":
    case "droppedLow":
      return say(`tie.name.${step}`);
    default:
      return step;
  }
}
