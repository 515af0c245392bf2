import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { FormView } from "../../server/services";
import { RegistryForm } from "../office/registry/form";
import { typedOf } from "../office/registry/typed";
import { staffMeta } from "../office/staff-meta";
import { Notice } from "../ui/notice";
import { unitFormFor, unitPageFor } from "../unit/own-unit";
import { ReadOnly } from "../unit/read-only";
import { ClosedNote } from "../unit/registered";
import { UnitFrame } from "../unit/unit-frame";
import { useSay } from "../words";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "unit.details");

export async function loader(asked: LoaderFunctionArgs) {
  const { unit } = unitPageFor(asked);
  return asked.context.services.units.entry(unit, asked.params.id ?? "");
}

export async function action(asked: ActionFunctionArgs) {
  const { unit, person } = unitFormFor(asked);
  const { units } = asked.context.services;
  const { id = "" } = asked.params;
  const typed = typedOf(await asked.request.formData());
  const saved = await units.saveEntry(unit, id, typed, person);
  if (saved.ok) return redirect(`/unit/entries/${id}?saved`);
  return data<{ view: FormView }>({ view: saved.refusal.view }, { status: 409 });
}

export default function UnitEntry() {
  const { entry, form } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [search] = useSearchParams();
  const say = useSay();
  const view = done?.view ?? form.view;
  return (
    <UnitFrame title={entry.title} subtitle={entry.contest}>
      {search.has("saved") && !done && <Notice kind="good">{say("unit.saved")}</Notice>}
      {entry.closed ? (
        <>
          <ClosedNote {...entry} />
          <ReadOnly kind="entry" view={form.view} />
        </>
      ) : (
        <RegistryForm key={view.fingerprint} kind="entry" view={view} submit={say("unit.save")} />
      )}
    </UnitFrame>
  );
}
