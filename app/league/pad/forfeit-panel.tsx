import { useState } from "react";
import { SIDES, type Side } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";

const KINDS = ["forfeit", "default"] as const;

/** Ends a game that is not played to its end: which team loses it, how, and why. */
export function ForfeitPanel() {
  const say = useSay();
  const { page, time, wish, open } = usePad();
  const [side, setSide] = useState<Side | null>(null);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("forfeit");
  const [reason, setReason] = useState("");
  return (
    <PanelFrame title={say("pad.forfeit.title")}>
      <fieldset className="grid grid-cols-2 gap-3" aria-label={say("pad.forfeit.side")}>
        {SIDES.map((one) => (
          <Key
            key={one}
            id={`forfeit ${one}`}
            tone="chip"
            pressed={side === one}
            onTap={() => setSide(one)}
          >
            {page[one].shortName}
          </Key>
        ))}
        {KINDS.map((one) => (
          <Key
            key={one}
            id={`forfeit ${one}`}
            tone="chip"
            pressed={kind === one}
            onTap={() => setKind(one)}
          >
            {say(`pad.forfeit.kind.${one}`)}
          </Key>
        ))}
      </fieldset>
      <label className="grid gap-1 text-sm font-semibold">
        {say("pad.forfeit.reason")}
        <input
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
          className="min-h-16 rounded-xl border border-line bg-card px-4 text-lg"
        />
      </label>
      <Key
        id="forfeit do"
        tone="bad"
        bubble="above left"
        disabled={side === null}
        onTap={() => {
          if (side === null) return;
          const lost = { side, reason };
          const command =
            kind === "forfeit"
              ? ({ type: "forfeit", ...lost } as const)
              : ({ type: "default", ...lost, ...time() } as const);
          if (wish("forfeit do", command)) open(null);
        }}
      >
        {side === null
          ? say("pad.forfeit.side")
          : say("pad.forfeit.do", {
              team: page[side].shortName,
              kind: say(`pad.forfeit.kind.${kind}`),
            })}
      </Key>
    </PanelFrame>
  );
}
