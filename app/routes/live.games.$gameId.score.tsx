import { type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { may } from "../../domain/accounts/roles";
import { gameId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { Pad } from "../league/pad/pad";
import { notFound } from "../respond";
import type { PageHandle } from "../root";

export const handle: PageHandle = { fullScreen: true };

export const links: LinksFunction = () => [{ rel: "manifest", href: "/pad.webmanifest" }];

/** The table's page: opens the game's sheet and hands over everything that was said in it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { actor, services, lang } = context;
  const id = gameId(params.gameId ?? "");
  if (actor.kind === "anonymous") {
    const { pathname } = new URL(request.url);
    throw redirect(`/accounts/sign-in?to=${encodeURIComponent(pathname)}`);
  }
  if (!may(actor, "score-game", { game: id })) throw notFound(context);
  await services.gameRules.followIn(id);
  return { page: await services.games.table(id), official: actor.name, lang };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { home, away } = data.page;
  return [{ title: say(data.lang, "pad.title", { home: home.shortName, away: away.shortName }) }];
};

export default function Score() {
  const { page, official } = useLoaderData<typeof loader>();
  return <Pad key={page.id} page={page} official={official} />;
}
