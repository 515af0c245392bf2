import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.judges.title");

export const loader = (asked: LoaderFunctionArgs) => rowPage(asked, "judges");
export const action = (asked: ActionFunctionArgs) => rowAction(asked, "judges");

export default function Judges() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <RowPage desk="judges" kind="judge" page={page} done={done} />;
}
