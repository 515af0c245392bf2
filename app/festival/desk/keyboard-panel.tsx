import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { PanelFrame } from "./panel";
import { SHORTCUTS } from "./shortcuts";

export function KeyboardPanel() {
  const say = useSay();
  const { shortcuts, setShortcuts } = useDesk();
  return (
    <PanelFrame title={say("desk.keyboard.title")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {SHORTCUTS.map(([keys, word]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded bg-chip px-2 py-0.5 font-semibold">{keys}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <Key id="shortcuts" pressed={shortcuts} onPress={() => setShortcuts(!shortcuts)}>
        {say(shortcuts ? "desk.keyboard.on" : "desk.keyboard.off")}
      </Key>
    </PanelFrame>
  );
}
