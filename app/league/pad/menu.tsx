import { other } from "../../../domain/league/game/state";
import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { arrowOf } from "./ties";

/** What is seldom needed. */
export function Menu() {
  const say = useSay();
  const { open, mirrored, set, sheet, page, unsent, act, when } = usePad();
  const over = sheet.state.phase === "over";
  const entries = [
    ["clock", "pad.clock.set"],
    ["late", "pad.menu.late"],
    ["lists", "pad.menu.lists"],
    ["error", "pad.menu.error"],
    over ? (["protest", "pad.menu.protest"] as const) : (["forfeit", "pad.menu.forfeit"] as const),
    ["keyboard", "pad.menu.keyboard"],
  ] as const;
  const { arrow } = sheet.state;
  return (
    <PanelFrame title={say("pad.menu.title")} tie={arrowOf(sheet.state)}>
      <div className="grid grid-cols-2 gap-3">
        {entries.map(([kind, text]) => (
          <Key key={kind} id={`menu ${kind}`} onTap={() => open({ kind })}>
            {say(text)}
          </Key>
        ))}
        {arrow !== null && !over && (
          <Key
            id="menu arrow"
            onTap={() => {
              act("menu arrow", { type: "set-arrow", ...when(), side: other(arrow) });
              open(null);
            }}
          >
            {say("pad.menu.arrow")}
          </Key>
        )}
        <Key
          id="menu mirror"
          pressed={mirrored}
          onTap={() => {
            set({ mirrored: !mirrored });
            open(null);
          }}
        >
          ⇄ {say("pad.menu.mirror")}
        </Key>
        <Key
          id="menu export"
          disabled={sheet.waiting === 0}
          onTap={() => save(`leitai-${page.id}.json`, unsent())}
        >
          {say("pad.menu.export", { n: sheet.waiting })}
        </Key>
        <a href={`/league/games/${page.id}`} className="pad-key" data-key="menu leave">
          {say("pad.menu.leave")}
        </a>
      </div>
    </PanelFrame>
  );
}

/** What is not sent yet as a file: with it an organiser can save an evening from a tablet that finds no network. */
function save(name: string, wishes: readonly unknown[]): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify({ leitai: 1, wishes }, null, 1)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
