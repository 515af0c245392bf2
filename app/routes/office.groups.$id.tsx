import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { GroupStandings } from "../league/standings-table";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { DecisionForms } from "../office/group/decision-forms";
import { DecisionRecord } from "../office/group/decision-record";
import { LotForms } from "../office/group/lot-forms";
import { readDecision } from "../office/group/read-decision";
import { unsureOf } from "../office/group/unsure";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) => staffMeta(matches, "group.links");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "edit-league");
  const { groups } = asked.context.services;
  return { me: meOf(person), page: await groups.office(asked.params.id ?? "") };
}

/** Says a decision, or takes one back. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context, params } = asked;
  const person = formFor(asked, "edit-league");
  const { groups, pseudonym } = context.services;
  const id = params.id ?? "";
  // A group that is not there has no form, whatever is asked of it.
  const { games } = await groups.office(id);
  const form = await request.formData();
  const read = readDecision(form);
  if (!read.wish) return data({ done: null, back: read.back }, { status: 409 });
  const unsure = unsureOf(read.wish, games, textOf(form, "sure"));
  if (unsure)
    return data(
      { done: null, back: { ...read.back, field: "sure", message: unsure } },
      { status: 409 },
    );
  const message = await groups.decide(id, read.wish, person, pseudonym(person.id));
  if (message) return data({ done: null, back: { ...read.back, message } }, { status: 409 });
  return data({ done: read.back.form, back: null });
}

export default function Group() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [say, lang] = [useSay(), useLang()];
  const { group, season } = page;
  const names = Object.fromEntries(
    page.teams.map(({ id, name }) => [id, { name, shortName: name }]),
  );
  const back = done?.back ?? null;
  return (
    <OfficeFrame
      me={me}
      title={group.swiss ? say("group.title.swiss") : say("group.title", { letter: group.letter })}
      subtitle={say(group.swiss ? "group.intro.swiss" : "group.intro", { season })}
      actions={
        <Link to={`/league#group-${group.letter}`} className={button.quiet}>
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
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <GroupStandings
          group={{ ...group, decisions: [] }}
          teams={names}
          advance={page.advance}
          level={2}
        />
        <DecisionRecord page={page} zone={page.timeZone} />
      </div>
      <LotForms page={page} back={back} />
      {!group.swiss && <DecisionForms page={page} back={back} />}
    </OfficeFrame>
  );
}
