import { useState } from "react";
import { declinedLast } from "../../../domain/festival/judging/state";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { PanelFrame } from "./panel";
import { ReasonField } from "./reason-field";

/** Asks for the correction of a published result. Somebody else grants or declines it. */
export function CorrectPanel() {
  const say = useSay();
  const { entry, page, say: tell, open } = useDesk();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  if (!entry) return null;
  const declined = declinedLast(entry);
  const missing = reason.trim() === "";
  const send = () => {
    setTried(true);
    if (missing) return;
    const command = { type: "ask-correction", entry: entry.entry, reason: reason.trim() } as const;
    if (tell("do-correct", command)) open(null);
  };
  return (
    <PanelFrame title={say("desk.correct.title", { number: twoDigits(entry.number) })}>
      <p>{say("desk.correct.why", { page: `/office/rounds/${page.head.id}` })}</p>
      {declined && (
        <p className="rounded-xl bg-chip p-3" data-declined>
          {say("desk.correct.declined", { ...declined })}
        </p>
      )}
      {entry.asked ? (
        <p className="rounded-xl bg-warn-soft p-3 font-semibold text-warn-text">
          {say("desk.correct.asked", { reason: entry.asked.reason })}
        </p>
      ) : (
        <form
          className="grid gap-3"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <ReasonField about="correct" reason={reason} tried={tried} onReason={setReason} />
          <Key id="do-correct" tone="stage" onPress={send}>
            {say("desk.correct.do")}
          </Key>
        </form>
      )}
    </PanelFrame>
  );
}
