import { Form, Link } from "@remix-run/react";
import { sayIfKnown } from "../../domain/words/index";
import type { AuditPage, UndoPart } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";
import { actText } from "./audit-table";

/** What undoing an act would do, before it is done. */
export interface UndoLook {
  readonly batch: string;
  readonly parts: readonly UndoPart[];
}

export function UndoPanel({ look, page }: { look: UndoLook; page: AuditPage }) {
  const lang = useLang();
  const say = useSay();
  const act = page.acts.find(({ batch }) => batch === look.batch);
  const what = (kind: string) => sayIfKnown(lang, `registry.kinds.${kind}.one`) ?? kind;
  return (
    <section aria-labelledby="undo" className="card p-5">
      <h2 id="undo" className="text-lg font-bold">
        {act ? say("office.audit.undo.what", { what: actText(lang, act) }) : say("registry.undo")}
      </h2>
      <ul className="mt-2 list-disc pl-5">
        {look.parts.map((part) => (
          <li key={`${part.what} ${part.kind}`}>
            {say(`office.audit.undo.${part.what}`, { what: what(part.kind), n: part.n })}
          </li>
        ))}
      </ul>
      <Form method="post" action="/office/audit" className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="batch" value={look.batch} />
        <button type="submit" name="do" value="undo" className={button.main}>
          {say("office.audit.undo.do")}
        </button>
        <Link to="/office/audit" className={button.quiet}>
          {say("office.audit.undo.not")}
        </Link>
      </Form>
    </section>
  );
}
