import { Form } from "@remix-run/react";
import { type ChangeEvent, useId, useRef } from "react";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import type { ListDone } from "./marker-list";

/** A list from somewhere else: its good rows become drafts, the others stay in the field with what is wrong with them. */
export function PastePanel({ done: { pasted } }: { done: ListDone }) {
  const say = useSay();
  const lang = useLang();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const rows = pasted?.rows ?? [];
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const text = await event.currentTarget.files?.[0]?.text();
    if (field.current && text !== undefined) field.current.value = text;
  };
  return (
    <section aria-labelledby={`${id}-title`} className="card grid gap-3 p-4 md:p-5">
      <h2 id={`${id}-title`} className="text-lg font-bold">
        {say("list.paste")}
      </h2>
      <p id={`${id}-hint`} className="max-w-prose text-quiet">
        {say("list.paste.hint")}
      </p>
      {pasted && (
        <Notice kind={pasted.read > 0 ? "good" : "warn"}>
          {say("list.paste.read", { n: pasted.read })}
        </Notice>
      )}
      {rows.length > 0 && (
        <Notice kind="bad">
          <p>{say("list.paste.faults", { n: rows.length })}</p>
          <ul className="mt-1 grid list-disc gap-1 pl-5 font-normal">
            {rows.map(({ line, text, why }) => (
              <li key={line}>{say("list.paste.fault", { line, text, why: why[lang] })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {pasted && pasted.absent.length > 0 && (
        <Notice kind="warn">{say("list.paste.absent", { names: pasted.absent.join(", ") })}</Notice>
      )}
      <Form method="post" className="grid gap-3">
        <div>
          <label htmlFor={`${id}-text`} className="mb-1 block font-semibold">
            {say("list.paste.text")}
          </label>
          <textarea
            key={pasted?.text ?? ""}
            ref={field}
            id={`${id}-text`}
            name="list"
            rows={6}
            defaultValue={rows.length > 0 ? rows.map(({ text }) => text).join("\n") : ""}
            aria-describedby={`${id}-hint`}
            placeholder={"1\t88.5\n2\t92"}
            className="w-full rounded-lg border border-quiet bg-card px-3 py-2 font-mono"
          />
        </div>
        <div>
          <label htmlFor={`${id}-file`} className="mb-1 block font-semibold">
            {say("list.paste.file")}
          </label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.txt,.tsv,text/plain,text/csv"
            onChange={read}
            className="min-h-11 max-w-full"
          />
        </div>
        <div>
          <button type="submit" name="do" value="paste" className={button.quiet}>
            {say("list.paste.do")}
          </button>
        </div>
      </Form>
    </section>
  );
}
