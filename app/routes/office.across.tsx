import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { AcrossTables } from "../league/across-tables";
import { OfficeFrame } from "../office/frame";
import { DecisionRecord } from "../office/group/decision-record";
import { LotForms } from "../office/group/lot-forms";
import { readDecision } from "../office/group/read-decision";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "group.across.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "edit-league");
  return { me: meOf(person), page: await asked.context.services.groups.officeAcross() };
}

/** Says which lots were drawn across the groups, or takes it back. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "edit-league");
  const { groups, pseudonym } = context.services;
  await groups.officeAcross();
  const { wish, back } = readDecision(await request.formData());
  if (!wish) return data({ done: null, back }, { status: 409 });
  const message = await groups.decideAcross(wish, person, pseudonym(person.id));
  if (message) return data({ done: null, back: { ...back, message } }, { status: 409 });
  return data({ done: back.form, back: null });
}

export default function Across() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [say, lang] = [useSay(), useLang()];
  const { across, teams, record } = page;
  const back = done?.back ?? null;
  const names = Object.fromEntries(teams.map(({ id, name }) => [id, { name, shortName: name }]));
  const lotsDue = across.tables.flatMap((table) => table.lotsDue);
  const group = { ...across, lotsDue };
  return (
    <OfficeFrame
      me={me}
      title={say("group.across.title")}
      subtitle={say("group.across.intro", { season: page.season })}
      actions={
        <Link to="/league#across" className={button.quiet}>
          {say("group.public")}
        </Link>
      }
    >
      {done?.done && (
        <Notice kind="good">
          {say(done.done === "take-back" ? "group.taken-back" : "group.done")}
        </Notice>
      )}
      {back?.form === "take-back" && <Notice kind="bad">{back.message[lang]}</Notice>}
      <LotForms page={{ group, teams }} back={back} />
      <AcrossTables across={{ ...across, decisions: [] }} teams={names} />
      <DecisionRecord page={{ group, teams, games: [], record }} zone={page.timeZone} />
    </OfficeFrame>
  );
}
