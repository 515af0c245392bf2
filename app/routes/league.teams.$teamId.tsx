import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { myTeam } from "../league/my-team";
import { TeamSheet } from "../league/team-sheet";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { league, outlooks } = context.services;
  const page = await league.teamPage(params.teamId ?? "");
  const outlook = await outlooks.ofTeam(page.team.id);
  return { ...page, outlook, mine: myTeam(request) === page.team.id };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => {
    const team = data?.team.name ?? "";
    return { title: team, description: say(lang, "team.description", { team }) };
  });

export default function TeamRoute() {
  const { mine, outlook, ...page } = useLoaderData<typeof loader>();
  return <TeamSheet page={page} mine={mine} outlook={outlook} />;
}
