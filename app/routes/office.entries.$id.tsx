import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ContestChoice, contestsFor } from "../office/festival/contest-choice";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.entries.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "entries");
  const book = await asked.context.services.festival.known();
  const own = page.form.id === null ? null : (book.entries.get(page.form.id)?.contestId ?? null);
  return { ...page, contests: contestsFor(asked.request, book.contests, own) };
}

export const action = (asked: ActionFunctionArgs) => rowAction(asked, "entries");

export default function Entry() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <RowPage
      desk="entries"
      kind="entry"
      page={page}
      done={done}
      above={<ContestChoice contests={page.contests} fixed={page.form.id !== null} />}
    />
  );
}
