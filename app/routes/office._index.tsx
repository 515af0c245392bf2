import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { dayText } from "../../domain/words/dates";
import type { OfficeHome } from "../../server/services";
import { pageFor } from "../accounts/guard";
import { DayList } from "../office/day-list";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { WaitingList } from "../office/waiting-list";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "see-office");
  return { me: meOf(person), home: await asked.context.services.office.home() };
}

export default function Office() {
  const { me, home } = useLoaderData<typeof loader>();
  const lang = useLang();
  const say = useSay();
  if (!home)
    return (
      <OfficeFrame me={me} title={say("office.title")}>
        <div className="card p-8">
          <p className="text-lg font-semibold">{say("office.no-season")}</p>
          <p className="mt-2 text-quiet">{say("office.no-season.hint")}</p>
        </div>
      </OfficeFrame>
    );
  const games = home.today.filter((game) => game.day === home.day);
  const venues = new Set(games.map((game) => game.venueId)).size;
  const subtitle = say(games.length > 0 ? "office.subtitle" : "office.subtitle.none", {
    season: home.season.alias,
    games: games.length,
    venues,
  });
  return (
    <OfficeFrame me={me} title={dayText(lang, home.day)} subtitle={subtitle}>
      <Counts home={home} />
      <div className="grid items-start gap-5 xl:grid-cols-[5fr_4fr]">
        <WaitingList home={home} />
        <DayList games={home.today} />
      </div>
    </OfficeFrame>
  );
}

function Counts({ home: { counts, waiting } }: { home: OfficeHome }) {
  const say = useSay();
  const tiles = [
    { figure: counts.live, label: say("office.count.live") },
    { figure: `${counts.played}/${counts.games}`, label: say("office.count.played") },
    { figure: counts.teams, label: say("office.count.teams", { players: counts.players }) },
    { figure: waiting.length, label: say("office.count.waiting") },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 md:gap-4 lg:grid-cols-4">
      {tiles.map(({ figure, label }) => (
        <li key={label} className="card flex flex-col px-4 py-3 md:px-5 md:py-4">
          <span className="figures text-4xl leading-tight">{figure}</span>
          <span className="text-quiet">{label}</span>
        </li>
      ))}
    </ul>
  );
}
