import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { HallView, type ShownBoard } from "../screens/hall-view";
import { hallName } from "../screens/item-text";
import { minutesAt, onNow } from "../screens/on-now";

export const handle = { fullScreen: true, live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const { screens, league, festival } = context.services;
  const day = await screens.hall(params.courtId ?? "");
  const now = onNow(day.items, minutesAt(day, day.at), day.at);
  const boardOf = async (): Promise<ShownBoard | null> => {
    if (now.kind !== "board") return null;
    return now.item.kind === "game"
      ? { kind: "game", page: await league.gamePage(now.item.game.id) }
      : { kind: "round", page: await festival.roundPage(now.item.round.id) };
  };
  return { day, shown: await boardOf() };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => {
    const hall = data ? hallName(data.day.hall) : "";
    return {
      title: say(lang, "screens.hall.title", { hall }),
      description: say(lang, "screens.hall.description", { hall }),
    };
  });

export default function HallRoute() {
  return <HallView {...useLoaderData<typeof loader>()} />;
}
