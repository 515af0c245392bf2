import { useSay } from "../../words";
import { DEEDS, type Deed } from "./deeds";
import { Key } from "./key";
import { usePad } from "./pad-context";

const POINTS: Partial<Record<Deed, string>> = { ft: "+1", fg2: "+2", fg3: "+3" };

/** What can be said of a team as a whole, by its own name. */
const OF_TEAMS = ["fg2", "foul", "turn-over", "rebound"] as const satisfies readonly Deed[];

/** What happened: tapped before or after the player who did it. */
export function DeedKeys() {
  const [say, { taps, tapDeed }] = [useSay(), usePad()];
  const ofTeam = taps.kind === "doer" && taps.doer.player === null;
  return (
    <fieldset className="pad-deeds" aria-label={say("pad.deeds")}>
      {DEEDS.map((deed, index) => {
        const own = OF_TEAMS.find((one) => ofTeam && one === deed);
        return (
          <Key
            key={deed}
            id={`deed ${deed}`}
            onTap={() => tapDeed(deed)}
            pressed={taps.kind === "deed" && taps.deed === deed}
            disabled={ofTeam && !own}
            tone={POINTS[deed] ? "good" : deed === "foul" ? "bad" : undefined}
            bubble={`below ${index % 4 < 2 ? "left" : "right"}`}
            className={POINTS[deed] ? "flex-col" : deed.endsWith("missed") ? "text-quiet" : ""}
          >
            {POINTS[deed] && (
              <span className="figures text-[34px] leading-none font-bold">{POINTS[deed]}</span>
            )}
            <span className={POINTS[deed] ? "text-[13px]" : ""}>
              {own ? say(`pad.deed.team.${own}`) : say(`pad.deed.${deed}`)}
            </span>
          </Key>
        );
      })}
    </fieldset>
  );
}
