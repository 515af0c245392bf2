import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { twoDigits } from "../festival/desk/names";
import { RoundOffice } from "../festival/desk/round-office";
import { back, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "desk.office.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "see-office");
  const page = await asked.context.services.rounds.officePage(asked.params.roundId ?? "");
  return { me: meOf(person), page };
}

/** The second person's word for a correction: the head judge has asked, an organiser grants. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context, params } = asked;
  const person = formFor(asked, "grant-correction");
  const entry = textOf(await request.formData(), "entry");
  const { rounds, pseudonym } = context.services;
  const by = pseudonym(person.id);
  const refusal = await rounds.grantCorrection(params.roundId ?? "", entry, person, by);
  return refusal
    ? data({ entry, refused: back(context, refusal) }, { status: 409 })
    : data({ entry, refused: null });
}

export default function Round() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [say, lang] = [useSay(), useLang()];
  const { head, state } = page;
  const number = state.entries.find(({ entry }) => entry === done?.entry)?.number;
  return (
    <OfficeFrame
      me={me}
      title={say("desk.office.title")}
      subtitle={say("desk.office.subtitle", { contest: head.contest, round: head.name })}
      actions={
        <>
          <a href={`/live/rounds/${head.id}/paper`} className={button.quiet}>
            {say("desk.office.paper")}
          </a>
          <a
            href={`/live/rounds/${head.id}/board`}
            target="_blank"
            rel="noreferrer"
            className={button.quiet}
          >
            {say("desk.office.board")}
          </a>
        </>
      }
    >
      {done?.refused === null && (
        <Notice kind="good">{say("desk.office.granted", { number: twoDigits(number) })}</Notice>
      )}
      <RoundOffice
        page={page}
        fault={done?.refused ? { entry: done.entry, text: done.refused.message[lang] } : null}
      />
    </OfficeFrame>
  );
}
