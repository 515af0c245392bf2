import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { LeaderBoards } from "../league/leader-boards";
import { NoSeason } from "../league/no-season";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { useSay } from "../words";

export const handle = { live: true };

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { league } = context.services;
  return (await league.isShown()) ? league.leaders() : null;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "leaders.title"),
    description: say(lang, "leaders.description", { season }),
  }));

export default function LeadersRoute() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  return page ? <LeaderBoards page={page} /> : <NoSeason title={say("leaders.title")} />;
}
