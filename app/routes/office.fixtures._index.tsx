import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ListPage } from "../office/registry/list-page";
import { listAction, listPage } from "../office/registry/pages";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.fixtures.title");

export const loader = (asked: LoaderFunctionArgs) => listPage(asked, "fixtures");
export const action = (asked: ActionFunctionArgs) => listAction(asked, "fixtures");

export default function Fixtures() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <ListPage desk="fixtures" kind="fixture" page={page} done={done} fresh={false} />;
}
