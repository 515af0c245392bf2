import type { LoaderFunctionArgs } from "@remix-run/node";
import { LANGS } from "../../domain/words/say";
import { demand, notFound } from "../respond";

/** `/calendar/season.ics`, `/calendar/T01.ics`: fixtures to subscribe to. Calendars ask in no language, so links name one. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const [, name] = /^([\w-]+)\.ics$/.exec(params.file ?? "") ?? [];
  if (name === undefined) return notFound(context);
  const url = new URL(request.url);
  const asked = url.searchParams.get("lang");
  const lang = LANGS.find((one) => one === asked) ?? context.lang;
  const { env, openData } = context.services;
  const team = name === "season" ? null : name;
  return new Response(await openData.calendar(team, lang, env.origin ?? url.origin), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.ics"`,
      "Cache-Control": "public, max-age=60",
      Vary: "Accept-Language",
    },
  });
}
