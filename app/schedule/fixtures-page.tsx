import { Form, Link, useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import type { LocalDay } from "../../domain/kernel/time";
import { dayText, nearDayText } from "../../domain/words/dates";
import type { GameCard, FixturesPage as Page, TodayBoard } from "../../server/services";
import { FixtureList, type Shown } from "../league/fixture-list";
import { useBoard } from "../live/use-board";
import { useLang, useSay } from "../words";
import { aheadAndPast, chapters, ORDERS, type Order } from "./order";

/** All fixtures: from today on, and what was behind that. */
export function FixturesPage({ page, order }: { page: Page; order: Order }) {
  const say = useSay();
  const games = useLiveScores(page.games);
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{say("fixtures.title")}</h1>
      <nav aria-label={say("fixtures.by")} className="mt-3 flex flex-wrap gap-2">
        {ORDERS.map((by) => (
          <Link
            key={by}
            to={by === "day" ? "/schedule" : `/schedule?by=${by}`}
            aria-current={order.by === by ? "page" : undefined}
            className={`inline-flex min-h-11 items-center rounded-full px-5 font-semibold ${order.by === by ? "bg-ink text-white" : "bg-chip hover:bg-line"}`}
          >
            {say(`fixtures.by.${by}`)}
          </Link>
        ))}
      </nav>
      <div className="mt-5">
        {order.by === "day" && <ByDay games={games} today={page.day} />}
        {order.by === "venue" && <ByVenue games={games} today={page.day} />}
        {order.by === "team" && <ByTeam page={page} games={games} team={order.team} />}
      </div>
      {order.by !== "team" && (
        <CalendarLink href="/calendar/season.ics">{say("fixtures.calendar")}</CalendarLink>
      )}
    </div>
  );
}

/** Scores of games that are on, as they come; everything else as it was delivered. */
function useLiveScores(games: readonly GameCard[]): readonly GameCard[] {
  const { state: board } = useBoard<TodayBoard | null>("today", null);
  const { revalidate } = useRevalidator();
  const live = new Map(board?.live.map((game) => [game.id, game]));
  // A game that is over is on the board no more.
  const gone = board !== null && games.some((game) => game.status === "live" && !live.has(game.id));
  useEffect(() => {
    if (gone) revalidate();
  }, [gone, revalidate]);
  return live.size === 0 ? games : games.map((game) => live.get(game.id) ?? game);
}

function ByDay({ games, today }: { games: readonly GameCard[]; today: LocalDay }) {
  const say = useSay();
  const { ahead, past } = aheadAndPast(games, today);
  return (
    <>
      <h2 className="sr-only">{say("fixtures.ahead")}</h2>
      {past.length > 0 && (
        <p className="-mt-2 mb-2">
          <a
            href="#past"
            className="inline-block py-3 font-semibold text-court-text hover:underline"
          >
            {say("fixtures.past")} · {say("fixtures.count", { n: past.length })}{" "}
            <span aria-hidden="true">↓</span>
          </a>
        </p>
      )}
      {ahead.length === 0 && <p className="text-quiet">{say("fixtures.none-ahead")}</p>}
      <Days games={ahead} today={today} show={{ venue: true }} />
      {past.length > 0 && (
        <>
          <h2 id="past" className="mt-10 mb-4 scroll-mt-4 text-xl font-bold">
            {say("fixtures.past")}
          </h2>
          <Days games={past} today={today} show={{ venue: true }} />
        </>
      )}
    </>
  );
}

function Days({
  games,
  today,
  show,
}: {
  games: readonly GameCard[];
  today: LocalDay;
  show: Shown;
}) {
  const lang = useLang();
  const say = useSay();
  return (
    <div className="grid items-start gap-x-6 gap-y-6 lg:grid-cols-2 2xl:grid-cols-3">
      {chapters(games, (game) => game.day).map(({ key: day, games }) => (
        <section key={day ?? "undated"} id={day ? `d-${day}` : "undated"}>
          <h3 className="mb-2 flex flex-wrap items-baseline gap-x-3 font-bold">
            {day === null ? say("fixtures.undated") : dayText(lang, day)}
            {day && nearDayText(lang, day, today) && (
              <span className="rounded-full bg-court-soft px-2.5 py-0.5 text-sm text-court-text">
                {nearDayText(lang, day, today)}
              </span>
            )}
          </h3>
          <FixtureList games={games} show={show} />
        </section>
      ))}
    </div>
  );
}

function ByVenue({ games, today }: { games: readonly GameCard[]; today: LocalDay }) {
  const say = useSay();
  const { ahead, past } = aheadAndPast(games, today);
  const venues = chapters([...ahead, ...past], (game) => game.venue).sort((a, b) =>
    (a.key ?? "\uffff") < (b.key ?? "\uffff") ? -1 : 1,
  );
  return (
    <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-2 2xl:grid-cols-3">
      {venues.map(({ key: venue, games }) => (
        <section key={venue ?? "none"}>
          <h2 className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3 text-lg font-bold">
            {venue ?? say("fixtures.unplaced")}
            <span className="text-sm font-normal text-quiet">
              {say("fixtures.count", { n: games.length })}
            </span>
          </h2>
          <FixtureList games={games} show={{ day: { today }, court: true }} />
        </section>
      ))}
    </div>
  );
}

function ByTeam({
  page,
  games,
  team,
}: {
  page: Page;
  games: readonly GameCard[];
  team: string | null;
}) {
  const say = useSay();
  const teams = Object.entries(page.teams);
  const chosen = team === null ? undefined : page.teams[team];
  const own = games.filter((game) => game.home.teamId === team || game.away.teamId === team);
  return (
    <>
      <Form method="get" action="/schedule" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="by" value="team" />
        <span className="grid gap-1">
          <label htmlFor="team" className="font-semibold">
            {say("fixtures.team")}
          </label>
          <select
            id="team"
            name="team"
            defaultValue={team ?? ""}
            key={team}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
            className="min-h-12 min-w-56 rounded-xl border border-line bg-card px-3 text-base"
          >
            <option value="">{say("fixtures.choose")}</option>
            {teams.map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <button
          type="submit"
          className="min-h-12 rounded-xl bg-court-text px-6 font-bold text-white"
        >
          {say("fixtures.show")}
        </button>
      </Form>
      {chosen && (
        <section className="mt-6 max-w-3xl">
          <h2 className="mb-2 text-lg font-bold">
            <Link to={`/league/teams/${team}`} className="inline-block py-1 hover:underline">
              {chosen.name}
            </Link>
          </h2>
          {own.length > 0 ? (
            <FixtureList games={own} show={{ day: { today: page.day }, venue: true }} />
          ) : (
            <p className="text-quiet">{say("fixtures.none")}</p>
          )}
          <CalendarLink href={`/calendar/${team}.ics`}>
            {say("fixtures.calendar.team", { team: chosen.shortName })}
          </CalendarLink>
        </section>
      )}
    </>
  );
}

/** A calendar file: a plain link, since it is no page. */
export function CalendarLink({ href, children }: { href: string; children: ReactNode }) {
  const say = useSay();
  const lang = useLang();
  return (
    <p className="mt-6 text-sm text-quiet">
      <a
        href={`${href}?lang=${lang}`}
        className="inline-block py-3 text-base font-semibold text-court-text hover:underline"
      >
        {children}
      </a>
      <span className="block">{say("fixtures.calendar.hint")}</span>
    </p>
  );
}
