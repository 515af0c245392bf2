import { type Anchor, anchorOf, anchorPreset, anchorsFor } from "../../../domain/festival/anchors";
import { markText } from "../../../domain/festival/mark-text";
import type { JudgePage } from "../../../server/services";
import type { Say } from "../../words";
import { levelOf, levels } from "./scale";

type Meant = Pick<JudgePage, "anchors" | "form" | "mark">;

/** What a mark means for a criterion: in the contest's own words, or in the usual ones for its form. */
export function levelWord(say: Say, page: Meant, criterion: string, mark: number): string | null {
  if (anchorsFor(page.anchors, criterion).length > 0)
    return anchorOf(page.anchors, criterion, mark);
  return say(`sheet.level.${anchorPreset(page.form)}.${levelOf(page.mark, mark)}`);
}

/** The same for all criteria that have no words of their own, as a line for each level. */
export function levelLines(say: Say, page: Meant): readonly string[] {
  const { anchors, mark } = page;
  const all = anchorsFor(
    anchors.filter(({ criterion }) => criterion === null),
    "",
  );
  const line = (level: string, from: string, to: string) =>
    say("sheet.level.range", { level, from, to });
  if (anchors.length === 0)
    return levels(mark).map(({ level, from, to }) =>
      line(say(`sheet.level.${anchorPreset(page.form)}.${level}`), from, to),
    );
  return all.map(({ word, from }, at) =>
    line(word, markText(from), markText(below(all, at, mark))),
  );
}

/** The lines of a criterion that has words of its own; none where it has not. */
export function ownLevelLines(
  say: Say,
  { anchors, mark }: Pick<Meant, "anchors" | "mark">,
  criterion: string,
): readonly string[] {
  const own = anchorsFor(
    anchors.filter((one) => one.criterion === criterion),
    criterion,
  );
  return own.map(({ word, from }, at) =>
    say("sheet.level.range", {
      level: word,
      from: markText(from),
      to: markText(below(own, at, mark)),
    }),
  );
}

const below = (all: readonly Anchor[], at: number, { max, step }: Meant["mark"]): number => {
  const above = all[at - 1];
  return above ? above.from - step : max;
};
