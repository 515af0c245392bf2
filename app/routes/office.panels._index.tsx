import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageFor } from "../accounts/guard";
import { PanelList } from "../office/festival/panel-list";
import { WithoutSeason } from "../office/first-season";
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
  const { festival, panelOffice } = asked.context.services;
  const none = (await festival.book()) === null;
  return { me: meOf(person), none, page: await panelOffice.all() };
}

export default function Panels() {
  const { me, none, page } = useLoaderData<typeof loader>();
  const say = useSay();
  if (none) return <WithoutSeason me={me} title={say("festival-office.panels")} half="festival" />;
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
