import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { RemoveDemo } from "../office/demo";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { refusedAs } from "../office/registry/outcomes";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "checklist.demo.remove");

/** What removing the demo would take away; there is no such page where there is no demo. */
export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "manage-accounts");
  return { me: meOf(person), page: await asked.context.services.demoRemoval.page() };
}

/** As people type it who read the page in one language or the other. */
const CONFIRMED = /^(移除示例|remove the demo)$/i;

/** Loads the demo into an installation in which nothing was entered yet, or takes it away again. */
export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "manage-accounts");
  const { services } = asked.context;
  const form = await asked.request.formData();
  switch (textOf(form, "do")) {
    case "load":
      // Somebody may have begun to enter things meanwhile; the office says so by showing them.
      await services.demo();
      return redirect("/office");
    case "remove": {
      const typed = textOf(form, "confirmed").trim();
      const removed = await services.demoRemoval.remove(CONFIRMED.test(typed), person);
      if (removed.ok) return redirect("/office");
      return data({ typed, refusal: refusedAs(removed.refusal).refusal }, { status: 409 });
    }
    default:
      throw problem(asked.context, "bad-shape", { field: "do", why: "load, remove" });
  }
}

export default function Demo() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  return (
    <OfficeFrame me={me} title={say("checklist.demo.remove")}>
      <RemoveDemo page={page} typed={done?.typed ?? ""} refusal={done?.refusal ?? null} />
    </OfficeFrame>
  );
}
