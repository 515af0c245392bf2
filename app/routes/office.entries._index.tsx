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
  staffMeta(matches, "registry.page.entries.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await listPage(asked, "entries");
  const book = await asked.context.services.festival.book();
  const wanted = new URL(asked.request.url).searchParams.get("contest");
  const contests = book?.contests ?? [];
  return {
    ...page,
    contest: (contests.find(({ name }) => name === wanted) ?? contests[0])?.id ?? null,
  };
}

export const action = (asked: ActionFunctionArgs) => listAction(asked, "entries");

export default function Entries() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  return (
    <ListPage
      desk="entries"
      kind="entry"
      page={page}
      done={done}
      fresh={page.contest !== null}
      freshAt={`/office/entries/new?contest=${page.contest}`}
      links={
        <>
          <Link to="/office/festival" className={button.quiet}>
            {say("registry.page.contests.title")}
          </Link>
          <Link to="/office/import" className={button.quiet}>
            {say("festival-office.import")}
          </Link>
        </>
      }
    />
  );
}
