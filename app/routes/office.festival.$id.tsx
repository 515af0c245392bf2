import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor } from "../accounts/guard";
import { textOf } from "../office/forms";
import { tell } from "../office/registry/outcomes";
import { rowForm, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.festival.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "festival");
  const { id } = page.form;
  const status = id === null ? null : await asked.context.services.festivalOffice.status(id);
  return { ...page, active: status?.active ?? null };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-festival");
  const form = await asked.request.formData();
  if (textOf(form, "do") !== "choose") return rowForm(asked, "festival", form, person, false);
  await asked.context.services.festivalOffice.choose(asked.params.id ?? "", person);
  return tell("/office/festival", "festival-chosen");
}

export default function Festival() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  return (
    <RowPage
      desk="festival"
      kind="festival"
      page={page}
      done={done}
      above={
        page.active === false && (
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <button type="submit" name="do" value="choose" className={button.main}>
              {say("festival-office.choose")}
            </button>
            <span className="text-sm text-quiet">{say("in-work.festival.choose.what")}</span>
          </Form>
        )
      }
    />
  );
}
