import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { REVEAL_HOWS } from "../../domain/festival/judging/reveal-hows";
import { formFor, pageFor } from "../accounts/guard";
import { AskedCards } from "../festival/desk/asked";
import { keyOf, LevelForm, type LevelTyped } from "../festival/desk/level-form";
import { twoDigits } from "../festival/desk/names";
import { RevealForm } from "../festival/desk/reveal-form";
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

/**
 * The second person's answer to a correction that the head judge has asked for; how those stand who are level in the
 * total of all stages; or how the round is revealed.
 */
export async function action(asked: ActionFunctionArgs) {
  const { request, context, params } = asked;
  const person = formFor(asked, "grant-correction");
  const form = await request.formData();
  const { rounds, pseudonym } = context.services;
  const by = pseudonym(person.id);
  const how = REVEAL_HOWS.find((one) => one === textOf(form, "how"));
  if (how) {
    const no = await rounds.planReveal(params.roundId ?? "", how, person, by);
    return no ? data({ ...NOTHING, refused: back(context, no) }, { status: 409 }) : data(NOTHING);
  }
  if (textOf(form, "answer") === "level") {
    const typed = { level: form.getAll("level").map(String), reason: textOf(form, "reason") };
    const group = textOf(form, "group");
    const no = await rounds.orderTotals(params.roundId ?? "", typed, person, by);
    return no
      ? data(
          { ...NOTHING, level: { group, ...typed }, refused: back(context, no) },
          { status: 409 },
        )
      : data({ ...NOTHING, level: { group, ...typed } });
  }
  const entry = textOf(form, "entry");
  const declined = textOf(form, "answer") === "decline" ? textOf(form, "reason") : null;
  const refusal = await rounds.answerCorrection(
    params.roundId ?? "",
    { entry, declined },
    person,
    by,
  );
  return refusal
    ? data({ ...NOTHING, entry, declined, refused: back(context, refusal) }, { status: 409 })
    : data({ ...NOTHING, entry, declined });
}

interface Done {
  readonly entry: string | null;
  readonly declined: string | null;
  readonly level: (LevelTyped & { readonly group: string }) | null;
  readonly refused: ReturnType<typeof back> | null;
}
const isOfReason = (code: string): boolean => code.startsWith("totals-reason");
const NOTHING: Done = { entry: null, declined: null, level: null, refused: null };

export default function Round() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>() as Done | undefined;
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
          <a href={`/live/rounds/${head.id}/blank`} className={button.quiet}>
            {say("paper.blank")}
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
      {done?.refused === null && done.entry !== null && (
        <Notice kind="good">
          {say(done.declined === null ? "desk.office.granted" : "desk.office.declined", {
            number: twoDigits(number),
          })}
        </Notice>
      )}
      {done?.refused === null && done.level && (
        <Notice kind="good">{say("desk.office.level.saved")}</Notice>
      )}
      <AskedCards
        page={page}
        fault={
          done?.refused && done.entry !== null
            ? { entry: done.entry, text: done.refused.message[lang], declined: done.declined }
            : null
        }
      />
      {page.level.map((group) => {
        const key = keyOf(group);
        const own = done?.level?.group === key && done.refused ? done.level : null;
        return (
          <LevelForm
            key={`${key} ${group.ordered}`}
            group={group}
            typed={own}
            fault={
              own && done?.refused
                ? { text: done.refused.message[lang], ofReason: isOfReason(done.refused.refusal) }
                : null
            }
          />
        );
      })}
      {state.phase === "open" && (
        <RevealForm
          how={state.script.how}
          fault={
            done?.refused && done.entry === null && !done.level ? done.refused.message[lang] : null
          }
        />
      )}
      <RoundOffice page={page} />
    </OfficeFrame>
  );
}
