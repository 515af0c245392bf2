import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { myTeam } from "../league/my-team";
import { Today } from "../league/today";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { FirstRun } from "../ui/first-run";

export const handle = { live: true };

export function loader({ context, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.today(myTeam(request));
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: season,
    description: say(lang, "league.description.today", { season }),
  }));

export default function TodayRoute() {
  const page = useLoaderData<typeof loader>();
  return page ? <Today page={page} /> : <FirstRun />;
}
