import type { TieReason } from "../../domain/league/tiebreaks";
import { criterionName, reasonText, valueText } from "../../domain/words/standings-reasons";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { plain } from "./signed";

/** Why the team above stands above the team below, between the two: one sentence, and behind it the mini-table. */
export function TieReasonRow({
  reason,
  columns,
  nameOf,
}: {
  reason: TieReason;
  /** How many columns the table has beside the rank. */
  columns: number;
  nameOf: (team: string) => string;
}) {
  const lang = useLang();
  const text = reasonText(lang, reason, nameOf);
  return (
    <tr className="bg-court-soft">
      <td className="border-l-4 border-transparent" />
      <td colSpan={columns} className="pr-3 pl-1 text-sm text-warn-text">
        {!reason.figures.some(hasMet) ? (
          <p className="py-2">{text}</p>
        ) : (
          <details className="group/why">
            <summary className="flex min-h-11 list-none items-start gap-2 py-2 [&::-webkit-details-marker]:hidden">
              <span className="min-w-0 flex-1">{text}</span>
              <span
                aria-hidden="true"
                className="pt-0.5 transition-transform group-open/why:rotate-180"
              >
                ▾
              </span>
            </summary>
            <MiniTable reason={reason} nameOf={nameOf} />
          </details>
        )}
      </td>
    </tr>
  );
}

/** Without a game among the teams of the bundle there is nothing to put into a table. */
const hasMet = ({ won, drawn, lost }: TieReason["figures"][number]): boolean =>
  won + drawn + lost > 0;

/** The games among the teams of the bundle, as a table of their own, and what was compared. */
function MiniTable({ reason, nameOf }: { reason: TieReason; nameOf: (team: string) => string }) {
  const say = useSay();
  const lang = useLang();
  const { figures } = reason;
  const drawn = figures.some((figure) => figure.drawn > 0);
  const head = "py-1 pl-2 text-right font-normal";
  const cell = "figures border-t border-line-soft py-1.5 pl-2 text-right text-base";
  return (
    <table className="mb-3 w-full max-w-md border-collapse text-text">
      <caption className="pb-1 text-left text-warn-text">
        {say(reason.restarted ? "standings.mini.again" : "standings.mini")}
      </caption>
      <thead className="text-quiet">
        <tr>
          <th scope="col" className="py-1 text-left font-normal">
            {say("standings.team")}
          </th>
          <th scope="col" className={head}>
            {say(drawn ? "standings.mini.record-drawn" : "standings.mini.record")}
          </th>
          <th scope="col" className={head}>
            {say("standings.points")}
          </th>
          <th scope="col" className={head}>
            {say("standings.mini.score")}
          </th>
          <th scope="col" className={`${head} font-semibold text-text`}>
            {criterionName(lang, reason)}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.team}>
            <th scope="row" className="border-t border-line-soft py-1.5 text-left font-semibold">
              <ProperName>{nameOf(figure.team)}</ProperName>
            </th>
            <td className={cell}>
              {drawn
                ? `${figure.won}–${figure.drawn}–${figure.lost}`
                : `${figure.won}–${figure.lost}`}
            </td>
            <td className={cell}>{plain(figure.points)}</td>
            <td className={cell}>
              {figure.pointsFor}:{figure.pointsAgainst}
            </td>
            <td className={`${cell} font-bold`}>{valueText(figure, reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
