import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { rowAction, rowPage } from "../office/registry/pages";
import { RegulationDoubts, RegulationLinks } from "../office/registry/regulation-notes";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";
import { Notice } from "../ui/notice";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.regulations.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "regulations");
  return { ...page, ...(await asked.context.services.season.regulations(page.form.id ?? "")) };
}

export const action = (asked: ActionFunctionArgs) => rowAction(asked, "regulations", true);

export default function RegulationsOfSeason() {
  const { version, doubts, ...page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  return (
    <RowPage
      desk="regulations"
      kind="regulations"
      thing={`season/${page.form.id}`}
      page={page}
      done={done}
      removable={false}
      dense
      above={
        <div className="grid gap-4">
          <Notice kind="good">{say("regulations.note")}</Notice>
          <RegulationDoubts doubts={doubts} />
          <RegulationLinks
            version={version}
            other={say("regulations.knockout.open")}
            to={`/office/knockout-regulations/${page.form.id}`}
          />
        </div>
      }
    />
  );
}
