import { useStill } from "../../live/use-still";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { PanelFrame } from "./panel";

/** A panel was open for an act, and another device of this desk has called another one. */
export function OverPanel({ was }: { was: string }) {
  const say = useSay();
  const { entry, names, open, pick } = useDesk();
  const still = useStill();
  const title = { was: names.entry(was), now: entry ? names.entry(entry.entry) : "" };
  return (
    <PanelFrame title={say("desk.over.title", title)}>
      <p role="status" data-over={was}>
        {say("desk.over.why", title)}
      </p>
      <Key id="over done" tone="stage" off={still} onPress={() => open(null)}>
        {say("desk.over.done")}
      </Key>
      <Key
        id="over back"
        off={still}
        onPress={() => {
          open(null);
          pick(was);
        }}
      >
        {say("desk.over.back", title)}
      </Key>
    </PanelFrame>
  );
}
