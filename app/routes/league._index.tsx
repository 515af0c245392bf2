import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { NoSeason } from "../league/no-season";
import { SeasonStandings } from "../league/season-standings";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { useSay } from "../words";

export const handle = { live: true };

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { lang, services } = context;
  const { league } = services;
  if (!(await league.isShown())) return null;
  const [board, order] = await Promise.all([league.standings(), league.order(lang)]);
  return { board, order };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "standings.title"),
    description: say(lang, "standings.description", { season }),
  }));

export default function StandingsRoute() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  return page ? (
    <SeasonStandings delivered={page.board} order={page.order} />
  ) : (
    <NoSeason title={say("standings.title")} />
  );
}
