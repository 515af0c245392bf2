import { Link } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { pairingText } from "../../domain/words/pairing";
import type { GameCard, OfficeGame, OfficeHome, OfficeRound } from "../../server/services";
import { padPath } from "../accounts/landing";
import { useNotice } from "../league/game-notice";
import { useLang, useSay } from "../words";
import { agoText } from "./ago";
import { SILENT_MINUTES } from "./tiles";

/** Today's games and rounds by time: where, who, how it stands, and the way to the sheet and the big screen. */
export function DayList({ home: { today, rounds, at } }: { home: OfficeHome }) {
  const say = useSay();
  const lines = [
    ...today.map((game) => ({ start: game.start ?? 0, id: game.id, game, round: null })),
    ...rounds.map((round) => ({ start: round.start ?? 0, id: round.id, game: null, round })),
  ].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return (
    <section aria-labelledby="day" className="card p-4 md:p-6">
      <h2 id="day" className="text-lg font-bold">
        {say("office.today")}
      </h2>
      {lines.length === 0 && <p className="mt-3 text-quiet">{say("office.today.nothing")}</p>}
      <ul className="mt-2 divide-y divide-line-soft">
        {lines.map(({ id, game, round }) =>
          game ? <GameLine key={id} game={game} at={at} /> : <RoundLine key={id} round={round} />,
        )}
      </ul>
    </section>
  );
}

function GameLine({ game, at }: { game: OfficeHome["today"][number]; at: number }) {
  const lang = useLang();
  const say = useSay();
  const pairing = pairingText(lang, game);
  const names = (list: readonly string[]) => list.join(say("schedule.and"));
  const table =
    game.officials.length > 0
      ? say("office.table.names", { names: names(game.officials.map(({ name }) => name)) })
      : game.crew.length > 0
        ? say("office.table.assigned", { names: names(game.crew) })
        : say("office.table.none");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="figures w-16 shrink-0 text-2xl">
        {game.home.points === null ? (
          game.start !== null && clockText(game.start)
        ) : (
          <>
            {game.home.points}
            <span className="px-0.5 text-quiet">:</span>
            {game.away.points}
          </>
        )}
      </span>
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-bold">{pairing}</span>
        <span className="block text-sm text-quiet">
          {game.home.points !== null && game.start !== null && `${clockText(game.start)} `}
          {game.venue} {game.court}
        </span>
        <span
          className={`block text-sm ${game.officials.length > 0 ? "text-quiet" : "font-semibold text-warn-text"}`}
        >
          {table}
        </span>
        {game.status === "live" && <LastEntry game={game} at={at} />}
      </span>
      <span className="flex basis-full flex-wrap items-center gap-x-4 pl-20 sm:basis-auto sm:flex-col sm:items-end sm:pl-0">
        <StatusMark game={game} />
        <span className="flex gap-x-4">
          <Link
            to={padPath(game.id)}
            aria-label={say("office.pad.of", { game: pairing })}
            className="flex min-h-11 items-center font-bold text-court-text hover:underline"
          >
            {say("office.pad")}
          </Link>
          <Link
            to={`/live/games/${game.id}/board`}
            aria-label={say("office.today.board.of", { game: pairing })}
            className="flex min-h-11 items-center font-bold text-court-text hover:underline"
          >
            {say("office.today.board")}
          </Link>
        </span>
      </span>
    </li>
  );
}

/** When the table was last heard of: its newest entry, which is all that anybody can know of it here. */
function LastEntry({ game: { lastEntryAt }, at }: { game: OfficeGame; at: number }) {
  const say = useSay();
  const age = lastEntryAt === null ? null : Math.max(0, at - lastEntryAt);
  const silent = age === null || age > SILENT_MINUTES * 60_000;
  return (
    <span className={`block text-sm ${silent ? "font-semibold text-warn-text" : "text-good-text"}`}>
      {age === null
        ? say("office.last-entry.none")
        : say("office.last-entry", { ago: agoText(say, age) })}
    </span>
  );
}

function RoundLine({ round }: { round: OfficeRound }) {
  const say = useSay();
  const { id, contest, name, start, hall, status, seats, signedIn } = round;
  const missing = status !== "final" && signedIn < seats;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="figures w-16 shrink-0 text-2xl">{start !== null && clockText(start)}</span>
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-bold">
          {contest} {name}
        </span>
        <span className="block text-sm text-quiet">{hall}</span>
        <span
          className={`block text-sm ${missing ? "font-semibold text-warn-text" : "text-quiet"}`}
        >
          {say("office.judges", { n: signedIn, seats })}
        </span>
      </span>
      <span className="flex basis-full flex-wrap items-center gap-x-4 pl-20 sm:basis-auto sm:flex-col sm:items-end sm:pl-0">
        <span
          className={`shrink-0 rounded-full px-3 py-1 text-sm font-bold whitespace-nowrap ${LOOKS[status]}`}
        >
          {status === "live" && <span aria-hidden="true">● </span>}
          {say(`office.status.${status}`)}
        </span>
        <Link
          to={`/office/people?round=${encodeURIComponent(id)}`}
          aria-label={`${say("office.waiting.judges.do")}: ${contest} ${name}`}
          className="flex min-h-11 items-center font-bold text-stage-deep hover:underline"
        >
          {say("office.waiting.judges.do")}
        </Link>
      </span>
    </li>
  );
}

const LOOKS = {
  live: "bg-good-soft text-good-text",
  stopped: "bg-warn-soft text-warn-text",
  planned: "bg-chip text-text",
  final: "bg-paper-deep text-text",
} as const;

/** How a game stands, in a word. */
export function StatusMark({ game }: { game: GameCard }) {
  const say = useSay();
  const notice = useNotice()(game);
  const word = notice
    ? notice.word
    : game.status === "final"
      ? say(game.signed ? "office.status.signed" : "office.status.final")
      : say(`office.status.${game.status}`);
  return (
    <span
      className={`rounded-full px-3 py-1 text-sm font-bold ${notice ? LOOKS.stopped : `shrink-0 whitespace-nowrap ${LOOKS[game.status]}`}`}
    >
      {game.status === "live" && <span aria-hidden="true">● </span>}
      {word}
    </span>
  );
}
