import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.units.title");

export const loader = (asked: LoaderFunctionArgs) => rowPage(asked, "units");
export const action = (asked: ActionFunctionArgs) => rowAction(asked, "units");

export default function Units() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <RowPage desk="units" kind="unit" page={page} done={done} />;
}
