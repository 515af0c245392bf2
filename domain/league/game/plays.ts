import { captainOnCourt, type GameState, type Play } from "./state";
import type { GameEvent } from "./vocabulary";

/** What nobody reads in a play-by-play. */
const QUIET: ReadonlySet<GameEvent["type"]> = new Set([
  "opened",
  "rules-taken",
  "listed",
  "clock-started",
  "clock-stopped",
  "clock-set",
]);

/** What is written down of an event, from the states before and after it; null for what nobody reads. */
export function playOf(
  before: GameState,
  after: GameState,
  event: GameEvent,
  remarks: readonly (string | null)[],
): Play | null {
  if (QUIET.has(event.type)) return null;
  // G11: an arrow that nobody has set does not turn.
  if (event.type === "arrow-used" && event.use === "period" && before.arrow === null) return null;
  const play: Play = { event, home: after.home.points, away: after.away.points };
  const flags = flagsOf(before, after, event, remarks);
  const flagged = flags.length === 0 ? play : { ...play, flags };
  if (event.type !== "scored" || event.player !== null) return flagged;
  // G4: the sheet enters an own basket for the captain of those who got the points.
  const captain = captainOnCourt(after[event.side])?.player;
  return captain === undefined ? flagged : { ...flagged, captain };
}

/** G18: the rules that were insisted against, what cannot be, and what is only remarked; each once. */
function flagsOf(
  before: GameState,
  after: GameState,
  event: GameEvent,
  remarks: readonly (string | null)[],
): readonly string[] {
  const insisted = "override" in event ? event.override : undefined;
  const remarked = remarks.filter((remark) => remark !== null);
  if (insisted === undefined && remarked.length === 0 && after.oddities === before.oddities)
    return [];
  const odd = after.oddities.slice(before.oddities.length).map(({ code }) => code);
  const said = insisted === undefined ? [] : insisted.split(" ");
  return [...new Set([...said, ...odd, ...remarked])];
}
