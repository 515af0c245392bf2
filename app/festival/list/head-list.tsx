import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import type { ListLine, ListPage } from "../../../server/services";
import { Following } from "../../live/following";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import type { ListDone } from "./marker-list";

/** The same list for the head judge: who has no score yet, who was absent, and the word that publishes all of it. */
export function HeadList({ page, done }: { page: ListPage; done: ListDone }) {
  const say = useSay();
  const lang = useLang();
  const { lines, open, head, upTo } = page;
  const [first] = useState(upTo.seq);
  const taking = lines.filter(({ status }) => status !== "absent");
  const missing = taking.filter(({ status }) => status === "open").length;
  return (
    <main className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-6">
      {open && <Following upTo={upTo} />}
      <div>
        <h1 className="text-2xl font-bold">{say("list.head.title")}</h1>
        <p className="mt-1 text-lg font-semibold text-stage-deep">
          {say("list.subtitle", { contest: head.contest, round: head.name })}
        </p>
        {open && <p className="mt-2 max-w-prose">{say("list.head.why")}</p>}
        <p className="mt-2 flex flex-wrap gap-3">
          <Link to={`/live/rounds/${head.id}/desk?stay`} className={button.quiet}>
            {say("list.head.desk")}
          </Link>
          <a href={`/festival/${head.contestId}`} className={button.quiet}>
            {say("list.head.contest")}
          </a>
        </p>
      </div>
      {done.refused && <Notice kind="bad">{done.refused[lang]}</Notice>}
      {done.unsure && <Notice kind="bad">{say("list.head.publish.unsure")}</Notice>}
      {done.absent && <Notice kind="good">{say("list.head.absent.done")}</Notice>}
      {open && upTo.seq > Math.max(first, done.seq ?? 0) && (
        <Notice kind="warn">{say("list.head.news")}</Notice>
      )}
      {!open && <Notice kind="good">{say("list.head.published")}</Notice>}
      {open &&
        (missing > 0 ? (
          <Notice kind="warn">{say("list.head.missing", { n: missing })}</Notice>
        ) : (
          // What came meanwhile was not looked over: the tick goes.
          <Form
            key={upTo.seq}
            method="post"
            className="card grid justify-items-start gap-3 p-4 md:p-5"
          >
            <input type="hidden" name="seen" value={upTo.seq} />
            <label className="flex min-h-11 items-center gap-3 font-semibold">
              <input type="checkbox" name="sure" value="yes" className="size-6" />
              {say("list.head.publish.sure", { n: taking.length })}
            </label>
            <button type="submit" name="do" value="publish" className={button.main}>
              {say("list.head.publish")}
            </button>
          </Form>
        ))}
      <ol className="card divide-y divide-line-soft overflow-hidden">
        {lines.map((line) => (
          <HeadLine key={line.entry} line={line} open={open} />
        ))}
      </ol>
    </main>
  );
}

function HeadLine({ line, open }: { line: ListLine; open: boolean }) {
  const say = useSay();
  const { entry, number, name, team, status, score, revised } = line;
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
      <span className="figures w-10 text-xl">{number}</span>
      <span className="min-w-0 flex-1 basis-40">
        <span className="mr-3 font-semibold">{name}</span>
        <span className="text-sm text-quiet">{team}</span>
        {revised !== null && (
          <span className="block text-sm font-semibold text-warn-text">
            {say("list.head.revised", { reason: revised })}
          </span>
        )}
      </span>
      <span className="figures w-20 text-right text-xl">{score}</span>
      <span
        className={`w-36 text-sm ${status === "open" ? "font-semibold text-warn-text" : "text-quiet"}`}
      >
        {say(`list.status.${status}`)}
      </span>
      {open && status === "open" && (
        <Form method="post">
          <input type="hidden" name="entry" value={entry} />
          <button
            type="submit"
            name="do"
            value="absent"
            className={button.quiet}
            aria-label={say("list.head.absent.of", { name })}
          >
            {say("list.head.absent")}
          </button>
        </Form>
      )}
    </li>
  );
}
