import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ContestCheckPanel } from "../office/festival/contest-check";
import { PresetLinks } from "../office/festival/preset-links";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.contests.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "contests");
  const { id } = page.form;
  const { festivalOffice } = asked.context.services;
  return { ...page, check: id === null ? null : await festivalOffice.contestCheck(id) };
}

export const action = (asked: ActionFunctionArgs) => rowAction(asked, "contests", true);

export default function Contest() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { id } = page.form;
  return (
    <RowPage
      desk="contests"
      kind="contest"
      page={page}
      done={done}
      above={
        id === null ? (
          <PresetLinks />
        ) : (
          // It is about the rules as they are kept, not about what was typed and refused.
          page.check && !done?.outcome?.refusal && <ContestCheckPanel id={id} check={page.check} />
        )
      }
    />
  );
}
