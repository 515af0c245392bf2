import { titleText } from "../../../domain/words/titles";
import { useStill } from "../../live/use-still";
import { useSay } from "../../words";
import { isOwed } from "./lines";
import { SheetPanel } from "./panel";
import { type Panel, useSheet } from "./sheet-context";

/** The entry of the panel that was open is over, or another one was called: what became of what was typed. */
export function OverPanel({ entry, of }: Extract<Panel, { kind: "over" }>) {
  const say = useSay();
  const { lines, line, openPanel, openEntry } = useSheet();
  const still = useStill();
  const was = lines.find((one) => one.entry === entry);
  const title = titleText(was?.card.title ?? "");
  const moved = line !== null && line.entry !== entry;
  const back = moved && was !== undefined && isOwed(was);
  return (
    <SheetPanel
      title={
        moved
          ? say("sheet.over.moved", { title, next: titleText(line.card.title) })
          : say("sheet.over.shut", { title })
      }
      still={still}
    >
      <p role="status" data-over={entry}>
        {say(`sheet.over.${of}`, { title })}
      </p>
      <div className="mt-4 grid gap-3">
        <button
          type="button"
          data-key="over done"
          data-look="main"
          className="sheet-key !min-h-14 text-lg"
          disabled={still}
          onClick={() => openPanel(null)}
        >
          {say("sheet.over.done")}
        </button>
        {back && (
          <button
            type="button"
            data-key="over back"
            data-look="card"
            className="sheet-key !min-h-14"
            disabled={still}
            onClick={() => openEntry(entry)}
          >
            {say("sheet.over.back", { title })}
          </button>
        )}
      </div>
    </SheetPanel>
  );
}
