import type { LegalDraws } from "../../domain/league/draw/legal";
import { digitsText, shortCount } from "../../domain/words/big-numbers";
import { useSay } from "../words";

/** How many legal draws there are, and which of them was drawn where that has a number. */
export function LegalCount({ legal, number }: { legal: LegalDraws; number?: string | null }) {
  const say = useSay();
  const long = "figures text-lg break-words";
  if (legal.kind === "exact") {
    const count = digitsText(legal.count);
    return (
      <>
        <span className={long}>
          {number
            ? say("draw.legal.one-of", { number: digitsText(number), count })
            : say("draw.legal.exact", { count })}
        </span>
        <About digits={legal.count} />
        <span className="block text-sm font-normal text-quiet">{say("draw.legal.exact.why")}</span>
      </>
    );
  }
  return (
    <>
      <span className={long}>
        {say("draw.legal.between", {
          least: digitsText(legal.least),
          most: digitsText(legal.most),
        })}
      </span>
      <About digits={legal.most} />
      <span className="block text-sm font-normal text-quiet">{say("draw.legal.between.why")}</span>
    </>
  );
}

function About({ digits }: { digits: string }) {
  const say = useSay();
  if (digits.length < 8) return null;
  return (
    <span className="block font-normal text-quiet">
      {say("draw.legal.about", { short: shortCount(digits) })}
    </span>
  );
}
