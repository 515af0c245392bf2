import type { EntryState, Shown } from "../../domain/festival/judging/state";
import { weightText } from "../../domain/festival/mark-text";
import { gradesOf } from "../../domain/festival/methods";
import { bySeat } from "../../domain/festival/panel";
import type { TallyRules } from "../../domain/festival/rules";
import { judgeTotal } from "../../domain/festival/tally";
import { seatText } from "../../domain/words/seats";
import type { SeatCard } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { ScrollSideways } from "../ui/scroll-sideways";
import { useLang, useSay } from "../words";
import { sheetMarkText, totalText } from "./score-text";
import { droppedOf } from "./tiles";

/** The released sheets of an entry, a line each: marks by criterion, the total, and which totals do not count. */
export function SheetTable({
  rules,
  seats,
  shown,
  judging = [],
  label,
  proof,
}: {
  rules: TallyRules;
  seats: readonly SeatCard[];
  shown: Shown;
  /** Who judges it, where its score is not out yet. */
  judging?: EntryState["seats"];
  label: string;
  proof: ReadonlyMap<string, boolean> | null;
}) {
  const lang = useLang();
  const say = useSay();
  const dropped = droppedOf(rules, { shown, seats: judging });
  // One grade is the whole sheet: it has no weight and no total beside it.
  const hasTotal = gradesOf(rules).length === 0;
  const sheets = shown.sheets.toSorted((a, b) => bySeat(a.seat, b.seat));
  return (
    <ScrollSideways label={label}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-quiet">
            <th scope="col" className="py-2 pl-3 text-left font-normal">
              {say("festival.judge")}
            </th>
            {rules.criteria.map((criterion) => (
              <th
                key={criterion.id}
                scope="col"
                className="min-w-12 px-1.5 py-2 text-right font-normal"
              >
                <ProperName>{criterion.name}</ProperName>
                {hasTotal && <span className="block text-xs">{weightText(criterion)}</span>}
              </th>
            ))}
            {hasTotal && (
              <th scope="col" className="px-3 py-2 text-right font-normal">
                {say("festival.total")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => {
            const out = dropped.get(sheet.seat) ?? null;
            const agrees = proof?.get(sheet.commitment);
            const name = seats.find(({ seat }) => seat === sheet.seat)?.name;
            return (
              <tr key={sheet.seat} className="border-t border-line-soft">
                <th scope="row" className="py-1.5 pl-3 text-left font-semibold">
                  <span className="whitespace-nowrap">
                    {say("festival.judge.number", { seat: seatText(lang, sheet.seat) })}
                    {agrees !== undefined && (
                      <span className={agrees ? "text-good-text" : "text-bad"}>
                        <span aria-hidden="true">{agrees ? " ✓" : " ✗"}</span>
                        <span className="sr-only">
                          {say(agrees ? "festival.proof.ok" : "festival.proof.bad")}
                        </span>
                      </span>
                    )}
                  </span>
                  {name && (
                    <span className="block font-normal text-quiet">
                      <ProperName>{name}</ProperName>
                    </span>
                  )}
                </th>
                {rules.criteria.map(({ id }) => (
                  <td key={id} className="figures px-1.5 py-1.5 text-right text-base">
                    {sheetMarkText(rules, sheet.marks[id] ?? 0)}
                  </td>
                ))}
                {hasTotal && (
                  <td className="figures px-3 py-1.5 text-right text-lg">
                    {out ? (
                      <>
                        <s className="text-quiet">
                          {totalText(rules, judgeTotal(rules, sheet.marks))}
                        </s>
                        <span className="block font-sans text-xs font-normal text-quiet">
                          {say(`festival.dropped.${out}`)}
                        </span>
                      </>
                    ) : (
                      totalText(rules, judgeTotal(rules, sheet.marks))
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollSideways>
  );
}
