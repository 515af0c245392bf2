import { momentText } from "../../domain/words/fixture-names";
import type { GameCard } from "../../server/services";
import { clockText, useClock } from "../live/clock";
import { useLang } from "../words";

type CardClock = NonNullable<GameCard["clock"]>;

/** The period and the running clock of a game that is on; between periods only what pause it is. */
export function LiveMoment({
  clock,
  skew,
  stale,
}: {
  clock: CardClock;
  skew: number;
  stale: boolean;
}) {
  const lang = useLang();
  const ms = useClock(clock, clock.at, skew, stale);
  return (
    <>
      {momentText(lang, clock)}
      {!clock.interval && (
        <span className="figures ml-2 text-lg leading-none">{clockText(ms)}</span>
      )}
    </>
  );
}
