import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { LinkCard } from "../../server/services";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { back, originOf, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { MadeCard } from "../office/made-card";
import { meOf } from "../office/me";
import { PeopleTabs } from "../office/people-tabs";
import { RoundPanel } from "../office/round-panel";
import { staffMeta } from "../office/staff-meta";
import { UnitManagers } from "../office/unit-managers";
import { notFound, problem } from "../respond";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "people.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "make-links");
  const { people } = asked.context.services;
  const search = new URL(asked.request.url).searchParams;
  const me = meOf(person);
  if (search.get("show") === "managers")
    return { me, managers: await people.managers(), judges: null };
  const judges = await people.judges(search.get("round"));
  if (!judges) throw notFound(asked.context);
  return { me, judges, managers: null };
}

/** What came of a form. */
interface Done {
  readonly card?: LinkCard;
  readonly revoked?: string;
  readonly refused?: ReturnType<typeof back>;
  /** What was typed for a new manager, when it could not be done. */
  readonly typed?: { readonly name: string; readonly unit: string };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "make-links");
  const form = await asked.request.formData();
  const done = await answer(form, person, asked);
  return data<Done>(done, { status: done.refused ? 409 : 200 });
}

async function answer(
  form: FormData,
  person: Person,
  { request, context }: ActionFunctionArgs,
): Promise<Done> {
  const { cards, accounts } = context.services;
  const origin = originOf(context, request);
  const [account, name] = [textOf(form, "account"), textOf(form, "name")];
  const carded = (made: Awaited<ReturnType<typeof cards.make>>): Done =>
    made.ok ? { card: made.value } : { refused: back(context, made.refusal) };
  switch (textOf(form, "do")) {
    case "seat": {
      const seat = { round: textOf(form, "round"), seat: textOf(form, "seat") };
      return carded(await cards.forSeat(seat, person, origin));
    }
    case "manager": {
      const typed = { name, unit: textOf(form, "unit") };
      const done = carded(await cards.addManager(typed, person, origin));
      return done.refused ? { ...done, typed } : done;
    }
    case "again":
      return carded(await cards.make(account, person, origin));
    case "revoke": {
      const gone = await accounts.revoke(account, person);
      return gone.ok ? { revoked: name } : { refused: back(context, gone.refusal) };
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "seat, manager, again, revoke" });
  }
}

export default function PeopleOfRoundsAndUnits() {
  const { me, judges, managers } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const zone = (judges ?? managers)?.timeZone ?? "Asia/Shanghai";
  const { refused, typed } = done ?? {};
  return (
    <OfficeFrame me={me} title={say("people.title")} subtitle={say("people.intro")}>
      {done?.card && <MadeCard card={done.card} zone={zone} />}
      {done?.revoked !== undefined && (
        <Notice kind="good">{say("accounts.revoked", { name: done.revoked })}</Notice>
      )}
      {refused && !typed && <Notice kind="bad">{refused.message[lang]}</Notice>}
      <PeopleTabs me={me} at={judges ? "judges" : "managers"} />
      {judges && <RoundPanel page={judges} />}
      {managers && (
        <UnitManagers
          page={managers}
          refused={refused && typed ? { ...typed, fault: refused.message[lang] } : null}
        />
      )}
    </OfficeFrame>
  );
}
