import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { AwardBoard } from "../festival/award-board";
import { roundMeta } from "../festival/round-meta";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { fullScreen: true, live: true };

export function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.festival.roundPage(params.roundId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => {
    const { title, description } = roundMeta(lang, data);
    return { title: say(lang, "award.title", { title }), description };
  });

export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  // Once the round is opened there is a stream to follow.
  return <AwardBoard key={`${page.head.id} ${page.stream === null}`} page={page} />;
}
