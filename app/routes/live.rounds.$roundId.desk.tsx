import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { formFor, pageFor } from "../accounts/guard";
import { HeadJudgeDesk } from "../festival/desk/desk";
import { useStage } from "../festival/use-stage";
import { back, textOf } from "../office/forms";
import { problem } from "../respond";
import type { PageHandle } from "../root";

export const handle: PageHandle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });

/** The head judge's page: opens the round and hands over everything said in it, and the marks that are in. */
export async function loader(asked: LoaderFunctionArgs) {
  const { params, context, request } = asked;
  const round = roundId(params.roundId ?? "");
  pageFor(asked, "see-sheets", { round });
  // A list of scores has a page of its own, from which the desk is one press away.
  const { searchParams } = new URL(request.url);
  if (!searchParams.has("stay") && (await context.services.scoreLists.has(round)))
    throw redirect(`/live/rounds/${round}/list`);
  return { page: await context.services.rounds.deskPage(round), lang: context.lang };
}

/** A rehearsal begins or ends: both are one act of the head judge, and neither is said in the round. */
export async function action(asked: ActionFunctionArgs) {
  const { params, context, request } = asked;
  const round = roundId(params.roundId ?? "");
  const person = formFor(asked, "run-round", { round });
  const { rehearsals, pseudonym } = context.services;
  const by = pseudonym(person.id);
  switch (textOf(await request.formData(), "do")) {
    case "rehearse": {
      const begun = await rehearsals.begin(round, by);
      return begun.ok ? null : data({ refused: back(context, begun.refusal) }, { status: 409 });
    }
    case "end-rehearsal":
      await rehearsals.end(round, by);
      return null;
    default:
      throw problem(context, "bad-shape", { field: "do", why: "rehearse, end-rehearsal" });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { contest, name } = data.page.head;
  return [{ title: say(data.lang, "desk.page", { contest, round: name }) }];
};

export default function Desk() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  useStage(page.head.id, page.stream);
  return <HeadJudgeDesk key={page.stream} page={page} refused={refused} />;
}
