import { useState } from "react";
import { refereeError, type Side } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { SideChoice } from "./side-choice";
import { momentOf, resultOf } from "./ties";

/** What a side states after the end: that it protests, and why. */
export function ProtestPanel() {
  const say = useSay();
  const { wish, open, sheet } = usePad();
  const [side, setSide] = useState<Side | null>(null);
  const [reason, setReason] = useState("");
  return (
    <PanelFrame
      title={say("pad.menu.protest")}
      tie={{ ...momentOf(sheet.state), ...resultOf(sheet.state) }}
    >
      <p className="text-sm text-quiet">{say("pad.protest.hint")}</p>
      <SideChoice id="protest" label={say("pad.protest.side")} side={side} onChoose={setSide} />
      <Reason text={reason} onChange={setReason} />
      <Key
        id="protest do"
        tone="next"
        bubble="above left"
        disabled={side === null}
        onTap={() => side && wish("protest do", { type: "protest", side, reason }) && open(null)}
      >
        {say(side === null ? "pad.protest.side" : "pad.protest.do")}
      </Key>
    </PanelFrame>
  );
}

/** What the referees put right of their own; the points are entered or taken back beside it. */
export function ErrorPanel() {
  const say = useSay();
  const { wish, open, when, sheet } = usePad();
  const [side, setSide] = useState<Side | null>(null);
  const [error, setError] = useState<(typeof refereeError.options)[number] | null>(null);
  const [reason, setReason] = useState("");
  return (
    <PanelFrame title={say("pad.menu.error")} tie={momentOf(sheet.state)}>
      <p className="text-sm text-quiet">{say("pad.error.hint")}</p>
      <SideChoice id="error" label={say("pad.error.side")} side={side} onChoose={setSide} />
      <fieldset className="grid grid-cols-2 gap-3" aria-label={say("pad.menu.error")}>
        {refereeError.options.map((one) => (
          <Key
            key={one}
            id={`error ${one}`}
            tone="chip"
            pressed={error === one}
            onTap={() => setError(one)}
          >
            {say(`game.error.${one}`)}
          </Key>
        ))}
      </fieldset>
      <Reason text={reason} onChange={setReason} />
      <Key
        id="error do"
        tone="next"
        bubble="above left"
        disabled={side === null || error === null}
        onTap={() =>
          side &&
          error &&
          wish("error do", { type: "correct-error", ...when(), side, error, reason }) &&
          open(null)
        }
      >
        {say("pad.error.do")}
      </Key>
    </PanelFrame>
  );
}

function Reason({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const say = useSay();
  return (
    <label className="grid gap-1 text-sm font-semibold">
      {say("pad.forfeit.reason")}
      <input
        value={text}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-16 rounded-xl border border-line bg-card px-4 text-lg"
      />
    </label>
  );
}
