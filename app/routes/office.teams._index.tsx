import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ListPage } from "../office/registry/list-page";
import { listAction, listPage } from "../office/registry/pages";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.teams.title");

export const loader = (asked: LoaderFunctionArgs) => listPage(asked, "teams");
export const action = (asked: ActionFunctionArgs) => listAction(asked, "teams");

export default function Teams() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  return (
    <ListPage
      desk="teams"
      kind="team"
      page={page}
      done={done}
      links={
        <Link to="/office/import" className={button.quiet}>
          {say("registry.import")}
        </Link>
      }
    />
  );
}
