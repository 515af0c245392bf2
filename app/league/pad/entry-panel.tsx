import { useMemo } from "react";
import type { CommandId } from "../../../domain/kernel/ids";
import type { GameCommand } from "../../../domain/league/game/vocabulary";
import { clockText } from "../../live/clock";
import { useSay } from "../../words";
import { CommandKeys } from "./command-keys";
import { commandOf } from "./command-of";
import { Key } from "./key";
import { stateAfter } from "./lines";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { useLineText } from "./use-line-text";

/** One line of the log, opened: take it back, make it something else at its own time, or put something in behind it. */
export function EntryPanel({ id }: { id: CommandId }) {
  const [say, text] = [useSay(), useLineText()];
  const { lines, sheet, takeBack, replace, insertAt, open } = usePad();
  const then = useMemo(() => stateAfter(sheet.entries, id), [sheet.entries, id]);
  const line = lines.find((one) => one.id === id);
  if (!line) return null;
  const command = line.gone ? null : commandOf(line.events);
  const change = (key: string, to: GameCommand) => {
    if (replace(key, line, to)) open(null);
  };
  return (
    <PanelFrame title={`${line.time ? clockText(line.time.ms) : ""} ${text(line)}`}>
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
    </PanelFrame>
  );
}
