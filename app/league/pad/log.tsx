import { memo, useState } from "react";
import type { GameEvent } from "../../../domain/league/game/vocabulary";
import { periodText } from "../../../domain/words/plays";
import { clockText } from "../../live/clock";
import { useLang, useSay } from "../../words";
import type { Line } from "./lines";
import { usePad } from "./pad-context";
import { useLineText } from "./use-line-text";

/** As many as a scorer looks back over without asking for more. */
const SHOWN = 40;

/** What was said, newest first. A tap on a line opens it. */
export function Log() {
  const [say, lang, text] = [useSay(), useLang(), useLineText()];
  const { lines, open, sheet } = usePad();
  const [whole, setWhole] = useState(false);
  const newest = [...lines].reverse();
  const shown = whole ? newest : newest.slice(0, SHOWN);
  const { periods } = sheet.state.rules;
  return (
    <section aria-label={say("pad.log")} className="pad-log card px-3 py-1" data-log>
      {lines.length === 0 && <p className="p-3 text-quiet">{say("pad.log.empty")}</p>}
      <ol>
        {shown.map((line) => (
          <LogLine
            key={line.id}
            id={line.id}
            time={line.time ? clockText(line.time.ms) : ""}
            period={line.time ? periodText(lang, line.time.period, periods) : ""}
            text={text(line)}
            side={sideOf(line.events[0])}
            score={line.score ? `${line.score.home}–${line.score.away}` : ""}
            mark={markOf(line)}
            onOpen={open}
          />
        ))}
      </ol>
      {shown.length < lines.length && (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className="min-h-11 w-full font-semibold text-court-text"
        >
          {say("pad.log.more", { n: lines.length })}
        </button>
      )}
    </section>
  );
}

type Mark = "gone" | "replaced" | "inserted" | "pending" | null;

const markOf = (line: Line): Mark => {
  if (line.gone) return "gone";
  return line.mark ?? (line.pending ? "pending" : null);
};

const sideOf = (event: GameEvent | undefined) => (event && "side" in event ? event.side : null);

/** Drawn anew only when something of it has changed: a game has hundreds of them. */
const LogLine = memo(function LogLine({
  id,
  time,
  period,
  text,
  side,
  score,
  mark,
  onOpen,
}: {
  id: Line["id"];
  time: string;
  period: string;
  text: string;
  side: "home" | "away" | null;
  score: string;
  mark: Mark;
  onOpen: (panel: { kind: "entry"; id: Line["id"] }) => void;
}) {
  const say = useSay();
  const edge =
    side === "home"
      ? "border-l-home-deep"
      : side === "away"
        ? "border-l-away-deep"
        : "border-l-transparent";
  return (
    <li className="border-b border-line-soft last:border-b-0">
      <button
        type="button"
        data-line={id}
        data-mark={mark ?? undefined}
        onClick={() => onOpen({ kind: "entry", id })}
        className={`flex min-h-11 w-full items-center gap-2 border-l-4 pl-2 text-left text-[15px] leading-tight ${edge}`}
      >
        <span className="figures w-12 flex-none text-quiet" title={period}>
          {time}
        </span>
        <span className={`min-w-0 flex-1 ${mark === "gone" ? "text-quiet line-through" : ""}`}>
          {text}
        </span>
        {mark && (
          <span className="flex-none rounded bg-chip px-1.5 text-xs font-semibold text-quiet">
            {say(`pad.log.${mark}`)}
          </span>
        )}
        <span className="figures flex-none">{score}</span>
      </button>
    </li>
  );
});
