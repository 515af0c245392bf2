import { durationText } from "../../../domain/words/durations";
import type { OrderPage } from "../../../server/services";
import { button } from "../../ui/button";
import { ScrollSideways } from "../../ui/scroll-sideways";
import { useLang, useSay } from "../../words";
import { seatName } from "../seat-name";
import "./programme-sheet.css";
import { RoundTime } from "./round-time";

const COLUMNS = ["number", "title", "unit", "category", "performers", "duration"] as const;

/** The programme of a round on A4, for the hall and the judges. */
export function ProgrammeSheet({ page }: { page: OrderPage }) {
  const lang = useLang();
  const say = useSay();
  const columns = COLUMNS.filter(
    (column) => column !== "category" || page.entries.some(({ category }) => category !== ""),
  );
  return (
    <>
      <p className="no-print">
        <button type="button" onClick={() => window.print()} className={button.main}>
          {say("festival-office.programme.print")}
        </button>
      </p>
      <div className="programme-sheet card p-4 md:p-6">
        <RoundTime head={page.head} />
        {page.entries.length === 0 && <p>{say("festival-office.order.none")}</p>}
        <ScrollSideways label={say("festival-office.programme")}>
          <table className="w-full text-left">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className="border-b-2 border-text px-2 py-1.5 whitespace-nowrap"
                  >
                    {say(`festival-office.programme.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.entries.map((entry) => {
                const texts = {
                  number: entry.number ?? "",
                  title: entry.title,
                  unit: entry.unit,
                  category: entry.category,
                  performers: entry.performers,
                  duration:
                    entry.durationSec === null ? "" : durationText(lang, entry.durationSec * 1000),
                };
                return (
                  <tr key={entry.id} className="border-b border-line">
                    {columns.map((column) => (
                      <td key={column} className="px-2 py-1.5">
                        {texts[column]}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollSideways>
        {page.seats.length > 0 && (
          <p className="mt-4">
            <strong>{say("festival-office.programme.judges")}</strong>{" "}
            {page.seats
              .map(({ seat, name }) => `${seatName(say, seat)} ${name}`)
              .join(say("registry.and"))}
          </p>
        )}
      </div>
    </>
  );
}
