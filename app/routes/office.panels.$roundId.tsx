import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { PanelForm } from "../office/festival/panel-form";
import { TiesForm } from "../office/festival/ties-form";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { type Outcome, OutcomeNotice } from "../office/registry/outcome";
import { outcomeIn, refusedAs, tell, undoAct } from "../office/registry/outcomes";
import { typedOf } from "../office/registry/typed";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "festival-office.panels");

/** What came of a form, with what was chosen where it was refused. */
interface Done {
  readonly outcome: Outcome;
  readonly typed?: Readonly<Record<string, readonly string[]>>;
}

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "edit-festival");
  const { panelOffice, declaredTies } = asked.context.services;
  const id = asked.params.roundId ?? "";
  const [page, ties] = await Promise.all([panelOffice.page(id), declaredTies.page(id)]);
  return { me: meOf(person), page, ties, outcome: outcomeIn(asked.request) };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-festival");
  const { context, request, params } = asked;
  const { panelOffice } = context.services;
  const { roundId: id = "" } = params;
  await panelOffice.page(id);
  const form = await request.formData();
  const typed = typedOf(form);
  switch (textOf(form, "do")) {
    case "undo":
      return data<Done>({ outcome: await undoAct(context, form, person) });
    case "save":
    case "copy": {
      const saved =
        textOf(form, "do") === "copy"
          ? await panelOffice.copy(id, textOf(form, "from"), person)
          : await panelOffice.save(id, typed, person);
      if (saved.ok) return tell(`/office/panels/${id}`, "seated", saved.value?.batch);
      return data<Done>({ outcome: refusedAs(saved.refusal), typed }, { status: 409 });
    }
    case "tie":
    case "untie": {
      const tied = textOf(form, "do") === "tie";
      const tie = { judge: textOf(form, "judge"), to: textOf(form, "to"), tied };
      const saved = await context.services.declaredTies.set(id, tie, person);
      if (saved.ok) return tell(`/office/panels/${id}`, "saved", saved.value?.batch);
      return data<Done>({ outcome: refusedAs(saved.refusal) }, { status: 409 });
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "save, copy, tie, untie, undo" });
  }
}

export default function Panel() {
  const { me, page, ties, outcome } = useLoaderData<typeof loader>();
  const done: Done | undefined = useActionData<typeof action>();
  const say = useSay();
  return (
    <OfficeFrame
      me={me}
      title={say("festival-office.panels")}
      subtitle={`${page.head.contest} · ${page.head.name}`}
      actions={
        <>
          <Link to="/office/panels" className={button.quiet}>
            {say("registry.back")}
          </Link>
          <Link to={`/office/people?round=${page.head.id}`} className={button.quiet}>
            {say("festival-office.panels.qr")}
          </Link>
        </>
      }
    >
      <OutcomeNotice outcome={done ? done.outcome : outcome} />
      <PanelForm page={page} typed={done?.typed ?? {}} />
      <TiesForm page={ties} />
    </OfficeFrame>
  );
}
