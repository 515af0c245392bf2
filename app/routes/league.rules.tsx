import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { NoSeason } from "../league/no-season";
import { RulesPage } from "../league/rules-page";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { useSay } from "../words";

export const handle = { live: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { actor, lang, services } = context;
  const game = new URL(request.url).searchParams.get("game");
  if (game !== null)
    return services.gameRules.page(game, lang, await services.mayRead(actor, `game/${game}`));
  // The server says these sentences: a browser that only shows them needs none of their words.
  return (await services.league.isShown()) ? services.league.rules(lang) : null;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => ({
    title: say(lang, "standings.to-rules"),
    description: data?.description ?? "",
  }));

export default function RulesRoute() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  return page ? <RulesPage page={page} /> : <NoSeason title={say("standings.to-rules")} />;
}
