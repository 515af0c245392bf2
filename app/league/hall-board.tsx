import "./board.css";
import type { CSSProperties } from "react";
import { clockText as timeText } from "../../domain/kernel/time";
import { mercyNow } from "../../domain/league/game/course";
import { inBonus, teamFouls, timeoutsLeft } from "../../domain/league/game/fouls";
import { type GameState, UNOPENED } from "../../domain/league/game/state";
import type { Side } from "../../domain/league/game/vocabulary";
import { gameTitle, momentText, sideText } from "../../domain/words/fixture-names";
import type { GamePage, GameStream } from "../../server/services";
import { BoardContact } from "../live/board-contact";
import { clockText, useClock } from "../live/clock";
import { useFreshness } from "../live/freshness";
import { FullScreenButton, useAwakeScreen } from "../live/hall-screen";
import { useStream } from "../live/use-stream";
import { ProperName } from "../ui/proper-name";
import { widthOf } from "../ui/text-width";
import { useLang, useSay } from "../words";
import { BoardFoot } from "./board-foot";
import { gameFold } from "./game-fold";
import { endingKey, underProtest } from "./game-names";
import { isRuled, useNotice } from "./game-notice";
import { useBeginning } from "./game-page";
import type { Watched } from "./score-header";

/** A game on the screen in the hall. Its address alone brings it back after a power cut. */
export function HallBoard({ page }: { page: GamePage }) {
  return page.stream ? <OpenBoard page={page} stream={page.stream} /> : <ComingBoard page={page} />;
}

function OpenBoard({ page, stream }: { page: GamePage; stream: GameStream }) {
  return <Board page={page} watched={useStream(gameFold, `game/${page.card.id}`, stream)} />;
}

function ComingBoard({ page }: { page: GamePage }) {
  useBeginning(page.card.id);
  return <Board page={page} watched={{ state: UNOPENED, at: 0, skew: 0 }} />;
}

function Board({ page, watched }: { page: GamePage; watched: Watched }) {
  const lang = useLang();
  const say = useSay();
  const freshness = useFreshness();
  useAwakeScreen();
  const { card } = page;
  const { state } = watched;
  const stale = freshness.kind === "offline";
  const pairing = { home: sideText(lang, card.home), away: sideText(lang, card.away) };
  return (
    <main className={`board on-ink ${stale ? "is-stale" : ""}`}>
      <header className="board-head">
        <span aria-hidden="true" className="board-bar" />
        <h1 className="sr-only">{say("board.title", pairing)}</h1>
        <p className="board-title">
          <strong>
            <ProperName>{page.season.alias}</ProperName> {gameTitle(lang, card)}
          </strong>
          {card.venue && (
            <span className="board-quiet">
              <ProperName>{card.venue}</ProperName>
            </span>
          )}
        </p>
        <BoardContact
          freshness={freshness}
          running={state.clock.period > 0 && state.ending === null}
          look="board"
        />
        <FullScreenButton />
      </header>
      <div className="board-main">
        <BoardSide page={page} state={state} side="home" />
        <Middle page={page} watched={watched} stale={stale} />
        <BoardSide page={page} state={state} side="away" />
      </div>
      {state.clock.period > 0 && <BoardFoot page={page} state={state} />}
    </main>
  );
}

function BoardSide({ page, state, side }: { page: GamePage; state: GameState; side: Side }) {
  const lang = useLang();
  const say = useSay();
  const { card } = page;
  const name = sideText(lang, card[side]);
  const begun = state.clock.period > 0 || state.ending !== null;
  const played = state.ending === null || state.ending.kind === "played";
  return (
    <div>
      {card[side].teamId === null ? (
        <p className="board-source">{name}</p>
      ) : (
        <p className="board-name" style={{ "--length": widthOf(name) } as CSSProperties}>
          <ProperName>{name}</ProperName>
        </p>
      )}
      {begun ? (
        <p className={`figures board-score ${side === "home" ? "text-home" : "text-away"}`}>
          {played ? state[side].points : card[side].points}
        </p>
      ) : (
        <p className="board-quiet">{say(`game.${side}`)}</p>
      )}
      {begun && state.ending === null && <BoardFacts state={state} side={side} />}
    </div>
  );
}

function BoardFacts({ state, side }: { state: GameState; side: Side }) {
  const say = useSay();
  const { rules, clock } = state;
  const fouls = teamFouls(rules, state[side], clock.period);
  const left = timeoutsLeft(rules, state[side], clock);
  return (
    <>
      <p className="board-facts">
        <span className="board-quiet">{say(`board.side.${side}`)}</span>
        <span className="board-quiet">{say("board.team-fouls")}</span>
        <span className="figures">{fouls}</span>
        <Pips all={rules.bonusFrom} on={fouls} />
        {inBonus(rules, state[side], clock.period) && (
          <span className="board-alarm">{say("board.bonus")}</span>
        )}
      </p>
      <p className="board-facts">
        <span className="board-quiet">{say("board.timeouts")}</span>
        <span className="figures">{left}</span>
        <Pips all={allTimeouts(state)} on={left} round />
      </p>
    </>
  );
}

/** The time-outs a team has for this half or overtime. */
function allTimeouts({ rules, clock }: GameState): number {
  const { firstHalf, secondHalf, overtime, byPeriod } = rules.timeouts;
  if (clock.period > rules.periods) return overtime;
  if (byPeriod) return byPeriod[clock.period - 1] ?? 0;
  return clock.period > Math.ceil(rules.periods / 2) ? secondHalf : firstHalf;
}

/** The number beside them says the same. */
function Pips({ all, on, round = false }: { all: number; on: number; round?: boolean }) {
  return (
    <span aria-hidden="true" className="board-pips">
      {Array.from(Array(all).keys(), (n) => (
        <span key={n} className={`board-pip ${round ? "is-dot" : ""} ${n < on ? "is-on" : ""}`} />
      ))}
    </span>
  );
}

function Middle({ page, watched, stale }: { page: GamePage; watched: Watched; stale: boolean }) {
  const lang = useLang();
  const say = useSay();
  const { state, at, skew } = watched;
  const { clock, rules, phase, ending, arrow } = state;
  const ms = useClock(clock, at, skew, stale);
  const { start } = page.card;
  const notice = useNotice()(page.card);
  if (notice && isRuled(page.card))
    return (
      <div data-notice={page.card.notice?.kind}>
        <p className="board-moment">{notice.word}</p>
        {notice.reason && <p className="board-quiet">{notice.reason}</p>}
      </div>
    );
  if (ending)
    return (
      <div>
        <p className="board-moment">{say(endingKey(ending, state.signed))}</p>
        {underProtest(state) && <p className="board-quiet">{say("fixture.status.protest")}</p>}
      </div>
    );
  if (phase === "abandoned")
    return (
      <div data-notice="abandoned">
        <p className="board-moment">{say("fixture.status.abandoned")}</p>
        {state.stopped?.reason && (
          <p className="board-quiet">
            {say("fixture.notice.reason", { reason: state.stopped.reason })}
          </p>
        )}
      </div>
    );
  if (clock.period === 0)
    return (
      <div>
        <p className="board-moment">{say("fixture.status.before")}</p>
        {start !== null && <p className="figures board-clock">{timeText(start)}</p>}
      </div>
    );
  const interval = phase === "interval";
  return (
    <div>
      <p className="board-moment">
        {momentText(lang, { period: clock.period, periods: rules.periods, interval })}
      </p>
      {!interval && <p className="figures board-clock">{clockText(ms)}</p>}
      {mercyNow(state) === "running-clock" && (
        <p className="board-quiet">{say("game.page.runs-on")}</p>
      )}
      {arrow && !interval && (
        <p className="board-quiet">
          {arrow === "home" && <span aria-hidden="true">◀ </span>}
          {say("game.page.arrow")}
          <span className="sr-only"> {say(`game.${arrow}`)}</span>
          {arrow === "away" && <span aria-hidden="true"> ▶</span>}
        </p>
      )}
    </div>
  );
}
