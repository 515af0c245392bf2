import { Link } from "@remix-run/react";
import { boardOf } from "../../domain/league/leaders";
import type { LeadersPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { plain } from "./signed";

type Board = LeadersPage["boards"][number];

/** Who leads in what is counted a game, and in the share of shots made. */
export function LeaderBoards({ page }: { page: LeadersPage }) {
  const say = useSay();
  const empty = page.boards.every((board) => board.leaders.length === 0);
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{say("leaders.title")}</h1>
      <p className="mt-1 text-quiet">{say(empty ? "leaders.none" : "leaders.rule")}</p>
      {!empty && (
        <div className="mt-5 grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
          {page.boards.map((board) => (
            <BoardTable key={board.statistic} board={board} />
          ))}
        </div>
      )}
    </div>
  );
}

function BoardTable({ board: { statistic, leaders } }: { board: Board }) {
  const say = useSay();
  const share = boardOf(statistic).kind === "share";
  const heads = share
    ? (["games", "shots", "percent"] as const)
    : (["games", "total", "average"] as const);
  return (
    <section aria-labelledby={statistic} className="scroll-mt-20">
      <h2 id={statistic} className="mb-2 text-lg font-bold">
        {say(`leaders.${statistic}`)}
      </h2>
      {leaders.length === 0 && <p className="card p-4 text-quiet">{say("leaders.none")}</p>}
      {leaders.length > 0 && (
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
                {heads.map((head) => (
                  <th
                    key={head}
                    scope="col"
                    className="px-2 py-2.5 text-right font-normal whitespace-nowrap last:pr-4"
                  >
                    {say(`leaders.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {leaders.map((line) => (
                <tr key={line.player} className="border-t border-line-soft">
                  <td className="figures py-2 pl-3 text-center text-lg">{line.rank}</td>
                  <th scope="row" className="py-2 pl-2 text-left">
                    <Link
                      to={`/league/players/${line.player}`}
                      className="mr-2 inline-block font-semibold whitespace-nowrap hover:underline"
                    >
                      <ProperName>{line.name}</ProperName>
                    </Link>
                    <Link
                      to={`/league/teams/${line.team}`}
                      className="inline-block text-sm font-normal text-quiet hover:underline"
                    >
                      <ProperName>{line.teamName}</ProperName>
                    </Link>
                  </th>
                  <td className="figures px-2 text-right text-lg font-medium">{line.games}</td>
                  <td className="figures px-2 text-right text-lg font-medium">
                    {share ? `${line.total}/${line.of}` : plain(line.total)}
                  </td>
                  <td className="figures px-2 pr-4 text-right text-lg font-bold">{line.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
