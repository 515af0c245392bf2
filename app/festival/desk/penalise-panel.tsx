import { useState } from "react";
import { markText } from "../../../domain/festival/mark-text";
import { parseMark } from "../../../domain/festival/marks";
import { Field } from "../../ui/field";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { PanelForm } from "./panel-form";
import { ReasonField } from "./reason-field";

const POINTS = ["0.1", "0.2", "0.3", "0.5", "1", "2"];
const OFF = [
  "desk.penalise.preset.people",
  "desk.penalise.preset.music",
  "desk.penalise.preset.late",
  "desk.penalise.preset.props",
  "desk.penalise.preset.content",
] as const;
const ON = [
  "desk.reward.preset.original",
  "desk.reward.preset.live",
  "desk.reward.preset.topic",
  "desk.reward.preset.rule",
] as const;
/** Any number of thousandths up to the most that a round takes. */
const ANY = { min: 1, max: 1_000_000, step: 1 };

/** Points off or on for the entry that is looked at: how many, and why. */
export function PenalisePanel() {
  const say = useSay();
  const { entry, say: tell, open } = useDesk();
  const [type, setType] = useState<"penalise" | "reward">("penalise");
  const [points, setPoints] = useState("0.5");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  if (!entry) return null;
  const adds = type === "reward";
  const parsed = parseMark(points, ANY);
  const missing = reason.trim() === "";
  const send = () => {
    setTried(true);
    if (!parsed.ok || missing) return;
    const command = { type, entry: entry.entry, points: parsed.value } as const;
    if (tell("do-penalise", { ...command, reason: reason.trim() })) open(null);
  };
  return (
    <PanelForm
      title={say("desk.penalise.title", { number: twoDigits(entry.number) })}
      onSend={send}
    >
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="sr-only">{say("desk.penalise.which")}</legend>
        {(["penalise", "reward"] as const).map((one) => (
          <Key key={one} id={`points ${one}`} pressed={type === one} onPress={() => setType(one)}>
            <span>
              {type === one && <span aria-hidden="true">✓ </span>}
              {say(one === "reward" ? "desk.penalise.on" : "desk.penalise.off")}
            </span>
          </Key>
        ))}
      </fieldset>
      <div className="grid gap-2">
        <Field
          label={say(adds ? "desk.reward.points" : "desk.penalise.points")}
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
        <ReasonField reason={reason} tried={tried} onReason={setReason} />
        <div className="grid gap-2 sm:grid-cols-2">
          {(adds ? ON : OFF).map((name) => {
            const text = say(name);
            return (
              <Key
                key={name}
                id={`reason ${name.slice(name.lastIndexOf(".") + 1)}`}
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
        {say(adds ? "desk.reward.do" : "desk.penalise.do", {
          points: parsed.ok ? markText(parsed.value) : "…",
        })}
      </Key>
    </PanelForm>
  );
}
