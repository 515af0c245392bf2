import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageFor } from "../accounts/guard";
import { notFound } from "../respond";

/** How a search for a timetable stands, for the desk that waits for it. */
export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "plan-fixtures");
  const { context, params } = asked;
  const planning = context.services.plannings.view(params.id ?? "", person.id);
  if (!planning) throw notFound(context);
  return Response.json(planning, { headers: { "Cache-Control": "no-store" } });
}
