import { useState } from "react";
import type { GameCommand, GameTime, Side } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { SideChoice } from "./side-choice";
import { momentOf } from "./ties";

const KINDS = ["forfeit", "default", "abandon"] as const;

function commandOf(
  kind: (typeof KINDS)[number],
  side: Side | null,
  reason: string,
  time: GameTime,
): GameCommand | null {
  if (kind === "abandon") return { type: "abandon", ...time, reason };
  if (side === null) return null;
  return kind === "forfeit"
    ? { type: "forfeit", side, reason }
    : { type: "default", ...time, side, reason };
}

/** Ends or stops a game that is not played to its end: which team loses it, how, and why. */
export function ForfeitPanel() {
  const say = useSay();
  const { page, time, wish, open, sheet } = usePad();
  const [side, setSide] = useState<Side | null>(null);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("forfeit");
  const [reason, setReason] = useState("");
  return (
    <PanelFrame title={say("pad.forfeit.title")} tie={momentOf(sheet.state)}>
      <fieldset className="grid grid-cols-3 gap-3" aria-label={say("pad.forfeit.title")}>
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
      {kind === "abandon" ? (
        <p className="text-sm text-quiet">{say("pad.forfeit.abandon.hint")}</p>
      ) : (
        <SideChoice id="forfeit" label={say("pad.forfeit.side")} side={side} onChoose={setSide} />
      )}
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
        disabled={side === null && kind !== "abandon"}
        onTap={() => {
          const command = commandOf(kind, side, reason, time());
          if (command && wish("forfeit do", command)) open(null);
        }}
      >
        {kind === "abandon"
          ? say("pad.forfeit.abandon.do")
          : side === null
            ? say("pad.forfeit.side")
            : say("pad.forfeit.do", {
                team: page[side].shortName,
                kind: say(`pad.forfeit.kind.${kind}`),
              })}
      </Key>
    </PanelFrame>
  );
}
