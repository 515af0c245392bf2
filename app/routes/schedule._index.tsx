import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { FixturesPage } from "../schedule/fixtures-page";
import { readOrder } from "../schedule/order";

export const handle = { live: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const order = readOrder(new URL(request.url).searchParams);
  return { order, ...(await context.services.league.fixtures()) };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "fixtures.title"),
    description: say(lang, "fixtures.description", { season }),
  }));

export default function FixturesRoute() {
  const { order, ...page } = useLoaderData<typeof loader>();
  return <FixturesPage page={page} order={order} />;
}
