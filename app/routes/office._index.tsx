import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import type { OfficeHome } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { Checklist } from "../office/checklist";
import { DayList } from "../office/day-list";
import { DemoNote } from "../office/demo";
import { ElsewhereNote } from "../office/elsewhere-note";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { Tiles } from "../office/tiles";
import { WaitingList } from "../office/waiting-list";
import { problem } from "../respond";
import { type Say, useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "see-office");
  const { office, checklist, demoRemoval } = asked.context.services;
  const me = meOf(person);
  return {
    me,
    home: await office.home(),
    checklist: await checklist(),
    demo: me.admin && (await demoRemoval.isHere()),
  };
}

/** Puts a half of the checklist away, or brings it back. */
export async function action(asked: ActionFunctionArgs) {
  const form = await asked.request.formData();
  const half = textOf(form, "half") === "festival" ? "festival" : "league";
  const person = formFor(asked, half === "festival" ? "edit-festival" : "edit-league");
  const what = textOf(form, "do");
  if (what !== "aside" && what !== "back")
    throw problem(asked.context, "bad-shape", { field: "do", why: "aside, back" });
  await asked.context.services.setHalfAside(half, what === "aside", person);
  return redirect("/office");
}

export default function Office() {
  const { me, home, checklist, demo } = useLoaderData<typeof loader>();
  const lang = useLang();
  const say = useSay();
  // Once one half is public the day comes first.
  const settled =
    checklist &&
    [checklist.league.is, checklist.festival.is].some((is) => /published|done/.test(is));
  if (!home)
    return (
      <OfficeFrame me={me} title={say("office.title")}>
        {checklist && <Checklist view={checklist} admin={me.admin} />}
      </OfficeFrame>
    );
  return (
    <OfficeFrame me={me} title={dayText(lang, home.day)} subtitle={subtitleOf(say, home)}>
      {home.elsewhere && <ElsewhereNote elsewhere={home.elsewhere} />}
      {checklist && !settled && <Checklist view={checklist} admin={me.admin} />}
      <Tiles home={home} />
      <div className="grid items-start gap-5 xl:grid-cols-[5fr_4fr]">
        <WaitingList home={home} />
        <DayList home={home} />
      </div>
      {checklist && settled && <Checklist view={checklist} admin={me.admin} />}
      {demo && <DemoNote />}
    </OfficeFrame>
  );
}

/** What the day holds, in a line. */
function subtitleOf(say: Say, { today, day, season, festival, rounds }: OfficeHome): string {
  const games = today.filter((game) => game.day === day);
  const venues = new Set(games.map((game) => game.venueId)).size;
  const league = season
    ? say(games.length > 0 ? "office.today.games" : "office.today.no-games", {
        season: season.alias,
        games: games.length,
        venues,
      })
    : null;
  const tonight = rounds.map(({ contest, name, start }) =>
    say("office.today.round-at", { contest, name, time: start === null ? "" : clockText(start) }),
  );
  const judged =
    festival && tonight.length > 0
      ? say("office.today.round", {
          festival: festival.alias,
          rounds: tonight.join(say("schedule.and")),
        })
      : null;
  return [league, judged].filter(Boolean).join(" · ");
}
