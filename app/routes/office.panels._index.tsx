import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageFor } from "../accounts/guard";
import { PanelList } from "../office/festival/panel-list";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "festival-office.panels");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "edit-festival");
  return { me: meOf(person), page: await asked.context.services.panelOffice.all() };
}

export default function Panels() {
  const { me, page } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <OfficeFrame
      me={me}
      title={say("festival-office.panels")}
      subtitle={say("festival-office.panels.intro")}
      actions={
        <Link to="/office/judges" className={page.judges === 0 ? button.main : button.quiet}>
          {say("festival-office.panels.judges", { n: page.judges })}
        </Link>
      }
    >
      <PanelList page={page} />
    </OfficeFrame>
  );
}
