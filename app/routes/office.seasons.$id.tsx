import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { FormView } from "../../server/services";
import { formFor } from "../accounts/guard";
import { textOf } from "../office/forms";
import { refusedAs, tell } from "../office/registry/outcomes";
import { type RowDone, rowForm, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { SeasonGames } from "../office/registry/season-games";
import { SeasonPanel } from "../office/registry/season-panel";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.seasons.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "seasons");
  const { id } = page.form;
  return { ...page, status: id === null ? null : await asked.context.services.season.status(id) };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-league");
  const { season } = asked.context.services;
  const form = await asked.request.formData();
  const { id = "new" } = asked.params;
  const here = `/office/seasons/${id}`;
  switch (textOf(form, "do")) {
    case "choose":
      await season.choose(id, person);
      return tell(here, "chosen");
    case "publish":
    case "hide": {
      const published = textOf(form, "do") === "publish";
      const instead = textOf(form, "instead") || null;
      const shown = await season.show(id, published, person, instead);
      if (shown.ok) return tell(here, published ? "published" : "hidden", shown.value.batch);
      return data<RowDone>({ outcome: refusedAs(shown.refusal) }, { status: 409 });
    }
    default:
      return rowForm(asked, "seasons", form, person, true);
  }
}

export default function Season() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { id } = page.form;
  const view: FormView = done?.view ?? page.form.view;
  return (
    <RowPage
      desk="seasons"
      kind="season"
      page={page}
      done={done}
      above={
        <>
          {id !== null && page.status && <SeasonPanel id={id} status={page.status} />}
          <SeasonGames
            key={view.fingerprint}
            typed={Object.fromEntries(view.fields.flatMap(({ typed }) => Object.entries(typed)))}
          />
        </>
      }
    />
  );
}
