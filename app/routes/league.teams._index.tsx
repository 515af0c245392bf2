import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { TeamsList } from "../league/teams-list";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.teams();
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "teams.title"),
    description: say(lang, "teams.description", { season, n: data?.teams.length }),
  }));

export default function TeamsRoute() {
  return <TeamsList page={useLoaderData<typeof loader>()} />;
}
