import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { formFor, pageFor } from "../accounts/guard";
import { originOf } from "../office/forms";
import { QrImage } from "../office/qr-image";
import { staffMeta } from "../office/staff-meta";
import { notFound } from "../respond";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "sheet.hand-over");

export function loader(asked: LoaderFunctionArgs) {
  const round = roundId(asked.params.roundId ?? "");
  pageFor(asked, "judge-entry", { round, ...seatOf(asked) });
  return { round };
}

/** A link for the judge's own next device. Whoever holds this device could hand it over as well. */
export async function action(asked: ActionFunctionArgs) {
  const round = roundId(asked.params.roundId ?? "");
  const person = formFor(asked, "judge-entry", { round, ...seatOf(asked) });
  const { context, request } = asked;
  const card = await context.services.cards.forOwnDevice(person, originOf(context, request));
  if (!card.ok) throw notFound(context);
  return { url: card.value.url, qr: card.value.qr };
}

const seatOf = ({ context }: LoaderFunctionArgs): { readonly seat: string } => ({
  seat: context.actor.kind === "account" ? (context.actor.seat ?? "") : "",
});

export default function HandOver() {
  const { round } = useLoaderData<typeof loader>();
  const card = useActionData<typeof action>();
  const say = useSay();
  return (
    <main className="mx-auto grid max-w-xl gap-5 px-4 py-8">
      <h1 className="text-2xl font-bold">{say("sheet.hand-over")}</h1>
      <ol className="grid list-decimal gap-2 pl-6">
        {([1, 2, 3] as const).map((n) => (
          <li key={n}>{say(`sheet.hand-over.${n}`)}</li>
        ))}
      </ol>
      {card ? (
        <div className="card grid justify-items-center gap-3 p-5" data-hand-over={card.url}>
          <div className="w-full max-w-72">
            <QrImage qr={card.qr} label={say("sheet.hand-over.qr")} />
          </div>
          <p className="text-quiet">{say("sheet.hand-over.once")}</p>
        </div>
      ) : (
        <Form method="post">
          <button type="submit" className={button.main}>
            {say("sheet.hand-over.show")}
          </button>
        </Form>
      )}
      <Link to={`/live/rounds/${round}/judge`} className={button.quiet}>
        {say("sheet.hand-over.back")}
      </Link>
    </main>
  );
}
