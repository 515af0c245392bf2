import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { dayText } from "../../domain/words/dates";
import type { GameCard, TodayBoard, TodayPage } from "../../server/services";
import { FreshnessMark, useFreshness } from "../live/freshness";
import { useBoard } from "../live/use-board";
import { useReload } from "../live/use-reload";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { FixtureList } from "./fixture-list";
import { LiveCard, QuietCard } from "./game-card";
import { GroupStandings } from "./standings-table";

/**
 * The first page: what is on, what comes, what was. `cards` of what else is on stand beside the games, `aside` below
 * them.
 */
export function Today({
  page,
  cards = [],
  aside = null,
}: {
  page: TodayPage;
  cards?: readonly ReactNode[];
  aside?: ReactNode;
}) {
  const lang = useLang();
  const say = useSay();
  const freshness = useFreshness();
  const { state: board, skew } = useBoard("today", page.board);
  useReload(board.stamp !== page.board.stamp);
  const { season, next, recent, groups } = page;
  const [first] = next;
  const [last] = recent;
  const on = board.live.length + cards.length;
  return (
    <div className="page">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-xl font-bold md:text-2xl">
          <ProperName>{season.name}</ProperName>
        </h1>
        <p className="text-quiet">{dayText(lang, page.day)}</p>
      </div>

      <section aria-labelledby="live" className="mt-4">
        <div className="flex items-center justify-between gap-4">
          <h2 id="live" className={on > 0 ? "text-lg font-bold" : "sr-only"}>
            {say("league.live")}
          </h2>
          {on > 0 && (
            <span className="text-sm">
              <FreshnessMark freshness={freshness} />
            </span>
          )}
        </div>
        {on === 0 && <p className="sr-only">{say("league.live.none")}</p>}
        <div className="mt-2 grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
          {board.live.map((game) => (
            <LiveCard key={game.id} game={game} skew={skew} stale={freshness.kind === "offline"} />
          ))}
          {cards}
          {on < 3 && first && (
            <div className="hidden md:grid">
              <QuietCard game={first} today={page.day} />
            </div>
          )}
          {on < 2 && last && (
            <div className="hidden xl:grid">
              <QuietCard game={last} today={page.day} />
            </div>
          )}
        </div>
      </section>

      {page.mine && (
        <section aria-labelledby="mine" className="mt-6">
          <h2 id="mine" className="mb-2 flex items-baseline gap-3 text-lg font-bold">
            {say("league.mine")}
            <Link
              to={`/league/teams/${page.mine.id}`}
              className="inline-block py-1 text-base font-semibold text-court-text hover:underline"
            >
              <ProperName>{page.mine.name}</ProperName>
            </Link>
          </h2>
          {page.mine.games.length > 0 && (
            <FixtureList
              games={page.mine.games.map((game) => liveOf(board, game))}
              show={{ day: { today: page.day }, venue: true }}
            />
          )}
        </section>
      )}

      {aside}

      <div className="mt-8 grid gap-8 lg:grid-cols-2 xl:grid-cols-3">
        {groups.length > 0 && (
          <div className="grid content-start gap-3">
            {groups.map((group) => (
              <GroupStandings
                key={group.id}
                group={group}
                teams={page.teams}
                advance={page.advancePerGroup}
                level={2}
              />
            ))}
            <More to="/league">{say("league.all-groups")}</More>
          </div>
        )}
        <section aria-labelledby="next">
          <h2 id="next" className="mb-2 text-lg font-bold">
            {say("league.next")}
          </h2>
          {next.length > 0 ? (
            <FixtureList games={next} show={{ day: { today: page.day }, venue: true }} />
          ) : (
            <p className="text-quiet">{say("league.next.none")}</p>
          )}
          <More to="/schedule">{say("league.all-fixtures")}</More>
        </section>
        <section aria-labelledby="recent">
          <h2 id="recent" className="mb-2 text-lg font-bold">
            {say("league.recent")}
          </h2>
          {recent.length > 0 ? (
            <FixtureList games={recent} show={{ day: { today: page.day } }} />
          ) : (
            <p className="text-quiet">{say("league.recent.none")}</p>
          )}
        </section>
      </div>
    </div>
  );
}

const liveOf = (board: TodayBoard, game: GameCard): GameCard =>
  board.live.find((one) => one.id === game.id) ?? game;

function More({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="inline-block py-3 font-semibold text-court-text hover:underline">
      {children} <span aria-hidden="true">›</span>
    </Link>
  );
}
