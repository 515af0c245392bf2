import { Link } from "@remix-run/react";
import { Fragment } from "react";
import type { GroupView, StandingsBoard } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { GroupDecisions } from "./group-decisions";
import { plain, signed } from "./signed";
import { TieReasonRow } from "./tie-reason";

interface GroupProps {
  readonly group: GroupView;
  readonly teams: StandingsBoard["teams"];
  readonly advance: number;
  /** The level of its heading. */
  readonly level?: 2 | 3;
}

/** One group: its name, whether the order is final, and the table. */
export function GroupStandings({ group, teams, advance, level = 3 }: GroupProps) {
  const say = useSay();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={`group-${group.letter}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <Heading
          id={`group-${group.letter}`}
          className="scroll-mt-20 text-lg font-bold md:scroll-mt-4"
        >
          {group.swiss ? say("swiss.title") : say("fixture.group", { letter: group.letter })}
        </Heading>
        <p className="text-sm text-quiet">
          {group.live > 0 && (
            <strong className="mr-2 text-bad">
              <span aria-hidden="true">● </span>
              {say("standings.live", { n: group.live })}
            </strong>
          )}
          {group.open > 0
            ? say("standings.provisional", { n: group.open })
            : group.unsigned.length > 0
              ? say("standings.to-sign", { n: group.unsigned.length })
              : say("standings.final")}
        </p>
      </div>
      {level === 2 && isByBalance(group) && (
        <p className="mb-2 text-sm text-quiet">{say("standings.by-balance")}</p>
      )}
      {group.swiss && <p className="mb-2 text-sm text-quiet">{say("swiss.how")}</p>}
      <div className="card @container overflow-hidden">
        <StandingsTable group={group} teams={teams} advance={advance} />
        <Scored group={group} teams={teams} />
        {group.unsigned.length > 0 && (
          <p data-unsigned className="border-t border-line-soft px-4 py-2 text-sm text-quiet">
            {say("standings.unsigned", { games: pairsOf(group.unsigned, teams) })}
          </p>
        )}
        {group.protested.length > 0 && (
          <p
            data-protested
            className="border-t border-line-soft bg-warn-soft px-4 py-2 text-sm font-semibold text-warn-text"
          >
            {say("standings.protested", { games: pairsOf(group.protested, teams) })}
          </p>
        )}
        <GroupDecisions
          decisions={group.decisions}
          letter={group.letter}
          nameOf={(team) => teams[team]?.shortName ?? team}
          gameName={(game) => pairing(group, teams, game)}
        />
      </div>
    </section>
  );
}

/** Whether the order differs from that by points, since some teams have played more games than others. */
export const isByBalance = ({ standings }: Pick<GroupView, "standings">): boolean =>
  standings.rankedBy === "balance" &&
  new Set(standings.rows.filter((row) => !row.disqualified).map((row) => row.played)).size > 1;

const pairsOf = (pairs: readonly (readonly string[])[], teams: StandingsBoard["teams"]): string =>
  pairs.map((sides) => sides.map((team) => teams[team]?.shortName ?? team).join("–")).join(" · ");

/** What of a team's place its figures do not tell: that it is out, has forfeited, or has lost points by a decision. */
export function RowNotes({ row }: { row: GroupView["standings"]["rows"][number] }) {
  const say = useSay();
  return (
    <>
      {row.disqualified && (
        <span className="inline-block text-xs font-semibold text-bad">{say("standings.out")}</span>
      )}
      {row.forfeits > 0 && (
        <span className="ml-1 inline-block text-xs font-normal text-quiet">
          {say("standings.forfeits", { n: row.forfeits })}
        </span>
      )}
      {row.deducted > 0 && (
        <span className="ml-1 inline-block text-xs font-normal text-bad">
          {say("standings.deducted", { n: row.deducted })}
        </span>
      )}
    </>
  );
}

/** The two teams of a game of the group. */
const pairing = ({ pairings }: GroupView, teams: StandingsBoard["teams"], game: string): string =>
  pairings[game]?.map((team) => teams[team]?.shortName ?? team).join("–") ?? game;

const FIGURES = [
  ...(["played", "won", "drawn", "lost"] as const),
  ...(["pointsFor", "pointsAgainst", "difference", "points"] as const),
];

/** Figures for which only a wide table has room; a narrow one tells them below. */
const WIDE: ReadonlySet<(typeof FIGURES)[number]> = new Set(["pointsFor", "pointsAgainst"]);
const WIDE_ONLY = "hidden @[32rem]:table-cell print:table-cell";

/** Points scored and conceded on demand, where the table has no room for them. */
function Scored({ group, teams }: Pick<GroupProps, "group" | "teams">) {
  const say = useSay();
  return (
    <details className="border-t border-line-soft px-3 @[32rem]:hidden print:hidden">
      <summary className="min-h-11 py-2.5 text-sm text-court-text">
        {say("standings.scores")}
      </summary>
      <table className="mb-2 w-full border-collapse">
        <thead>
          <tr className="text-sm text-quiet">
            {(["team", "pointsFor", "pointsAgainst"] as const).map((head) => (
              <th
                key={head}
                scope="col"
                className="py-1 pl-2 text-right font-normal first:pl-0 first:text-left"
              >
                {say(`standings.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.standings.rows.map((row) => (
            <tr key={row.team} className="border-t border-line-soft">
              <th scope="row" className="py-1.5 text-left font-semibold">
                <ProperName>{teams[row.team]?.shortName ?? row.team}</ProperName>
              </th>
              <td className="figures text-right text-lg">{plain(row.pointsFor)}</td>
              <td className="figures text-right text-lg">{plain(row.pointsAgainst)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function StandingsTable({ group, teams, advance }: GroupProps) {
  const say = useSay();
  const { rows, reasons, disqualified } = group.standings;
  // Level games are rare: their column is there for those who have some.
  const figures = FIGURES.filter(
    (figure) => figure !== "drawn" || rows.some((row) => row.drawn > 0),
  );
  const nameOf = (team: string) => teams[team]?.shortName ?? team;
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">
        {group.swiss ? say("swiss.title") : say("standings.caption", { letter: group.letter })}
      </caption>
      <thead>
        <tr className="text-sm text-quiet">
          <th scope="col" className="w-9 py-2.5 pl-2 text-center font-normal">
            <span className="sr-only">{say("standings.rank")}</span>
            <span aria-hidden="true">#</span>
          </th>
          <th scope="col" className="w-full py-2.5 pl-1 text-left font-normal">
            {say("standings.team")}
          </th>
          {group.swiss && (
            <th scope="col" className="px-1.5 py-2.5 text-right font-normal whitespace-nowrap">
              {say("swiss.buchholz")}
            </th>
          )}
          {figures.map((figure) => (
            <th
              key={figure}
              scope="col"
              className={`px-1.5 py-2.5 text-right font-normal whitespace-nowrap last:pr-4 sm:px-2 ${WIDE.has(figure) ? WIDE_ONLY : ""}`}
            >
              {say(`standings.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const out = disqualified.includes(row.team);
          const goesOn = !out && row.rank <= advance && row.played > 0;
          return (
            <Fragment key={row.team}>
              <tr className="border-t border-line-soft">
                <td
                  className={`figures border-l-4 py-3 text-center text-lg ${goesOn ? "border-good" : "border-transparent"}`}
                >
                  {out ? "–" : row.rank}
                </td>
                <th scope="row" className="py-2 pl-1 text-left font-semibold">
                  <Link
                    to={`/league/teams/${row.team}`}
                    className="mr-2 inline-block py-1 hover:underline"
                  >
                    <ProperName>{nameOf(row.team)}</ProperName>
                  </Link>
                  {goesOn && (
                    <span className="inline-block text-xs font-semibold text-good-text">
                      {say(
                        group.open + group.unsigned.length > 0
                          ? "standings.in-place"
                          : "standings.qualified",
                      )}
                    </span>
                  )}
                  <RowNotes row={row} />
                </th>
                {group.swiss && (
                  <td className="figures px-1.5 text-right text-lg font-medium">
                    {plain(group.swiss.rows.find(({ team }) => team === row.team)?.buchholz ?? 0)}
                  </td>
                )}
                {figures.map((figure) => (
                  <td
                    key={figure}
                    className={`figures px-1.5 text-right text-lg last:pr-4 sm:px-2 ${figure === "points" ? "font-bold" : "font-medium"} ${WIDE.has(figure) ? WIDE_ONLY : ""}`}
                  >
                    {figure === "difference" ? signed(row.difference) : plain(row[figure])}
                  </td>
                ))}
              </tr>
              {reasons
                .filter((reason) => reason.above === row.team)
                .map((reason) => (
                  <TieReasonRow
                    key={reason.below}
                    reason={reason}
                    columns={figures.length + 1}
                    nameOf={nameOf}
                  />
                ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
