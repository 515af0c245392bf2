import type { DeskView, Preview } from "../../server/services";
import { useSay } from "../words";
import type { DeskNames } from "./desk-names";

/** A new plan beside the present one: how many games would change, which, and from where to where. */
export function PlanningPreview({
  desk,
  preview: { changed, kept, unplaced, clashes },
  names,
}: {
  desk: DeskView;
  preview: Preview;
  names: DeskNames;
}) {
  const say = useSay();
  if (changed.length === 0) return <p className="font-semibold">{say("plan.anew.same")}</p>;
  const lost = changed.filter(({ to }) => to === null).length;
  return (
    <>
      <ul className="list-disc pl-5">
        <li className="font-bold">{say("plan.anew.changed", { n: changed.length })}</li>
        <li>{say("plan.anew.kept", { n: kept })}</li>
        <li>
          {say("plan.anew.clashes", { n: clashes, before: desk.clashes.length })}
          {clashes > 0 && <span className="block text-sm">{say("planning.clashes.fixed")}</span>}
        </li>
        {lost > 0 && (
          <li className="font-bold text-bad">{say("plan.anew.unplaced", { n: lost })}</li>
        )}
        {unplaced.length > lost && (
          <li>{say("plan.anew.still-unplaced", { n: unplaced.length - lost })}</li>
        )}
      </ul>
      <details>
        <summary className="min-h-11 content-center font-bold">{say("plan.anew.list")}</summary>
        <ul className="divide-y divide-line-soft">
          {changed.map(({ id, from, to }) => (
            <li key={id} data-moved={id} className="py-2">
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
    </>
  );
}
