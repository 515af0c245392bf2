import { Link } from "@remix-run/react";
import type { TeamsPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";

/** Every team, by its group once the groups are drawn. */
export function TeamsList({ page }: { page: TeamsPage }) {
  const say = useSay();
  const letters = [...new Set(page.teams.map((team) => team.group))].sort();
  return (
    <div className="page">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-2xl font-bold">{say("teams.title")}</h1>
        <p className="text-quiet">{say("teams.count", { n: page.teams.length })}</p>
      </div>
      <div className="mt-5 grid items-start gap-x-6 gap-y-7 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {letters.map((letter) => (
          <section key={letter ?? "none"}>
            <h2 className="mb-2 text-lg font-bold">
              {letter === null ? say("teams.ungrouped") : say("teams.group", { letter })}
            </h2>
            <ul className="card divide-y divide-line-soft overflow-hidden">
              {page.teams
                .filter((team) => team.group === letter)
                .map((team) => (
                  <li key={team.id}>
                    <Link
                      to={`/league/teams/${team.id}`}
                      prefetch="intent"
                      className="flex min-h-14 items-center justify-between gap-3 px-4 py-2 -outline-offset-3 hover:bg-paper"
                    >
                      <span>
                        <span className="block font-semibold">
                          <ProperName>{team.shortName}</ProperName>
                        </span>
                        <span className="block text-sm text-quiet">
                          <ProperName>{team.unit}</ProperName>
                        </span>
                      </span>
                      <span className="shrink-0 text-sm text-quiet">
                        {say("teams.players", { n: team.players })}
                      </span>
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
