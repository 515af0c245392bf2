import { type Names, playText } from "../../../domain/words/plays";
import type { Lang } from "../../../domain/words/say";
import { useLang } from "../../words";
import type { Line } from "./lines";
import { usePad } from "./pad-context";

/** What a line says: its first event, and what belongs to it in brackets. */
export function lineText(
  lang: Lang,
  line: Pick<Line, "events" | "fouls">,
  names: Names,
  periods: number,
): string {
  const [first, ...others] = line.events.map((event) =>
    playText(lang, event, names, periods, line.fouls || undefined),
  );
  return others.length === 0 ? (first ?? "") : `${first} (${others.join(", ")})`;
}

export function useLineText(): (line: Line) => string {
  const [lang, { names, sheet }] = [useLang(), usePad()];
  return (line) => lineText(lang, line, names, sheet.state.rules.periods);
}
