import { daysOf, linked } from "./narrow";
import type { Question, Room } from "./question";

/**
 * A team's games that must all lie in a stretch of days, more of them than its free days there can hold under rest and
 * windows: those games and what their days depend on. Null when each team's games fit, as far as such stretches tell.
 */
export function overfullTeam(question: Question, room: Room): readonly number[] | null {
  for (const team of question.teams) {
    if (team.games.length < 2 && team.windowGames > 0) continue;
    const own = team.games.map((place) => {
      const days = daysOf(question, room[place] ?? []);
      return { place, days, from: days[0] ?? 0, to: days.at(-1) ?? 0 };
    });
    const starts = new Set(own.map(({ from }) => from));
    const ends = new Set(own.map(({ to }) => to));
    for (const from of starts)
      for (const to of ends) {
        const inside = own.filter((game) => game.from >= from && game.to <= to);
        if (inside.length < 2 && team.windowGames > 0) continue;
        const days = [...new Set(inside.flatMap((game) => game.days))].sort((a, b) => a - b);
        if (holds(days, team) >= inside.length) continue;
        return [...new Set(inside.flatMap(({ place }) => linked(question, place)))];
      }
  }
  return null;
}

/**
 * How many games these days hold: always the first day that is possible leaves most room for the rest. Without rest a
 * day may hold several.
 */
function holds(
  days: readonly number[],
  { gap, windowDays, windowGames }: Question["teams"][number],
): number {
  if (windowGames === 0) return 0;
  const taken: number[] = [];
  for (const day of days) {
    const last = taken.at(-1);
    if (last !== undefined && day - last < gap) continue;
    for (let room = gap > 0 ? 1 : windowGames; room > 0; room--) {
      const inWindow = taken.at(-windowGames);
      if (inWindow !== undefined && day - inWindow < windowDays) break;
      taken.push(day);
    }
  }
  return taken.length;
}
