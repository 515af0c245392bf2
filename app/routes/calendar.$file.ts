import type { LoaderFunctionArgs } from "@remix-run/node";
import { LANGS } from "../../domain/words/say";
import { demand, notFound } from "../respond";

/** `/calendar/season.ics`, `/calendar/T01.ics`, `/calendar/festival.ics`: fixtures and rounds to subscribe to. Calendars ask in no language, so links name one. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const [, name] = /^([\w-]+)\.ics$/.exec(params.file ?? "") ?? [];
  if (name === undefined) return notFound(context);
  const url = new URL(request.url);
  const asked = url.searchParams.get("lang");
  const lang = LANGS.find((one) => one === asked) ?? context.lang;
  const { env, festivalData, openData } = context.services;
  const origin = env.origin ?? url.origin;
  const calendar =
    name === "festival"
      ? await festivalData.calendar(lang, origin)
      : await openData.calendar(name === "season" ? null : name, lang, origin);
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.ics"`,
      "Cache-Control": "public, max-age=60",
      Vary: "Accept-Language",
    },
  });
}
