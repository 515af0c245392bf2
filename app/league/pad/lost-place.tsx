import { clockText } from "../../live/clock";
import { useSay } from "../../words";
import { Tied } from "./changed";
import type { Fate } from "./fate";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { useFateText } from "./use-fate-text";

/** The entry behind which something was to be put in does not count any more: somebody says where it goes instead. */
export function LostPlace({ fate }: { fate: Fate }) {
  const [say, text] = [useSay(), useFateText()];
  const { place, anchor, sheet, insertAt, cancel } = usePad();
  if (!place || !anchor) return null;
  const behind = sheet.entries.find((one) => one.id === anchor.id);
  const goOn = () => {
    if (behind) insertAt({ id: behind.id, events: behind.events, time: place.time });
    else cancel();
  };
  return (
    <section data-lost-place className="flex min-h-0 flex-1 flex-col gap-3">
      <Tied
        changed={text(fate)}
        onGo={goOn}
        go={say("pad.changed.place.go", { time: clockText(place.time.ms) })}
      >
        {null}
      </Tied>
      <Key id="cancel place" onTap={cancel}>
        {say("pad.next.insert.cancel")}
      </Key>
    </section>
  );
}
