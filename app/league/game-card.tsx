import { Link } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import { clockText } from "../../domain/kernel/time";
import { nearDayText, shortDayText } from "../../domain/words/dates";
import { gameTitle, sideText } from "../../domain/words/fixture-names";
import type { GameCard, LiveGame } from "../../server/services";
import { useLang, useSay } from "../words";
import { isRuled, useNotice } from "./game-notice";
import { LeadLine } from "./lead-line";
import { LiveMoment } from "./live-clock";
import { SideName } from "./team-name";

/** A game that is on: the one dark thing on a light page. */
export function LiveCard({ game, skew, stale }: { game: LiveGame; skew: number; stale: boolean }) {
  const lang = useLang();
  const say = useSay();
  const { lead } = game;
  const series = corners(lead.line);
  const points = (game.home.points ?? 0) - (game.away.points ?? 0);
  const ahead =
    points === 0
      ? say("league.lead.level")
      : say("league.lead.ahead", {
          team: sideText(lang, points > 0 ? game.home : game.away),
          n: Math.abs(points),
        });
  const changes = say("league.lead.changes", { n: lead.changes });
  return (
    <article className="card-ink on-ink relative flex flex-col p-4 md:p-6">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <strong className="text-live-on-ink">
          <span aria-hidden="true">● </span>
          {game.clock && <LiveMoment clock={game.clock} skew={skew} stale={stale} />}
        </strong>
        <span className="text-ink-quiet">
          {gameTitle(lang, game)}
          {game.venue && ` · ${game.venue}`}
        </span>
      </p>
      <h3 className="mt-2 grid gap-1 text-lg font-bold md:text-xl">
        <Link
          to={`/league/games/${game.id}`}
          prefetch="intent"
          className="grid after:absolute after:inset-0 after:rounded-[inherit] focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-court"
        >
          <Side game={game} side="home" />
          <Side game={game} side="away" />
        </Link>
      </h3>
      <div className="mt-auto pt-3">
        <LeadLine
          series={series}
          regularMs={lead.regular}
          periodMs={lead.period}
          label={`${say("league.lead")}: ${ahead}, ${changes}`}
        />
        <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-sm text-ink-quiet">
          <span>
            {say("league.lead")} · {changes}
          </span>
          <span>{ahead}</span>
        </p>
      </div>
    </article>
  );
}

function Side({ game, side }: { game: GameCard; side: "home" | "away" }) {
  return (
    <span className="flex items-center justify-between gap-4">
      <span>
        <SideName side={game[side]} />
      </span>
      <span
        className={`figures text-5xl leading-tight md:text-6xl ${side === "home" ? "text-home" : "text-away"}`}
      >
        {game[side].points}
      </span>
    </span>
  );
}

/** The board sends the line as one flat list of seconds and leads. */
export const corners = (line: readonly number[]) =>
  line.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: line[index + 1] ?? 0 }] : []));

/** A game to come or one that is over, as a card of the first row. */
export function QuietCard({ game, today }: { game: GameCard; today: LocalDay }) {
  const lang = useLang();
  const say = useSay();
  const notice = useNotice()(game);
  const over = game.status === "final" || game.status === "stopped";
  const day = game.day && (nearDayText(lang, game.day, today) ?? shortDayText(lang, game.day));
  return (
    <article className="card relative flex flex-col p-4 md:p-6">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-quiet">
        <span>
          {notice
            ? notice.word
            : over
              ? say(game.signed ? "fixture.status.official" : "fixture.status.unsigned")
              : `${day ?? ""} ${game.start === null ? "" : clockText(game.start)}`}
        </span>
        <span>{game.venue}</span>
      </p>
      <h3 className="mt-2 grid gap-1 text-lg font-bold md:text-xl">
        <Link
          to={`/league/games/${game.id}`}
          prefetch="intent"
          className="grid after:absolute after:inset-0 after:rounded-[inherit] focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-focus"
        >
          {(["home", "away"] as const).map((side) => (
            <span key={side} className="flex items-center justify-between gap-4">
              <span
                className={
                  over && !isRuled(game) && !wins(game, side) ? "font-semibold text-quiet" : ""
                }
              >
                <SideName side={game[side]} />
              </span>
              <span
                className={`figures text-5xl leading-tight md:text-6xl ${wins(game, side) ? "" : "text-quiet"}`}
              >
                {(over ? game[side].points : null) ?? "–"}
              </span>
            </span>
          ))}
        </Link>
      </h3>
      <p className="mt-auto pt-3 text-sm text-quiet">{gameTitle(lang, game)}</p>
    </article>
  );
}

/** Whether that side has won a game that is over. */
export const wins = (game: GameCard, side: "home" | "away"): boolean => {
  const other = side === "home" ? "away" : "home";
  return (
    game.status === "final" &&
    !isRuled(game) &&
    (game[side].points ?? 0) > (game[other].points ?? 0)
  );
};
