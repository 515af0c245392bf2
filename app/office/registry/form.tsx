import { Form } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { sayIfKnown } from "../../../domain/words/index";
import type { FormView } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { FieldInputs } from "./field-inputs";
import { labelOf } from "./labels";

const jump = "inline-flex min-h-11 items-center font-semibold text-court-text underline";

/** The fields of a dense form by name, each a way there. */
function FieldLinks({ kind, names }: { kind: string; names: readonly string[] }) {
  const lang = useLang();
  return (
    <span className="mt-1 flex flex-wrap gap-x-5">
      {names.map((name) => (
        <a
          key={name}
          href={`#field-${name}`}
          className="inline-flex min-h-11 items-center underline"
        >
          {labelOf(lang, kind, name)}
        </a>
      ))}
    </span>
  );
}

/**
 * The form of a row. What was typed stays whatever comes of it; what is wrong stands beside its field, and above all
 * fields how many there are. Posts `do=save`.
 */
export function RegistryForm({
  kind,
  view,
  submit,
  refusal,
  dense = false,
  children,
}: {
  kind: string;
  view: FormView;
  submit: string;
  /** Why the whole form was not taken. */
  refusal?: { readonly zh: string; readonly en: string } | null;
  /** A form of many short fields: more of them side by side, and above them its parts to go to. */
  dense?: boolean;
  /** More buttons. */
  children?: ReactNode;
}) {
  const lang = useLang();
  const say = useSay();
  const faulty = view.fields.filter(({ fault }) => fault !== null);
  const sections = view.fields.flatMap(({ name }) => {
    const title = sayIfKnown(lang, `registry.section.${kind}.${name}`);
    return title ? [{ name, title }] : [];
  });
  return (
    // A fresh form after each answer: the inputs keep what was typed only because the answer brings it back.
    <Form method="post" className="card p-4 md:p-6" key={view.fingerprint} noValidate>
      <div className="grid gap-5">
        {view.stale && <Notice kind="warn">{say("registry.stale")}</Notice>}
        {faulty.length > 0 && (
          <Notice kind="bad">
            {say("registry.faults", { n: faulty.length })}
            {dense && <FieldLinks kind={kind} names={faulty.map(({ name }) => name)} />}
          </Notice>
        )}
        {refusal && <Notice kind="bad">{refusal[lang]}</Notice>}
        <input type="hidden" name="fingerprint" value={view.fingerprint} />
        {dense && (
          <nav aria-label={say("regulations.parts")} className="flex flex-wrap gap-x-5">
            {sections.map(({ name, title }) => (
              <a key={name} href={`#part-${name}`} className={jump}>
                {title}
              </a>
            ))}
          </nav>
        )}
        <div
          className={`grid gap-y-5 md:grid-cols-2 ${dense ? "gap-x-6 lg:grid-cols-3 2xl:grid-cols-4" : "gap-x-8"}`}
        >
          {view.fields.map((field) => {
            const section = sections.find(({ name }) => name === field.name);
            return (
              <Fragment key={field.name}>
                {section && (
                  <h2
                    id={dense ? `part-${section.name}` : undefined}
                    className="col-span-full mt-3 border-t border-line pt-4 text-lg font-bold"
                  >
                    {section.title}
                  </h2>
                )}
                <FieldInputs kind={kind} field={field} anchored={dense} />
              </Fragment>
            );
          })}
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="do" value="save" className={button.main}>
            {submit}
          </button>
          {children}
        </div>
      </div>
    </Form>
  );
}
