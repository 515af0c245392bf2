import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { NoSeason } from "../league/no-season";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { FixturesPage } from "../schedule/fixtures-page";
import { readOrder } from "../schedule/order";
import { useSay } from "../words";

export const handle = { live: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const order = readOrder(new URL(request.url).searchParams);
  const { league } = context.services;
  return (await league.isShown()) ? { order, page: await league.fixtures() } : null;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "fixtures.title"),
    description: say(lang, "fixtures.description", { season }),
  }));

export default function FixturesRoute() {
  const shown = useLoaderData<typeof loader>();
  const say = useSay();
  return shown ? <FixturesPage {...shown} /> : <NoSeason title={say("fixtures.title")} />;
}
