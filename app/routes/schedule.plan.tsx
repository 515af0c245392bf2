import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type LocalDay, monday, parseDay, parseMinutes } from "../../domain/kernel/time";
import { problemBody } from "../../domain/words/problem";
import type { DeskView } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { textOf, wholeOf } from "../office/forms";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { PlanningDesk, type Said } from "../schedule/planning-desk";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
/** Also after a form that was refused: somebody else's change is why, and the page has to show it. */
export const shouldRevalidate = () => true;
export const meta: MetaFunction<typeof loader> = ({ matches }) => staffMeta(matches, "plan.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "plan-fixtures");
  const search = new URL(asked.request.url).searchParams;
  const game = search.get("game");
  const [court, on, time] = [search.get("court"), search.get("on"), search.get("time")];
  const start = parseMinutes(time ?? "");
  const complete = game && court && on && time;
  const aim = complete ? { fixtureId: game, courtId: court, day: on, start: start ?? -1 } : null;
  const looking = { game, day: search.get("day"), aim, seed: search.get("anew") };
  const desk = await asked.context.services.plans.desk(looking);
  return {
    me: meOf(person),
    desk,
    week: weekOf(search.get("week"), desk),
    said: saidIn(search),
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
  if (what === "moved" || what === "unpinned") return game ? { what, game } : null;
  if (what === "undone") return { what, game };
  const n = search.get("n");
  return what === "planned" && n !== null && /^\d{1,4}$/.test(n) ? { what, n: Number(n) } : null;
}

export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const person = formFor(asked, "plan-fixtures");
  const { plans } = context.services;
  const form = await request.formData();
  const game = textOf(form, "game");
  const version = wholeOf(context, form, "version");
  const week = parseDay(textOf(form, "week"));
  const here = (done: Record<string, string>, day = week) =>
    redirect(`/schedule/plan?${new URLSearchParams({ ...(day ? { week: day } : {}), ...done })}`);
  try {
    switch (textOf(form, "do")) {
      case "move": {
        const [courtId, day] = [textOf(form, "court"), textOf(form, "on")];
        const start = wholeOf(context, form, "start");
        await plans.move({ fixtureId: game, courtId, day, start, version }, person.id);
        return here({ done: "moved", of: game }, parseDay(day));
      }
      case "unpin":
        await plans.unpin(game, version, person.id);
        return here({ done: "unpinned", of: game });
      case "undo": {
        const { kind, shifts } = await plans.undo(version, person.id);
        const [only] = Object.entries(shifts);
        if (kind !== "moved" || !only) return here({ done: "undone" });
        return here({ done: "undone", of: only[0] }, only[1].from.place?.day ?? week);
      }
      case "plan": {
        const changed = await plans.planRest(textOf(form, "seed"), version, person.id);
        return here({ done: "planned", n: String(changed) });
      }
    }
  } catch (thrown) {
    // The page shows the newest timetable with what was about to be done, so that it can be done again.
    if (isStale(thrown)) return data({ message: problemBody("stale").message }, { status: 409 });
    throw thrown;
  }
  throw problem(context, "bad-shape", { field: "do", why: "move, unpin, undo, plan" });
}

const isStale = (thrown: unknown): boolean =>
  thrown instanceof Error && (thrown as { code?: unknown }).code === "stale";

export default function Plan() {
  const { me, desk, week, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PlanningDesk me={me} desk={desk} week={week} said={said} refused={refused?.message ?? null} />
  );
}
