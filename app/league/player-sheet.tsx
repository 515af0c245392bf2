import { Link } from "@remix-run/react";
import { shortDayText } from "../../domain/words/dates";
import { sayIfKnown } from "../../domain/words/index";
import type { PlayerPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { ScrollSideways } from "../ui/scroll-sideways";
import { useLang, useSay } from "../words";
import { minutesText } from "./minutes";
import { AVERAGES, minutesPerGame, percent, perGame, SHARES } from "./season-figures";
import { plain, signed } from "./signed";

type Averages = keyof typeof AVERAGES;
const NAMES = Object.keys(AVERAGES) as Averages[];

/** A player: the season's averages, the boards on which the player stands, every game. */
export function PlayerSheet({ page }: { page: PlayerPage }) {
  const lang = useLang();
  const say = useSay();
  const { player, team, ranks } = page;
  const position = sayIfKnown(lang, `team.position.${player.position}`) ?? player.position;
  return (
    <div className="page">
      <h1 className="flex items-baseline gap-4 text-2xl font-bold">
        <span className="figures text-5xl text-court-text">{player.jersey}</span>
        <ProperName>{player.name}</ProperName>
      </h1>
      <p className="mt-1 text-quiet">
        <Link to={`/league/teams/${team.id}`} className="font-semibold text-ink hover:underline">
          <ProperName>{team.name}</ProperName>
        </Link>
        {position && ` · ${position}`}
        {player.captain && ` · ${say("team.captain")}`}
      </p>
      {ranks.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {ranks
            .filter(({ rank }) => rank <= 10)
            .map(({ statistic, rank }) => (
              <li key={statistic}>
                <Link
                  to={`/league/leaders#${statistic}`}
                  className="inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 text-sm font-semibold hover:bg-paper"
                >
                  {say("player.ranked", { board: say(`leaders.${statistic}`), rank })}
                </Link>
              </li>
            ))}
        </ul>
      )}
      <Season page={page} />
      <section aria-labelledby="log" className="mt-8">
        <h2 id="log" className="mb-2 text-lg font-bold">
          {say("player.log")}
        </h2>
        {page.games.length > 0 ? (
          <GameLog page={page} />
        ) : (
          <p className="text-quiet">{say("player.log.none")}</p>
        )}
      </section>
    </div>
  );
}

function Season({ page: { sums, teamGames } }: { page: PlayerPage }) {
  const say = useSay();
  const { games = 0, starts = 0, playedMs = 0, plusMinus = 0, box } = sums ?? {};
  if (!box || games === 0) return null;
  const facts: (readonly [string, string])[] = [
    [say("player.games"), say("player.games.of", { games, of: teamGames })],
    [say("player.starts"), String(starts)],
    [say("player.minutes"), minutesPerGame(playedMs, games)],
    ...NAMES.map((name) => [say(`player.${name}`), perGame(AVERAGES[name](box), games)] as const),
    ...(["fg", "fg3", "ft"] as const).map(
      (shot) => [say(`player.${shot}`), percent(SHARES[shot](box))] as const,
    ),
    [say("player.plus-minus"), signed(plusMinus)],
  ];
  return (
    <section aria-labelledby="season" className="mt-6">
      <h2 id="season" className="mb-2 text-lg font-bold">
        {say("player.season")}
      </h2>
      <dl className="card grid grid-cols-3 gap-x-4 gap-y-5 p-4 sm:grid-cols-4 md:p-6 xl:grid-cols-7">
        {facts.map(([term, value]) => (
          <div key={term} className="flex flex-col-reverse">
            <dt className="text-sm text-quiet">{term}</dt>
            <dd className="figures text-3xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const COUNTS = ["pts", "reb", "as", "st", "bs", "to", "pf"] as const;

function GameLog({ page }: { page: PlayerPage }) {
  const say = useSay();
  const heads = [
    ...[say("box.min"), say("box.pts"), say("box.rebounds"), say("box.as"), say("box.st")],
    ...[say("box.bs"), say("box.to"), say("box.pf"), say("box.fg"), say("box.fg3"), say("box.ft")],
    ...[say("box.plus-minus"), say("box.eff")],
  ];
  return (
    <ScrollSideways label={say("player.log.table", { name: page.player.name })}>
      <table className="w-full border-separate border-spacing-0 text-right">
        <thead>
          <tr className="text-sm whitespace-nowrap text-quiet">
            <th scope="col" className="sticky left-0 bg-card py-2.5 pl-4 text-left font-normal">
              {say("player.game")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-2 font-normal last:pr-4">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.games.map((game) => (
            <LogLine key={game.card.id} game={game} team={page.team.id} />
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

function LogLine({
  game: { card, line },
  team,
}: {
  game: PlayerPage["games"][number];
  team: string;
}) {
  const lang = useLang();
  const say = useSay();
  const [own, other] = card.home.teamId === team ? [card.home, card.away] : [card.away, card.home];
  const cell = "figures px-2 text-lg font-medium last:pr-4";
  const shots = (["fg", "fg3", "ft"] as const).map((shot) => SHARES[shot](line).join("/"));
  const counts = { ...line, reb: line.or + line.dr };
  return (
    <tr className="[&>*]:border-t [&>*]:border-line-soft">
      <th
        scope="row"
        className="sticky left-0 border-r border-line-soft bg-card py-2 pr-2 pl-4 text-left font-normal whitespace-nowrap"
      >
        <Link to={`/league/games/${card.id}`} className="block hover:underline">
          <span className="block text-xs text-quiet">
            {card.day && shortDayText(lang, card.day)}
          </span>
          <span className="font-semibold">
            {say("player.against", { team: other.shortName ?? "" })}
          </span>{" "}
          <span className="figures text-quiet">
            {own.points}–{other.points}
          </span>
        </Link>
      </th>
      {line.played ? (
        <>
          <td className={cell}>{minutesText(line.playedMs)}</td>
          {COUNTS.map((count) => (
            <td key={count} className={`${cell} ${count === "pts" ? "font-bold" : ""}`}>
              {counts[count]}
            </td>
          ))}
          {(["fg", "fg3", "ft"] as const).map((shot, at) => (
            <td key={shot} className={cell}>
              {shots[at]}
            </td>
          ))}
          <td className={cell}>{signed(line.plusMinus)}</td>
          <td className={cell}>{plain(line.eff)}</td>
        </>
      ) : (
        <td colSpan={COUNTS.length + 6} className="px-3 text-left text-sm text-quiet">
          {say("box.dnp")}
        </td>
      )}
    </tr>
  );
}
