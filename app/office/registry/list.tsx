import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { BulkPreview, ListView } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { FieldInputs } from "./field-inputs";
import { labelOf } from "./labels";

/**
 * A list of rows: a search box, a line for each, and what can be done with several of them. Bulk acts go by way of a
 * preview: `do=preview act=NAME`, then `do=bulk`.
 */
export function RegistryList({
  list,
  href,
  empty,
}: {
  list: ListView;
  /** Where a row is edited. */
  href: (id: string) => string;
  /** What stands there while there is nothing. */
  empty: ReactNode;
}) {
  const lang = useLang();
  const say = useSay();
  if (list.total === 0) return <>{empty}</>;
  return (
    <div className="grid gap-4">
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
        <label className="block min-w-0 max-w-md flex-1 basis-48 font-semibold">
          {say("registry.search")}
          <input
            type="search"
            name="q"
            defaultValue={list.query}
            maxLength={80}
            className="mt-1 block min-h-11 w-full rounded-lg border border-quiet bg-card px-3 py-2 font-normal"
          />
        </label>
        {list.facets.map(({ name, options, chosen }) => (
          <label key={name} className="block min-w-0 max-w-64 font-semibold">
            {labelOf(lang, "facet", name)}
            <select
              name={name}
              defaultValue={chosen}
              className="mt-1 block min-h-11 w-full rounded-lg border border-quiet bg-card px-3 py-2 font-normal"
            >
              <option value="">{say("registry.facet.all")}</option>
              {options.map((option) => (
                <option key={option} value={option}>
                  {option}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className={button.quiet}>
          {say("registry.search.do")}
        </button>
        {(list.query !== "" || list.facets.some(({ chosen }) => chosen !== "")) && (
          <p className="min-h-11 content-center text-quiet">
            {say("registry.search.found", { n: list.rows.length, total: list.total })}
          </p>
        )}
      </Form>
      {list.rows.length === 0 && <p className="text-quiet">{say("registry.search.none")}</p>}
      {list.rows.length > 0 && (
        <Form method="post" className="grid gap-3">
          <div className="card overflow-hidden">
            <ul className="divide-y divide-line-soft">
              {list.rows.map((row) => (
                <li key={row.id} className="flex items-center gap-1 pr-3 hover:bg-paper">
                  {list.acts.length > 0 && (
                    <label className="flex h-12 w-12 shrink-0 items-center justify-center">
                      <span className="sr-only">{say("registry.choose", { name: row.name })}</span>
                      <input
                        type="checkbox"
                        name="id"
                        value={row.id}
                        className="h-6 w-6 accent-court-text"
                      />
                    </label>
                  )}
                  <Link
                    to={href(row.id)}
                    className={`grid min-h-14 min-w-0 flex-1 items-center gap-x-4 gap-y-0.5 py-2 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,10rem)] ${list.acts.length > 0 ? "" : "pl-4"}`}
                  >
                    <span className="font-semibold">{row.name}</span>
                    <span className="text-quiet">{row.about}</span>
                    <span className="flex flex-wrap gap-2">
                      {row.marks.map((mark) => (
                        <span key={mark} className="rounded-full bg-chip px-3 py-0.5 text-sm">
                          {labelOf(lang, "mark", mark)}
                        </span>
                      ))}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          {list.acts.length > 0 && (
            <div className="flex flex-wrap items-center gap-3">
              <span className="text-quiet">{say("registry.chosen")}</span>
              <input type="hidden" name="do" value="preview" />
              {list.acts.map((act) => (
                <button key={act} type="submit" name="act" value={act} className={button.quiet}>
                  {labelOf(lang, "act", act)}
                </button>
              ))}
            </div>
          )}
        </Form>
      )}
    </div>
  );
}

/** What a bulk act would do, before it is done: how many, which, and what it sets. */
export function BulkQuestion({
  kind,
  preview,
  here,
}: {
  kind: string;
  preview: BulkPreview;
  here: string;
}) {
  const lang = useLang();
  const say = useSay();
  return (
    <section aria-labelledby="bulk" className="card border-2 border-court-deep p-4 md:p-6">
      <h2 id="bulk" className="text-lg font-bold">
        {say("registry.bulk.title", {
          act: labelOf(lang, "act", preview.act),
          n: preview.names.length,
        })}
      </h2>
      {preview.names.length === 0 ? (
        <p className="mt-2">{say("registry.bulk.none")}</p>
      ) : (
        <p className="mt-2">{preview.names.join(say("registry.and"))}</p>
      )}
      {preview.refusal && (
        <div className="mt-3">
          <Notice kind="bad">{preview.refusal[lang]}</Notice>
        </div>
      )}
      <Form method="post" className="mt-4 grid gap-4">
        {preview.ids.map((id) => (
          <input key={id} type="hidden" name="id" value={id} />
        ))}
        <input type="hidden" name="act" value={preview.act} />
        {preview.view && (
          <div className="grid gap-5 md:grid-cols-2">
            {preview.view.fields.map((field) => (
              <FieldInputs key={field.name} kind={kind} field={field} />
            ))}
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          {preview.names.length > 0 && !preview.refusal && (
            <button
              type="submit"
              name="do"
              value="bulk"
              className={preview.act === "remove" ? button.danger : button.main}
            >
              {say("registry.bulk.do", {
                act: labelOf(lang, "act", preview.act),
                n: preview.names.length,
              })}
            </button>
          )}
          <Link to={here} className={button.quiet}>
            {say("registry.cancel")}
          </Link>
        </div>
        <p className="text-sm text-quiet">{say("registry.bulk.undo")}</p>
      </Form>
    </section>
  );
}

/** An empty list: what it is for, one thing to do, an example. */
export function EmptyList({
  title,
  what,
  example,
  children,
}: {
  title: string;
  what: string;
  example: string;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <section className="card p-6 md:p-8">
      <h2 className="text-lg font-bold">{title}</h2>
      <p className="mt-2 max-w-3xl">{what}</p>
      <p className="mt-2 max-w-3xl text-quiet">{say("registry.example", { example })}</p>
      <div className="mt-4 flex flex-wrap gap-3">{children}</div>
    </section>
  );
}
