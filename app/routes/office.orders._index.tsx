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
  staffMeta(matches, "registry.page.orders.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await listPage(asked, "orders");
  const book = await asked.context.services.festival.book();
  return { ...page, contests: book?.contests.length ?? 0 };
}

export const action = (asked: ActionFunctionArgs) => listAction(asked, "orders");

export default function Orders() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  // A round belongs to a contest.
  const first = page.contests === 0 && (
    <Link to="/office/contests/new" className={button.main}>
      {say("registry.page.contests.new")}
    </Link>
  );
  return (
    <ListPage
      desk="orders"
      kind="round"
      page={page}
      done={done}
      fresh={page.contests > 0}
      links={first}
    />
  );
}
