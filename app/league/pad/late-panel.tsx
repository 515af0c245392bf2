import { useState } from "react";
import { periodLength } from "../../../domain/league/game/rules";
import { periodText } from "../../../domain/words/plays";
import { clockText } from "../../live/clock";
import { useLang, useSay } from "../../words";
import { msOf } from "./clock-panel";
import { Key } from "./key";
import { entryBefore } from "./lines";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";

/** Something forgotten, at its own time: what is tapped next goes behind all that had happened by then. */
export function LatePanel() {
  const [say, lang] = [useSay(), useLang()];
  const { sheet, time, insertAt } = usePad();
  const { rules, clock } = sheet.state;
  const [period, setPeriod] = useState(Math.max(1, clock.period));
  const [text, setText] = useState(() => clockText(time().ms));
  const typed = msOf(text);
  const possible = typed !== null && typed <= periodLength(rules, period);
  const ms = possible ? typed : null;
  // G18: it can be insisted on when it is entered; better to see it here.
  const playing = sheet.state.phase === "period" && period === clock.period;
  const ahead = playing && ms !== null && ms < time().ms;
  const entry = ms === null ? null : entryBefore(sheet.entries, { period, ms });
  const periods = Array.from({ length: Math.max(1, clock.period) }, (_, index) => index + 1);
  return (
    <PanelFrame title={say("pad.menu.late")}>
      <p className="text-sm text-quiet">{say("pad.late.hint")}</p>
      <fieldset className="grid grid-cols-4 gap-3" aria-label={say("pad.late.period")}>
        {periods.map((one) => (
          <Key
            key={one}
            id={`late ${one}`}
            tone="chip"
            pressed={one === period}
            onTap={() => setPeriod(one)}
          >
            {periodText(lang, one, rules.periods)}
          </Key>
        ))}
      </fieldset>
      <label className="grid gap-1 text-sm font-semibold">
        {say("pad.clock.set.label")}
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={ms === null}
          aria-describedby="late-fault"
          className="figures min-h-16 rounded-xl border border-line bg-card px-4 text-3xl"
        />
      </label>
      <div id="late-fault" aria-live="polite">
        {typed === null && <p className="font-semibold text-bad">{say("pad.clock.set.bad")}</p>}
        {typed !== null && !possible && (
          <p className="font-semibold text-bad">{say("pad.late.too-high")}</p>
        )}
        {ahead && (
          <p className="font-semibold text-warn-text" data-ahead>
            {say("pad.late.ahead", { time: clockText(time().ms) })}
          </p>
        )}
      </div>
      <Key
        id="late do"
        tone="next"
        disabled={!entry || ms === null}
        onTap={() =>
          entry &&
          ms !== null &&
          insertAt({ id: entry.id, events: entry.events, time: { period, ms } })
        }
      >
        {say("pad.late.do")}
      </Key>
    </PanelFrame>
  );
}
