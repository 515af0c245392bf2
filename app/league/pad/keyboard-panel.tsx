import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { SHORTCUTS } from "./shortcuts";

/** Which key does what, and the switch that turns all of them off. */
export function KeyboardPanel() {
  const say = useSay();
  const { shortcuts, set } = usePad();
  return (
    <PanelFrame title={say("pad.keyboard.title")}>
      <Key id="shortcuts" pressed={shortcuts} onTap={() => set({ shortcuts: !shortcuts })}>
        {say(shortcuts ? "pad.keyboard.on" : "pad.keyboard.off")}
      </Key>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-[15px]">
        {SHORTCUTS.map(([keys, word]) => (
          <div key={word} className="contents">
            <dt>
              <kbd className="figures rounded border border-line bg-paper px-2">{keys}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </PanelFrame>
  );
}
