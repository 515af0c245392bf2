import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { formFor, pageFor } from "../accounts/guard";
import { JudgeSheet } from "../festival/sheet/judge-sheet";
import { useStage } from "../festival/use-stage";
import { textOf } from "../office/forms";
import { problem } from "../respond";
import type { PageHandle } from "../root";

export const handle: PageHandle = { fullScreen: true };

export const links: LinksFunction = () => [{ rel: "manifest", href: "/pad.webmanifest" }];

/** A judge's page: the round's stream, and the own seat's sheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, services, lang } = args.context;
  const round = roundId(args.params.roundId ?? "");
  const seat = actor.kind === "account" ? (actor.seat ?? "") : "";
  pageFor(args, "judge-entry", { round, seat });
  if (await services.scoreLists.has(round)) throw redirect(`/live/rounds/${round}/list`);
  const [page, hold] = await Promise.all([
    services.rounds.judgePage(round, seat),
    services.seatHolders.meet(round, seat, args.context.device ?? ""),
  ]);
  return { page, hold, lang };
}

/** This device takes the seat over from another one. */
export async function action(args: ActionFunctionArgs) {
  const { actor, services, device } = args.context;
  const round = roundId(args.params.roundId ?? "");
  const seat = actor.kind === "account" ? (actor.seat ?? "") : "";
  const person = formFor(args, "judge-entry", { round, seat });
  if (textOf(await args.request.formData(), "do") !== "take")
    throw problem(args.context, "bad-shape", { field: "do", why: "take" });
  await services.seatHolders.take(round, seat, device ?? "", person.id);
  return null;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { contest, name } = data.page.head;
  return [{ title: say(data.lang, "sheet.page", { contest, round: name }) }];
};

export default function Judge() {
  const { page, hold } = useLoaderData<typeof loader>();
  useStage(page.head.id, page.stream);
  return <JudgeSheet key={`${page.stream} ${page.seat.seat}`} page={page} hold={hold} />;
}
