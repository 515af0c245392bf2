import { z } from "zod";
import { type Placed, replay } from "../live/commit";
import type { BoxFigures } from "./box-figures";
import { type BoxScore, boxScore, hasBonus, type TeamBox } from "./box-score";
import { game } from "./game";
import { type GameEvent, SIDES } from "./game/vocabulary";

/** What `leitai boxscore` prints. */

const figure = z.int();
const figures = {
  pts: figure,
  /** What of `pts` came of extra points; only in a game in which somebody has some. */
  bonus: figure.optional(),
  fg2m: figure,
  fg2a: figure,
  fg3m: figure,
  fg3a: figure,
  ftm: figure,
  fta: figure,
  or: figure,
  dr: figure,
  as: figure,
  st: figure,
  to: figure,
  bs: figure,
  ba: figure,
  pf: figure,
  fd: figure,
};
const player = z.object({
  no: z.string(),
  starter: z.boolean(),
  /** `mm:ss` on court; null for one who was not. */
  minutes: z.string().nullable(),
  ...figures,
  pir: figure,
});
const byTeam = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

export const boxScoreOutput = z.object({
  scoreByPeriod: byTeam(z.array(figure)),
  finalScore: byTeam(figure),
  players: byTeam(z.array(player)),
  team: byTeam(z.object(figures)),
  total: byTeam(z.object(figures)),
  /** In nobody's personal fouls, and not in the team's row above. */
  staffFouls: byTeam(z.object({ coach: figure, bench: figure })),
  leadChanges: figure,
  timesTied: figure,
  biggestLead: byTeam(figure),
  biggestRun: byTeam(figure),
});

export type PrintedBoxScore = z.infer<typeof boxScoreOutput>;

/** A box score with its teams as keys, home first. */
export function printed(box: BoxScore): PrintedBoxScore {
  const each = <Value>(of: (team: TeamBox, side: "home" | "away") => Value) =>
    Object.fromEntries(SIDES.map((side) => [box[side].team ?? side, of(box[side], side)]));
  const apart = hasBonus(box);
  const only = (figures: BoxFigures) => kept(figures, apart);
  return {
    scoreByPeriod: each((team) => [...team.byPeriod]),
    finalScore: each((team) => team.points),
    players: each((team) =>
      team.players.map((line) => ({
        no: line.no,
        starter: line.starter,
        minutes: line.played ? minutesText(line.playedMs) : null,
        ...only(line),
        pir: line.pir,
      })),
    ),
    team: each((team) => only(team.own)),
    total: each((team) => only(team.total)),
    staffFouls: each((team) => ({ ...team.staffFouls })),
    leadChanges: box.leadChanges,
    timesTied: box.timesTied,
    biggestLead: each((_, side) => box.biggestLead[side]),
    biggestRun: each((_, side) => box.biggestRun[side]),
  };
}

/** The box score of a game's log: its commits in the order of their numbers, corrections among them. */
export const boxScoreOfLog = (commits: readonly Placed<GameEvent>[]): PrintedBoxScore =>
  printed(boxScore(replay(game, commits)));

/** `mm:ss`, whole seconds that were played to the end. */
export function minutesText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const kept = (box: BoxFigures, apart: boolean) => {
  const { pts, bonus, fg2m, fg2a, fg3m, fg3a, ftm, fta, or, dr, as, st, to, bs, ba, pf, fd } = box;
  const shots = apart ? { pts, bonus } : { pts };
  return { ...shots, fg2m, fg2a, fg3m, fg3a, ftm, fta, or, dr, as, st, to, bs, ba, pf, fd };
};
