import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "../respond";

/** Signs this device out; whoever is not signed in loses nothing by it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const setCookie = await context.services.sessions.close(request.headers.get("cookie"));
  return redirect("/accounts/sign-in?out", { headers: { "Set-Cookie": setCookie } });
}

export function loader({ context }: ActionFunctionArgs): never {
  throw notFound(context);
}
