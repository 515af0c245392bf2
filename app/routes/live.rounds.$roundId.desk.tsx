import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { pageFor } from "../accounts/guard";
import { HeadJudgeDesk } from "../festival/desk/desk";
import type { PageHandle } from "../root";

export const handle: PageHandle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });

/** The head judge's page: opens the round and hands over everything said in it, and the marks that are in. */
export async function loader(asked: LoaderFunctionArgs) {
  const { params, context } = asked;
  const round = roundId(params.roundId ?? "");
  pageFor(asked, "see-sheets", { round });
  return { page: await context.services.rounds.deskPage(round), lang: context.lang };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { contest, name } = data.page.head;
  return [{ title: say(data.lang, "desk.page", { contest, round: name }) }];
};

export default function Desk() {
  const { page } = useLoaderData<typeof loader>();
  return <HeadJudgeDesk key={page.head.id} page={page} />;
}
