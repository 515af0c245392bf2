import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { SquadView } from "../../server/services";
import { formFor } from "../accounts/guard";
import { textOf } from "../office/forms";
import { tell } from "../office/registry/outcomes";
import { type RowDone, rowForm, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { SquadForm } from "../office/registry/squad-form";
import { typedOf } from "../office/registry/typed";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.teams.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "teams");
  const { squads } = asked.context.services;
  return { ...page, squad: page.form.id === null ? null : await squads.view(page.form.id) };
}

/** What came of a form: the team's own, or its squad's. */
interface Done extends RowDone {
  readonly squad?: SquadView;
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-league");
  const form = await asked.request.formData();
  const { id = "" } = asked.params;
  if (textOf(form, "do") !== "squad") return rowForm(asked, "teams", form, person, true);
  const saved = await asked.context.services.squads.save(id, typedOf(form), person);
  if (saved.ok) return tell(`/office/teams/${id}`, "saved", saved.value.batch);
  return data<Done>({ squad: saved.refusal }, { status: 409 });
}

export default function Team() {
  const page = useLoaderData<typeof loader>();
  const done: Done | undefined = useActionData<typeof action>();
  const say = useSay();
  const squad = done?.squad ?? page.squad;
  return (
    <RowPage desk="teams" kind="team" page={page} done={done}>
      {squad && <SquadForm squad={squad} key={squad.fingerprint} />}
      {page.form.id === null && <p className="text-quiet">{say("registry.squad.later")}</p>}
      {page.form.id !== null && (
        <div>
          <Link to={`/league/teams/${page.form.id}`} className={button.quiet}>
            {say("registry.public-page")}
          </Link>
        </div>
      )}
    </RowPage>
  );
}
