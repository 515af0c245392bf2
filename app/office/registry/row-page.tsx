import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { sayIfKnown } from "../../../domain/words/index";
import type { OpenForm } from "../../../server/services";
import { button } from "../../ui/button";
import { useLang, useSay } from "../../words";
import { OfficeFrame } from "../frame";
import type { Me } from "../side";
import { RegistryForm } from "./form";
import { type Outcome, OutcomeNotice } from "./outcome";
import type { RowDone } from "./pages";
import { listOf, type OfficeDesk, rowOf } from "./paths";

/** The page of a row: its form, the way back, and what belongs to it. */
export function RowPage({
  desk,
  kind,
  page,
  done,
  removable = true,
  thing,
  above,
  dense,
  children,
}: {
  desk: OfficeDesk;
  kind: string;
  page: { readonly me: Me; readonly form: OpenForm; readonly outcome: Outcome | null };
  done: RowDone | undefined;
  removable?: boolean;
  /** The row in the audit trail, where its page is of a part of it. */
  thing?: string;
  above?: ReactNode;
  dense?: boolean;
  children?: ReactNode;
}) {
  const lang = useLang();
  const say = useSay();
  const { id, name, view } = page.form;
  const word = (which: string) => sayIfKnown(lang, `registry.page.${desk}.${which}`) ?? "";
  return (
    <OfficeFrame
      me={page.me}
      title={id === null ? word("new") : (name ?? word("title"))}
      {...(id === null ? {} : { subtitle: word("title") })}
      actions={
        <>
          <Link to={listOf(desk)} className={button.quiet}>
            {say("registry.back")}
          </Link>
          {id !== null && word("new") !== "" && (
            <Link to={rowOf(desk, "new")} className={button.quiet}>
              {word("new")}
            </Link>
          )}
        </>
      }
    >
      <OutcomeNotice outcome={done ? (done.view ? null : done.outcome) : page.outcome} />
      {above}
      <RegistryForm
        key={done?.view?.fingerprint ?? view.fingerprint}
        kind={kind}
        {...(dense ? { dense } : {})}
        view={done?.view ?? view}
        submit={say(id === null ? "registry.create" : "registry.save")}
        refusal={done?.view ? (done.outcome?.refusal ?? null) : null}
      />
      {children}
      {id !== null && (
        <div>
          <Link to={`/office/audit?thing=${thing ?? `${kind}/${id}`}`} className={button.quiet}>
            {say("registry.history")}
          </Link>
        </div>
      )}
      {id !== null && removable && (
        <details className="card p-4 md:p-5">
          <summary className="min-h-11 content-center font-bold text-bad">
            {say("registry.remove")}
          </summary>
          <Form method="post" className="mt-2 grid justify-items-start gap-3">
            <p>{say("registry.remove.sure", { name: name ?? "" })}</p>
            <p className="text-sm text-quiet">{say("registry.remove.explain")}</p>
            <button type="submit" name="do" value="remove" className={button.danger}>
              {say("registry.remove")}
            </button>
          </Form>
        </details>
      )}
    </OfficeFrame>
  );
}
