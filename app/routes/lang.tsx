import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { LANGS } from "../../domain/words/say";
import { localPath } from "../local-path";
import { notFound, problem } from "../respond";

const YEAR_S = 365 * 24 * 3600;

/** Remembers the language on this device and goes back to where it was asked for. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const lang = LANGS.find((known) => known === form.get("lang"));
  if (!lang) throw problem(context, "bad-shape", { field: "lang", why: LANGS.join(", ") });
  const secure = context.services.env.origin?.startsWith("https:") ? "; Secure" : "";
  const cookie = `lang=${lang}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly${secure}`;
  return redirect(localPath(form.get("to")), { headers: { "Set-Cookie": cookie } });
}

export function loader({ context }: ActionFunctionArgs): never {
  throw notFound(context);
}
