import { Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { boxScore, hasBonus } from "../../domain/league/box-score";
import type { GameState } from "../../domain/league/game/state";
import { momentText, sideText } from "../../domain/words/fixture-names";
import type { Names } from "../../domain/words/plays";
import type { GamePage, GameStream, TodayBoard } from "../../server/services";
import { ScoreAnnouncer } from "../live/announcer";
import { useFreshness } from "../live/freshness";
import { useBoard } from "../live/use-board";
import { useStream } from "../live/use-stream";
import { useLang, useSay } from "../words";
import { BoxTable } from "./box-table";
import { gameFold } from "./game-fold";
import { gameNames } from "./game-names";
import { LeadSection } from "./lead-section";
import { PlayList } from "./play-list";
import { ScoreHeader, type Watched } from "./score-header";
import { Squads } from "./squads";

/** One game, before, while and after it is played. */
export function GameView({ page }: { page: GamePage }) {
  return page.stream ? <OpenGame page={page} stream={page.stream} /> : <ComingGame page={page} />;
}

/** Before the sheet is opened there is no stream to follow; today's board tells when the game is on. */
function ComingGame({ page }: { page: GamePage }) {
  useBeginning(page.card.id);
  return <Frame page={page} watched={null} />;
}

/** Asks for the page anew as soon as the game is among those that are on. */
export function useBeginning(id: string): void {
  const { state: board } = useBoard<TodayBoard | null>("today", null);
  const { revalidate } = useRevalidator();
  const on = board?.live.some((game) => game.id === id) ?? false;
  useEffect(() => {
    if (on) revalidate();
  }, [on, revalidate]);
}

function OpenGame({ page, stream }: { page: GamePage; stream: GameStream }) {
  const watched = useStream(gameFold, `game/${page.card.id}`, stream);
  const { revalidate } = useRevalidator();
  const { ending } = watched.state;
  const known = page.card.ending !== null;
  // How a game that ended counts is the league's knowledge, not the stream's.
  useEffect(() => {
    if ((ending !== null) !== known) revalidate();
  }, [ending, known, revalidate]);
  return <Frame page={page} watched={watched} />;
}

function Frame({ page, watched }: { page: GamePage; watched: Watched | null }) {
  const lang = useLang();
  const say = useSay();
  const freshness = useFreshness();
  const { card } = page;
  const state = watched?.state ?? null;
  const names = gameNames(lang, page, state);
  const begun = state !== null && (state.clock.period > 0 || state.ending !== null);
  return (
    <div className="page">
      <h1 className="sr-only">
        {say("fixture.versus", {
          home: sideText(lang, card.home),
          away: sideText(lang, card.away),
        })}
      </h1>
      <ScoreHeader card={card} watched={watched} freshness={freshness} />
      {begun && state.ending === null && (
        <ScoreAnnouncer
          text={say("game.page.announce", {
            home: names.team("home"),
            away: names.team("away"),
            homePoints: state.home.points,
            awayPoints: state.away.points,
            moment: momentText(lang, {
              period: state.clock.period,
              periods: state.rules.periods,
              interval: state.phase === "interval",
            }),
          })}
        />
      )}
      <nav aria-label={say("game.page.sections")} className="mt-4 flex flex-wrap gap-2">
        {begun && (
          <>
            <Anchor to="#plays">{say("game.page.plays")}</Anchor>
            <Anchor to="#lead">{say("league.lead")}</Anchor>
            <Anchor to="#box">{say("game.page.box")}</Anchor>
          </>
        )}
        <Link
          to={`/live/games/${card.id}/board`}
          className="inline-flex min-h-11 items-center rounded-full bg-ink px-4 font-semibold text-white"
        >
          {say("game.page.board")}
        </Link>
        <Link
          to="/live/screens"
          className="inline-flex min-h-11 items-center px-2 font-semibold text-court-text hover:underline"
        >
          {say("live.screens")}
        </Link>
        <Link
          to={`/league/rules?game=${card.id}`}
          className="inline-flex min-h-11 items-center px-2 font-semibold text-court-text hover:underline"
        >
          {state ? rulesText(say, state.rules) : say("standings.to-rules")}
        </Link>
      </nav>
      {begun ? (
        <div className="mt-6 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <section aria-labelledby="plays" className="lg:col-start-2 lg:row-start-1">
            <h2 id="plays" className="mb-3 scroll-mt-4 text-lg font-bold">
              {say("game.page.plays")}
            </h2>
            <PlayList state={state} names={names} />
          </section>
          <div className="grid grid-cols-1 gap-8 lg:col-start-1 lg:row-start-1">
            <LeadSection state={state} names={names} />
            <BoxSection page={page} state={state} names={names} />
          </div>
        </div>
      ) : (
        <div className="mt-6">
          <Squads page={page} />
        </div>
      )}
    </div>
  );
}

/** By which regulations this game is played, whatever the season's have become. */
function rulesText(say: ReturnType<typeof useSay>, { name, version }: GameState["rules"]): string {
  const known = PRESETS.find((one) => one === name);
  const called = known ? say(`game.page.rules.${known}`) : name;
  return say("game.page.rules", { name: called, version: version || "–" });
}

const PRESETS = ["fiba", "fiba-average", "workers-league", "own"] as const;

function BoxSection({ page, state, names }: { page: GamePage; state: GameState; names: Names }) {
  const say = useSay();
  const box = boxScore(state);
  return (
    <section aria-labelledby="box">
      <h2 id="box" className="mb-1 scroll-mt-4 text-lg font-bold">
        {say("game.page.box")}
      </h2>
      <p className="text-sm text-quiet">{say("box.legend")}</p>
      {hasBonus(box) && <p className="text-sm text-quiet">{say("box.legend.bonus")}</p>}
      <p className="text-sm text-quiet xl:hidden">{say("box.scroll")}</p>
      {(["home", "away"] as const).map((side) => (
        <div key={side} className="mt-4">
          <h3 className="mb-2 flex items-baseline justify-between gap-4 font-bold">
            <span>
              {names.team(side)}
              {page.coaches[side] && (
                <span className="ml-3 text-sm font-normal text-quiet">
                  {say("game.page.coach", { name: page.coaches[side] })}
                </span>
              )}
            </span>
            <span className="figures text-2xl">{box[side].points}</span>
          </h3>
          <BoxTable
            box={box[side]}
            name={names.team(side)}
            people={page.people}
            over={state.ending !== null}
            bonus={hasBonus(box)}
          />
        </div>
      ))}
    </section>
  );
}

function Anchor({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={to}
      className="inline-flex min-h-11 items-center rounded-full bg-chip px-4 font-semibold hover:bg-line"
    >
      {children}
    </a>
  );
}
