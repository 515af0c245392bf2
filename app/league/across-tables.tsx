import { Fragment } from "react";
import type { AcrossView, StandingsBoard } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { GroupDecisions } from "./group-decisions";
import { plain, signed } from "./signed";

type Table = AcrossView["tables"][number];
type Teams = StandingsBoard["teams"];

/** Who holds the same place in the groups, compared: in what order they are seeded, and who of them goes on. */
export function AcrossTables({ across, teams }: { across: AcrossView; teams: Teams }) {
  const say = useSay();
  const nameOf = (team: string) => teams[team]?.shortName ?? team;
  return (
    <section aria-labelledby="across">
      <h2 id="across" className="scroll-mt-20 md:scroll-mt-4 text-xl font-bold">
        {say("across.title")}
      </h2>
      <p className="mt-1 max-w-4xl text-sm text-quiet">
        {say("across.intro")}
        {across.open > 0 && ` ${say("standings.provisional", { n: across.open })}`}
      </p>
      <div className="mt-4 grid items-start gap-x-6 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        {across.tables.map((table) => (
          <AcrossTable key={table.place} table={table} teams={teams} />
        ))}
      </div>
      {across.decisions.length > 0 && (
        <div className="card mt-4 max-w-3xl">
          <GroupDecisions
            decisions={across.decisions}
            letter="across"
            nameOf={nameOf}
            gameName={nameOf}
          />
        </div>
      )}
    </section>
  );
}

const FIGURES = ["played", "won", "lost", "difference", "points"] as const;

function AcrossTable({ table, teams }: { table: Table; teams: Teams }) {
  const say = useSay();
  const lang = useLang();
  const { place, rows, goOn } = table;
  const name = say("across.places-of", { place });
  const drawn = rows.some((row) => row.drawn > 0);
  const figures = drawn
    ? ([...FIGURES.slice(0, 2), "drawn", ...FIGURES.slice(2)] as const)
    : FIGURES;
  return (
    <section aria-labelledby={`across-${place}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id={`across-${place}`} className="scroll-mt-20 md:scroll-mt-4 text-lg font-bold">
          {name}
        </h3>
        <p className="text-sm text-quiet">
          {goOn < rows.length ? say("across.best", { n: goOn }) : say("across.all")}
        </p>
      </div>
      {table.groupsFirst.length > 0 && (
        <p className="mb-2 text-sm text-warn-text">
          {say("across.groups-first", {
            groups: table.groupsFirst.join(say("decisions.comma")),
          })}
        </p>
      )}
      <div className="card overflow-hidden">
        <table className="w-full border-collapse">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr className="text-sm text-quiet">
              <th scope="col" className="w-9 py-2.5 pl-2 text-center font-normal">
                <span className="sr-only">{say("standings.rank")}</span>
                <span aria-hidden="true">#</span>
              </th>
              <th scope="col" className="w-full py-2.5 pl-1 text-left font-normal">
                {say("standings.team")}
              </th>
              {figures.map((figure) => (
                <th
                  key={figure}
                  scope="col"
                  className="px-1.5 py-2.5 text-right font-normal whitespace-nowrap last:pr-4 sm:px-2"
                >
                  {say(`standings.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Fragment key={row.team}>
                <tr className="border-t border-line-soft">
                  <td
                    className={`figures border-l-4 py-3 text-center text-lg ${goesOn(table, at) ? "border-good" : "border-transparent"}`}
                  >
                    {row.rank}
                  </td>
                  <th scope="row" className="py-2 pl-1 text-left font-semibold">
                    <span className="mr-2 inline-block">
                      <ProperName>{teams[row.team]?.shortName ?? row.team}</ProperName>
                    </span>
                    <span className="mr-2 inline-block text-xs font-normal text-quiet">
                      {say("fixture.group", { letter: row.group })}
                    </span>
                    <GoesOn table={table} at={at} />
                    {row.leftOut.length > 0 && (
                      <span className="block text-xs font-normal text-quiet">
                        {say("across.left-out", {
                          teams: row.leftOut
                            .map((team) => teams[team]?.shortName ?? team)
                            .join(say("decisions.comma")),
                        })}
                      </span>
                    )}
                  </th>
                  {figures.map((figure) => (
                    <td
                      key={figure}
                      className={`figures px-1.5 text-right text-lg last:pr-4 sm:px-2 ${figure === "points" ? "font-bold" : "font-medium"}`}
                    >
                      {figure === "difference" ? signed(row.difference) : plain(row[figure])}
                    </td>
                  ))}
                </tr>
                {table.reasons
                  .filter(({ above }) => above === row.team && row.played > 0)
                  .map(({ below, text }) => (
                    <tr key={below} className="bg-court-soft">
                      <td className="border-l-4 border-transparent" />
                      <td
                        colSpan={figures.length + 1}
                        className="py-2 pr-3 pl-1 text-sm text-warn-text"
                      >
                        {text[lang]}
                      </td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Whoever shares the last rank that goes on waits for lots. */
const goesOn = ({ rows, goOn }: Table, at: number): boolean => {
  const row = rows[at];
  if (!row || row.played === 0) return false;
  const sharing = rows.filter(({ rank }) => rank === row.rank).length;
  return row.rank + sharing - 1 <= goOn;
};

function GoesOn({ table, at }: { table: Table; at: number }) {
  const say = useSay();
  const { rows, complete, seed, goOn } = table;
  const row = rows[at];
  if (!row || row.played === 0) return null;
  const alone = rows.filter(({ rank }) => rank === row.rank).length === 1;
  if (!goesOn(table, at))
    return complete && !alone && row.rank <= goOn ? (
      <Mark warn text={say("across.await-lots")} />
    ) : null;
  if (!complete) return <Mark text={say("standings.in-place")} />;
  return (
    <Mark
      text={alone ? say("across.seed", { n: seed + row.rank - 1 }) : say("across.await-lots")}
      warn={!alone}
    />
  );
}

function Mark({ text, warn = false }: { text: string; warn?: boolean }) {
  return (
    <span
      className={`inline-block text-xs font-semibold ${warn ? "text-warn-text" : "text-good-text"}`}
    >
      {text}
    </span>
  );
}
