import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor } from "../accounts/guard";
import { textOf } from "../office/forms";
import { refusedAs, tell } from "../office/registry/outcomes";
import { type RowDone, rowForm, rowPage } from "../office/registry/pages";
import { rowOf } from "../office/registry/paths";
import { RegulationDoubts, RegulationLinks } from "../office/registry/regulation-notes";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSay } from "../words";

const DESK = "knockout-regulations";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.knockout-regulations.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, DESK);
  const { services, lang } = asked.context;
  return { ...page, ...(await services.season.knockoutRegulations(page.form.id ?? "", lang)) };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-league");
  const form = await asked.request.formData();
  if (textOf(form, "do") !== "same") return rowForm(asked, DESK, form, person, true);
  const { id = "" } = asked.params;
  const same = await asked.context.services.season.sameInKnockout(id, person);
  if (same.ok) return tell(rowOf(DESK, id), "saved", same.value.batch);
  return data<RowDone>({ outcome: refusedAs(same.refusal) }, { status: 409 });
}

export default function RegulationsOfKnockout() {
  const { version, doubts, own, differs, ...page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  const lines = differs.flatMap((chapter) => chapter.lines);
  return (
    <RowPage
      desk={DESK}
      kind="regulations"
      thing={`season/${page.form.id}`}
      page={page}
      done={done}
      removable={false}
      dense
      above={
        <div className="grid gap-4">
          <Notice kind="good">{say("regulations.knockout.note")}</Notice>
          <section className="card grid justify-items-start gap-3 p-4 md:p-5">
            <p className="font-semibold">
              {say(
                own
                  ? `regulations.knockout.${lines.length > 0 ? "own" : "own-same"}`
                  : "regulations.knockout.follows",
              )}
            </p>
            {lines.length > 0 && (
              <ul className="grid list-disc gap-1 pl-5 marker:text-court">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {own && (
              <Form method="post">
                <button type="submit" name="do" value="same" className={button.quiet}>
                  {say("regulations.knockout.same")}
                </button>
              </Form>
            )}
          </section>
          <RegulationDoubts doubts={doubts} />
          <RegulationLinks
            version={version}
            other={say("regulations.groups.open")}
            to={`/office/regulations/${page.form.id}`}
          />
        </div>
      }
    />
  );
}
