import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { refusalMessage } from "../../domain/words/refusal";
import { labelOf } from "../office/registry/labels";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.regulations.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "regulations");
  return { ...page, ...(await asked.context.services.season.regulations(page.form.id ?? "")) };
}

export const action = (asked: ActionFunctionArgs) => rowAction(asked, "regulations", true);

export default function RegulationsOfSeason() {
  const { version, doubts, ...page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  return (
    <RowPage
      desk="regulations"
      kind="regulations"
      thing={`season/${page.form.id}`}
      page={page}
      done={done}
      removable={false}
      dense
      above={
        <div className="grid gap-4">
          <Notice kind="good">{say("regulations.note")}</Notice>
          {doubts.length > 0 && (
            <Notice kind="warn">
              {say("regulations.doubts")}
              <ul className="mt-1 list-disc pl-5">
                {doubts.map((doubt) => (
                  <li key={`${doubt.field} ${doubt.code}`}>
                    <a
                      href={`#field-${doubt.at}`}
                      className="inline-flex min-h-11 items-center font-semibold underline"
                    >
                      {say("regulations.doubt", { field: labelOf(lang, "regulations", doubt.at) })}
                    </a>
                    {refusalMessage({ ...doubt.facts, code: doubt.code })[lang]}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <p className="flex flex-wrap items-center gap-4">
            <span className="text-quiet tabular-nums">
              {say("regulations.version", { version })}
            </span>
            <Link to="/league/rules" className={button.quiet}>
              {say("regulations.public")}
            </Link>
          </p>
        </div>
      }
    />
  );
}
