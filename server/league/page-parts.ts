import type { PlayerSums } from "../../domain/league/leaders";
import { averageText, boardOf, type Leader, type Statistic } from "../../domain/league/leaders";
import type { NamedLeader, SeasonHead, StandingsBoard, TeamEntry, TodayPage } from "./pages";
import type { SeasonBook, TeamRow } from "./season-book";
import type { GameCard } from "./season-view";

/** What stands on several pages, cut from the season's rows field by field. */

export const head = (book: SeasonBook): SeasonHead => {
  const { id, name, alias, organisers, timeZone, startDay, endDay } = book;
  return { id, name, alias, organisers, timeZone, startDay, endDay };
};

export const named = (book: SeasonBook, statistic: Statistic, line: Leader): NamedLeader => ({
  ...line,
  name: book.players.get(line.player)?.name ?? line.player,
  jersey: book.players.get(line.player)?.jersey ?? "",
  teamName: book.teams.get(line.team)?.shortName ?? line.team,
  value: averageText(line.total, line.of, boardOf(statistic).kind === "share" ? 100 : 1),
});

export function entry(book: SeasonBook, team: TeamRow): TeamEntry {
  const { id, name, shortName, unit, county, leader, headCoach, colours } = team;
  return {
    ...{ id, name, shortName, unit, county, leader, headCoach, colours },
    group: book.groups.find((group) => group.teamIds.includes(id))?.letter ?? null,
    players: [...book.players.values()].filter((player) => player.teamId === id).length,
  };
}

export const names = (
  book: SeasonBook,
  ids: readonly string[] = [...book.teams.keys()],
): StandingsBoard["teams"] =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const team = book.teams.get(id);
      return team ? [[id, { name: team.name, shortName: team.shortName }]] : [];
    }),
  );

/** By day and time; what has no time yet comes last. */
export function byTime(a: GameCard, b: GameCard): number {
  const key = (game: GameCard) =>
    `${game.day ?? "9999"} ${String(game.start ?? 9999).padStart(4, "0")} ${game.code}`;
  return key(a) < key(b) ? -1 : 1;
}

/** A team somebody follows: its newest result, the game that is on, the next one. `games` are in the order of time. */
export function followed(
  book: SeasonBook,
  games: readonly GameCard[],
  id: string | null,
): TodayPage["mine"] {
  const team = id === null ? undefined : book.teams.get(id);
  if (!team) return null;
  const own = games.filter((game) => game.home.teamId === id || game.away.teamId === id);
  const ahead = own.find((game) => game.status === "planned" || game.status === "live");
  const last = own.filter((game) => game.ending !== null).at(-1);
  return {
    id: team.id,
    name: team.shortName,
    games: [ahead, last].flatMap((game) => game ?? []),
  };
}

export function sumsOf(sums: PlayerSums | undefined) {
  const { games = 0, playedMs = 0, box } = sums ?? {};
  const { pts = 0, or = 0, dr = 0, as = 0 } = box ?? {};
  return { games, points: pts, rebounds: or + dr, assists: as, playedMs };
}
