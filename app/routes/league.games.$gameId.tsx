import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { gameMeta } from "../league/game-meta";
import { GameView } from "../league/game-page";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { actor, services } = context;
  const id = params.gameId ?? "";
  const page = await services.league.gamePage(id, await services.mayRead(actor, `game/${id}`));
  // Said here, so that these words weigh nothing in what every page loads.
  const record = {
    log: say(context.lang, "live.record"),
    verify: say(context.lang, "live.record.verify"),
  };
  return { ...page, record };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => gameMeta(lang, data?.card));

export default function GameRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <GameView key={`${page.card.id} ${page.stream === null}`} page={page} />
      {page.stream && (
        <p className="page flex flex-wrap gap-x-6 font-semibold text-court-text">
          <a href={`/live/game/${page.card.id}.jsonl`} className="py-2.5 hover:underline">
            {page.record.log}
          </a>
          <a href="/verify.html" className="py-2.5 hover:underline">
            {page.record.verify}
          </a>
        </p>
      )}
    </>
  );
}
