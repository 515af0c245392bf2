import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { pairingText } from "../../domain/words/pairing";
import type { LinkCard } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { CardChoice, type CardGroup } from "../office/card-choice";
import { CardSheet } from "../office/card-sheet";
import { DayChoice } from "../office/day-choice";
import { WithoutSeason } from "../office/first-season";
import { originOf, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { seatName } from "../office/seat-name";
import { staffMeta } from "../office/staff-meta";
import { notFound, problem } from "../respond";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

/** A day has no more; each link is a row, and nobody prints a thousand by mistake. */
const MOST = 100;

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.qr.title");

/** The table officials of a day, the judges of a round, or the managers of units. */
export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "make-links");
  const { office, people, league } = asked.context.services;
  const search = new URL(asked.request.url).searchParams;
  const [none, me] = [{ day: null, judges: null, managers: null }, meOf(person)];
  if (search.get("show") === "managers") return { me, ...none, managers: await people.managers() };
  const round = search.get("round");
  if (round === null && !(await league.book())) return { me, ...none };
  if (round === null) return { me, ...none, day: await office.officialsOn(search.get("day")) };
  const judges = await people.judges(round);
  if (!judges?.round) throw notFound(asked.context);
  return { me, ...none, judges: { ...judges, round: judges.round } };
}

/** New links for everyone who was chosen: what was printed before and not used is worth nothing from now on. */
export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "make-links");
  const { cards } = context.services;
  const form = await request.formData();
  const origin = originOf(context, request);
  const chosen = (field: string) => [...new Set(form.getAll(field))].map(String).slice(0, MOST);
  const round = new URL(request.url).searchParams.get("round") ?? textOf(form, "round");
  const made: LinkCard[] = [];
  const take = (card: Awaited<ReturnType<typeof cards.make>>) => {
    if (!card.ok) throw problem(context, "not-found");
    made.push(card.value);
  };
  for (const account of chosen("account")) take(await cards.make(account, person, origin));
  for (const seat of chosen("seat")) take(await cards.forSeat({ round, seat }, person, origin));
  return { made };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function QrSheet() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  const lang = useLang();
  const groups = useGroups(page);
  const { me, day, judges, managers } = page;
  const zone = (day ?? judges ?? managers)?.timeZone ?? "Asia/Shanghai";
  const cards = done?.made ?? [];
  if (!day && !judges && !managers)
    return <WithoutSeason me={me} title={say("office.qr.title")} half="league" />;
  const sheet = day
    ? say("office.qr.sheet", { day: dayText(lang, day.day) })
    : judges
      ? say("people.qr.round", { contest: judges.round.contest, round: judges.round.name })
      : say("people.qr.units");
  if (cards.length > 0)
    return (
      <OfficeFrame
        me={me}
        title={sheet}
        subtitle={say("office.qr.cut")}
        actions={
          <button type="button" onClick={() => window.print()} className={button.main}>
            {say("office.qr.print")}
          </button>
        }
      >
        <CardSheet cards={cards} zone={zone} />
      </OfficeFrame>
    );
  return (
    <OfficeFrame
      me={me}
      title={day ? say("office.qr.title") : sheet}
      subtitle={say(day ? "office.qr.intro" : "people.qr.intro")}
    >
      {done && <Notice kind="bad">{say(day ? "office.qr.nobody" : "people.qr.nobody")}</Notice>}
      {day && <DayChoice page={day} />}
      {groups.length === 0 ? <Nobody page={page} /> : <CardChoice groups={groups} zone={zone} />}
    </OfficeFrame>
  );
}

function Nobody({ page: { day, judges } }: { page: Page }) {
  const say = useSay();
  const [why, to, go] = day
    ? (["office.qr.none", `/office/officials?day=${day.day}`, "office.qr.to-officials"] as const)
    : ([
        "people.qr.none",
        judges ? `/office/people?round=${judges.round.id}` : "/office/people?show=managers",
        "people.qr.back",
      ] as const);
  return (
    <div className="card p-6">
      <p>{say(why)}</p>
      <Link to={to} className={`${button.main} mt-4`}>
        {say(go)}
      </Link>
    </div>
  );
}

function useGroups({ day, judges, managers }: Page): readonly CardGroup[] {
  const lang = useLang();
  const say = useSay();
  if (day)
    return day.games
      .filter((game) => game.officials.length > 0)
      .map((game) => ({
        key: game.id,
        title: pairingText(lang, game),
        about: `${game.start === null ? "" : clockText(game.start)} ${game.venue ?? ""} ${game.court ?? ""}`,
        people: game.officials.map((person) => ({
          field: "account",
          value: person.account,
          label: person.name,
          person,
        })),
      }));
  if (judges) {
    const { round, seats } = judges;
    if (seats.length === 0) return [];
    const about = `${round.day ? dayText(lang, round.day) : ""} ${round.start === null ? "" : clockText(round.start)}`;
    return [
      {
        key: round.id,
        title: `${round.contest} ${round.name}`,
        about,
        people: seats.map((person) => ({
          field: "seat",
          value: person.seat,
          label: `${seatName(say, person.seat)} · ${person.name}`,
          person,
        })),
      },
    ];
  }
  return (managers?.units ?? [])
    .filter((unit) => unit.managers.length > 0)
    .map((unit) => ({
      key: unit.id,
      title: unit.name,
      about: "",
      people: unit.managers.flatMap((person) =>
        person.account === null
          ? []
          : [{ field: "account" as const, value: person.account, label: person.name, person }],
      ),
    }));
}
