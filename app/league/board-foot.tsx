import { useMemo } from "react";
import type { GameState } from "../../domain/league/game/state";
import type { GameEvent } from "../../domain/league/game/vocabulary";
import { sideText } from "../../domain/words/fixture-names";
import { playText } from "../../domain/words/plays";
import type { GamePage } from "../../server/services";
import { clockText } from "../live/clock";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { gameNames } from "./game-names";
import { periodsOf } from "./period-table";
import { playRows } from "./play-rows";

const SIDES = ["home", "away"] as const;
/** What is worth a line in the hall, where everybody has seen the rest. */
const TOLD: ReadonlySet<GameEvent["type"]> = new Set([
  "scored",
  "fouled",
  "timed-out",
  "period-ended",
  "finished",
]);
/** There is room for so many lines, and for so many periods beside the total. */
const [LINES, PERIODS] = [3, 5];

/** The lower part of the board: points by period, and what happened last. */
export function BoardFoot({ page, state }: { page: GamePage; state: GameState }) {
  const lang = useLang();
  const say = useSay();
  // English sentences are twice as wide: there the shirt alone says who it was.
  const names = gameNames(lang, lang === "en" ? { ...page, people: {} } : page, state);
  const rows = useMemo(
    () =>
      playRows(state)
        .flatMap((period) => period.rows)
        .filter((row) => TOLD.has(row.event.type))
        .slice(0, LINES),
    [state],
  );
  const { periods } = state.rules;
  return (
    <div className="board-foot">
      <table>
        <caption className="sr-only">{say("game.page.periods")}</caption>
        <thead className="board-quiet">
          <tr>
            <td />
            {periodsOf(state)
              .slice(-PERIODS)
              .map((period) => (
                <th key={period} scope="col" className="figures">
                  {period > periods
                    ? say("game.overtime.short", { n: period - periods })
                    : say("game.period.short", { n: period })}
                </th>
              ))}
            <th scope="col" className="font-normal">
              {say("board.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row" className="text-left">
                <ProperName>{sideText(lang, page.card[side])}</ProperName>
              </th>
              {periodsOf(state)
                .slice(-PERIODS)
                .map((period) => (
                  <td key={period} className="figures text-center">
                    {period <= state.clock.period ? (state[side].byPeriod[period - 1] ?? 0) : ""}
                  </td>
                ))}
              <td className="figures text-center">{state[side].points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol className="board-plays">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="figures board-quiet">{row.ms === null ? "" : clockText(row.ms)}</span>
            <span>
              {row.side && "player" in row.event && (
                <span className="board-quiet">{say(`board.side.${row.side}`)} </span>
              )}
              {playText(lang, row.event, names, periods, row.fouls ?? undefined)}
            </span>
            {row.score && (
              <span className="figures">
                {row.score.home}:{row.score.away}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
