import { Form, Link } from "@remix-run/react";
import type { ManagersPage } from "../../server/services";
import { button } from "../ui/button";
import { Choice, Field } from "../ui/field";
import { useSay } from "../words";
import { AccessText, NewLink, Revoke } from "./game-table";

const HERE = "/office/people?show=managers";

/** What was typed and is wanted otherwise. */
export interface RefusedManager {
  readonly name: string;
  readonly unit: string;
  readonly fault: string;
}

/** Who looks after which unit's teams and entries, and the form for another one. */
export function UnitManagers({
  page: { units, timeZone },
  refused,
}: {
  page: ManagersPage;
  refused: RefusedManager | null;
}) {
  const say = useSay();
  const looked = units.filter(({ managers }) => managers.length > 0);
  const count = looked.reduce((sum, { managers }) => sum + managers.length, 0);
  if (units.length === 0) return <p className="card p-6 text-quiet">{say("people.no-units")}</p>;
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
      <section aria-labelledby="managers" className="card">
        <div className="flex flex-wrap items-center justify-between gap-3 px-4 pt-4 md:px-5">
          <h2 id="managers" className="text-lg font-bold">
            {say("people.managers")}
          </h2>
          {count > 0 && (
            <Link to="/office/qr?show=managers" className={button.main}>
              {say("people.print")}
            </Link>
          )}
        </div>
        <p className="px-4 pt-1 pb-3 text-quiet md:px-5">
          {count === 0
            ? say("people.no-managers")
            : say("people.without", { n: units.length - looked.length })}
        </p>
        <ul className="divide-y divide-line-soft">
          {looked.flatMap(({ id, name: unit, managers }) =>
            managers.map((person) => (
              <li
                key={`${id} ${person.account}`}
                className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-5"
              >
                <p className="min-w-0 flex-1 basis-52">
                  <span className="block font-bold">{person.name}</span>
                  <span className="block text-sm text-quiet">{unit}</span>
                  <AccessText official={person} zone={timeZone} />
                </p>
                <NewLink account={person.account ?? ""} name={person.name} here={HERE} />
                <Revoke account={person.account ?? ""} name={person.name} here={HERE} />
              </li>
            )),
          )}
        </ul>
      </section>
      <section aria-labelledby="add-manager" className="card p-4 md:p-5">
        <h2 id="add-manager" className="text-lg font-bold">
          {say("people.add-manager")}
        </h2>
        <Form method="post" action={HERE} key={count} className="mt-3 grid gap-4">
          <Choice
            label={say("people.unit")}
            name="unit"
            defaultValue={refused?.unit ?? ""}
            required
          >
            <option value="">{say("people.choose-unit")}</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Field
            label={say("accounts.list.name")}
            name="name"
            autoComplete="off"
            maxLength={80}
            required
            defaultValue={refused?.name}
            fault={refused?.fault ?? null}
          />
          <div>
            <button type="submit" name="do" value="manager" className={button.main}>
              {say("people.add")}
            </button>
          </div>
        </Form>
      </section>
    </div>
  );
}
