import type { PlayerId } from "../../kernel/ids";
import { atPeriod, notListed, odd, withTeam } from "./changes";
import { type GameState, lineOf, NO_TEAM, other, type PlayerLine, type TeamLine } from "./state";
import type { GameEvent, Listed } from "./vocabulary";

/** Who may play for a side, who begins, and what the side begins with. */

/** G2: before the start a new list takes the place of the old one; afterwards nobody leaves it. */
export function listed(state: GameState, event: Extract<GameEvent, { type: "listed" }>): GameState {
  const begun = state.phase !== "unopened" && state.phase !== "before";
  const next = withTeam(state, event.side, (team) => {
    const named = event.players.filter(
      ({ player }, i) => event.players.findIndex((one) => one.player === player) === i,
    );
    const missing = team.players.filter(
      (line) => !named.some(({ player }) => player === line.player),
    );
    return {
      ...team,
      // G3: five starters of whom one is not listed any more are no line-up.
      linedUp: team.linedUp && (begun || !missing.some((line) => line.starter)),
      players: [
        ...named.map((one) => chosen(lineOf(team, one.player) ?? fresh(one.player), one)),
        ...missing.filter((line) => begun || tookPart(line)),
      ],
    };
  });
  const lost = next[event.side].players.find(
    (line) => !event.players.some(({ player }) => player === line.player),
  );
  return odd(next, lost ? { code: "already-listed", player: lost.player } : null);
}

const tookPart = (line: PlayerLine): boolean =>
  line.fouls.length > 0 ||
  [line.points, line.playedMs, line.or, line.dr, line.as, line.st, line.to].some((n) => n !== 0) ||
  [line.bs, line.ba, line.fd, ...Object.values(line.shots).map(([, n]) => n)].some((n) => n !== 0);

/** What the list says of a player; its old extra points stand where they were earned. */
const chosen = (line: PlayerLine, { jersey, captain, bonus, categories }: Listed): PlayerLine => ({
  ...line,
  jersey,
  captain,
  perBasket: bonus ?? 0,
  categories: categories ?? [],
});

const fresh = (player: PlayerId): PlayerLine => ({
  player,
  jersey: "",
  captain: false,
  perBasket: 0,
  bonus: 0,
  categories: [],
  starter: false,
  onCourt: false,
  since: null,
  playedMs: 0,
  plusMinus: 0,
  points: 0,
  shots: { ft: [0, 0], fg2: [0, 0], fg3: [0, 0] },
  or: 0,
  dr: 0,
  as: 0,
  st: 0,
  to: 0,
  bs: 0,
  ba: 0,
  fd: 0,
  fouls: [],
  fought: false,
});

/** G23: points ahead, said again as often as they change; they count in the first period and in nobody's row. */
export function startGiven(
  state: GameState,
  event: Extract<GameEvent, { type: "start-given" }>,
): GameState {
  const late = state.phase !== "before" && state.phase !== "unopened";
  return withTeam(odd(state, late ? { code: "already-started" } : null), event.side, (team) => {
    return withStart(team, event.points + team.forLate);
  });
}

/** G28: said again as often as it changes; what the others have for it is among their points ahead. */
export function cameLate(
  state: GameState,
  { side, minutes, points }: Extract<GameEvent, { type: "came-late" }>,
): GameState {
  const late = state.phase !== "before" && state.phase !== "unopened";
  const noted = odd(state, late ? { code: "already-started" } : null);
  const counted = withTeam(noted, side, (team) => ({ ...team, lateMinutes: minutes }));
  return withTeam(counted, other(side), (team) => ({
    ...withStart(team, team.start - team.forLate + points),
    forLate: points,
  }));
}

function withStart(team: TeamLine, start: number): TeamLine {
  const more = start - team.start;
  return {
    ...team,
    start,
    points: team.points + more,
    byPeriod: atPeriod(team.byPeriod, 1, more),
    own: { ...team.own, points: team.own.points + more },
  };
}

/** A side as it is before a game that is to be played again: the list stands, the five are named anew. */
export const anew = (team: TeamLine): TeamLine => ({
  ...NO_TEAM,
  team: team.team,
  players: team.players.map((line) => ({
    ...fresh(line.player),
    jersey: line.jersey,
    captain: line.captain,
    perBasket: line.perBasket,
    categories: line.categories,
  })),
});

/** G3: naming the starters again before the start takes the place of what was named first. */
export function linedUp(
  state: GameState,
  event: Extract<GameEvent, { type: "lined-up" }>,
): GameState {
  const begun = state.phase !== "before" && state.phase !== "unopened";
  const noted = odd(
    notListed(state, event.side, event.players),
    begun ? { code: "already-started" } : null,
  );
  return withTeam(noted, event.side, (team) => ({
    ...team,
    linedUp: true,
    players: team.players.map((line) => {
      const starter = event.players.includes(line.player);
      return { ...line, starter, onCourt: starter, since: starter ? line.since : null };
    }),
  }));
}
