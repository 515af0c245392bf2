/**
 * All that can be decided about a group beside its games: lots, and what a committee rules. Each decision gives its
 * reason in public and is taken back by `void`, so that everybody can read what was decided and what of it stands.
 */
import { z } from "zod";
import type { GameId, TeamId } from "../../kernel/ids";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const team = id.transform((text) => text as TeamId);
const game = id.transform((text) => text as GameId);
const teams = z.array(team).min(2).max(64);
const reason = z.string().trim().min(1).max(300);
/** What the lots are drawn from; published before, or taken from something that nobody controls. */
const seed = z.string().trim().min(1).max(100);
const points = z.number().int().min(1).max(100);
const score = z.number().int().min(0).max(300);
/** A result of an earlier stage. */
const carried = { home: team, away: team, homeScore: score, awayScore: score };

const one = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const groupCommand = z.discriminatedUnion("type", [
  /** The group's teams; only the system says it. */
  one("open", { teams: z.array(team).min(1).max(64) }),
  /** Lots drawn here, from a seed. */
  one("draw-lots", { teams, seed, reason }),
  /** Lots drawn on paper in the hall, the first drawn first. */
  one("enter-lots", { teams, reason }),
  one("put-out", { team, reason }),
  /** A game counts for nobody. */
  one("nullify", { game, reason }),
  /** Neither team appeared: both lost it by forfeit. */
  one("forfeit-both", { game, reason }),
  /** Classification points taken away. */
  one("deduct", { team, points, reason }),
  /** A result that two teams of the group bring with them from an earlier stage. */
  one("carry", { ...carried, reason }),
]);

/** One lot: how many were left, which of them was taken (from 1), and whose it was. */
const lot = z.strictObject({
  left: z.number().int().min(1),
  taken: z.number().int().min(1),
  team,
});

export const groupEvent = z.discriminatedUnion("type", [
  one("opened", { teams: z.array(team) }),
  /** `teams` in their final order; `lots` is how it came about. */
  one("lots-drawn", { teams, seed, reason, method: z.literal("lots-1"), lots: z.array(lot) }),
  one("lots-entered", { teams, reason }),
  one("team-put-out", { team, reason }),
  one("result-nullified", { game, reason }),
  one("both-forfeited", { game, reason }),
  one("points-deducted", { team, points, reason }),
  one("result-carried", { ...carried, reason }),
]);

export type GroupCommand = z.infer<typeof groupCommand>;
export type GroupEvent = z.infer<typeof groupEvent>;
export type Lot = z.infer<typeof lot>;
/** What was decided; `opened` only says about whom. */
export type Decision = Exclude<GroupEvent, { type: "opened" }>;
