import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type MetaFunction,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { type LocalDay, monday, parseDay, parseMinutes } from "../../domain/kernel/time";
import { inAllLanguages } from "../../domain/words/problem";
import type { DeskView } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { WithoutSeason } from "../office/first-season";
import { textOf, wholeOf } from "../office/forms";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { deskRefusal } from "../schedule/desk-refusal";
import type { Said } from "../schedule/done";
import { PlanningDesk } from "../schedule/planning-desk";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
/**
 * Also after a form that was refused: somebody else's change is why, and the page has to show it. Not while the
 * server does not answer: what is on the page is all that there is.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult }) =>
  !actionResult?.offline;
export const meta: MetaFunction<typeof loader> = ({ matches }) => staffMeta(matches, "plan.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "plan-fixtures");
  const me = meOf(person);
  if (!(await asked.context.services.league.book())) return { me, desk: null };
  const search = new URL(asked.request.url).searchParams;
  const game = search.get("game");
  const [court, on, time] = [search.get("court"), search.get("on"), search.get("time")];
  const start = parseMinutes(time ?? "");
  const complete = game && court && on && time;
  const aim = complete ? { fixtureId: game, courtId: court, day: on, start: start ?? -1 } : null;
  const { plans, plannings } = asked.context.services;
  const desk = await plans.desk({ game, day: search.get("day"), aim });
  const wanted = search.get("planning");
  return {
    me,
    desk,
    week: weekOf(search.get("week"), desk),
    said: saidIn(search),
    publish: search.has("publish"),
    planning: wanted === null ? undefined : plannings.view(wanted, person.id),
    waiting: plannings.latest(person.id),
  };
}

/** The week that was asked for, else that of the game, else the present one; never one outside the season. */
function weekOf(wanted: string | null, desk: DeskView): LocalDay {
  const game = desk.games.find(({ id }) => id === desk.moving?.game);
  const day = parseDay(wanted ?? "") ?? game?.day ?? desk.today;
  const { startDay, endDay } = desk;
  return monday(day < startDay ? startDay : day > endDay ? endDay : day);
}

/** What the form before has done. */
function saidIn(search: URLSearchParams): Said | null {
  const [what, game] = [search.get("done"), search.get("of")];
  if (what === "moved" || what === "kept" || what === "unpinned")
    return game ? { what, game } : null;
  if (what === "undone") return { what, game };
  const n = search.get("n");
  if (n === null || !/^\d{1,4}$/.test(n)) return null;
  if (what === "planned" || what === "published" || what === "unpublished")
    return { what, n: Number(n) };
  return null;
}

export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "plan-fixtures");
  const { plans, plannings, timetable } = context.services;
  const form = await request.formData();
  const game = textOf(form, "game");
  const version = wholeOf(context, form, "version");
  const week = parseDay(textOf(form, "week"));
  const here = (done: Record<string, string>, day = week) =>
    redirect(`/schedule/plan?${new URLSearchParams({ ...(day ? { week: day } : {}), ...done })}`);
  const [what, planning] = [textOf(form, "do"), textOf(form, "planning")];
  try {
    switch (what) {
      case "move": {
        const [courtId, day] = [textOf(form, "court"), textOf(form, "on")];
        const start = wholeOf(context, form, "start");
        await plans.move({ fixtureId: game, courtId, day, start, version }, person.id);
        return here({ done: "moved", of: game }, parseDay(day));
      }
      case "pin":
      case "unpin":
        await plans.pin(game, what === "pin", version, person.id);
        return here({ done: what === "pin" ? "kept" : "unpinned", of: game });
      case "undo": {
        const { kind, shifts } = await plans.undo(version, person.id);
        const [only] = Object.entries(shifts);
        if (kind !== "moved" || !only) return here({ done: "undone" });
        return here({ done: "undone", of: only[0] }, only[1].from.place?.day ?? week);
      }
      case "start": {
        const how = textOf(form, "how") === "repair" ? "repair" : "anew";
        return here({ planning: await plannings.start({ how }, person.id) });
      }
      case "stop":
        plannings.stop(planning, person.id);
        return here({ planning });
      case "cancel":
        plannings.cancel(planning, person.id);
        return here({});
      case "take": {
        const changed = await plannings.take(planning, person.id);
        return here({ done: "planned", n: String(changed) });
      }
      case "publish": {
        const told = await timetable.publish(version, person.id);
        return here({ done: "published", n: String(told) });
      }
      case "unpublish": {
        const told = await timetable.undo(version, person.id);
        return here({ done: "unpublished", n: String(told) });
      }
    }
  } catch (thrown) {
    // The page shows the newest timetable with what was about to be done, so that it can be done again.
    const refused = deskRefusal(thrown, what);
    if (refused) return data({ message: refused.message }, { status: refused.status });
    throw thrown;
  }
  throw problem(context, "bad-shape", {
    field: "do",
    why: "move, pin, unpin, undo, start, stop, cancel, take, publish, unpublish",
  });
}

/** Without an answer from the server the page says so where it stands, instead of giving way to an empty one. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (thrown) {
    if (thrown instanceof TypeError) return { message: offline(), offline: true };
    throw thrown;
  }
}

// A browser has the sentences of one language; which one is known when they are needed.
const offline = () => inAllLanguages(["plan.refused.offline"], {}) ?? { zh: "", en: "" };

export default function Plan() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  if (!page.desk) return <WithoutSeason me={page.me} title={say("plan.title")} half="league" />;
  return <PlanningDesk {...page} refused={refused?.message ?? null} />;
}
