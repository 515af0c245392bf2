import { clockText as timeText } from "../../domain/kernel/time";
import { mercyNow } from "../../domain/league/game/course";
import { inBonus, teamFouls, timeoutsLeft } from "../../domain/league/game/fouls";
import { type GameState, UNOPENED } from "../../domain/league/game/state";
import type { Side } from "../../domain/league/game/vocabulary";
import { dayText } from "../../domain/words/dates";
import { gameTitle, momentText } from "../../domain/words/fixture-names";
import type { GameCard } from "../../server/services";
import { clockText, useClock } from "../live/clock";
import { type Freshness, FreshnessMark } from "../live/freshness";
import { useLang, useSay } from "../words";
import { endingKey, underProtest } from "./game-names";
import { isRuled, useNotice } from "./game-notice";
import { PeriodTable } from "./period-table";
import { SideName } from "./team-name";

export interface Watched {
  readonly state: GameState;
  readonly at: number;
  readonly skew: number;
}

/** The head of a game's page: who, where, the score and the clock. `watched` is null until the sheet is opened. */
export function ScoreHeader({
  card,
  watched,
  freshness,
}: {
  card: GameCard;
  watched: Watched | null;
  freshness: Freshness;
}) {
  const lang = useLang();
  const say = useSay();
  const state = watched?.state ?? UNOPENED;
  const begun = state.clock.period > 0 || state.ending !== null;
  const running = begun && state.ending === null && state.phase !== "abandoned";
  const ruled = isRuled(card);
  const place = [card.venue, card.court].filter(Boolean).join(" ");
  return (
    <div className="card-ink on-ink px-4 py-4 md:px-8 md:py-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-ink-quiet">
        <p>
          <strong className="text-white">{gameTitle(lang, card)}</strong>
          {" · "}
          {card.day === null
            ? say("fixtures.undated")
            : say("game.page.when", {
                day: dayText(lang, card.day),
                time: card.start === null ? "" : timeText(card.start),
              })}
          {place && ` · ${place}`}
        </p>
        {running && <FreshnessMark freshness={freshness} dark />}
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-end gap-x-3 text-center md:gap-x-10">
        <SideScore card={card} state={state} side="home" begun={begun} />
        <div className="pb-2">
          {ruled ? null : watched ? (
            <Moment watched={watched} freshness={freshness} />
          ) : (
            <p className="text-ink-quiet">{say("fixture.status.before")}</p>
          )}
          {!begun && !ruled && card.start !== null && (
            <p className="figures text-4xl leading-tight font-bold md:text-6xl">
              {timeText(card.start)}
            </p>
          )}
        </div>
        <SideScore card={card} state={state} side="away" begun={begun} />
      </div>
      {ruled && <Ruling card={card} />}
      {running && <Discipline state={state} card={card} />}
      {begun && (
        <div className="mx-auto mt-4 max-w-2xl border-t border-ink-line pt-2">
          <PeriodTable state={state} card={card} />
        </div>
      )}
    </div>
  );
}

/** Why the score above is not what counts. */
function Ruling({ card }: { card: GameCard }) {
  const notice = useNotice()(card);
  if (!notice) return null;
  return (
    <p data-notice={card.notice?.kind} className="mt-3 text-center text-live-on-ink">
      <strong>{notice.word}</strong>
      {notice.reason && <span className="block text-sm text-white">{notice.reason}</span>}
    </p>
  );
}

function SideScore({
  card,
  state,
  side,
  begun,
}: {
  card: GameCard;
  state: GameState;
  side: Side;
  begun: boolean;
}) {
  const say = useSay();
  // A forfeited game counts another score than was played, and the card knows it.
  const points =
    isRuled(card) || (state.ending && state.ending.kind !== "played")
      ? card[side].points
      : state[side].points;
  return (
    <div>
      <p className="text-xs text-ink-quiet">{say(`game.${side}`)}</p>
      <p className="text-lg leading-tight font-bold [&_a]:inline-block [&_a]:py-2 md:text-3xl">
        <SideName side={card[side]} link dark />
      </p>
      {begun && (
        <p
          className={`figures text-[clamp(3.5rem,18vw,8rem)] leading-none font-bold ${side === "home" ? "text-home" : "text-away"}`}
        >
          {points}
        </p>
      )}
    </div>
  );
}

/** Where the game is: period and clock, a pause, or how it ended. */
function Moment({ watched, freshness }: { watched: Watched; freshness: Freshness }) {
  const lang = useLang();
  const say = useSay();
  const { state, at, skew } = watched;
  const { clock, rules, phase, ending } = state;
  const ms = useClock(clock, at, skew, freshness.kind === "offline");
  if (ending)
    return (
      <p className="font-bold">
        {say(endingKey(ending, state.signed))}
        {clock.period > rules.periods && (
          <span className="block text-sm text-ink-quiet">{say("fixture.status.overtime")}</span>
        )}
        {ending.kind !== "played" && !state.signed && (
          <span className="block text-sm text-ink-quiet">{say("fixture.status.unsigned")}</span>
        )}
        {underProtest(state) && (
          <span className="block text-sm text-live-on-ink">{say("fixture.status.protest")}</span>
        )}
      </p>
    );
  if (phase === "abandoned")
    return (
      <div data-notice="abandoned">
        <p className="font-bold text-live-on-ink">{say("fixture.status.abandoned")}</p>
        {state.stopped?.reason && (
          <p className="text-sm">
            {say("fixture.notice.reason", { reason: state.stopped.reason })}
          </p>
        )}
      </div>
    );
  if (clock.period === 0)
    return (
      <p className={state.reopened ? "font-bold text-live-on-ink" : "text-ink-quiet"}>
        {say(state.reopened ? "fixture.status.reopened" : "fixture.status.before")}
      </p>
    );
  const interval = phase === "interval";
  return (
    <>
      <p className="font-bold text-court">
        {momentText(lang, { period: clock.period, periods: rules.periods, interval })}
      </p>
      {!interval && (
        <p className="figures text-4xl leading-tight font-bold md:text-6xl">{clockText(ms)}</p>
      )}
      {state.reopened && (
        <p className="text-sm text-live-on-ink">{say("fixture.status.reopened")}</p>
      )}
      {mercyNow(state) === "running-clock" && (
        <p className="text-sm text-ink-quiet">{say("game.page.runs-on")}</p>
      )}
      {state.arrow && !interval && (
        <p className="text-sm text-ink-quiet">
          {state.arrow === "home" && <span aria-hidden="true">◀ </span>}
          {say("game.page.arrow")}
          <span className="sr-only"> {say(`game.${state.arrow}`)}</span>
          {state.arrow === "away" && <span aria-hidden="true"> ▶</span>}
        </p>
      )}
    </>
  );
}

/** Team fouls and time-outs, the two sides left and right of what is compared. */
function Discipline({ state, card }: { state: GameState; card: GameCard }) {
  const say = useSay();
  const { rules, clock } = state;
  const fouls = (side: Side) => teamFouls(rules, state[side], clock.period);
  const bonus = (side: Side) =>
    inBonus(rules, state[side], clock.period) && (
      <span className="mx-2 font-sans text-sm font-semibold text-live-on-ink">
        {say("game.page.bonus")}
      </span>
    );
  return (
    <table className="mx-auto mt-3 w-full max-w-xl table-fixed text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">
            <SideName side={card.home} />
          </th>
          <td />
          <th scope="col">
            <SideName side={card.away} />
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="figures text-right text-lg">
            {bonus("home")}
            {fouls("home")}
          </td>
          <th scope="row" className="px-3 font-normal text-ink-quiet">
            {say("game.page.team-fouls")}
          </th>
          <td className="figures text-lg">
            {fouls("away")}
            {bonus("away")}
          </td>
        </tr>
        <tr>
          <td className="figures text-right text-lg">{timeoutsLeft(rules, state.home, clock)}</td>
          <th scope="row" className="px-3 font-normal text-ink-quiet">
            {say("game.page.timeouts")}
          </th>
          <td className="figures text-lg">{timeoutsLeft(rules, state.away, clock)}</td>
        </tr>
      </tbody>
    </table>
  );
}
