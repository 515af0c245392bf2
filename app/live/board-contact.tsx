import { useSay } from "../words";
import { ageText, type Freshness } from "./freshness";

/** How old a big screen's picture is, in the look of that screen. While it is live one word is enough. */
export function BoardContact({
  freshness,
  running,
  look,
}: {
  freshness: Freshness;
  /** Something is going on, so that being live is worth a word. */
  running: boolean;
  look: "board" | "award";
}) {
  const say = useSay();
  switch (freshness.kind) {
    case "unknown":
      return null;
    case "live":
      return !running ? null : (
        <output aria-live="off" data-freshness="live" className={`${look}-live`}>
          <span aria-hidden="true">●</span> {say("live.fresh.live")}
        </output>
      );
    case "behind":
      return (
        <output aria-live="off" data-freshness="behind" className={`${look}-quiet`}>
          {say("live.fresh.behind")}
        </output>
      );
    case "offline":
      return (
        <output aria-live="off" data-freshness="offline" className={`${look}-lost`}>
          {say("live.fresh.offline", { age: ageText(say, freshness.ageMs) })}
        </output>
      );
  }
}
