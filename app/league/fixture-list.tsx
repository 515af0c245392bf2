import { Link } from "@remix-run/react";
import { clockText, type LocalDay } from "../../domain/kernel/time";
import { dateMark } from "../../domain/words/dates";
import { gameTitle } from "../../domain/words/fixture-names";
import type { GameCard } from "../../server/services";
import { useLang, useSay } from "../words";
import { wins } from "./game-card";
import { isRuled, useNotice } from "./game-notice";
import { SideName } from "./team-name";

/** What a line says beside the two sides; the heading above the list says the rest. */
export interface Shown {
  /** The day; today is today's, so that near ones are called by their name. */
  readonly day?: { readonly today: LocalDay };
  /** The venue with its court, or the court alone. */
  readonly venue?: boolean;
  readonly court?: boolean;
}

/** Games one below the other. Each line leads to its game. */
export function FixtureList({ games, show }: { games: readonly GameCard[]; show: Shown }) {
  return (
    <ul className="card divide-y divide-line-soft overflow-hidden">
      {games.map((game) => (
        <li key={game.id}>
          <FixtureLine game={game} show={show} />
        </li>
      ))}
    </ul>
  );
}

function FixtureLine({ game, show }: { game: GameCard; show: Shown }) {
  const lang = useLang();
  const say = useSay();
  const place = [show.venue ? game.venue : null, game.court].filter(Boolean).join(" ");
  return (
    <Link
      to={`/league/games/${game.id}`}
      className="flex min-h-14 items-center gap-3 px-4 py-2.5 -outline-offset-3 hover:bg-paper"
    >
      <span className={`shrink-0 ${show.day ? "w-[4.5rem]" : "w-12"}`}>
        {show.day && (
          <span className="block text-xs leading-tight text-quiet">
            {game.day ? dateMark(lang, game.day, show.day.today) : say("fixtures.undated")}
          </span>
        )}
        <span className="figures text-xl whitespace-nowrap">
          {game.start === null ? "–" : clockText(game.start)}
        </span>
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          <Sides game={game} />
        </span>
        <span className="block text-sm text-quiet">
          {gameTitle(lang, game)}
          {(show.venue || show.court) && ` · ${place || say("fixtures.unplaced")}`}
        </span>
      </span>
      <Outcome game={game} />
    </Link>
  );
}

function Sides({ game }: { game: GameCard }) {
  const quiet = (side: "home" | "away") =>
    game.status === "final" && !isRuled(game) && !wins(game, side) ? "font-normal text-quiet" : "";
  return (
    <>
      <span className={quiet("home")}>
        <SideName side={game.home} />
      </span>
      <span className="font-normal text-quiet" aria-hidden="true">
        —
      </span>
      <span className={quiet("away")}>
        <SideName side={game.away} />
      </span>
    </>
  );
}

/** The score with what kind of score it is; nothing for a game to come. */
function Outcome({ game }: { game: GameCard }) {
  const say = useSay();
  const notice = useNotice()(game);
  if (game.status === "planned") return null;
  const live = game.status === "live";
  const { length, ending } = game;
  const note = notice
    ? notice.word
    : live
      ? say("fixture.status.live")
      : ending === "forfeit" || ending === "default"
        ? say(`fixture.status.${ending}`)
        : length && length.played > length.periods
          ? say("fixture.status.overtime")
          : null;
  return (
    <span className="max-w-[45%] shrink-0 text-right">
      {game.home.points !== null && (
        <span
          className={`figures block text-xl whitespace-nowrap ${isRuled(game) ? "text-quiet line-through" : ""}`}
        >
          {game.home.points}
          <span className="px-0.5 text-quiet">:</span>
          {game.away.points}
        </span>
      )}
      {note && (
        <span className={`block text-xs font-semibold ${live ? "text-bad" : "text-quiet"}`}>
          {live && <span aria-hidden="true">● </span>}
          {note}
        </span>
      )}
    </span>
  );
}
