import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { ContestView } from "../festival/contest-view";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.festival.contestPage(params.contestId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => ({
    title: data?.contest.name ?? say(lang, "app.error.not-found"),
    description: say(lang, "festival.contest.description", {
      contest: data?.contest.name,
      n: data?.entries.length,
    }),
  }));

export default function ContestRoute() {
  return <ContestView page={useLoaderData<typeof loader>()} />;
}
