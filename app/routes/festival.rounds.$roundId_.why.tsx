import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { whyTitles } from "../../domain/words/why-text";
import { Compare, type ComparePage } from "../festival/compare";
import { roundTitle } from "../festival/round-meta";
import { comparedWhy } from "../festival/round-whys";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export async function loader({
  context,
  params,
  request,
}: LoaderFunctionArgs): Promise<ComparePage> {
  demand(context, "see-public");
  const page = await context.services.festival.roundPage(params.roundId ?? "");
  const asked = new URL(request.url).searchParams;
  const pair: ComparePage["pair"] = [asked.get("a"), asked.get("b")];
  const state = page.stream?.state ?? null;
  return {
    head: page.head,
    entries: page.entries,
    state,
    pair,
    why: state && comparedWhy(context.lang, state, page.entries, pair),
    titles: whyTitles(context.lang),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => ({
    title: data
      ? say(lang, "compare.page", { round: roundTitle(lang, data.head) })
      : say(lang, "app.error.not-found"),
    description: say(lang, "compare.explain"),
  }));

export default function CompareRoute() {
  return <Compare page={useLoaderData<typeof loader>()} />;
}
