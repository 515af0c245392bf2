import { Form, Link } from "@remix-run/react";
import type { DemoPage } from "../../server/services";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

const COUNTED = [
  "teams",
  "players",
  "games",
  "contests",
  "entries",
  "rounds",
  "units",
  "venues",
  "officials",
  "accounts",
] as const;

interface Removing {
  readonly page: DemoPage;
  /** What was typed to confirm it, and why that was refused. */
  readonly typed: string;
  readonly refusal: { readonly zh: string; readonly en: string } | null | undefined;
}

/** What goes with the demo, in numbers, and the words that have to be typed before it does. */
export function RemoveDemo({ page: { counts, atWork }, typed, refusal }: Removing) {
  const lang = useLang();
  const say = useSay();
  const word = say("checklist.demo.remove.word");
  return (
    <section aria-labelledby="goes" className="card max-w-3xl p-4 md:p-6">
      <h2 id="goes" className="text-lg font-bold">
        {say("checklist.demo.remove.goes")}
      </h2>
      <dl className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-5">
        {COUNTED.map((what) => (
          <div key={what}>
            <dt className="text-sm text-quiet">{say(`checklist.demo.count.${what}`)}</dt>
            <dd className="figures text-2xl font-bold">{counts[what]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">{say("checklist.demo.remove.stays")}</p>
      {atWork > 0 ? (
        <div className="mt-4">
          <Notice kind="bad">{say("office.refusal.demo-at-work", { n: atWork })}</Notice>
        </div>
      ) : (
        <Form method="post" className="mt-5 grid max-w-md gap-4">
          <Field
            label={say("checklist.demo.remove.type", { word })}
            name="confirmed"
            defaultValue={typed}
            autoComplete="off"
            fault={refusal?.[lang] ?? null}
          />
          <div className="flex flex-wrap gap-3">
            <button type="submit" name="do" value="remove" className={button.main}>
              {say("checklist.demo.remove")}
            </button>
            <Link to="/office" className={button.quiet}>
              {say("checklist.demo.remove.not")}
            </Link>
          </div>
        </Form>
      )}
    </section>
  );
}

/** On the first page of an installation that holds the demo: the way to one's own. */
export function DemoNote() {
  const say = useSay();
  return (
    <p className="text-quiet">
      {say("checklist.demo.here")}{" "}
      <Link
        to="/office/demo"
        className="inline-block py-3 font-semibold text-court-text hover:underline"
      >
        {say("checklist.demo.remove")}
      </Link>
    </p>
  );
}
