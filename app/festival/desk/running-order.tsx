import { useEffect, useRef } from "react";
import type { EntryState } from "../../../domain/festival/judging/state";
import { titleText } from "../../../domain/words/titles";
import { useSay } from "../../words";
import { scoreText } from "../score-text";
import { useDesk } from "./desk-context";
import { stageOf } from "./entry-stage";
import { twoDigits } from "./names";
import { scoreNow } from "./score-now";

/** All entries in their order, each with where it stands. A press on one looks at it; nothing is called by that. */
export function RunningOrder() {
  const say = useSay();
  const { state } = useDesk();
  return (
    <ol className="grid gap-1" aria-label={say("desk.order")}>
      {state.entries.map((entry) => (
        <Line key={entry.entry} entry={entry} />
      ))}
    </ol>
  );
}

const TONE: Readonly<Record<string, string>> = {
  "on-stage": "bg-stage text-white",
  judging: "bg-warn-soft text-warn-text",
  confirmed: "bg-good-soft text-good-text",
  revealing: "bg-stage text-white",
  revealed: "bg-good-soft text-good-text",
  correction: "bg-bad-soft text-bad",
};

function Line({ entry }: { entry: EntryState }) {
  const say = useSay();
  const { state, page, board, entry: looked, pick, panel, open } = useDesk();
  const stage = stageOf(state, entry);
  const card = page.entries.find(({ id }) => id === entry.entry);
  const tally = scoreNow(page.rules, entry, board);
  const here = looked?.entry === entry.entry;
  const button = useRef<HTMLButtonElement>(null);
  // In a long order the entry that is looked at would stand out of sight.
  useEffect(() => {
    if (here) button.current?.scrollIntoView?.({ block: "nearest" });
  }, [here]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        data-entry={entry.entry}
        data-stage={stage.kind}
        aria-current={here ? "true" : undefined}
        onClick={() => {
          pick(entry.entry);
          if (panel) open(null);
        }}
        className={`flex min-h-14 w-full items-center gap-3 rounded-xl px-3 py-1.5 text-left ${here ? "bg-chip" : "hover:bg-paper-deep"} ${stage.kind === "withdrawn" ? "text-quiet line-through" : ""}`}
      >
        <span className="figures w-8 flex-none text-2xl leading-none font-bold text-stage">
          {twoDigits(entry.number)}
        </span>
        <span className="min-w-0 flex-1 leading-tight">
          <span className="block truncate font-semibold">{card && titleText(card.title)}</span>
          <span className="block truncate text-sm text-quiet">{card?.unit}</span>
        </span>
        <span className="flex flex-none flex-col items-end gap-0.5">
          <span
            className={`rounded-full px-2 text-[13px] leading-5 font-semibold ${TONE[stage.kind] ?? "bg-chip text-quiet"}`}
          >
            {say(`desk.stage.${stage.kind}`, stage.kind === "judging" ? { ...stage } : {})}
          </span>
          {tally && <span className="figures">{scoreText(page.rules, tally.score)}</span>}
        </span>
      </button>
    </li>
  );
}
