import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import {
  FestivalAlone,
  FestivalSection,
  liveRoundCards,
  useFestivalToday,
} from "../festival/festival-today";
import { myTeam } from "../league/my-team";
import { Today } from "../league/today";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { FirstRun } from "../ui/first-run";

export const handle = { live: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { league, festival } = context.services;
  const [games, stage] = await Promise.all([league.today(myTeam(request)), festival.today()]);
  return { games, stage };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: season,
    description: say(lang, "league.description.today", { season }),
  }));

export default function TodayRoute() {
  const { games, stage } = useLoaderData<typeof loader>();
  const festival = useFestivalToday(stage);
  if (games)
    return (
      <Today
        page={games}
        cards={liveRoundCards(festival)}
        aside={festival && <FestivalSection today={festival} />}
      />
    );
  return festival ? <FestivalAlone today={festival} /> : <FirstRun />;
}
