import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ListPage } from "../office/registry/list-page";
import { listAction, listPage } from "../office/registry/pages";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.judges.title");

export const loader = (asked: LoaderFunctionArgs) => listPage(asked, "judges");
export const action = (asked: ActionFunctionArgs) => listAction(asked, "judges");

export default function Judges() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <ListPage desk="judges" kind="judge" page={page} done={done} />;
}
