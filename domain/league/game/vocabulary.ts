/**
 * All that can be said of a basketball game. Events are for ever: a new kind, or a field with a default, may be
 * added; none may change its meaning. Everything said while a game is on carries the game's own time: the period
 * (1 …, overtimes go on counting) and the milliseconds that remain in it.
 */
import { z } from "zod";
import type { PlayerId, TeamId } from "../../kernel/ids";
import { ruleset } from "./rules-schema";

const player = z
  .string()
  .min(1)
  .max(40)
  .transform((text) => text as PlayerId);
const team = z
  .string()
  .min(1)
  .max(40)
  .transform((text) => text as TeamId);
const side = z.enum(["home", "away"]);
const whole = (max: number) => z.number().int().min(0).max(max);
const jersey = z.string().regex(/^(0|00|[1-9][0-9]?)$/);
const time = { period: z.number().int().min(1).max(30), ms: whole(3_600_000) };

const listed = z.strictObject({ player, jersey, captain: z.boolean() });
export const shot = z.enum(["ft", "fg2", "fg3"]);
export const foulKind = z.enum([
  "personal",
  "offensive",
  "technical",
  "unsportsmanlike",
  "disqualifying",
  "coach-technical",
  "bench-technical",
]);
const reason = z.string().max(200);

const one = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const gameCommand = z.discriminatedUnion("type", [
  one("open", { rules: ruleset, home: team, away: team }),
  one("list", { side, players: z.array(listed).max(30) }),
  one("line-up", { side, players: z.array(player).max(5) }),
  one("start-period", time),
  one("end-period", time),
  one("start-clock", time),
  one("stop-clock", time),
  one("set-clock", time),
  one("set-arrow", { ...time, side }),
  one("shoot", { ...time, side, player, shot, made: z.boolean(), assist: player.optional() }),
  one("own-basket", { ...time, side }),
  one("rebound", {
    ...time,
    side,
    player: player.nullable(),
    end: z.enum(["offensive", "defensive"]),
  }),
  one("assist", { ...time, side, player }),
  one("steal", { ...time, side, player }),
  one("turn-over", { ...time, side, player: player.nullable() }),
  one("block", { ...time, side, player, on: player.optional() }),
  one("foul", { ...time, side, player: player.nullable(), kind: foulKind, on: player.optional() }),
  one("time-out", { ...time, side }),
  one("substitute", { ...time, side, out: z.array(player).max(5), in: z.array(player).max(5) }),
  one("finish", time),
  one("forfeit", { side, reason }),
  one("default", { ...time, side, reason }),
  one("sign", {}),
  one("reopen", { reason }),
]);

export const gameEvent = z.discriminatedUnion("type", [
  one("opened", { rules: ruleset, home: team, away: team }),
  one("listed", { side, players: z.array(listed) }),
  one("lined-up", { side, players: z.array(player) }),
  one("period-started", time),
  one("period-ended", time),
  one("clock-started", time),
  one("clock-stopped", time),
  one("clock-set", time),
  one("arrow-set", { ...time, side }),
  /** `player` null: nobody of that side threw it (the opponents' own basket); `bonus` points are apart from the value. */
  one("scored", {
    ...time,
    side,
    player: player.nullable(),
    shot,
    bonus: z.number().int().optional(),
  }),
  one("missed", { ...time, side, player: player.nullable(), shot }),
  one("rebounded", {
    ...time,
    side,
    player: player.nullable(),
    end: z.enum(["offensive", "defensive"]),
  }),
  one("assisted", { ...time, side, player }),
  one("stole", { ...time, side, player }),
  one("turned-over", { ...time, side, player: player.nullable() }),
  one("blocked", { ...time, side, player }),
  one("block-received", { ...time, side, player }),
  one("fouled", { ...time, side, player: player.nullable(), kind: foulKind }),
  one("foul-drawn", { ...time, side, player }),
  one("timed-out", { ...time, side }),
  one("substituted", { ...time, side, out: z.array(player), in: z.array(player) }),
  one("finished", time),
  /** The side that is named has lost. */
  one("forfeited", { side, reason }),
  one("defaulted", { ...time, side, reason }),
  one("signed", {}),
  one("reopened", { reason }),
]);

export type GameCommand = z.infer<typeof gameCommand>;
export type GameEvent = z.infer<typeof gameEvent>;
export type Side = z.infer<typeof side>;
export type Shot = z.infer<typeof shot>;
export type FoulKind = z.infer<typeof foulKind>;
export type Listed = z.infer<typeof listed>;
export type GameTime = { readonly period: number; readonly ms: number };

export const SIDES = ["home", "away"] as const satisfies readonly Side[];
