import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { NoSeason } from "../league/no-season";
import { RulesPage } from "../league/rules-page";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { lang, services } = context;
  return {
    // The server says these sentences: a browser that only shows them needs none of their words.
    title: say(lang, "rules.title"),
    page: (await services.league.isShown()) ? await services.league.rules(lang) : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, () => ({
    title: data?.title ?? "",
    description: data?.page?.description ?? "",
  }));

export default function RulesRoute() {
  const { title, page } = useLoaderData<typeof loader>();
  return page ? <RulesPage page={page} /> : <NoSeason title={title} />;
}
