import { type Names, playText } from "../../../domain/words/plays";
import type { Lang } from "../../../domain/words/say";
import { useLang, useSay } from "../../words";
import type { Line } from "./lines";
import { usePad } from "./pad-context";

/** What a line says: whose it is, its first event, and what belongs to it in brackets. */
export function lineText(
  lang: Lang,
  line: Pick<Line, "events" | "fouls">,
  names: Names,
  periods: number,
): string {
  const [first, ...others] = line.events.map((event) =>
    playText(lang, event, names, periods, line.fouls || undefined),
  );
  const [event] = line.events;
  const byPlayer = event && "player" in event && event.player !== null;
  const whose = byPlayer ? `${names.team(event.side)} ` : "";
  return `${whose}${first ?? ""}${others.length === 0 ? "" : ` (${others.join(", ")})`}`;
}

export function useLineText(): (line: Line) => string {
  const [lang, { names, sheet }] = [useLang(), usePad()];
  return (line) => lineText(lang, line, names, sheet.state.rules.periods);
}

/** What the undo key takes back; of a correction also what stands again then. */
export function useUndoText(): (line: Line) => string {
  const [say, text] = [useSay(), useLineText()];
  return (line) =>
    line.was
      ? say("pad.undo.correction", { was: text({ ...line, events: line.was }) })
      : text(line);
}
