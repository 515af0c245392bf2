import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { GroupLinks } from "../office/group/group-links";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.stages.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "stages");
  const book = await asked.context.services.league.book();
  const groups = book?.groups.filter(({ stageId }) => stageId === page.form.id) ?? [];
  const across = groups.length > 0 && (await asked.context.services.league.view()).across !== null;
  const swiss = book?.settings.swissRounds !== undefined;
  return { ...page, groups: groups.map(({ id, letter }) => ({ id, letter })), across, swiss };
}
export const action = (asked: ActionFunctionArgs) => rowAction(asked, "stages");

export default function Stages() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <RowPage desk="stages" kind="stage" page={page} done={done} removable={false}>
      <GroupLinks groups={page.groups} across={page.across} swiss={page.swiss} />
    </RowPage>
  );
}
