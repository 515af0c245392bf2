import { useEffect, useState } from "react";
import type { RoundState } from "../../domain/festival/judging/state";
import type { LocalDay } from "../../domain/kernel/time";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { shortUnit, titleText } from "../../domain/words/titles";
import type { RoundPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { widthOf } from "../ui/text-width";
import { useLang, useSay } from "../words";
import { Fitted } from "./fitted";

/** Two columns of so many lines fill the screen; what is left comes in turn. */
const ROWS = 9;
const TURN_MS = 12_000;

/** The board before anybody is called: who appears, in the running order. */
export function AwardProgramme({ page, state }: { page: RoundPage; state: RoundState }) {
  const lang = useLang();
  const say = useSay();
  const { head } = page;
  const gone = new Set<string>(
    state.entries.filter(({ status }) => status === "withdrawn").map(({ entry }) => entry),
  );
  const entries = page.entries.filter(({ id, withdrawn }) => !withdrawn && !gone.has(id));
  // All of them or none: a list with some units reads as if the others had none.
  const withUnits = entries.every(
    ({ title, unit }) => (widthOf(titleText(title)) + widthOf(shortUnit(unit)) + 0.5) * 6 <= 74,
  );
  const pages = Math.max(1, Math.ceil(entries.length / (2 * ROWS)));
  const turn = useTurn(pages);
  const from = turn * 2 * ROWS;
  const when = [
    head.day && dayText(lang, head.day as LocalDay),
    head.start === null ? null : clockText(head.start),
    head.hall,
  ].filter(Boolean);
  return (
    <section aria-labelledby="programme" className="award-programme">
      <div className="award-ranking-head">
        <h2 id="programme">
          {say(head.atOnce ? "festival.programme.at-once" : "festival.programme")}
        </h2>
        <p className="award-quiet">{when.join("  ")}</p>
      </div>
      {entries.length === 0 ? (
        <p className="award-quiet award-none">{say("festival.programme.none")}</p>
      ) : (
        <div className="award-columns">
          {[0, 1].map((column) => (
            <ol key={column} className="award-rows">
              {entries.slice(from + column * ROWS, from + (column + 1) * ROWS).map((entry) => {
                return (
                  <li key={entry.id} className="award-row">
                    <span className="figures award-place">{entry.number ?? "–"}</span>
                    <span className="award-row-name">
                      <Fitted text={titleText(entry.title)} most={6} room={74} />
                      {withUnits && (
                        <span className="award-quiet">
                          <ProperName>{shortUnit(entry.unit)}</ProperName>
                        </span>
                      )}
                    </span>
                  </li>
                );
              })}
            </ol>
          ))}
        </div>
      )}
    </section>
  );
}

/** Which page of several is shown now. */
export function useTurn(pages: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurn((now) => now + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return turn % pages;
}
