import { ageText, type Freshness } from "../live/freshness";
import { useSay } from "../words";

/** How old the picture is. While it is live one word is enough. */
export function AwardContact({ freshness, running }: { freshness: Freshness; running: boolean }) {
  const say = useSay();
  switch (freshness.kind) {
    case "unknown":
      return null;
    case "live":
      return !running ? null : (
        <output aria-live="off" data-freshness="live" className="award-live">
          <span aria-hidden="true">●</span> {say("live.fresh.live")}
        </output>
      );
    case "behind":
      return (
        <output aria-live="off" data-freshness="behind" className="award-quiet">
          {say("live.fresh.behind")}
        </output>
      );
    case "offline":
      return (
        <output aria-live="off" data-freshness="offline" className="award-lost">
          {say("board.lost", { age: ageText(say, freshness.ageMs) })}
        </output>
      );
  }
}
