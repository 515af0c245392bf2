import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { NoSeason } from "../league/no-season";
import { TeamsList } from "../league/teams-list";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { useSay } from "../words";

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { league } = context.services;
  return (await league.isShown()) ? league.teams() : null;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "teams.title"),
    description: data
      ? say(lang, "teams.description", { season, n: data.teams.length })
      : say(lang, "league.none"),
  }));

export default function TeamsRoute() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  return page ? <TeamsList page={page} /> : <NoSeason title={say("teams.title")} />;
}
