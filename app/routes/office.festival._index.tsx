import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor } from "../accounts/guard";
import { FestivalPanel } from "../office/festival/festival-panel";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { EmptyList } from "../office/registry/list";
import { ListPage } from "../office/registry/list-page";
import { refusedAs, tell } from "../office/registry/outcomes";
import { type ListDone, listForm, listPage } from "../office/registry/pages";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.contests.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await listPage(asked, "contests");
  const { festivalOffice } = asked.context.services;
  const [festival, others] = await Promise.all([festivalOffice.active(), festivalOffice.others()]);
  return { ...page, festival, others: others.filter(({ id }) => id !== festival?.id) };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-festival");
  const { festivalOffice } = asked.context.services;
  const form = await asked.request.formData();
  const deed = textOf(form, "do");
  if (!["show", "show-all", "hide"].includes(deed))
    return listForm(asked, "contests", form, person);
  const published = deed !== "hide";
  const id = textOf(form, "festival");
  const shown = await festivalOffice.show(id, published, person, {
    whole: deed === "show-all",
    instead: textOf(form, "instead") || null,
  });
  if (shown.ok)
    return tell("/office/festival", published ? "published" : "hidden", shown.value.batch);
  const done: ListDone = { outcome: refusedAs(shown.refusal) };
  return done;
}

export default function Festival() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  const { festival, others, me } = page;
  if (!festival)
    return (
      <OfficeFrame me={me} title={say("registry.page.festival.title")}>
        <EmptyList
          title={say("registry.page.festival.empty")}
          what={say("registry.page.festival.what")}
          example={say("registry.page.festival.example")}
        >
          <Link to="/office/festival/new" className={button.main}>
            {say("registry.page.festival.new")}
          </Link>
        </EmptyList>
      </OfficeFrame>
    );
  return (
    <ListPage
      desk="contests"
      kind="contest"
      page={page}
      done={done}
      links={
        <>
          <Link to="/office/entries" className={button.quiet}>
            {say("registry.page.entries.title")}
          </Link>
          <Link to="/office/festival/new" className={button.quiet}>
            {say("registry.page.festival.new")}
          </Link>
        </>
      }
      above={<FestivalPanel status={festival} others={others} />}
    />
  );
}
