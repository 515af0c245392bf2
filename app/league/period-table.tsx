import type { GameState } from "../../domain/league/game/state";
import { say as sayIn } from "../../domain/words/index";
import type { GameCard } from "../../server/services";
import { useLang, useSay } from "../words";
import { SideName } from "./team-name";

const SIDES = ["home", "away"] as const;

/** The periods that a table of this game has: all regular ones, and the overtimes there were. */
export const periodsOf = (state: GameState): readonly number[] =>
  Array.from(
    { length: Math.max(state.rules.periods, state.clock.period) },
    (_, index) => index + 1,
  );

/** Points by period. What has not begun yet is empty. */
export function PeriodTable({ state, card }: { state: GameState; card: GameCard }) {
  const lang = useLang();
  const say = useSay();
  const periods = periodsOf(state);
  const label = (period: number) =>
    period > state.rules.periods
      ? sayIn(lang, "game.overtime.short", { n: period - state.rules.periods })
      : sayIn(lang, "game.period.short", { n: period });
  return (
    <table className="w-full text-sm md:text-base">
      <caption className="sr-only">{say("game.page.periods")}</caption>
      <thead className="text-ink-quiet">
        <tr>
          <td />
          {periods.map((period) => (
            <th key={period} scope="col" className="figures px-1 py-1 font-medium">
              {label(period)}
            </th>
          ))}
          <th scope="col" className="px-1 py-1 font-normal">
            {say("game.page.total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <tr key={side} className="border-t border-ink-line">
            <th scope="row" className="py-1.5 text-left font-semibold">
              <SideName side={card[side]} dark />
            </th>
            {periods.map((period) => (
              <td key={period} className="figures px-1 text-center text-lg font-medium">
                {period <= state.clock.period ? (state[side].byPeriod[period - 1] ?? 0) : ""}
              </td>
            ))}
            <td className="figures px-1 text-center text-lg font-bold">
              {state.ending && state.ending.kind !== "played"
                ? card[side].points
                : state[side].points}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
