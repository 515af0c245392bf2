import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { PanelFrame } from "./panel";

/** All that is left of an entry's reveal at once: asked for twice, because nothing of it comes back. */
export function RevealAllPanel() {
  const say = useSay();
  const { entry, names, ask, open } = useDesk();
  if (!entry) return null;
  const all = async () => {
    if (await ask("do-all", { type: "reveal", entry: entry.entry, step: "all" })) open(null);
  };
  return (
    <PanelFrame title={say("desk.all.title")}>
      <p>{say("desk.all.why", { entry: names.entry(entry.entry) })}</p>
      <Key id="do-all" tone="stage" bubble="below left" onPress={() => void all()}>
        {say("desk.script.all")}
      </Key>
      <Key id="cancel" onPress={() => open(null)}>
        {say("desk.sure.cancel")}
      </Key>
    </PanelFrame>
  );
}

/** All works of a wall at once, with whose they are: asked for twice as well. */
export function PublishPanel() {
  const say = useSay();
  const { next, ask, open } = useDesk();
  const publish = async () => {
    if (await ask("do-publish", { type: "reveal-all" })) open(null);
  };
  const n = next.kind === "reveal-all" ? next.n : 0;
  return (
    <PanelFrame title={say("desk.publish.title", { n })}>
      <p>{say("desk.publish.why")}</p>
      <Key
        id="do-publish"
        tone="stage"
        bubble="below left"
        off={n === 0}
        onPress={() => void publish()}
      >
        {say("desk.do.reveal-all", { n })}
      </Key>
      <Key id="cancel" onPress={() => open(null)}>
        {say("desk.sure.cancel")}
      </Key>
    </PanelFrame>
  );
}

export function WithdrawPanel() {
  const say = useSay();
  const { entry, names, say: tell, open } = useDesk();
  if (!entry) return null;
  const number = twoDigits(entry.number);
  return (
    <PanelFrame title={say("desk.withdraw.title", { number })}>
      <p>{say("desk.withdraw.why", { entry: names.entry(entry.entry) })}</p>
      <Key
        id="do-withdraw"
        tone="bad"
        bubble="below left"
        onPress={() => tell("do-withdraw", { type: "withdraw", entry: entry.entry }) && open(null)}
      >
        {say("desk.withdraw.do")}
      </Key>
      <Key id="cancel" onPress={() => open(null)}>
        {say("desk.sure.cancel")}
      </Key>
    </PanelFrame>
  );
}
