import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { gameTitle } from "../../domain/words/fixture-names";
import { pairingText } from "../../domain/words/pairing";
import type { Follows, GameCard, GameQuestion } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { padPath } from "../accounts/landing";
import { StatusMark } from "../office/day-list";
import { WithoutSeason } from "../office/first-season";
import { back, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { GameDecision, type Typed } from "../office/game-decision";
import { GameFollows } from "../office/game-follows";
import { GameForm } from "../office/game-form";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.results.title");

export async function loader(asked: LoaderFunctionArgs) {
  const me = meOf(pageFor(asked, "see-office"));
  const { league, office } = asked.context.services;
  if (!(await league.book())) return { me, page: null };
  return { me, page: await office.results() };
}

/** Opens a signed game's sheet again, or decides what becomes of a game that was stopped or protested. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "reopen-game");
  const form = await request.formData();
  const game = textOf(form, "game");
  const { office } = context.services;
  const reason = textOf(form, "reason");
  if (!form.has("decision")) {
    const refusal = await office.reopen({ game, reason }, person);
    return refusal
      ? data({ game, typed: null, refused: back(context, refusal) }, { status: 409 })
      : data({ game, typed: null, refused: null });
  }
  const typed = {
    decision: textOf(form, "decision"),
    reason,
    home: textOf(form, "home"),
    away: textOf(form, "away"),
    period: textOf(form, "period"),
    clock: textOf(form, "clock"),
  };
  const refusal = await office.decide({ game, ...typed }, person);
  return refusal
    ? data({ game, typed, refused: back(context, refusal) }, { status: 409 })
    : data({ game, typed, refused: null });
}

export default function ResultsRoute() {
  const { me, page } = useLoaderData<typeof loader>();
  const say = useSay();
  if (page) return <Results me={me} page={page} />;
  return <WithoutSeason me={me} title={say("office.results.title")} half="league" />;
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

function Results({ me, page }: Pick<Found, "me"> & { page: NonNullable<Found["page"]> }) {
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const card = page.games.find((game) => game.id === done?.game);
  return (
    <OfficeFrame me={me} title={say("office.results.title")}>
      {done?.refused === null && card && (
        <Notice kind="good">
          {say(done.typed ? "office.decision.done" : "office.results.reopened", {
            game: pairingText(lang, card),
          })}
        </Notice>
      )}
      {page.games.length === 0 && <p className="text-quiet">{say("office.results.none")}</p>}
      {page.games.length > 0 && (
        <ul className="card divide-y divide-line-soft">
          {page.games.map((game) => (
            <ResultLine
              key={`${game.id} ${game.signed} ${page.questions[game.id]}`}
              game={game}
              question={page.questions[game.id] ?? null}
              follows={page.follows[game.id] ?? null}
              named={page.named}
              typed={done?.game === game.id && done.refused ? done.typed : null}
              fault={done?.game === game.id ? (done.refused?.message[lang] ?? null) : null}
            />
          ))}
        </ul>
      )}
    </OfficeFrame>
  );
}

function ResultLine({
  game,
  question,
  follows,
  named,
  typed,
  fault,
}: {
  game: GameCard;
  question: GameQuestion | null;
  follows: Follows | null;
  named: Readonly<Record<string, GameCard>>;
  typed: Typed | null;
  fault: string | null;
}) {
  const lang = useLang();
  const say = useSay();
  const pairing = pairingText(lang, game);
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 md:px-5">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-bold">{pairing}</span>
        <span className="block text-sm text-quiet">
          {game.day && dayText(lang, game.day)} {game.start !== null && clockText(game.start)}{" "}
          {game.venue} · {gameTitle(lang, game)}
        </span>
      </span>
      <span className="figures text-2xl">
        {game.home.points}
        <span className="px-0.5 text-quiet">:</span>
        {game.away.points}
      </span>
      <StatusMark game={game} />
      <Link
        to={padPath(game.id)}
        aria-label={say("office.pad.of", { game: pairing })}
        className="flex min-h-11 items-center rounded-lg px-2 font-bold text-court-text hover:underline"
      >
        {say("office.pad")}
      </Link>
      {question && (
        <GameDecision
          game={game.id}
          pairing={pairing}
          question={question}
          typed={typed}
          fault={typed ? fault : null}
        />
      )}
      {game.signed && (
        <Reopen id={game.id} pairing={pairing} fault={typed ? null : fault}>
          {follows && <GameFollows follows={follows} named={named} />}
        </Reopen>
      )}
    </li>
  );
}

function Reopen({
  id,
  pairing,
  fault,
  children,
}: {
  id: string;
  pairing: string;
  fault: string | null;
  /** What a correction would change. */
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <GameForm
      game={id}
      word={say("office.results.reopen")}
      label={say("office.results.reopen-of", { game: pairing })}
      open={fault !== null}
      fault={fault}
      action={say("office.results.reopen")}
    >
      <p>{say("office.results.reopen.explain")}</p>
      {children}
    </GameForm>
  );
}
