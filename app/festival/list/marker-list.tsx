import { Form, useFetcher } from "@remix-run/react";
import { type KeyboardEvent, useRef } from "react";
import { markText } from "../../../domain/festival/mark-text";
import type { ListLine, ListPage } from "../../../server/services";
import { button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { PastePanel } from "./paste-panel";

type Message = { readonly zh: string; readonly en: string };

/** What came of a form of this page. */
export interface ListDone {
  /** When: another one shows the lines anew, as they stand. What is only kept while somebody types does not. */
  readonly at?: number;
  /** Beside whom, by entry. */
  readonly faults?: Readonly<Record<string, Message>>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly saved?: boolean;
  readonly handedIn?: number;
  readonly pasted?: {
    readonly read: number;
    readonly absent: readonly string[];
    readonly rows: readonly {
      readonly line: number;
      readonly text: string;
      readonly why: Message;
    }[];
    readonly text: string;
  };
  readonly refused?: Message;
  readonly absent?: boolean;
  readonly unsure?: boolean;
  /** How much of the stream the head judge's own word stands on, or made. */
  readonly seq?: number;
}

/** All contestants on one page, a field each: Enter goes on, and what is typed is kept. */
export function MarkerList({ page, done }: { page: ListPage; done: ListDone }) {
  const say = useSay();
  const { lines, mark, open } = page;
  const taking = lines.filter(({ status }) => status !== "absent");
  const inNow = taking.filter(({ status }) => status !== "open").length;
  const range = { min: markText(mark.min), max: markText(mark.max), step: markText(mark.step) };
  return (
    <main className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-6">
      <div>
        <h1 className="text-2xl font-bold">{say("list.title")}</h1>
        <p className="mt-1 text-lg font-semibold text-stage-deep">
          {say("list.subtitle", { contest: page.head.contest, round: page.head.name })}
        </p>
        {open && <p className="mt-2 max-w-prose">{say("list.why", range)}</p>}
        <p className="mt-2 font-bold">{say("list.count", { n: inNow, of: taking.length })}</p>
      </div>
      <Told done={done} />
      {open ? (
        <>
          <Scores key={done.at ?? 0} lines={lines} done={done} />
          <PastePanel done={done} />
        </>
      ) : (
        <p className="card p-6 text-quiet">{say("list.closed")}</p>
      )}
    </main>
  );
}

function Told({ done }: { done: ListDone }) {
  const say = useSay();
  const lang = useLang();
  const faults = Object.keys(done.faults ?? {}).length;
  if (faults > 0) return <Notice kind="bad">{say("list.faults", { n: faults })}</Notice>;
  if (done.refused) return <Notice kind="bad">{done.refused[lang]}</Notice>;
  if (done.saved) return <Notice kind="good">{say("list.saved")}</Notice>;
  if (done.handedIn !== undefined)
    return (
      <Notice kind={done.handedIn > 0 ? "good" : "warn"}>
        {say(done.handedIn > 0 ? "list.handed-in" : "list.handed-in.none", { n: done.handedIn })}
      </Notice>
    );
  return null;
}

function Scores({ lines, done }: { lines: readonly ListLine[]; done: ListDone }) {
  const say = useSay();
  const keeper = useFetcher<ListDone>();
  const form = useRef<HTMLFormElement>(null);
  const keep = () => {
    if (!form.current) return;
    const typed = new FormData(form.current);
    typed.set("do", "save");
    keeper.submit(typed, { method: "post" });
  };
  const faults = (keeper.data ?? done).faults ?? {};
  const state = keeper.state !== "idle" ? "list.saving" : keeper.data?.saved ? "list.saved" : null;
  return (
    <Form ref={form} method="post" className="card overflow-hidden">
      <div
        aria-hidden="true"
        className="grid grid-cols-[3rem_minmax(0,1fr)_8rem] gap-x-3 bg-paper-deep px-4 py-2 text-sm text-quiet md:grid-cols-[3rem_minmax(0,1fr)_8rem_10rem]"
      >
        <span>{say("list.number")}</span>
        <span>{say("list.name")}</span>
        <span>{say("list.score")}</span>
        <span className="hidden md:block">{say("list.status")}</span>
      </div>
      <ol className="divide-y divide-line-soft">
        {lines.map((line) => (
          <Line
            key={line.entry}
            line={line}
            typed={done.typed?.[line.entry] ?? null}
            fault={faults[line.entry] ?? null}
            keep={keep}
          />
        ))}
      </ol>
      <div className="sticky bottom-0 grid gap-3 border-t border-line bg-card p-4">
        {lines.some(({ status }) => status === "in") && (
          <div className="max-w-xl">
            <Field
              label={say("list.reason")}
              hint={say("list.reason.hint")}
              name="reason"
              maxLength={200}
              defaultValue={done.reason ?? ""}
              autoComplete="off"
            />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" name="do" value="hand-in" className={button.main}>
            {say("list.hand-in")}
          </button>
          <button type="submit" name="do" value="save" className={button.quiet}>
            {say("list.save")}
          </button>
          <output className="text-sm text-quiet">{state && say(state)}</output>
        </div>
      </div>
    </Form>
  );
}

function Line({
  line,
  typed,
  fault,
  keep,
}: {
  line: ListLine;
  typed: string | null;
  fault: Message | null;
  keep: () => void;
}) {
  const say = useSay();
  const lang = useLang();
  const { entry, number, name, team, status, changed, score } = line;
  const free = status === "open" || status === "in";
  const state = changed ? "changed" : status === "open" && score !== "" ? "typed" : status;
  const note = `fault-${entry}`;
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)_8rem] items-center gap-x-3 px-4 py-1.5 md:grid-cols-[3rem_minmax(0,1fr)_8rem_10rem]">
      <span className="figures text-xl">{number}</span>
      <span className="min-w-0">
        <span className="mr-3 font-semibold">{name}</span>
        <span className="text-sm text-quiet">{team}</span>
        <span className={`block text-sm md:hidden ${LOOK[state]}`}>
          {say(`list.status.${state}`)}
        </span>
      </span>
      {free ? (
        <input
          name={`score.${entry}`}
          defaultValue={typed ?? score}
          aria-label={say("list.score.of", { number, name })}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? note : undefined}
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          maxLength={20}
          data-score
          onKeyDown={(event) => goOn(event)}
          onBlur={(event) => {
            if (event.currentTarget.value.trim() !== (typed ?? score)) keep();
          }}
          className="figures min-h-11 w-full rounded-lg border border-quiet bg-card px-3 text-right text-xl aria-invalid:border-2 aria-invalid:border-bad"
        />
      ) : (
        <span className="figures px-3 text-right text-xl">{score}</span>
      )}
      <span className={`hidden text-sm md:block ${LOOK[state]}`}>
        {say(`list.status.${state}`)}
      </span>
      {fault && (
        <p id={note} className="col-span-full py-1 text-sm font-semibold text-bad">
          {fault[lang]}
        </p>
      )}
    </li>
  );
}

const LOOK = {
  open: "text-quiet",
  typed: "font-semibold text-warn-text",
  in: "font-semibold text-good-text",
  changed: "font-semibold text-warn-text",
  confirmed: "text-good-text",
  out: "text-good-text",
  absent: "text-quiet",
} as const;

/** Enter goes on to the next contestant instead of sending the page; from the last one to the button. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  const back = event.key === "ArrowUp";
  if (event.key !== "Enter" && event.key !== "ArrowDown" && !back) return;
  event.preventDefault();
  const form = event.currentTarget.form;
  const all = [...(form?.querySelectorAll<HTMLInputElement>("[data-score]") ?? [])];
  const next = all[all.indexOf(event.currentTarget) + (back ? -1 : 1)];
  if (next) {
    next.focus();
    next.select();
  } else if (!back) form?.querySelector<HTMLButtonElement>("button[value=hand-in]")?.focus();
}
