import { useState } from "react";
import { markText, parseMark } from "../../../domain/festival/marks";
import { Field } from "../../ui/field";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { PanelForm } from "./panel-form";

const POINTS = ["0.1", "0.2", "0.3", "0.5", "1", "2"];
const REASONS = ["people", "music", "late", "props", "content"] as const;
/** Any number of thousandths up to the most that a round takes. */
const ANY = { min: 1, max: 1_000_000, step: 1 };
const REASON_MAX = 200;

/** Points off for the entry that is looked at: how many, and why. */
export function PenalisePanel() {
  const say = useSay();
  const { entry, say: tell, open } = useDesk();
  const [points, setPoints] = useState("0.5");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  if (!entry) return null;
  const parsed = parseMark(points, ANY);
  const missing = reason.trim() === "";
  const send = () => {
    setTried(true);
    if (!parsed.ok || missing) return;
    const command = { type: "penalise", entry: entry.entry, points: parsed.value } as const;
    if (tell("do-penalise", { ...command, reason: reason.trim() })) open(null);
  };
  return (
    <PanelForm
      title={say("desk.penalise.title", { number: twoDigits(entry.number) })}
      onSend={send}
    >
      <div className="grid gap-2">
        <Field
          label={say("desk.penalise.points")}
          hint={say("desk.penalise.points.hint")}
          fault={tried && !parsed.ok ? say("desk.penalise.points.bad") : null}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          value={points}
          onChange={(event) => setPoints(event.target.value)}
        />
        <div className="grid grid-cols-3 gap-2 sm:grid-cols-6">
          {POINTS.map((one) => (
            <Key
              key={one}
              id={`points ${one}`}
              tone="small"
              pressed={points === one}
              onPress={() => setPoints(one)}
              className="figures !text-xl"
            >
              {one}
            </Key>
          ))}
        </div>
      </div>
      <div className="grid gap-2">
        <Field
          label={say("desk.penalise.reason")}
          hint={say("desk.penalise.reason.hint")}
          fault={tried && missing ? say("desk.penalise.reason.missing") : null}
          autoComplete="off"
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="grid gap-2 sm:grid-cols-2">
          {REASONS.map((name) => {
            const text = say(`desk.penalise.preset.${name}`);
            return (
              <Key
                key={name}
                id={`reason ${name}`}
                tone="small"
                pressed={reason === text}
                onPress={() => setReason(text)}
              >
                {text}
              </Key>
            );
          })}
        </div>
      </div>
      <Key id="do-penalise" tone="stage" onPress={send}>
        {say("desk.penalise.do", { points: parsed.ok ? markText(parsed.value) : "…" })}
      </Key>
    </PanelForm>
  );
}
