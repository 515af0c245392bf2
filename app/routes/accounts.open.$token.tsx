import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Role } from "../../domain/accounts/roles";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { say as sayIn } from "../../domain/words/index";
import { pairingText } from "../../domain/words/pairing";
import { LANGS, type Lang } from "../../domain/words/say";
import type { GameCard, SeatPlace } from "../../server/services";
import { landing } from "../accounts/landing";
import { seatName } from "../office/seat-name";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";

const PRIVATE = { "Cache-Control": "no-store" };
const GONE = 410;

// The page is served without any referrer, so that its address tells nobody the link. Browsers then would not say
// with the form where it comes from; the origin alone is what they may tell.
export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  ...staffMeta(matches, "accounts.link.title"),
  { name: "referrer", content: "strict-origin" },
];

export const headers = () => PRIVATE;

/** Looking uses nothing up: chat programs open addresses to preview them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await mayTry(context);
  const owner = await context.services.cards.owner(params.token ?? "");
  if (!owner) await noteWrong(context);
  const goOn = context.actor.kind === "account" ? landing(context.actor) : null;
  const question = owner && questionOf(owner, context.lang);
  return data({ owner, question, goOn }, { status: owner ? 200 : GONE, headers: PRIVATE });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await mayTry(context);
  const { links } = context.services;
  const answer = await links.exchange(params.token ?? "", request.headers.get("cookie"));
  if (!answer.ok) {
    await noteWrong(context);
    return data({ used: true }, { status: GONE, headers: PRIVATE });
  }
  const { actor, setCookie } = answer.value;
  return redirect(landing(actor), { headers: { ...PRIVATE, "Set-Cookie": setCookie } });
}

/** Whoever tries one link after the other waits. */
async function mayTry(context: AppLoadContext): Promise<void> {
  const permit = await context.services.links.wrong.permits(context.address);
  if (!permit.ok) throw sentAway(context, permit.refusal.seconds);
}

async function noteWrong(context: AppLoadContext): Promise<void> {
  const { actor, address, services } = context;
  const noted = await services.links.wrong.note(address, actor.kind === "account");
  if (!noted.ok) throw sentAway(context, noted.refusal.seconds);
}

function sentAway(context: AppLoadContext, seconds: number): Response {
  return problem(context, "too-many-links", { minutes: Math.ceil(seconds / 60) });
}

export default function OpenLink() {
  const { owner, question, goOn } = useLoaderData<typeof loader>();
  const used = useActionData<typeof action>() !== undefined;
  return (
    <div className="page">
      <div className="card mx-auto mt-4 max-w-lg p-6 md:mt-12 md:p-10">
        {owner && question && !used ? (
          <AreYou owner={owner} question={question} />
        ) : (
          <Used goOn={goOn} />
        )}
      </div>
    </div>
  );
}

type Owner = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["owner"]>;
type Question = `accounts.link.question${"" | ".plain" | ".named"}`;

/**
 * The name is always asked for; the role beside it only where the name does not say it. Accounts that were made at the
 * server's start have no other name than their role, in both languages.
 */
function questionOf({ name, role }: { name: string; role: Role }, lang: Lang): Question {
  const key = `accounts.role.${role}` as const;
  const called = sayIn(lang, key);
  const both = LANGS.map((one) => sayIn(one, key)).join(" ");
  if (name === called || name === both) return "accounts.link.question.plain";
  return name.includes(called) ? "accounts.link.question.named" : "accounts.link.question";
}

function AreYou({ owner, question }: { owner: Owner; question: Question }) {
  const say = useSay();
  const { name, role, game, seat, unit } = owner;
  return (
    <>
      <h1 className="text-2xl font-bold">
        {say(question, { role: say(`accounts.role.${role}`), name })}
      </h1>
      {game && <GameLine game={game} />}
      {seat && <SeatLine seat={seat} head={role === "head-judge"} />}
      {unit && (
        <div className="mt-4 rounded-xl bg-paper-deep p-4">
          <p>{say("accounts.link.unit")}</p>
          <p className="text-xl font-bold">{unit}</p>
        </div>
      )}
      {/* A whole new page: everything on it has to know who it is now. */}
      <Form method="post" reloadDocument className="mt-6">
        <button type="submit" className={`${button.main} w-full text-lg`}>
          {say("accounts.link.confirm")}
        </button>
      </Form>
      <p className="mt-3 text-quiet">{say("accounts.link.once")}</p>
      <details className="mt-6 border-t border-line pt-4">
        <summary className="min-h-11 content-center font-semibold">
          {say("accounts.link.not-me")}
        </summary>
        <p className="mt-1 text-quiet">{say("accounts.link.not-me-help")}</p>
      </details>
    </>
  );
}

function GameLine({ game }: { game: GameCard }) {
  const lang = useLang();
  const say = useSay();
  return (
    <div className="mt-4 rounded-xl bg-court-soft p-4">
      <p>{say("accounts.link.game", { game: "" })}</p>
      <p className="text-xl font-bold">{pairingText(lang, game)}</p>
      <p className="mt-1 text-quiet">
        {game.day && dayText(lang, game.day)} {game.start !== null && clockText(game.start)}{" "}
        {game.venue}
      </p>
    </div>
  );
}

function SeatLine({ seat: place, head }: { seat: SeatPlace; head: boolean }) {
  const lang = useLang();
  const say = useSay();
  const { seat, contest, round, day, start, venue } = place;
  return (
    <div className="mt-4 rounded-xl border-l-4 border-stage bg-paper-deep p-4">
      <p>{say(head ? "accounts.link.head-seat" : "accounts.link.seat")}</p>
      <p className="text-xl font-bold">
        {contest} {round}
      </p>
      <p className="mt-1 font-bold">{seatName(say, seat)}</p>
      <p className="mt-1 text-quiet">
        {day && dayText(lang, day)} {start !== null && clockText(start)} {venue}
      </p>
    </div>
  );
}

function Used({ goOn }: { goOn: string | null }) {
  const say = useSay();
  return (
    <>
      <p className="figures text-6xl font-bold text-court-text">{GONE}</p>
      <h1 className="mt-3 text-2xl font-bold">{say("accounts.link.used.title")}</h1>
      <p className="mt-3">{say("accounts.link.used.what")}</p>
      <p className="mt-3 font-semibold">{say("accounts.link.used.do")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {goOn && (
          <Link to={goOn} className={button.main}>
            {say("accounts.link.used.go-on")}
          </Link>
        )}
        <Link to="/" className={button.quiet}>
          {say("app.home")}
        </Link>
      </div>
    </>
  );
}
