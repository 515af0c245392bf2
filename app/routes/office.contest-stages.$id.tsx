import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { stageSentences } from "../../domain/words/stage-rules";
import { RuleList } from "../festival/rule-list";
import { FindingList } from "../office/festival/finding-list";
import { rowAction, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSay } from "../words";

const DESK = "contest-stages";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.contest-stages.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, DESK);
  const { services, lang } = asked.context;
  const id = page.form.id ?? "";
  const [check, plan] = await Promise.all([
    services.festivalOffice.contestCheck(id),
    services.festivalOffice.stagePlan(id),
  ]);
  const found = (check.staged ?? []).filter(({ level }) => level === "doubt");
  return {
    ...page,
    doubts: found.map(({ code, facts }) => ({ code, ...facts })),
    sentences: plan ? stageSentences(lang, plan) : [],
    begun: check.begun,
    toOrder: check.toOrder,
  };
}

export const action = (asked: ActionFunctionArgs) => rowAction(asked, DESK, true);

export default function ContestStages() {
  const { doubts, sentences, begun, toOrder, ...page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const say = useSay();
  return (
    <RowPage
      desk={DESK}
      kind={DESK}
      thing={`contest/${page.form.id}`}
      page={page}
      done={done}
      removable={false}
      above={
        <section className="card grid gap-3 p-4 md:p-6">
          <p className="max-w-prose">{say("stages-form.why")}</p>
          <div>
            <Link to={`/office/contests/${page.form.id}`} className={button.quiet}>
              {say("stages-form.contest")}
            </Link>
          </div>
          {toOrder.map(({ id, name }) => (
            <Notice key={id} kind="warn">
              {say("stages-form.to-order")}{" "}
              <Link to={`/office/rounds/${id}`} className="font-semibold underline">
                {name} <span aria-hidden="true">›</span>
              </Link>
            </Notice>
          ))}
          {begun.length > 0 && (
            <Notice kind="warn">
              {say("stages-form.begun", { rounds: begun.join(say("registry.and")) })}
            </Notice>
          )}
          <FindingList findings={doubts} />
          {sentences.length > 0 && (
            <details>
              <summary className="min-h-11 content-center font-semibold">
                {say("festival-office.check.words")}
              </summary>
              <RuleList sentences={sentences} />
            </details>
          )}
        </section>
      }
    />
  );
}
