import { Link } from "@remix-run/react";
import type { LeadersPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";

const FIGURES = ["games", "total", "average"] as const;

/** Who leads in points, rebounds and assists. */
export function LeaderBoards({ page }: { page: LeadersPage }) {
  const say = useSay();
  const empty = page.boards.every((board) => board.leaders.length === 0);
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{say("leaders.title")}</h1>
      <p className="mt-1 text-quiet">{say(empty ? "leaders.none" : "leaders.rule")}</p>
      {!empty && (
        <div className="mt-5 grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
          {page.boards.map(({ statistic, leaders }) => (
            <section key={statistic} aria-labelledby={statistic}>
              <h2 id={statistic} className="mb-2 text-lg font-bold">
                {say(`leaders.${statistic}`)}
              </h2>
              <div className="card overflow-hidden">
                <table className="w-full border-collapse">
                  <thead>
                    <tr className="text-sm text-quiet">
                      <th scope="col" className="w-10 py-2.5 pl-3 text-center font-normal">
                        <span className="sr-only">{say("leaders.rank")}</span>
                        <span aria-hidden="true">#</span>
                      </th>
                      <th scope="col" className="w-full py-2.5 pl-2 text-left font-normal">
                        {say("leaders.player")}
                      </th>
                      {FIGURES.map((figure) => (
                        <th
                          key={figure}
                          scope="col"
                          className="px-2 py-2.5 text-right font-normal whitespace-nowrap last:pr-4"
                        >
                          {say(`leaders.${figure}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {leaders.map((line) => (
                      <tr key={line.player} className="border-t border-line-soft">
                        <td className="figures py-2 pl-3 text-center text-lg">{line.rank}</td>
                        <th scope="row" className="py-2 pl-2 text-left">
                          <span className="mr-2 font-semibold whitespace-nowrap">
                            <ProperName>{line.name}</ProperName>
                          </span>
                          <Link
                            to={`/league/teams/${line.team}`}
                            className="inline-block text-sm font-normal text-quiet hover:underline"
                          >
                            <ProperName>{line.teamName}</ProperName>
                          </Link>
                        </th>
                        {FIGURES.map((figure) => (
                          <td
                            key={figure}
                            className={`figures px-2 text-right text-lg last:pr-4 ${figure === "average" ? "font-bold" : "font-medium"}`}
                          >
                            {line[figure]}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
