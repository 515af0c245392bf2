import { addDays, daysBetween, type LocalDay } from "../../kernel/time";
import { type SeasonKnockout, seasonKnockout, stageLevels } from "./season-knockout";

/**
 * The days of each stage of a season, first to last, as its form proposes them: two thirds for the groups and the rest
 * in equal parts for the levels of the knockout; a double elimination takes half, as its losers play on most days.
 */
export function stageSpans(
  format: SeasonKnockout,
  start: LocalDay,
  end: LocalDay,
): readonly (readonly [first: LocalDay, last: LocalDay])[] {
  const total = daysBetween(start, end) + 1;
  const weights = weightsOf(format);
  if (weights.length === 0) return [[start, end]];
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const behind = format.elimination === "double" ? total / 2 : total / 3;
  const days = weights.map((weight) => Math.max(1, Math.floor((behind * weight) / sum)));
  const groups = Math.max(1, total - days.reduce((all, one) => all + one, 0));
  const within = (at: number) => addDays(start, Math.min(at, total - 1));
  let from = groups;
  return [
    [start, within(groups - 1)],
    ...days.map((own, at) => {
      const first = within(from);
      from += own;
      return [first, within(at === days.length - 1 ? total - 1 : from - 1)] as const;
    }),
  ];
}

/** How many days of play each level of the knockout asks for, one after the other. */
function weightsOf(format: SeasonKnockout): readonly number[] {
  const levels = stageLevels(format).slice(1);
  if (format.elimination !== "double") return levels.map(() => 1);
  const games = seasonKnockout(format);
  const losers = games.filter(({ level }) => level === "losers").map(({ round }) => round);
  const last = format.reset ? 2 : 1;
  return levels.length === 0 ? [] : [1 + new Set(losers).size, last];
}
