import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { followCookie } from "../league/my-team";
import { localPath } from "../local-path";
import { demand, notFound, problem } from "../respond";

/** Remembers on this device which team somebody follows. */
export async function action({ request, context }: ActionFunctionArgs) {
  demand(context, "see-public");
  const form = await request.formData();
  const cookie = followCookie(form.get("team"));
  if (cookie === null) throw problem(context, "bad-shape", { field: "team", why: "" });
  return redirect(localPath(form.get("to")), { headers: { "Set-Cookie": cookie } });
}

export function loader({ context }: ActionFunctionArgs): never {
  throw notFound(context);
}
