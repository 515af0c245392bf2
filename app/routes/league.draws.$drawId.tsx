import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { DrawPublic } from "../league/draw-public";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.draws.page(params.drawId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "draw-show.record"),
    description: say(lang, "draw-show.description", { season }),
  }));

export default function DrawPublicRoute() {
  return <DrawPublic page={useLoaderData<typeof loader>()} />;
}
