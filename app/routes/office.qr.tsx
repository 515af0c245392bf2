import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { pairingText } from "../../domain/words/pairing";
import type { LinkCard } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { CardSheet } from "../office/card-sheet";
import { DayChoice } from "../office/day-choice";
import { originOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { AccessText } from "../office/game-table";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

/** A day has no more; each link is a row, and nobody prints a thousand by mistake. */
const MOST = 100;

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.qr.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "make-links");
  const wanted = new URL(asked.request.url).searchParams.get("day");
  return { me: meOf(person), page: await asked.context.services.office.officialsOn(wanted) };
}

/** New links for everyone who was chosen: what was printed before and not used is worth nothing from now on. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "make-links");
  const form = await request.formData();
  const chosen = [...new Set(form.getAll("account"))].map(String).slice(0, MOST);
  const made: LinkCard[] = [];
  for (const account of chosen) {
    const card = await context.services.cards.make(account, person, originOf(context, request));
    if (!card.ok) throw problem(context, "not-found");
    made.push(card.value);
  }
  return { made };
}

export default function QrSheet() {
  const { me, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const cards = done?.made ?? [];
  if (cards.length > 0)
    return (
      <OfficeFrame
        me={me}
        title={say("office.qr.sheet", { day: dayText(lang, page.day) })}
        subtitle={say("office.qr.cut")}
        actions={
          <button type="button" onClick={() => window.print()} className={button.main}>
            {say("office.qr.print")}
          </button>
        }
      >
        <CardSheet cards={cards} zone={page.timeZone} />
      </OfficeFrame>
    );
  const officials = page.games.flatMap((game) => game.officials);
  return (
    <OfficeFrame me={me} title={say("office.qr.title")} subtitle={say("office.qr.intro")}>
      {done && <Notice kind="bad">{say("office.qr.nobody")}</Notice>}
      <DayChoice page={page} />
      {officials.length === 0 ? (
        <div className="card p-6">
          <p>{say("office.qr.none")}</p>
          <Link to={`/office/officials?day=${page.day}`} className={`${button.main} mt-4`}>
            {say("office.qr.to-officials")}
          </Link>
        </div>
      ) : (
        <Form method="post" className="grid gap-4">
          {page.games
            .filter((game) => game.officials.length > 0)
            .map((game) => (
              <fieldset key={game.id} className="card p-4 md:p-5">
                <legend className="float-left text-lg font-bold">{pairingText(lang, game)}</legend>
                <p className="clear-both text-quiet">
                  {game.start !== null && clockText(game.start)} {game.venue} {game.court}
                </p>
                {game.officials.map((official) => (
                  <label
                    key={official.account}
                    className="mt-2 flex min-h-11 items-center gap-3 rounded-lg px-1 hover:bg-paper"
                  >
                    <input
                      type="checkbox"
                      name="account"
                      value={official.account}
                      defaultChecked={official.access !== "signed-in"}
                      className="size-6 shrink-0 accent-court-text"
                    />
                    <span>
                      <span className="block font-semibold">{official.name}</span>
                      <AccessText official={official} zone={page.timeZone} />
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
          <div>
            <button type="submit" className={button.main}>
              {say("office.qr.make")}
            </button>
          </div>
        </Form>
      )}
    </OfficeFrame>
  );
}
