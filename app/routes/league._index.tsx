import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { SeasonStandings } from "../league/season-standings";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.standings();
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "standings.title"),
    description: say(lang, "standings.description", { season }),
  }));

export default function StandingsRoute() {
  return <SeasonStandings delivered={useLoaderData<typeof loader>()} />;
}
