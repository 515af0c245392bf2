import { Form } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { sayIfKnown } from "../../../domain/words/index";
import type { FormView } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { FieldInputs } from "./field-inputs";

/**
 * The form of a row. What was typed stays whatever comes of it; what is wrong stands beside its field, and above all
 * fields how many there are. Posts `do=save`.
 */
export function RegistryForm({
  kind,
  view,
  submit,
  refusal,
  children,
}: {
  kind: string;
  view: FormView;
  submit: string;
  /** Why the whole form was not taken. */
  refusal?: { readonly zh: string; readonly en: string } | null;
  /** More buttons. */
  children?: ReactNode;
}) {
  const lang = useLang();
  const say = useSay();
  const faults = view.fields.filter(({ fault }) => fault !== null).length;
  return (
    // A fresh form after each answer: the inputs keep what was typed only because the answer brings it back.
    <Form method="post" className="card p-4 md:p-6" key={view.fingerprint} noValidate>
      <div className="grid gap-5">
        {view.stale && <Notice kind="warn">{say("registry.stale")}</Notice>}
        {faults > 0 && <Notice kind="bad">{say("registry.faults", { n: faults })}</Notice>}
        {refusal && <Notice kind="bad">{refusal[lang]}</Notice>}
        <input type="hidden" name="fingerprint" value={view.fingerprint} />
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          {view.fields.map((field) => {
            const section = sayIfKnown(lang, `registry.section.${kind}.${field.name}`);
            return (
              <Fragment key={field.name}>
                {section && (
                  <h2 className="mt-3 border-t border-line pt-4 text-lg font-bold md:col-span-2">
                    {section}
                  </h2>
                )}
                <FieldInputs kind={kind} field={field} />
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
