import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { averageText } from "../../domain/league/leaders";
import { ordinal } from "../../domain/words/fixture-names";
import { sayIfKnown } from "../../domain/words/index";
import type { TeamOutlook, TeamPage } from "../../server/services";
import { CalendarLink } from "../schedule/fixtures-page";
import { ProperName } from "../ui/proper-name";
import { ScrollSideways } from "../ui/scroll-sideways";
import { useLang, useSay } from "../words";
import { FixtureList } from "./fixture-list";
import { FollowTeam } from "./follow-team";
import { minutesText } from "./minutes";
import { GroupStandings } from "./standings-table";
import { NeedList } from "./team-needs";
import { TeamSeason } from "./team-season";

/** A team: who it is, where it stands, whom it plays, who plays for it. */
export function TeamSheet({
  page,
  mine,
  outlook,
}: {
  page: TeamPage;
  mine: boolean;
  outlook: TeamOutlook | null;
}) {
  const say = useSay();
  const { team, group, games } = page;
  return (
    <div className="page">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-bold">
          <ProperName>{team.name}</ProperName>
        </h1>
        <FollowTeam id={team.id} mine={mine} />
      </div>
      <Facts page={page} />
      <div className="mt-8 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="squad">
          <h2 id="squad" className="mb-2 text-lg font-bold">
            {say("team.squad")}
          </h2>
          <Squad players={page.players} />
          <p className="mt-2 text-sm text-quiet">{say("team.averages")}</p>
          {page.sums && <TeamSeason sums={page.sums} />}
        </section>
        <div className="grid gap-8">
          <section aria-labelledby="games">
            <h2 id="games" className="mb-2 text-lg font-bold">
              {say("team.games")}
            </h2>
            {games.length > 0 ? (
              <FixtureList games={games} show={{ day: { today: page.day }, venue: true }} />
            ) : (
              <p className="text-quiet">{say("team.games.none")}</p>
            )}
            <CalendarLink href={`/calendar/${team.id}.ics`}>{say("team.calendar")}</CalendarLink>
          </section>
          {outlook && group && (
            <section aria-labelledby="needs">
              <h2 id="needs" className="mb-2 text-lg font-bold">
                {say("outlook.team-needs")}
              </h2>
              <div className="card px-4 py-3">
                <NeedList outlook={outlook} />
              </div>
              <GroupLink group={group} />
            </section>
          )}
          {group && (
            <GroupStandings
              group={group}
              teams={page.teams}
              advance={page.advancePerGroup}
              level={2}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function GroupLink({ group }: { group: NonNullable<TeamPage["group"]> }) {
  const say = useSay();
  return (
    <Link
      to={`/league/groups/${group.id}`}
      className="inline-flex min-h-11 items-center text-sm font-semibold text-court-text hover:underline"
    >
      {say("outlook.to-page", { letter: group.letter })}
      <span aria-hidden="true" className="ml-1">
        ›
      </span>
    </Link>
  );
}

function Facts({ page }: { page: TeamPage }) {
  const lang = useLang();
  const say = useSay();
  const { team, group } = page;
  const row = group?.standings.rows.find((one) => one.team === team.id);
  const place =
    group && row && !row.disqualified
      ? say(group.open > 0 ? "team.place.provisional" : "team.place", {
          letter: group.letter,
          place: lang === "en" ? ordinal(row.rank) : row.rank,
        })
      : null;
  const facts: (readonly [string, ReactNode])[] = [
    [say("team.unit"), <ProperName key="unit">{team.unit}</ProperName>],
    [say("team.coach"), <ProperName key="coach">{team.headCoach}</ProperName>],
    [say("team.leader"), <ProperName key="leader">{team.leader}</ProperName>],
    [say("team.colours"), say("team.colours.both", team.colours)],
    ...(page.homeVenue
      ? [[say("team.venue"), <ProperName key="venue">{page.homeVenue}</ProperName>] as const]
      : []),
  ];
  return (
    <>
      {place && <p className="mt-1 text-lg font-semibold text-court-text">{place}</p>}
      <dl className="card mt-4 grid gap-x-8 gap-y-3 p-4 sm:grid-cols-2 md:grid-cols-3 md:p-6 xl:grid-cols-5">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-sm text-quiet">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const SUMS = ["played", "points", "average", "rebounds", "assists", "minutes"] as const;

function Squad({ players }: { players: TeamPage["players"] }) {
  const lang = useLang();
  const say = useSay();
  const sorted = [...players].sort((a, b) => Number(a.jersey) - Number(b.jersey));
  return (
    <ScrollSideways label={say("team.squad.table")}>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-sm whitespace-nowrap text-quiet">
            <th scope="col" className="py-2.5 pr-2 pl-4 text-right font-normal">
              {say("team.no")}
            </th>
            <th scope="col" className="py-2.5 pl-1 text-left font-normal">
              {say("team.name")}
            </th>
            <th scope="col" className="px-2 py-2.5 text-left font-normal">
              {say("team.column.position")}
            </th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" className="px-2 py-2.5 text-right font-normal last:pr-4">
                {say(`team.${sum}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((player) => (
            <tr key={player.id} className="border-t border-line-soft">
              <td className="figures py-2 pr-2 pl-4 text-right text-lg">{player.jersey}</td>
              <th scope="row" className="py-2 pl-1 text-left font-semibold whitespace-nowrap">
                <Link to={`/league/players/${player.id}`} className="hover:underline">
                  <ProperName>{player.name}</ProperName>
                </Link>
                {player.captain && (
                  <span className="ml-2 text-xs font-normal text-quiet">{say("team.captain")}</span>
                )}
              </th>
              <td className="px-2 text-quiet whitespace-nowrap">
                {sayIfKnown(lang, `team.position.${player.position}`) ?? player.position}
              </td>
              {SUMS.map((sum) => (
                <td key={sum} className="figures px-2 text-right text-lg font-medium last:pr-4">
                  {figure(player, sum)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

function figure(player: TeamPage["players"][number], sum: (typeof SUMS)[number]): string | number {
  if (sum === "played") return player.games;
  if (player.games === 0) return "–";
  if (sum === "average") return averageText(player.points, player.games);
  if (sum === "minutes") return minutesText(player.playedMs);
  return player[sum];
}
