import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { stageSentences } from "../../domain/words/stage-rules";
import { tableTexts } from "../../domain/words/stage-table";
import { contestRules } from "../../domain/words/tally-rules";
import { ContestView, type ShownContest } from "../festival/contest-view";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { lang, services } = context;
  const page = await services.festival.contestPage(params.contestId ?? "");
  const { contest, rounds, staged } = page;
  const panels = staged ? rounds.filter(({ list }) => !list) : rounds;
  return {
    page,
    rules: [
      ...(staged ? stageSentences(lang, staged.plan) : []),
      ...(staged && panels.length === 0 ? [] : contestRules(lang, contest.rules, panels)),
    ],
    texts: staged && tableTexts(lang, staged.table),
    board: staged && (await services.festival.board()),
  } satisfies ShownContest;
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
