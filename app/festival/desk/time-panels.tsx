import { useState } from "react";
import { Field } from "../../ui/field";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { limitText } from "./entry-head";
import { Key } from "./key";
import { twoDigits } from "./names";
import { PanelFrame } from "./panel";
import { PanelForm } from "./panel-form";
import { parseSpan, spanText } from "./span-text";

/** How long the act took, as somebody else's watch says. */
export function TimePanel() {
  const say = useSay();
  const { entry, page, open, setTime } = useDesk();
  const [text, setText] = useState(entry?.ms == null ? "" : spanText(entry.ms));
  const [tried, setTried] = useState(false);
  if (!entry) return null;
  const ms = parseSpan(text);
  const send = () => {
    setTried(true);
    if (ms !== null && setTime(ms)) open(null);
  };
  return (
    <PanelForm title={say("desk.time.title", { number: twoDigits(entry.number) })} onSend={send}>
      <p className="text-quiet">{limitText(say, page.rules.time)}</p>
      <Field
        label={say("desk.time.field")}
        hint={say("desk.time.hint")}
        fault={tried && ms === null ? say("desk.time.bad") : null}
        autoComplete="off"
        maxLength={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Key id="do-time" tone="stage" bubble="below left" onPress={send}>
        {say("desk.time.do", { time: ms === null ? "…" : spanText(ms) })}
      </Key>
    </PanelForm>
  );
}

/** The contest has a time limit and nobody has said how long the act took. */
export function UntimedPanel() {
  const say = useSay();
  const { entry, page, names, ask, open } = useDesk();
  if (!entry) return null;
  const confirm = async () => {
    if (await ask("do-untimed", { type: "confirm", entry: entry.entry })) open(null);
  };
  return (
    <PanelFrame title={say("desk.untimed.title", { number: twoDigits(entry.number) })}>
      <p>
        {say("desk.untimed.why", {
          entry: names.entry(entry.entry),
          limit: limitText(say, page.rules.time),
        })}
      </p>
      <Key id="untimed type" tone="stage" onPress={() => open({ kind: "time" })}>
        {say("desk.time.type")}
      </Key>
      <Key id="do-untimed" bubble="below left" onPress={() => void confirm()}>
        {say("desk.untimed.do")}
      </Key>
    </PanelFrame>
  );
}
