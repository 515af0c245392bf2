import { Form, Link } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import type { DeskView, Preview } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { deskUrl } from "./desk-url";
import { useEscape, useFocusOn } from "./move-panel";

/** A new plan beside the present one: how many games would change, which, and from where to where. */
export function PlanPreview({
  desk,
  preview,
  week,
  names,
}: {
  desk: DeskView;
  preview: Preview;
  week: LocalDay;
  names: DeskNames;
}) {
  const say = useSay();
  const heading = useFocusOn(preview.seed);
  useEscape(deskUrl({ week }));
  const { changed, kept, unplaced, clashes, seed, version } = preview;
  const lost = changed.filter(({ to }) => to === null).length;
  return (
    <section aria-labelledby="preview" className="card grid gap-4 border-2 border-focus p-4 md:p-5">
      <div className="flex items-start justify-between gap-3">
        <h2 id="preview" ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
          {say("plan.anew.title")}
        </h2>
        <Link to={deskUrl({ week })} preventScrollReset className={button.quiet}>
          {say("plan.close")}
        </Link>
      </div>
      {changed.length === 0 ? (
        <p className="font-semibold">{say("plan.anew.same")}</p>
      ) : (
        <ul className="list-disc pl-5">
          <li className="font-bold">{say("plan.anew.changed", { n: changed.length })}</li>
          <li>{say("plan.anew.kept", { n: kept })}</li>
          <li>{say("plan.anew.clashes", { n: clashes, before: desk.clashes.length })}</li>
          {lost > 0 && (
            <li className="font-bold text-bad">{say("plan.anew.unplaced", { n: lost })}</li>
          )}
          {unplaced.length > lost && (
            <li>{say("plan.anew.still-unplaced", { n: unplaced.length - lost })}</li>
          )}
        </ul>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seed" value={seed} />
        <input type="hidden" name="week" value={week} />
        {changed.length > 0 && (
          <button type="submit" name="do" value="plan" className={button.main}>
            {say("plan.anew.confirm")}
          </button>
        )}
        <Link to={deskUrl({ week, seed: "" })} preventScrollReset className={button.quiet}>
          {say("plan.anew.again")}
        </Link>
      </Form>
      <p className="text-sm text-quiet">{say("plan.anew.seed", { seed })}</p>
      {changed.length > 0 && (
        <details>
          <summary className="min-h-11 content-center font-bold">{say("plan.anew.list")}</summary>
          <ul className="divide-y divide-line-soft">
            {changed.map(({ id, from, to }) => (
              <li key={id} className="py-2">
                <span className="block font-semibold">{names.game(id)}</span>
                <span className="block text-sm text-quiet">
                  {say("plan.from")}: {names.place(from)}
                </span>
                <span className="block text-sm">
                  {say("plan.to")}: {names.place(to)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
