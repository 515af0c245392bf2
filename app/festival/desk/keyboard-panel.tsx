import { useSay } from "../../words";
import { PanelFrame } from "./panel";
import { SHORTCUTS } from "./shortcuts";

export function KeyboardPanel() {
  const say = useSay();
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
    </PanelFrame>
  );
}
