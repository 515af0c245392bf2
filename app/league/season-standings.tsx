import { Link } from "@remix-run/react";
import { placeText } from "../../domain/words/fixture-names";
import type { StandingsBoard } from "../../server/services";
import { FreshnessMark, useFreshness } from "../live/freshness";
import { useBoard } from "../live/use-board";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { AcrossTables } from "./across-tables";
import { Bracket } from "./bracket";
import { GroupStandings, isByBalance } from "./standings-table";

/** All groups and the knockout. Once the groups are done, the knockout is what people come for. */
export function SeasonStandings({
  delivered,
  order,
}: {
  delivered: StandingsBoard;
  /** How groups are ordered, as the season's regulations say. */
  order: string;
}) {
  const say = useSay();
  const freshness = useFreshness();
  const { state: board } = useBoard(`standings/${delivered.season.id}`, delivered);
  const done = board.groups.every((group) => group.open === 0);
  const knockout = board.knockout.length > 0 && (
    <section key="knockout" aria-labelledby="knockout" className="bracket-sheet">
      <h2 id="knockout" className="scroll-mt-20 md:scroll-mt-4 text-xl font-bold">
        {say("bracket.title")}
      </h2>
      {!done && <p className="mt-1 text-quiet">{say("bracket.open")}</p>}
      {board.placing.length > 0 && <FinalPlaces board={board} />}
      <div className="mt-4">
        <Bracket games={board.knockout} />
      </div>
    </section>
  );
  const groups = (
    <section key="groups" aria-labelledby="groups">
      <h2 id="groups" className="scroll-mt-20 text-xl md:scroll-mt-4 font-bold">
        {say("standings.groups")}
      </h2>
      {!board.groups.some(({ swiss }) => swiss) && (
        <p className="mt-1 max-w-4xl text-sm text-quiet">{order}</p>
      )}
      {board.groups.some(isByBalance) && (
        <p className="mt-1 max-w-4xl text-sm text-quiet">{say("standings.by-balance")}</p>
      )}
      <div className="mt-4 grid items-start gap-x-6 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        {board.groups.map((group) => (
          <div key={group.id}>
            <GroupStandings group={group} teams={board.teams} advance={board.advancePerGroup} />
            <Link
              to={`/league/groups/${group.id}`}
              className="mt-1 inline-flex min-h-11 items-center text-sm font-semibold text-court-text hover:underline"
            >
              {group.swiss
                ? say("outlook.games")
                : say("outlook.to-page", { letter: group.letter })}
              <span aria-hidden="true" className="ml-1">
                ›
              </span>
            </Link>
          </div>
        ))}
      </div>
    </section>
  );
  const across = board.across && (
    <AcrossTables key="across" across={board.across} teams={board.teams} />
  );
  return (
    <div className="page">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-bold">{say("standings.title")}</h1>
        <p className="flex flex-wrap items-center gap-x-5 text-sm">
          <FreshnessMark freshness={freshness} />
          <Link to="/league/rules" className="py-3 font-semibold text-court-text hover:underline">
            {say("standings.to-rules")} <span aria-hidden="true">›</span>
          </Link>
          <Link to="/league/draw" className="py-3 font-semibold text-court-text hover:underline">
            {say("standings.to-draw")} <span aria-hidden="true">›</span>
          </Link>
        </p>
      </div>
      <Jumps board={board} />
      <div className="mt-6 grid gap-12">
        {done ? [knockout, across, groups] : [groups, across, knockout]}
      </div>
    </div>
  );
}

/**
 * The ways within the page, the knockout first. On a phone, where the page is many screens long, they stay in sight.
 */
function Jumps({ board }: { board: StandingsBoard }) {
  const say = useSay();
  const chip =
    "grid min-h-11 min-w-11 shrink-0 place-items-center rounded-full bg-chip px-3 font-semibold whitespace-nowrap hover:bg-line";
  return (
    <nav
      aria-label={say("standings.jump")}
      className="no-print sticky top-0 z-10 -mx-4 mt-2 flex gap-2 overflow-x-auto bg-paper px-4 py-2 md:static md:mx-0 md:flex-wrap md:px-0"
    >
      {board.knockout.length > 0 && (
        <a href="#knockout" className={chip}>
          {say("bracket.title")}
        </a>
      )}
      <a href="#groups" className={chip}>
        {say("standings.groups")}
      </a>
      {board.groups.map((group) => (
        <a key={group.id} href={`#group-${group.letter}`} className={chip}>
          {group.letter}
        </a>
      ))}
      {board.across && (
        <a href="#across" className={chip}>
          {say("across.title")}
        </a>
      )}
      <Link to="/league/leaders" className={chip}>
        {say("standings.to-leaders")}
      </Link>
    </nav>
  );
}

/** Who has come to which place at the end, as far as it is decided. */
function FinalPlaces({ board }: { board: StandingsBoard }) {
  const lang = useLang();
  const say = useSay();
  return (
    <div className="mt-4">
      <h3 className="mb-2 font-bold">{say("bracket.placing")}</h3>
      <ol className="flex flex-wrap gap-2">
        {board.placing.map(({ team, from, to }) => (
          <li
            key={team}
            className={`rounded-xl border bg-card px-4 py-2 ${from === 1 ? "border-court font-bold" : "border-line"}`}
          >
            <span className="block text-sm text-quiet">{placeText(lang, { from, to })}</span>
            <ProperName>{board.teams[team]?.shortName ?? team}</ProperName>
          </li>
        ))}
      </ol>
    </div>
  );
}
