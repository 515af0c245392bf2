import { type GameState, other } from "../../../domain/league/game/state";
import type { Side } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { usePad } from "./pad-context";

/** The points that count once a game has ended otherwise than by its last whistle; else those of the sheet. */
export function countedPoints(
  { ending, home, away }: Pick<GameState, "ending" | "home" | "away">,
  forfeitScore: Readonly<Record<Side, readonly [winner: number, loser: number]>>,
): Readonly<Record<Side, number>> {
  if (ending?.score) return ending.score;
  if (ending?.kind !== "forfeit" || !ending.side) return { home: home.points, away: away.points };
  const [winner, loser] = forfeitScore[other(ending.side)];
  return ending.side === "home" ? { home: loser, away: winner } : { home: winner, away: loser };
}

/** How a game ended, where it was not played to its end; null while it is on. */
export function useEndingText(): string | null {
  const say = useSay();
  const { sheet, names, page } = usePad();
  const { ending } = sheet.state;
  if (!ending || ending.kind === "played") return null;
  const { home, away } = countedPoints(sheet.state, page.forfeitScore);
  const score = `${home}:${away}`;
  if (ending.kind === "awarded" || !ending.side) return say("pad.ending.awarded", { score });
  return say(`pad.ending.${ending.kind}`, { team: names.team(ending.side), score });
}
