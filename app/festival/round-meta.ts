import { markText } from "../../domain/festival/mark-text";
import { clockText, type LocalDay } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { RoundHead, RoundPage } from "../../server/services";
import { entryNames } from "./entry-names";
import { standingOf } from "./standing";

export const roundTitle = (lang: Lang, { contest, name }: RoundHead): string =>
  say(lang, "festival.round.title", { contest, round: name });

/** Day, time and hall in one line. */
export const whenText = (lang: Lang, { day, start, hall }: RoundHead): string =>
  [
    day ? dayText(lang, day as LocalDay) : say(lang, "date.undated"),
    start === null ? null : clockText(start),
    hall,
  ]
    .filter((part) => part !== null)
    .join(" ");

/** What a round's page says of itself: when it is, and once it is over who came first. */
export function roundMeta(
  lang: Lang,
  page: RoundPage | undefined,
): { readonly title: string; readonly description: string } {
  if (!page) return { title: say(lang, "app.error.not-found"), description: "" };
  const { head, rules, stream } = page;
  const title = roundTitle(lang, head);
  const [best] = stream?.state.results ? standingOf(stream.state).lines : [];
  const facts = { title, when: whenText(lang, head), n: head.entries };
  if (!best) return { title, description: say(lang, "festival.round.description", facts) };
  return {
    title,
    description: say(lang, "festival.round.description.best", {
      ...facts,
      best: entryNames(lang, page.entries).title(best.entry),
      score: markText(best.score, rules.rounding.decimals),
    }),
  };
}
