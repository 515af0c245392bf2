import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { gameTitle, knockoutText } from "../../domain/words/fixture-names";
import { pairingText } from "../../domain/words/pairing";
import type { Follows, GameCard, GameQuestion, Stray } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { padPath } from "../accounts/landing";
import { StatusMark } from "../office/day-list";
import { WithoutSeason } from "../office/first-season";
import { back, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { GameDecision, type Typed } from "../office/game-decision";
import { type Asked, AskScore, GameFollows } from "../office/game-follows";
import { GameForm } from "../office/game-form";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { StrayGame } from "../office/stray-game";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.results.title");

export async function loader(call: LoaderFunctionArgs) {
  const me = meOf(pageFor(call, "see-office"));
  const { league, office } = call.context.services;
  if (!(await league.book())) return { me, asked: null, page: null };
  const asked = askedIn(new URL(call.request.url).searchParams);
  const { game, home, away, fault } = asked ?? {};
  const score = game && !fault ? { game, home: Number(home), away: Number(away) } : null;
  return { me, asked, page: await office.results(score) };
}

/** The score that somebody asks about; null where nobody does. */
function askedIn(query: URLSearchParams): Asked | null {
  const game = query.get("game");
  if (!game) return null;
  const [home, away] = ["home", "away"].map((side) => (query.get(side) ?? "").trim().slice(0, 9));
  const points = [home, away].map((text) => (/^\d{1,3}$/.test(text ?? "") ? Number(text) : -1));
  const fault = points[0] === points[1] || points.some((one) => one < 0 || one > 300);
  return { game, home: home ?? "", away: away ?? "", fault };
}

/** Opens a signed game's sheet again, or decides what becomes of a game that was stopped or protested. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "reopen-game");
  const form = await request.formData();
  const game = textOf(form, "game");
  const { office } = context.services;
  const reason = textOf(form, "reason");
  if (form.has("anew")) {
    const refusal = await office.beginAnew({ game, reason }, person);
    return refusal
      ? data({ game, typed: null, anew: true, refused: back(context, refusal) }, { status: 409 })
      : data({ game, typed: null, anew: true, refused: null });
  }
  if (!form.has("decision")) {
    const refusal = await office.reopen({ game, reason }, person);
    return refusal
      ? data({ game, typed: null, anew: false, refused: back(context, refusal) }, { status: 409 })
      : data({ game, typed: null, anew: false, refused: null });
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
    ? data({ game, typed, anew: false, refused: back(context, refusal) }, { status: 409 })
    : data({ game, typed, anew: false, refused: null });
}

export default function ResultsRoute() {
  const { me, asked, page } = useLoaderData<typeof loader>();
  const say = useSay();
  if (page) return <Results me={me} asked={asked} page={page} />;
  return <WithoutSeason me={me} title={say("office.results.title")} half="league" />;
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

function Results({
  me,
  asked,
  page,
}: Pick<Found, "me" | "asked"> & { page: NonNullable<Found["page"]> }) {
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const card = page.games.find((game) => game.id === done?.game);
  return (
    <OfficeFrame me={me} title={say("office.results.title")}>
      {done?.refused === null && done.anew && (
        <Notice kind="good">
          {say("office.results.anew.done", { game: knockoutText(lang, done.game) })}
        </Notice>
      )}
      {done?.refused === null && card && !done.anew && (
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
              about={{
                asked: asked?.game === game.id ? asked : null,
                follows: page.follows[game.id] ?? null,
                stray: page.strays[game.id] ?? null,
                named: page.named,
                teams: page.teams,
              }}
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
  about,
  typed,
  fault,
}: {
  game: GameCard;
  question: GameQuestion | null;
  about: About;
  typed: Typed | null;
  fault: string | null;
}) {
  const lang = useLang();
  const say = useSay();
  const pairing = pairingText(lang, game);
  const placed = [
    game.day && dayText(lang, game.day),
    game.start !== null && clockText(game.start),
    game.venue,
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 md:px-5">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-bold">{pairing}</span>
        <span className="block text-sm text-quiet">
          {[placed, gameTitle(lang, game)].filter(Boolean).join(" · ")}
        </span>
      </span>
      {game.home.points !== null && game.away.points !== null && (
        <span className="figures text-2xl">
          {game.home.points}
          <span className="px-0.5 text-quiet">:</span>
          {game.away.points}
        </span>
      )}
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
        <GameForm
          game={game.id}
          word={say("office.results.reopen")}
          label={say("office.results.reopen-of", { game: pairing })}
          open={about.asked !== null || (fault !== null && !typed && !about.stray)}
          fault={typed || about.stray ? null : fault}
          action={say("office.results.reopen")}
          before={
            <>
              <p>{say("office.results.reopen.explain")}</p>
              <AskScore game={game} asked={about.asked} />
              {about.follows && !about.asked?.fault && (
                <GameFollows follows={about.follows} named={about.named} teams={about.teams} />
              )}
            </>
          }
        />
      )}
      {about.stray && (
        <StrayGame
          game={game}
          stray={about.stray}
          teams={about.teams}
          fault={typed ? null : fault}
        />
      )}
    </li>
  );
}

/** What is known about a correction of a game, and of those that follow from it. */
interface About {
  readonly asked: Asked | null;
  readonly follows: Follows | null;
  readonly stray: Stray | null;
  readonly named: Readonly<Record<string, GameCard>>;
  readonly teams: Readonly<Record<string, string>>;
}
