import { Link } from "@remix-run/react";
import { reasonText } from "../../domain/words/standings-reasons";
import type { GroupPage } from "../../server/services";
import { FreshnessMark, useFreshness } from "../live/freshness";
import { useBoard } from "../live/use-board";
import { useReload } from "../live/use-reload";
import { useLang, useSay } from "../words";
import { FixtureList } from "./fixture-list";
import { GroupStandings, isByBalance, RowNotes } from "./standings-table";
import { TeamNeeds } from "./team-needs";

/** A group: its standings, its games, and what each team needs to go on. */
export function GroupSheet({ page, mine }: { page: GroupPage; mine: string | null }) {
  const say = useSay();
  const freshness = useFreshness();
  const { group, teams, advance } = page;
  const { state: board } = useBoard(`outlook/${group.id}`, page.board);
  useReload(board.stamp !== page.board.stamp);
  return (
    <div className="page">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-bold">
          {group.swiss ? say("swiss.title") : say("outlook.title", { letter: group.letter })}
        </h1>
        <p className="flex flex-wrap items-center gap-x-5 text-sm">
          <FreshnessMark freshness={freshness} />
          <Link to="/league" className="py-3 font-semibold text-court-text hover:underline">
            {say("standings.title")} <span aria-hidden="true">›</span>
          </Link>
        </p>
      </div>
      <div className="mt-4 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="grid gap-8">
          <GroupStandings group={group} teams={teams} advance={advance} level={2} />
          {board.now && (
            <section aria-labelledby="now">
              <h2 id="now" className="text-lg font-bold text-bad">
                <span aria-hidden="true">● </span>
                {say("outlook.now")}
              </h2>
              <p className="mb-2 text-sm text-quiet">{say("outlook.now.intro")}</p>
              <IfEndedNow now={board.now} page={page} />
            </section>
          )}
          <section aria-labelledby="games">
            <h2 id="games" className="mb-2 text-lg font-bold">
              {say(group.swiss ? "swiss.games" : "outlook.games")}
            </h2>
            <FixtureList games={page.games} show={{ day: { today: page.day }, venue: true }} />
          </section>
        </div>
        {!group.swiss && <Needs page={page} mine={mine} />}
      </div>
    </div>
  );
}

function Needs({ page, mine }: { page: GroupPage; mine: string | null }) {
  const lang = useLang();
  const say = useSay();
  const { group, outlook } = page;
  const byPlace = (team: string) => group.standings.order.indexOf(team);
  const sorted = [...outlook.teams].sort((a, b) => byPlace(a.team) - byPlace(b.team));
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className="text-lg font-bold">
        {say("outlook.needs")}
      </h2>
      <p className="mb-2 text-sm text-quiet">
        {group.open === 0
          ? say("outlook.needs.done")
          : (outlook.refused?.[lang] ?? say("outlook.needs.intro"))}
      </p>
      <div className="grid gap-3">
        {sorted.map((one) => (
          <TeamNeeds
            key={one.team}
            outlook={one}
            name={page.teams[one.team]?.shortName ?? one.team}
            mine={one.team === mine}
          />
        ))}
      </div>
    </section>
  );
}

function IfEndedNow({
  now,
  page,
}: {
  now: NonNullable<GroupPage["board"]["now"]>;
  page: GroupPage;
}) {
  const [say, lang] = [useSay(), useLang()];
  const nameOf = (team: string) => page.teams[team]?.shortName ?? team;
  const uneven = new Set(now.rows.map(({ played }) => played)).size > 1;
  return (
    <>
      {isByBalance({ standings: now }) && (
        <p className="mb-2 text-sm text-quiet">{say("standings.by-balance")}</p>
      )}
      <ol className="card divide-y divide-line-soft">
        {now.rows.map((row) => (
          <li key={row.team}>
            <div
              className={`flex min-h-11 flex-wrap items-center gap-x-3 border-l-4 px-3 py-1.5 ${row.rank <= page.advance && !row.disqualified ? "border-l-good!" : "border-l-transparent!"}`}
            >
              <span className="figures w-6 text-center text-lg">
                {row.disqualified ? "–" : row.rank}
              </span>
              <span className="min-w-28 flex-1 font-semibold">
                {nameOf(row.team)}
                <RowNotes row={row} />
              </span>
              {row.rank <= page.advance && !row.disqualified && (
                <span className="text-xs font-semibold text-good-text">
                  {say("standings.in-place")}
                </span>
              )}
              <span className="text-sm text-quiet">
                {uneven && `${say("outlook.now.played", { n: row.played })} `}
                {say("outlook.now.record", { won: row.won, lost: row.lost })}
              </span>
              <span className="text-lg font-bold">
                {say("outlook.now.points", { n: row.points })}
              </span>
            </div>
            {now.reasons
              .filter(({ above }) => above === row.team)
              .map((reason) => (
                <p
                  key={reason.below}
                  className="bg-court-soft px-3 py-2 pl-12 text-sm text-warn-text"
                >
                  {reasonText(lang, reason, nameOf)}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </>
  );
}
