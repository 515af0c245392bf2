import { useMemo, useState } from "react";
import type { CommandId } from "../../../domain/kernel/ids";
import type { GameCommand } from "../../../domain/league/game/vocabulary";
import { clockText } from "../../live/clock";
import { useSay } from "../../words";
import { Tied } from "./changed";
import { CommandKeys } from "./command-keys";
import { commandOf } from "./command-of";
import { type Fate, fateOf } from "./fate";
import { Key } from "./key";
import { type Line, stateAfter } from "./lines";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { useFateText } from "./use-fate-text";
import { useLineText } from "./use-line-text";

/** One line of the log, opened: take it back, make it something else at its own time, or put something in behind it. */
export function EntryPanel({ id }: { id: CommandId }) {
  const [say, text, fateText] = [useSay(), useLineText(), useFateText()];
  const { lines, sheet, open } = usePad();
  const line = lines.find((one) => one.id === id);
  const fate = fateOf(sheet.entries, id);
  const [was, hold] = useState<{ readonly line: Line | undefined; readonly fate: Fate }>({
    line,
    fate,
  });
  const shown = line ?? was.line;
  if (!shown) return null;
  const changed = fate.kind === was.fate.kind ? null : fateText(fate);
  const goOn = () => {
    if (fate.kind === "replaced") open({ kind: "entry", id: fate.by });
    else if (fate.kind === "missing") open(null);
    else hold({ line, fate });
  };
  return (
    <PanelFrame title={`${shown.time ? clockText(shown.time.ms) : ""} ${text(shown)}`}>
      <Tied
        changed={changed}
        onGo={goOn}
        {...(fate.kind === "replaced" ? { go: say("pad.changed.open") } : {})}
      >
        <EntryKeys line={shown} />
      </Tied>
    </PanelFrame>
  );
}

function EntryKeys({ line }: { line: Line }) {
  const say = useSay();
  const { sheet, takeBack, replace, insertAt, open } = usePad();
  const { id } = line;
  const then = useMemo(() => stateAfter(sheet.entries, id), [sheet.entries, id]);
  const command = line.gone ? null : commandOf(line.events);
  const change = (key: string, to: GameCommand) => {
    if (replace(key, line, to)) open(null);
  };
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Key
          id="entry undo"
          tone="ink"
          bubble="below left"
          onTap={() => takeBack("entry undo", line) && open(null)}
        >
          {say(line.gone ? "pad.entry.restore" : "pad.entry.undo")}
        </Key>
        <Key
          id="entry insert"
          bubble="below right"
          disabled={line.gone !== null || line.time === null}
          onTap={() => line.time && insertAt({ id, events: line.events, time: line.time })}
        >
          {say("pad.entry.insert")}
        </Key>
      </div>
      {command ? (
        <CommandKeys command={command} state={then} onChange={change} />
      ) : (
        !line.gone && <p className="text-quiet">{say("pad.entry.only-undo")}</p>
      )}
    </>
  );
}
