import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { TeamSheet } from "../league/team-sheet";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.teamPage(params.teamId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => {
    const team = data?.team.name ?? "";
    return { title: team, description: say(lang, "team.description", { team }) };
  });

export default function TeamRoute() {
  return <TeamSheet page={useLoaderData<typeof loader>()} />;
}
