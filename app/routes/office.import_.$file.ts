import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageFor } from "../accounts/guard";
import { choicesIn } from "../office/import/addresses";
import { fileAnswer } from "../office/import/file-answer";
import { notFound } from "../respond";

/** `/office/import/report.xlsx?at=…`: the file with its reasons; `/office/import/teams-template.xlsx`: an example. */
export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "import");
  const { context, params, request } = asked;
  const { imports, exports } = context.services;
  if (params.file === "report.xlsx") {
    const query = new URL(request.url).searchParams;
    const at = query.get("at") ?? "";
    const report = await imports.errorFile(at, person.id, choicesIn(query), context.lang);
    return report ? fileAnswer(report) : notFound(context);
  }
  const template = await exports.template(params.file ?? "", context.lang);
  return template ? fileAnswer(template) : notFound(context);
}
