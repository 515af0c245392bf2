import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { DrawRecord } from "../league/draw-record";
import { NoSeason } from "../league/no-season";
import { NotDrawn } from "../league/not-drawn";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { useSay } from "../words";

export async function loader({ context }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { league, draws } = context.services;
  const [isShown, show, coming] = await Promise.all([
    league.isShown(),
    draws.link(),
    draws.coming(),
  ]);
  const page = isShown ? await league.draw() : null;
  // What was announced is public, and all there is to see until groups are made of it.
  const announced = page ? null : (show ?? (await draws.newest()));
  if (announced) throw redirect(`/league/draws/${announced.id}`);
  return isShown ? { page, show, coming } : null;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang, season) => ({
    title: say(lang, "draw.title"),
    description: say(lang, "draw.description", { season }),
  }));

export default function DrawRoute() {
  const shown = useLoaderData<typeof loader>();
  const say = useSay();
  if (!shown) return <NoSeason title={say("draw.title")} />;
  return shown.page ? <DrawRecord {...shown} page={shown.page} /> : <NotDrawn />;
}
