import { useState } from "react";
import type { EntryId } from "../../../domain/kernel/ids";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { openTies } from "./next-step";
import { PanelFrame } from "./panel";

/** Entries that nothing parts, for the head judge to put in order: one group after the other. */
export function TiesPanel() {
  const say = useSay();
  const { state } = useDesk();
  const [group] = openTies(state);
  return (
    <PanelFrame title={say("desk.ties.title")}>
      {group ? (
        <Group key={group.join()} entries={group} />
      ) : (
        <p className="text-quiet">{say("desk.ties.none")}</p>
      )}
    </PanelFrame>
  );
}

function Group({ entries }: { entries: readonly EntryId[] }) {
  const say = useSay();
  const { names, ask, open, page } = useDesk();
  const [order, setOrder] = useState(entries);
  const swap = (at: number, to: number) => {
    const [one, other] = [order[at], order[to]];
    if (!one || !other) return;
    setOrder(order.map((entry, index) => (index === at ? other : index === to ? one : entry)));
  };
  const send = async () => {
    if (await ask("do-ties", { type: "order-tied", entries: [...order] })) open(null);
  };
  return (
    <>
      <p>{say("desk.ties.why")}</p>
      <ol className="grid gap-2">
        {order.map((entry, index) => (
          <li key={entry} data-tied={entry} className="flex items-center gap-2">
            <span className="figures w-6 text-xl">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <span className="block font-bold">{names.entry(entry)}</span>
              <span className="block text-sm text-quiet">
                {page.entries.find(({ id }) => id === entry)?.unit}
              </span>
            </span>
            <Key
              id={`up ${entry}`}
              tone="small"
              off={index === 0}
              label={say("desk.ties.up", { entry: names.entry(entry) })}
              onPress={() => swap(index, index - 1)}
            >
              ↑
            </Key>
            <Key
              id={`down ${entry}`}
              tone="small"
              off={index === order.length - 1}
              label={say("desk.ties.down", { entry: names.entry(entry) })}
              onPress={() => swap(index, index + 1)}
            >
              ↓
            </Key>
          </li>
        ))}
      </ol>
      <Key id="do-ties" tone="stage" bubble="below left" onPress={() => void send()}>
        {say("desk.ties.do")}
      </Key>
    </>
  );
}
