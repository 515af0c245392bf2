import { useSay } from "../../words";
import { DEEDS, type Deed } from "./deeds";
import { Key } from "./key";
import { usePad } from "./pad-context";

const POINTS: Partial<Record<Deed, string>> = { ft: "+1", fg2: "+2", fg3: "+3" };

/** What happened: tapped before or after the player who did it. */
export function DeedKeys() {
  const [say, { taps, tapDeed }] = [useSay(), usePad()];
  return (
    <fieldset className="pad-deeds" aria-label={say("pad.deeds")}>
      {DEEDS.map((deed, index) => (
        <Key
          key={deed}
          id={`deed ${deed}`}
          onTap={() => tapDeed(deed)}
          pressed={taps.kind === "deed" && taps.deed === deed}
          tone={POINTS[deed] ? "good" : deed === "foul" ? "bad" : undefined}
          bubble={`below ${index % 4 < 2 ? "left" : "right"}`}
          className={POINTS[deed] ? "!flex-col" : deed.endsWith("missed") ? "text-quiet" : ""}
        >
          {POINTS[deed] && (
            <span className="figures text-[34px] leading-none font-bold">{POINTS[deed]}</span>
          )}
          <span className={POINTS[deed] ? "text-[13px]" : "max-sm:text-sm"}>
            {say(`pad.deed.${deed}`)}
          </span>
        </Key>
      ))}
    </fieldset>
  );
}
