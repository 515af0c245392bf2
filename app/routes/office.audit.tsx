import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { AuditFilterForm } from "../office/audit-filter";
import { AuditTable } from "../office/audit-table";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { type Outcome, OutcomeNotice } from "../office/registry/outcome";
import { refusedAs, undoAct } from "../office/registry/outcomes";
import { staffMeta } from "../office/staff-meta";
import { type UndoLook, UndoPanel } from "../office/undo-panel";
import { problem } from "../respond";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.audit.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "see-audit");
  const { searchParams } = new URL(asked.request.url);
  const before = searchParams.get("before") ?? "";
  const from = /^\d{1,9}$/.test(before) ? Number(before) : null;
  const filter = {
    thing: (searchParams.get("thing") ?? "").slice(0, 100),
    by: (searchParams.get("by") ?? "").slice(0, 100),
  };
  const { trail } = asked.context.services.office;
  return {
    me: meOf(person),
    page: await trail.page({ ...filter, before: from }),
    newest: from === null,
    filter,
  };
}

interface Done {
  readonly outcome?: Outcome;
  readonly look?: UndoLook;
}

/** Takes back an act, or says first what that would be; of the league's and the festival's rows alike, for who may edit the one may edit the other. */
export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-league");
  formFor(asked, "edit-festival");
  const form = await asked.request.formData();
  const wish = textOf(form, "do");
  if (wish === "look") {
    const batch = textOf(form, "batch");
    const looked = await asked.context.services.registry.lookAtUndo(batch);
    if (looked.ok) return data<Done>({ look: { batch, parts: looked.value } });
    return data<Done>({ outcome: refusedAs(looked.refusal) }, { status: 409 });
  }
  if (wish !== "undo")
    throw problem(asked.context, "bad-shape", { field: "do", why: "look, undo" });
  const outcome = await undoAct(asked.context, form, person);
  return data<Done>({ outcome }, { status: outcome.refusal ? 409 : 200 });
}

export default function Audit() {
  const { me, page, newest, filter } = useLoaderData<typeof loader>();
  const done: Done | undefined = useActionData<typeof action>();
  const say = useSay();
  const address = (before: number | null) =>
    `/office/audit?${new URLSearchParams({ ...filter, ...(before === null ? {} : { before: String(before) }) })}`;
  return (
    <OfficeFrame me={me} title={say("office.audit.title")} subtitle={say("office.audit.intro")}>
      <OutcomeNotice outcome={done?.outcome} />
      {done?.look && <UndoPanel look={done.look} page={page} />}
      <AuditFilterForm page={page} {...filter} key={`${filter.thing} ${filter.by}`} />
      {page.acts.length === 0 ? (
        <p className="text-quiet">{say("office.audit.none")}</p>
      ) : (
        <AuditTable page={page} />
      )}
      <div className="flex flex-wrap gap-3">
        {!newest && (
          <Link to={address(null)} className={button.quiet}>
            {say("office.audit.newest")}
          </Link>
        )}
        {page.older !== null && (
          <Link to={address(page.older)} className={button.quiet}>
            {say("office.audit.older")}
          </Link>
        )}
      </div>
    </OfficeFrame>
  );
}
