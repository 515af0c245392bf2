import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { pageFor } from "../accounts/guard";
import { JudgeSheet } from "../festival/sheet/judge-sheet";
import { useStage } from "../festival/use-stage";
import type { PageHandle } from "../root";

export const handle: PageHandle = { fullScreen: true };

export const links: LinksFunction = () => [{ rel: "manifest", href: "/pad.webmanifest" }];

/** A judge's page: the round's stream, and the own seat's sheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, services, lang } = args.context;
  const round = roundId(args.params.roundId ?? "");
  const seat = actor.kind === "account" ? (actor.seat ?? "") : "";
  pageFor(args, "judge-entry", { round, seat });
  return { page: await services.rounds.judgePage(round, seat), lang };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { contest, name } = data.page.head;
  return [{ title: say(data.lang, "sheet.page", { contest, round: name }) }];
};

export default function Judge() {
  const { page } = useLoaderData<typeof loader>();
  useStage(page.head.id, page.stream);
  return <JudgeSheet key={`${page.stream} ${page.seat.seat}`} page={page} />;
}
