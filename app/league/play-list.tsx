import { useMemo } from "react";
import type { GameState } from "../../domain/league/game/state";
import { say as sayIn } from "../../domain/words/index";
import { flagTexts, type Names, periodText, playText } from "../../domain/words/plays";
import { clockText } from "../live/clock";
import { useLang, useSay } from "../words";
import { type PlayRow, playRows } from "./play-rows";

/** So many of the newest are always in sight; on a phone the rest of the page must not be far away. */
const IN_SIGHT = 12;

/** Everything that happened, newest first; all but the newest unfold. */
export function PlayList({ state, names }: { state: GameState; names: Names }) {
  const lang = useLang();
  const say = useSay();
  const [newest, ...before] = useMemo(() => playRows(state), [state]);
  if (!newest) return <p className="text-quiet">{say("game.page.plays.none")}</p>;
  const { periods } = state.rules;
  const title = (period: number) =>
    period === 0 ? say("game.page.plays.before") : periodText(lang, period, periods);
  const lines = (rows: readonly PlayRow[]) => (
    <ol className="divide-y divide-line-soft border-t border-line-soft">
      {rows.map((row) => (
        <PlayLine key={row.key} row={row} names={names} periods={periods} />
      ))}
    </ol>
  );
  const more = newest.rows.length - IN_SIGHT;
  return (
    <div className="grid gap-3">
      <section className="card overflow-hidden">
        <h3 className="flex min-h-11 items-center px-4 font-bold">
          {title(newest.period)}
          <Score row={newest.rows.find((one) => one.score !== null)} />
        </h3>
        {lines(newest.rows.slice(0, IN_SIGHT))}
        {more > 0 && (
          <details>
            <summary className="flex min-h-11 items-center border-t border-line-soft px-4 font-semibold text-court-text -outline-offset-3">
              {say("game.page.plays.more", { n: more })}
            </summary>
            {lines(newest.rows.slice(IN_SIGHT))}
          </details>
        )}
      </section>
      {before.map(({ period, rows }) => (
        <details key={period} className="card overflow-hidden">
          <summary className="flex min-h-11 items-center px-4 font-bold -outline-offset-3">
            {title(period)}
            <Score row={rows.find((one) => one.score !== null)} />
          </summary>
          {lines(rows)}
        </details>
      ))}
    </div>
  );
}

/** The score at the end of a period, beside its name. */
function Score({ row }: { row: PlayRow | undefined }) {
  if (!row?.score) return null;
  return (
    <span className="figures ml-auto text-lg">
      {row.score.home}:{row.score.away}
    </span>
  );
}

function PlayLine({ row, names, periods }: { row: PlayRow; names: Names; periods: number }) {
  const lang = useLang();
  const { event, side, score } = row;
  const first = playText(lang, event, names, periods, row.fouls ?? undefined);
  const text = row.with.reduce(
    (said, more) =>
      sayIn(lang, "game.page.joined", {
        first: said,
        second: playText(lang, more, names, periods),
      }),
    first,
  );
  return (
    <li className={`relative flex items-baseline gap-3 py-2 pr-4 pl-4 ${side ? "" : "bg-paper"}`}>
      {side && (
        <span
          aria-hidden="true"
          className={`absolute inset-y-0 left-0 w-1 ${side === "home" ? "bg-home-deep" : "bg-away-deep"}`}
        />
      )}
      <span className="figures w-11 shrink-0 text-quiet">
        {row.ms === null ? "" : clockText(row.ms)}
      </span>
      <span className="min-w-0 flex-1">
        {side && "player" in event && event.player !== null && (
          <span className="mr-2 text-sm text-quiet">{names.team(side)}</span>
        )}
        <span className={score ? "font-semibold" : ""}>{text}</span>
        {row.flags.length > 0 && (
          <span data-flags className="block text-sm text-quiet">
            {flagTexts(lang, row.flags).join(" · ")}
          </span>
        )}
      </span>
      {score && (
        <span className="figures shrink-0 text-lg">
          {score.home}:{score.away}
        </span>
      )}
    </li>
  );
}
