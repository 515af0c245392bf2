import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { contestRules } from "../../domain/words/tally-rules";
import { ContestView } from "../festival/contest-view";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const page = await context.services.festival.contestPage(params.contestId ?? "");
  return { page, rules: contestRules(context.lang, page.contest.rules, page.rounds) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => ({
    title: data?.page.contest.name ?? say(lang, "app.error.not-found"),
    description: say(lang, "festival.contest.description", {
      contest: data?.page.contest.name,
      n: data?.page.entries.length,
    }),
  }));

export default function ContestRoute() {
  return <ContestView {...useLoaderData<typeof loader>()} />;
}
