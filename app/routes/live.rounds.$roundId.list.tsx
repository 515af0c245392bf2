import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { HEAD } from "../../domain/festival/seats";
import { roundId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { refusalMessage } from "../../domain/words/refusal";
import { formFor, pageFor } from "../accounts/guard";
import { HeadList } from "../festival/list/head-list";
import { type ListDone, MarkerList } from "../festival/list/marker-list";
import { textOf } from "../office/forms";
import { notFound, problem } from "../respond";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });

/** The scores of a stage: the marker's own, or all of them for the head judge. */
export async function loader(asked: LoaderFunctionArgs) {
  const { params, context } = asked;
  const { scoreLists } = context.services;
  const round = roundId(params.roundId ?? "");
  const { seat } = whoIs(asked);
  if (seat === HEAD) pageFor(asked, "see-sheets", { round });
  else pageFor(asked, "judge-entry", { round, seat });
  return { page: await scoreLists.page(round, seat), isHead: seat === HEAD, lang: context.lang };
}

export async function action(asked: ActionFunctionArgs) {
  const { params, context, request } = asked;
  const { scoreLists, pseudonym, now } = context.services;
  const answered = answer(now());
  const round = roundId(params.roundId ?? "");
  const { seat } = whoIs(asked);
  const person =
    seat === HEAD
      ? formFor(asked, "run-round", { round })
      : formFor(asked, "judge-entry", { round, seat });
  if (!(await scoreLists.has(round))) throw notFound(context);
  const by = pseudonym(person.id);
  const form = await request.formData();
  const way = textOf(form, "do");
  const typed = typedIn(form);
  switch (seat === HEAD ? `head-${way}` : way) {
    case "save": {
      const faults = await scoreLists.save(round, seat, new Map(Object.entries(typed)));
      return answered({ saved: faults.length === 0, typed, faults: told(faults) });
    }
    case "hand-in": {
      const given = { seat, reason: textOf(form, "reason").trim().slice(0, 200) };
      const done = await scoreLists.handIn(
        round,
        given,
        new Map(Object.entries(typed)),
        person,
        by,
      );
      const faults = told(done.faults);
      return answered({ handedIn: done.handedIn, typed, faults, reason: given.reason });
    }
    case "paste": {
      const text = textOf(form, "list").slice(0, 200_000);
      const { read, absent, faults } = await scoreLists.paste(round, seat, text);
      const rows = faults.map(({ line, text: row, ...no }) => ({
        ...{ line, text: row, why: refusalMessage(no as { code: string }, "round") },
      }));
      // The answer is shown before the page is asked for anew, so it brings what stands in the fields.
      const { lines } = await scoreLists.page(round, seat);
      const stands = Object.fromEntries(lines.map((line) => [line.entry, line.score]));
      return answered({ pasted: { read, absent, rows, text }, typed: stands });
    }
    case "head-absent": {
      const no = await scoreLists.absent(round, textOf(form, "entry"), person, by);
      const { seq } = (await scoreLists.page(round, seat)).upTo;
      return answered(no ? { refused: refusalMessage(no, "round"), seq } : { absent: true, seq });
    }
    case "head-publish": {
      if (textOf(form, "sure") !== "yes") return answered({ unsure: true });
      const seen = Number(textOf(form, "seen"));
      const no = await scoreLists.publish(round, seen, person, by);
      const { head, upTo } = await scoreLists.page(round, seat);
      if (no) return answered({ refused: refusalMessage(no, "round"), seq: upTo.seq });
      // With its closing a round's devices are signed out: what came of it is public.
      return redirect(`/festival/${head.contestId}`);
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "save, hand-in, paste, publish" });
  }
}

/** The seat of whoever is asking; the head judge's where nobody is told anything in any case. */
function whoIs({ context: { actor } }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { seat: actor.kind === "account" ? (actor.seat ?? HEAD) : HEAD };
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.keys()]
      .filter((name) => name.startsWith("score."))
      .map((name) => [name.slice("score.".length), textOf(form, name).trim().slice(0, 20)]),
  );

const told = (faults: readonly { readonly entry: string; readonly code: string }[]) =>
  Object.fromEntries(faults.map((one) => [one.entry, refusalMessage(one, "round")]));

const answer = (now: number) => (told: ListDone) => {
  const done = { ...told, at: now };
  const isRefused =
    done.refused !== undefined ||
    done.unsure === true ||
    Object.keys(done.faults ?? {}).length > 0 ||
    (done.pasted?.rows.length ?? 0) > 0;
  return data<ListDone>(done, { status: isRefused ? 409 : 200 });
};

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const { contest, name } = shown.page.head;
  return [{ title: say(shown.lang, "list.page", { contest, round: name }) }];
};

export default function ListRoute() {
  const { page, isHead } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>() as ListDone | undefined;
  return isHead ? (
    <HeadList page={page} done={done ?? {}} />
  ) : (
    <MarkerList page={page} done={done ?? {}} />
  );
}
