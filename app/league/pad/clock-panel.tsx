import { type FormEvent, useContext, useState } from "react";
import { periodLength } from "../../../domain/league/game/rules";
import { clockText } from "../../live/clock";
import { useSay } from "../../words";
import { Nudge } from "./clock-key";
import { Key, KeysHeld } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { momentOf } from "./ties";

/** Puts the clock right: by steps, or to a time that is typed. */
export function ClockPanel() {
  const say = useSay();
  const { sheet } = usePad();
  return (
    <PanelFrame title={say("pad.clock.set")} tie={momentOf(sheet.state)}>
      <div className="grid grid-cols-4 gap-3">
        {[-1000, -100, 100, 1000].map((step) => (
          <Nudge key={step} ms={step} light />
        ))}
      </div>
      <SetTime />
    </PanelFrame>
  );
}

function SetTime() {
  const say = useSay();
  const held = useContext(KeysHeld);
  const { time, nudgeClock, sheet, open } = usePad();
  const [text, setText] = useState(() => clockText(time().ms));
  const ms = msOf(text);
  const max = periodLength(sheet.state.rules, Math.max(1, sheet.state.clock.period));
  const possible = ms !== null && ms <= max;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!possible || held) return;
    nudgeClock("clock set", ms - time().ms);
    if (sheet.state.phase === "period") open(null);
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <label className="grid gap-1 text-sm font-semibold">
        {say("pad.clock.set.label")}
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={!possible}
          className="figures min-h-16 rounded-xl border border-line bg-card px-4 text-3xl"
        />
      </label>
      {!possible && <p className="font-semibold text-bad">{say("pad.clock.set.bad")}</p>}
      <Key id="clock set" tone="next" disabled={!possible} onTap={submit}>
        {say("pad.clock.set.do")}
      </Key>
    </form>
  );
}

/** Reads `7:25`, `07:25.4` or `25.4` as ms; null when it is no time. */
export function msOf(text: string): number | null {
  const match = /^(?:(\d{1,2})[:：])?(\d{1,2})(?:[.。](\d))?$/.exec(text.trim());
  if (!match) return null;
  const [minutes, seconds, tenths] = [match[1], match[2], match[3]].map((part) =>
    Number(part ?? 0),
  );
  if (minutes === undefined || seconds === undefined || tenths === undefined) return null;
  return seconds < 60 ? minutes * 60_000 + seconds * 1000 + tenths * 100 : null;
}
