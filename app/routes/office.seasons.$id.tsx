import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.seasons.title");

export const loader = (asked: LoaderFunctionArgs) => rowPage(asked, "seasons");
export const action = (asked: ActionFunctionArgs) => rowAction(asked, "seasons");

export default function Seasons() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <RowPage desk="seasons" kind="season" page={page} done={done} />;
}
