import { useSay } from "../../words";
import { totalText } from "../score-text";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { PanelFrame } from "./panel";

/** Gives a judge the sheet back; what was handed in stands until there is a new one. */
export function ReturnPanel() {
  const say = useSay();
  const { entry, rows, names, page, say: tell, open } = useDesk();
  if (!entry) return null;
  const inHand = rows.filter(({ status }) => status === "handed-in");
  const why = entry.shown?.placed
    ? "desk.return.placed"
    : entry.status === "confirmed"
      ? "desk.return.confirmed"
      : inHand.length === 0
        ? "desk.return.none"
        : null;
  return (
    <PanelFrame title={say("desk.return.title")}>
      <p className="text-quiet">{say(why ?? "desk.return.hint")}</p>
      {why === null &&
        inHand.map(({ seat, sheet }) => (
          <Key
            key={seat}
            id={`return ${seat}`}
            bubble="below left"
            onPress={() => {
              const command = { type: "return-sheet", entry: entry.entry, seat } as const;
              if (tell(`return ${seat}`, command)) open(null);
            }}
          >
            <span className="flex-1 text-left">
              {say("desk.return.do", { judge: names.judge(seat) })}
            </span>
            <span className="figures text-xl">{sheet && totalText(page.rules, sheet.total)}</span>
          </Key>
        ))}
    </PanelFrame>
  );
}
