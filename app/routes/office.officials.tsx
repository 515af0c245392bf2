import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import {
  Link,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { dayText } from "../../domain/words/dates";
import type { LinkCard } from "../../server/services";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { DayChoice } from "../office/day-choice";
import { back, originOf, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { GameTable } from "../office/game-table";
import { MadeCard } from "../office/made-card";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.officials.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "make-links");
  const wanted = new URL(asked.request.url).searchParams.get("day");
  return { me: meOf(person), page: await asked.context.services.office.officialsOn(wanted) };
}

/** What came of a form. */
interface Done {
  readonly card?: LinkCard;
  readonly revoked?: string;
  readonly refused?: ReturnType<typeof back> & { readonly game?: string };
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
  const account = textOf(form, "account");
  switch (textOf(form, "do")) {
    case "add": {
      const official = { name: textOf(form, "name"), game: textOf(form, "game") };
      const made = await cards.addOfficial(official, person, origin);
      if (made.ok) return { card: made.value };
      return { refused: { ...back(context, made.refusal), game: official.game } };
    }
    case "again": {
      const made = await cards.make(account, person, origin);
      return made.ok ? { card: made.value } : { refused: back(context, made.refusal) };
    }
    case "revoke": {
      const gone = await accounts.revoke(account, person);
      return gone.ok ? { revoked: textOf(form, "name") } : { refused: back(context, gone.refusal) };
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "add, again, revoke" });
  }
}

export default function Officials() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const [search] = useSearchParams();
  const refused = done?.refused;
  return (
    <OfficeFrame
      me={me}
      title={say("office.officials.title")}
      subtitle={say("office.officials.intro")}
      actions={
        <Link to={`/office/qr?day=${page.day}`} className={button.main}>
          {say("office.officials.print")}
        </Link>
      }
    >
      {done?.card && <MadeCard card={done.card} zone={page.timeZone} />}
      {done?.revoked && (
        <Notice kind="good">{say("accounts.revoked", { name: done.revoked })}</Notice>
      )}
      {refused && !("game" in refused) && <Notice kind="bad">{refused.message[lang]}</Notice>}
      <DayChoice page={page} />
      <h2 className="text-lg font-bold">
        {say("office.officials.games", { day: dayText(lang, page.day) })}
      </h2>
      {page.games.length === 0 && <p className="text-quiet">{say("office.officials.none")}</p>}
      <datalist id="known-officials">
        {page.known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className="grid items-start gap-4 xl:grid-cols-2">
        {page.games.map((game) => (
          <GameTable
            key={game.id}
            game={game}
            zone={page.timeZone}
            fault={refused?.game === game.id ? refused.message[lang] : null}
            // The same day again after a form was sent.
            search={search.toString()}
          />
        ))}
      </ul>
    </OfficeFrame>
  );
}
