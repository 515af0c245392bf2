import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { DUTIES } from "../../domain/schedule/crew";
import { dayText } from "../../domain/words/dates";
import { pairingText } from "../../domain/words/pairing";
import { changeMessage } from "../../domain/words/registry-messages";
import type { LinkCard } from "../../server/services";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { CrewDone, CrewProposalPanel, CrewSum } from "../office/crew-day";
import { DayChoice } from "../office/day-choice";
import { WithoutSeason } from "../office/first-season";
import { back, originOf, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { GameTable } from "../office/game-table";
import { MadeCard } from "../office/made-card";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { demand, problem } from "../respond";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.officials.title");

export async function loader(asked: LoaderFunctionArgs) {
  const me = meOf(pageFor(asked, "make-links"));
  const search = new URL(asked.request.url).searchParams;
  const { league, office, crews } = asked.context.services;
  if (!(await league.book())) return { me, page: null };
  const page = await office.officialsOn(search.get("day"));
  const batch = search.get("act");
  return {
    me,
    page,
    crew: await crews.on(page.day, search.get("propose")),
    done: search.get("done"),
    undoable: batch !== null && (await crews.undoState(batch)) === "open" ? batch : null,
  };
}

/** What came of a form. */
interface Done {
  readonly card?: LinkCard;
  readonly revoked?: string;
  readonly refused?: ReturnType<typeof back> & { readonly game?: string };
  /** A crew that was not saved, as it was chosen. */
  readonly crew?: ReturnType<typeof back> & {
    readonly game: string;
    readonly typed: readonly string[];
  };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "make-links");
  const form = await asked.request.formData();
  const done = await answer(form, person, asked);
  return data<Done>(done, { status: done.refused || done.crew ? 409 : 200 });
}

async function answer(
  form: FormData,
  person: Person,
  { request, context }: ActionFunctionArgs,
): Promise<Done> {
  const { cards, accounts, crews } = context.services;
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
    case "crew":
    case "crew-anyway": {
      demand(context, "edit-league");
      const game = textOf(form, "game");
      const [duties, typed] = [textsOf(form, "duty"), textsOf(form, "official")];
      const chosen = duties.flatMap((text, at) => {
        const [duty, officialId] = [DUTIES.find((one) => one === text), typed[at]];
        return duty && officialId ? [{ duty, officialId }] : [];
      });
      const confirmed = textOf(form, "do") === "crew-anyway";
      const made = await crews.assign({ gameId: game, chosen, confirmed }, person);
      if (made.ok) throw again(request, { done: game, act: made.value });
      return { crew: { ...back(context, made.refusal), game, typed } };
    }
    case "take": {
      demand(context, "edit-league");
      const added = textsOf(form, "added").flatMap((text) => {
        const [gameId, officialId, name] = text.split(" ");
        const duty = DUTIES.find((one) => one === name);
        return gameId && officialId && duty ? [{ gameId, officialId, duty }] : [];
      });
      const made = await crews.take(added, person);
      if (made.ok) throw again(request, { done: "taken", act: made.value });
      return { refused: back(context, made.refusal) };
    }
    case "undo-crew": {
      demand(context, "edit-league");
      const undone = await crews.undo(textOf(form, "batch"), person);
      if (undone.ok) throw again(request, { done: "undone" });
      return {
        refused: { refusal: undone.refusal.code, message: changeMessage({ ...undone.refusal }) },
      };
    }
    default:
      throw problem(context, "bad-shape", {
        field: "do",
        why: "add, again, revoke, crew, crew-anyway, take, undo-crew",
      });
  }
}

/** The same day again, saying what was done. */
function again(request: Request, said: Readonly<Record<string, string>>): Response {
  const day = new URL(request.url).searchParams.get("day");
  return redirect(`/office/officials?${new URLSearchParams({ ...(day ? { day } : {}), ...said })}`);
}

const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).map((value) => (typeof value === "string" ? value : ""));

export default function OfficialsRoute() {
  const found = useLoaderData<typeof loader>();
  const say = useSay();
  if (found.page) return <Officials {...found} />;
  return <WithoutSeason me={found.me} title={say("office.officials.title")} half="league" />;
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

function Officials({
  me,
  page,
  crew,
  done: said,
  undoable,
}: Exclude<Found, { readonly page: null }>) {
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  // The same day again after a form was sent.
  const here = `/office/officials?day=${page.day}`;
  const refused = done?.refused;
  const games = new Map(page.games.map((game) => [game.id, game]));
  const nameOf = (id: string) => {
    const game = games.get(id);
    return game ? pairingText(lang, game) : id;
  };
  const crewSaid =
    said === "taken" || said === "undone"
      ? say(`crew.${said}`)
      : said && games.has(said)
        ? say("crew.saved", { game: nameOf(said) })
        : null;
  return (
    <OfficeFrame
      me={me}
      title={say("office.officials.title")}
      subtitle={say("office.officials.intro")}
      actions={
        <>
          <Link to="/office/crew" className={button.quiet}>
            {say("registry.roster")}
          </Link>
          <Link to={`/office/qr?day=${page.day}`} className={button.main}>
            {say("office.officials.print")}
          </Link>
        </>
      }
    >
      {done?.card && <MadeCard card={done.card} zone={page.timeZone} />}
      {done?.revoked && (
        <Notice kind="good">{say("accounts.revoked", { name: done.revoked })}</Notice>
      )}
      {refused && !("game" in refused) && <Notice kind="bad">{refused.message[lang]}</Notice>}
      {crewSaid && !done && (
        <Notice kind="good">
          <CrewDone said={crewSaid} batch={undoable} here={here} />
        </Notice>
      )}
      <DayChoice page={page} />
      {page.games.length > 0 && <CrewSum day={page.day} crew={crew} />}
      <CrewProposalPanel day={page.day} crew={crew} nameOf={nameOf} />
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
            here={here}
            crew={crew}
            nameOf={nameOf}
            crewBack={
              done?.crew?.game === game.id
                ? { typed: done.crew.typed, fault: done.crew.message[lang] }
                : null
            }
          />
        ))}
      </ul>
    </OfficeFrame>
  );
}
