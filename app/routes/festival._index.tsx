import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { FestivalView, NoFestival } from "../festival/festival-view";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { festival } = context.services;
  const [page, board] = await Promise.all([festival.page(), festival.board()]);
  return page && board && { page, board };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => ({
    title: data?.page.festival.alias ?? say(lang, "app.festival"),
    description: say(lang, data ? "festival.description" : "festival.none", {
      festival: data?.page.festival.name,
    }),
  }));

export default function FestivalRoute() {
  const shown = useLoaderData<typeof loader>();
  return shown ? <FestivalView {...shown} /> : <NoFestival />;
}
