import { Link } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { pairingText } from "../../domain/words/pairing";
import type { GameCard, OfficeGame } from "../../server/services";
import { padPath } from "../accounts/landing";
import { useLang, useSay } from "../words";

/** Today's games by time: where, who, who sits at the table, how it stands, and the way to its score sheet. */
export function DayList({ games }: { games: readonly OfficeGame[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="day" className="card p-4 md:p-6">
      <h2 id="day" className="text-lg font-bold">
        {say("office.today")}
      </h2>
      {games.length === 0 && <p className="mt-3 text-quiet">{say("office.today.none")}</p>}
      <ul className="mt-2 divide-y divide-line-soft">
        {games.map((game) => (
          <DayLine key={game.id} game={game} />
        ))}
      </ul>
    </section>
  );
}

function DayLine({ game }: { game: OfficeGame }) {
  const lang = useLang();
  const say = useSay();
  const pairing = pairingText(lang, game);
  const officials = game.officials.map(({ name }) => name).join(say("schedule.and"));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="figures w-16 shrink-0 text-2xl">
        {game.status === "planned" ? (
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
          {game.status !== "planned" && game.start !== null && `${clockText(game.start)} `}
          {game.venue} {game.court}
        </span>
        <span
          className={`block text-sm ${officials ? "text-quiet" : "font-semibold text-warn-text"}`}
        >
          {officials ? say("office.table.names", { names: officials }) : say("office.table.none")}
        </span>
      </span>
      <StatusMark game={game} />
      <Link
        to={padPath(game.id)}
        aria-label={say("office.pad.of", { game: pairing })}
        className="flex min-h-11 items-center rounded-lg px-2 font-bold text-court-text hover:underline"
      >
        {say("office.pad")}
      </Link>
    </li>
  );
}

const LOOKS = {
  live: "bg-good-soft text-good-text",
  planned: "bg-chip text-text",
  final: "bg-paper-deep text-text",
} as const;

/** How a game stands, in a word. */
export function StatusMark({ game }: { game: GameCard }) {
  const say = useSay();
  const word =
    game.status === "final"
      ? say(game.signed ? "office.status.signed" : "office.status.final")
      : say(`office.status.${game.status}`);
  return (
    <span
      className={`shrink-0 rounded-full px-3 py-1 text-sm font-bold whitespace-nowrap ${LOOKS[game.status]}`}
    >
      {game.status === "live" && <span aria-hidden="true">● </span>}
      {word}
    </span>
  );
}
