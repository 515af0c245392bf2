import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageFor } from "../accounts/guard";
import { fileAnswer } from "../office/import/file-answer";
import { notFound } from "../respond";

/** `/office/export/teams.xlsx?season=…`, `/office/export/entries.csv?contest=…`: what an import reads again. */
export async function loader(asked: LoaderFunctionArgs) {
  pageFor(asked, "import");
  const { context, params, request } = asked;
  const query = new URL(request.url).searchParams;
  const id = query.get("season") ?? query.get("contest");
  const file = await context.services.exports.file(params.file ?? "", id, context.lang);
  return file ? fileAnswer(file) : notFound(context);
}
