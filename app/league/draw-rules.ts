import type { DrawEntry } from "../../domain/league/draw";
import { sayIfKnown } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { Say } from "../words";

/** The rules of a draw, a sentence each. */
export function ruleLines(
  { lang, say }: { readonly lang: Lang; readonly say: Say },
  { separation, apart = [], fixed = [] }: DrawEntry,
  nameOf: (team: string) => string,
): readonly string[] {
  return [
    ...separation.map(
      ({ kind, value, maxPerGroup: n }) =>
        sayIfKnown(lang, `draw.rule.${kind}.${value}`, { n }) ??
        (value === undefined ? sayIfKnown(lang, `draw-show.rule.kind.${kind}`, { n }) : null) ??
        say("draw.rule.other", { n, kind, value: value ?? "" }),
    ),
    ...apart.map((teams) =>
      say("draw-show.rule.apart", { teams: teams.map(nameOf).join(say("draw-show.and")) }),
    ),
    ...fixed.map(({ team, group, place }) =>
      say("draw-show.rule.fixed", { team: nameOf(team), place: `${group}${place}` }),
    ),
  ];
}

/** Groups as far as they are shown: the team of each place, or null. */
export function groupsSoFar(
  { groupSizes }: Pick<DrawEntry, "groupSizes">,
  shown: readonly { readonly team: string; readonly group: string; readonly place: number }[],
): readonly { readonly letter: string; readonly teams: readonly (string | null)[] }[] {
  return groupSizes.map((size, at) => {
    const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(at);
    return {
      letter,
      teams: Array.from(
        { length: size },
        (_, place) =>
          shown.find((ball) => ball.group === letter && ball.place === place + 1)?.team ?? null,
      ),
    };
  });
}
