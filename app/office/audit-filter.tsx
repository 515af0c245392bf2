import { Form } from "@remix-run/react";
import { sayIfKnown } from "../../domain/words/index";
import type { AuditPage } from "../../server/services";
import { button } from "../ui/button";
import { Choice } from "../ui/field";
import { useLang, useSay } from "../words";

/** Which entries are shown: of one kind of thing, of one person. */
export function AuditFilterForm({
  page,
  thing,
  by,
}: {
  page: AuditPage;
  thing: string;
  by: string;
}) {
  const lang = useLang();
  const say = useSay();
  const nobody = (id: string) =>
    id === "machine" ? say("audit.by-machine") : id === "demo" ? say("office.audit.demo") : id;
  // One thing alone, as other pages ask for it, stands in the list of kinds as well.
  const things =
    thing === "" || page.things.includes(thing) ? page.things : [thing, ...page.things];
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <div className="min-w-40">
        <Choice label={say("office.audit.thing")} name="thing" defaultValue={thing}>
          <option value="">{say("office.audit.all")}</option>
          {things.map((one) => (
            <option key={one} value={one}>
              {sayIfKnown(lang, `registry.kinds.${one}.one`) ??
                sayIfKnown(lang, `audit.thing.${one}`) ??
                one}
            </option>
          ))}
        </Choice>
      </div>
      <div className="min-w-40">
        <Choice label={say("office.audit.who")} name="by" defaultValue={by}>
          <option value="">{say("office.audit.everybody")}</option>
          {page.people.map((person) => (
            <option key={person.by} value={person.by}>
              {person.name ?? nobody(person.by)}
            </option>
          ))}
        </Choice>
      </div>
      <button type="submit" className={button.quiet}>
        {say("office.audit.filter")}
      </button>
    </Form>
  );
}
