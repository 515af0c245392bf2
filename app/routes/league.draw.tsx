import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { DrawRecord } from "../league/draw-record";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.league.draw();
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "draw.title"),
    description: say(lang, "draw.description", { season }),
  }));

export default function DrawRoute() {
  return <DrawRecord page={useLoaderData<typeof loader>()} />;
}
