import type { BoxFigures } from "../../domain/league/box-figures";
import { efficiency } from "../../domain/league/box-figures";
import { averageText } from "../../domain/league/leaders";
import { minutesText } from "./minutes";

/** What a season's sums look like a game, in the order in which people read them. */

export const AVERAGES = {
  points: (box: BoxFigures) => box.pts,
  rebounds: (box: BoxFigures) => box.or + box.dr,
  assists: (box: BoxFigures) => box.as,
  steals: (box: BoxFigures) => box.st,
  blocks: (box: BoxFigures) => box.bs,
  efficiency,
} as const;

export const SHARES = {
  fg: (box: BoxFigures) => [box.fg2m + box.fg3m, box.fg2a + box.fg3a] as const,
  fg3: (box: BoxFigures) => [box.fg3m, box.fg3a] as const,
  ft: (box: BoxFigures) => [box.ftm, box.fta] as const,
} as const;

export const perGame = (total: number, games: number): string =>
  games === 0 ? "–" : averageText(total, games).replace("-", "−");

export const minutesPerGame = (playedMs: number, games: number): string =>
  games === 0 ? "–" : minutesText(playedMs / games);

/** "45.5%", or a dash where nothing was tried. */
export const percent = ([made, attempted]: readonly [number, number]): string =>
  attempted === 0 ? "–" : `${averageText(made, attempted, 100)}%`;
