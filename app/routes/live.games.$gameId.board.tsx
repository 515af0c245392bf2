import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { gameMeta } from "../league/game-meta";
import { HallBoard } from "../league/hall-board";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { fullScreen: true, live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { actor, services } = context;
  const id = params.gameId ?? "";
  return services.league.gamePage(id, await services.mayRead(actor, `game/${id}`));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => gameMeta(lang, data?.card));

export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  // Once the sheet is opened there is a stream to follow.
  return <HallBoard key={`${page.card.id} ${page.stream === null}`} page={page} />;
}
