import { useMemo } from "react";
import type { GameState } from "../../domain/league/game/state";
import { say as sayIn } from "../../domain/words/index";
import { type Names, periodText, playText } from "../../domain/words/plays";
import { clockText } from "../live/clock";
import { useLang, useSay } from "../words";
import { type PlayRow, playRows } from "./play-rows";

/** Everything that happened, newest first; the period that is on is open, those before it unfold. */
export function PlayList({ state, names }: { state: GameState; names: Names }) {
  const lang = useLang();
  const say = useSay();
  const periods = useMemo(() => playRows(state), [state]);
  if (periods.length === 0) return <p className="text-quiet">{say("game.page.plays.none")}</p>;
  return (
    <div className="grid gap-3">
      {periods.map(({ period, rows }, index) => (
        <details key={period} open={index === 0} className="card overflow-hidden">
          <summary className="flex min-h-11 items-center px-4 font-bold -outline-offset-3">
            {period === 0
              ? say("fixture.status.before")
              : periodText(lang, period, state.rules.periods)}
            <Score row={rows.find((one) => one.score !== null)} />
          </summary>
          <ol className="divide-y divide-line-soft border-t border-line-soft">
            {rows.map((row) => (
              <PlayLine key={row.key} row={row} names={names} periods={state.rules.periods} />
            ))}
          </ol>
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
    <li
      className={`flex items-baseline gap-3 border-l-4 py-2 pr-4 pl-3 ${side === "home" ? "border-l-home-deep" : side === "away" ? "border-l-away-deep" : "border-l-transparent bg-paper"}`}
    >
      <span className="figures w-11 shrink-0 text-quiet">
        {row.ms === null ? "" : clockText(row.ms)}
      </span>
      <span className="min-w-0 flex-1">
        {side && <span className="mr-2 text-sm text-quiet">{names.team(side)}</span>}
        <span className={score ? "font-semibold" : ""}>{text}</span>
      </span>
      {score && (
        <span className="figures shrink-0 text-lg">
          {score.home}:{score.away}
        </span>
      )}
    </li>
  );
}
