import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { PlayerSheet } from "../league/player-sheet";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.playerPage(params.playerId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => {
    const { name = "", jersey = "" } = data?.player ?? {};
    const team = data?.team.shortName ?? "";
    return {
      title: say(lang, "player.title", { name, team }),
      description: say(lang, "player.description", { name, team, jersey }),
    };
  });

export default function PlayerRoute() {
  return <PlayerSheet page={useLoaderData<typeof loader>()} />;
}
