import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { DrawRecord } from "../league/draw-record";
import { NoSeason } from "../league/no-season";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { useSay } from "../words";

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { league } = context.services;
  return (await league.isShown()) ? league.draw() : null;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "draw.title"),
    description: say(lang, "draw.description", { season }),
  }));

export default function DrawRoute() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  return page ? <DrawRecord page={page} /> : <NoSeason title={say("draw.title")} />;
}
