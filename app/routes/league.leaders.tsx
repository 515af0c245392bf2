import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { LeaderBoards } from "../league/leader-boards";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.leaders();
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "leaders.title"),
    description: say(lang, "leaders.description", { season }),
  }));

export default function LeadersRoute() {
  return <LeaderBoards page={useLoaderData<typeof loader>()} />;
}
