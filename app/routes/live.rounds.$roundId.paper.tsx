import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseMark } from "../../domain/festival/marks";
import { roundId } from "../../domain/kernel/ids";
import { refusalMessage } from "../../domain/words/refusal";
import { formFor, pageFor } from "../accounts/guard";
import { PaperForm } from "../festival/paper/paper-form";
import { PaperList } from "../festival/paper/paper-list";
import { textOf } from "../office/forms";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) => staffMeta(matches, "paper.title");

/** What came of a form that was not simply done. */
interface Done {
  readonly line: { readonly entry: string; readonly seat: string };
  readonly typed: Readonly<Record<string, string>>;
  readonly refused?: { readonly zh: string; readonly en: string };
  /** Beside their fields; all of them at once, since the sheet is in somebody's hand. */
  readonly faults?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly differs?: { readonly criteria: readonly string[]; readonly left: number };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { params, context, request } = asked;
  const id = params.roundId ?? "";
  const person = pageFor(asked, "enter-paper", { round: roundId(id) });
  const page = await context.services.paper.page(id, context.services.pseudonym(person.id));
  const { searchParams } = new URL(request.url);
  const done = searchParams.get("done");
  return {
    page,
    entry: searchParams.get("entry"),
    seat: searchParams.get("seat"),
    done: done === "entered" || done === "agreed" ? (done as "entered" | "agreed") : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { params, context, request } = asked;
  const id = params.roundId ?? "";
  const person = formFor(asked, "enter-paper", { round: roundId(id) });
  const { paper, pseudonym } = context.services;
  const by = pseudonym(person.id);
  const { criteria, mark } = await paper.page(id, by);
  const form = await request.formData();
  const typed = Object.fromEntries(
    criteria.map((one) => [one.id, textOf(form, `mark.${one.id}`).trim()] as const),
  );
  const line = { entry: textOf(form, "entry"), seat: textOf(form, "seat") };
  const sheet = { ...line, marks: typed, stays: textOf(form, "stays") === "yes" };
  const way = textOf(form, "do");
  if (way !== "enter" && way !== "check")
    throw problem(context, "bad-shape", { field: "do", why: "enter, check" });
  const answer = await paper[way](id, sheet, person, by);
  if (!answer.ok) {
    const faults = Object.fromEntries(
      criteria.flatMap(({ id: criterion, name }) => {
        const read = parseMark(typed[criterion] ?? "", mark);
        if (read.ok) return [];
        const refusal = { ...read.refusal, name };
        return [[criterion, refusalMessage(refusal, "round")] as const];
      }),
    );
    const refused = refusalMessage(answer.refusal, "round");
    const done: Done =
      Object.keys(faults).length > 0 ? { line, typed, faults } : { line, typed, refused };
    return data(done, { status: 409 });
  }
  if (answer.value.done === "differs") {
    const { criteria: differing, left } = answer.value;
    return data<Done>({ line, typed, differs: { criteria: differing, left } }, { status: 409 });
  }
  return redirect(`/live/rounds/${id}/paper?done=${answer.value.done}`);
}

export default function PaperRoute() {
  const { page, entry, seat, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>() as Done | undefined;
  const [say, lang] = [useSay(), useLang()];
  const at = came?.line ?? { entry, seat };
  const line = page.lines.find((one) => one.entry === at.entry && one.seat === at.seat);
  const { refused, faults = {}, differs } = came ?? {};
  return (
    <main className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-6">
      <div>
        <h1 className="text-2xl font-bold">{say("paper.title")}</h1>
        <p className="mt-1 text-quiet">
          {say("paper.subtitle", { contest: page.head.contest, round: page.head.name })}
        </p>
        <p className="mt-2 max-w-prose">{say("paper.why")}</p>
        <p className="mt-2">
          <a href={`/live/rounds/${page.head.id}/blank`} className={button.quiet}>
            {say("paper.blank")}
          </a>
        </p>
      </div>
      {!came && done && <Notice kind="good">{say(`paper.done.${done}`)}</Notice>}
      {refused && <Notice kind="bad">{refused[lang]}</Notice>}
      {differs && (
        <Notice kind="bad">
          {say(differs.left > 0 ? "paper.differs" : "paper.differs.void", {
            criteria: differs.criteria.join(say("paper.and")),
            left: differs.left,
          })}
        </Notice>
      )}
      {line ? (
        <PaperForm
          page={page}
          line={line}
          typed={came?.typed ?? {}}
          fault={(criterion) => faults[criterion]?.[lang] ?? null}
        />
      ) : (
        <PaperList page={page} />
      )}
    </main>
  );
}
