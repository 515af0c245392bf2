import type { PlanningView } from "../../server/services";
import { useSay } from "../words";

/** What the plan that was found is good for, beside the one that stands. */
export function PlanningMerits({ before, merits }: Pick<PlanningView, "before" | "merits">) {
  const say = useSay();
  if (!merits) return null;
  const both = (figure: (one: NonNullable<typeof merits>) => string | number) =>
    [figure(before), figure(merits)] as const;
  const part = (n: number, all: number) => say("planning.merits.of", { n, all });
  const rows = [
    { label: "planning.merits.placed", figures: both((one) => part(one.placed, one.games)) },
    { label: "planning.merits.km", figures: both(({ km }) => km) },
    {
      label: "planning.merits.nearHome",
      figures: both((one) => part(one.nearHome, one.withHome)),
    },
    { label: "planning.merits.inRound", figures: both((one) => part(one.inRound, one.withRound)) },
    { label: "planning.merits.late", figures: both(({ late }) => late) },
    { label: "planning.merits.hallDays", figures: both(({ hallDays }) => hallDays) },
    { label: "planning.merits.waits", figures: both(({ waits }) => waits) },
  ] as const;
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-1 text-left font-bold">{say("planning.merits")}</caption>
      <thead>
        <tr className="border-b border-line text-quiet">
          <th scope="col" className="py-1 text-left font-normal">
            {say("planning.merits.what")}
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-normal">
            {say("planning.merits.now")}
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-normal">
            {say("planning.merits.new")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, figures: [now, then] }) => (
          <tr key={label} className="border-b border-line-soft">
            <th scope="row" className="py-1.5 text-left font-normal">
              {say(label)}
            </th>
            <td className="py-1.5 pl-3 text-right tabular-nums whitespace-nowrap text-quiet">
              {now}
            </td>
            <td className="py-1.5 pl-3 text-right font-bold tabular-nums whitespace-nowrap">
              {then}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
