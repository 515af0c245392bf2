import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { DrawBoard } from "../league/draw-board";
import { originOf } from "../office/forms";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { fullScreen: true, live: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { draws } = context.services;
  const page = await draws.page(params.drawId ?? "");
  return {
    page,
    code: draws.codeOf(`${originOf(context, request)}/league/draws/${page.season.id}`),
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "draw-show.board"),
    description: say(lang, "draw-show.description", { season }),
  }));

export default function DrawBoardRoute() {
  return <DrawBoard {...useLoaderData<typeof loader>()} />;
}
