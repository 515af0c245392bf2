/**
 * All that can be said of a basketball game. Events are for ever: a new kind, or a field with a default, may be
 * added; none may change its meaning. Everything said while a game is on carries the game's own time: the period
 * (1 …, overtimes go on counting) and the milliseconds that remain in it.
 */
import { z } from "zod";
import type { PlayerId, TeamId } from "../../kernel/ids";
import { INSISTING } from "../../live/insisting";
import { PLAYER_CATEGORIES, ruleset } from "./ruleset-input";

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

/** The codes of the rules against which something is said all the same, with spaces between them. */
const override = { override: z.string().regex(INSISTING).max(120).optional() };
const deed = { ...time, ...override };
/** What the table's clock shows while it enters something of another moment; ms. */
const wished = { ...deed, shows: whole(3_600_000).optional() };
const score = { home: whole(999), away: whole(999) };

const listed = z.strictObject({
  player,
  jersey,
  captain: z.boolean(),
  /** Extra points of each of this player's baskets, computed when the list was made. */
  bonus: whole(18).optional(),
  categories: z.array(z.enum(PLAYER_CATEGORIES)).max(3).optional(),
});
export const shot = z.enum(["ft", "fg2", "fg3"]);
export const foulKind = z.enum([
  "personal",
  "offensive",
  "technical",
  "unsportsmanlike",
  "disqualifying",
  "coach-technical",
  "bench-technical",
  "throw-in",
  "fighting",
  "coach-disqualifying",
  "bench-disqualifying",
]);
const doubleKind = foulKind.extract(["personal", "technical", "unsportsmanlike", "disqualifying"]);
const reason = z.string().max(200);
const dunk = z.literal(true).optional();
/** What is owed for a foul as the referee shows it, where the rules alone do not say; cancelled against another's. */
const penalty = { throws: whole(3).optional(), cancelled: z.literal(true).optional() };
const arrowUse = z.enum(["held-ball", "period"]);
/** Errors that referees may put right (FIBA 44). */
export const refereeError = z.enum([
  "throw-not-given",
  "throw-not-merited",
  "other-shooter",
  "points",
]);
export const protestDecision = z.enum(["confirmed", "withdrawn", "replay", "awarded"]);

const one = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const gameCommand = z.discriminatedUnion("type", [
  /** Said again, with the reason where the game has begun, when other teams have come into it. */
  one("open", { rules: ruleset, home: team, away: team, reason: reason.optional() }),
  /** The regulations have changed since the sheet was opened. */
  one("take-rules", { rules: ruleset }),
  one("list", { side, players: z.array(listed).max(30), ...override }),
  one("line-up", { side, players: z.array(player).max(5), ...override }),
  one("give-start", { side, points: whole(200) }),
  /** How many minutes, each begun one a whole one. */
  one("report-late", { side, minutes: whole(60), ...override }),
  one("start-period", time),
  one("end-period", time),
  one("start-clock", deed),
  one("stop-clock", deed),
  one("set-clock", deed),
  /** The side that won it. */
  one("jump-ball", { ...time, side }),
  one("use-arrow", time),
  one("set-arrow", { ...time, side }),
  one("shoot", {
    ...wished,
    side,
    player,
    shot,
    made: z.boolean(),
    assist: player.optional(),
    dunk,
  }),
  one("own-basket", { ...wished, side }),
  one("rebound", {
    ...wished,
    side,
    player: player.nullable(),
    end: z.enum(["offensive", "defensive"]),
  }),
  one("assist", { ...wished, side, player }),
  one("steal", { ...wished, side, player }),
  one("turn-over", { ...wished, side, player: player.nullable() }),
  one("block", { ...wished, side, player, on: player.optional() }),
  one("foul", {
    ...wished,
    side,
    player: player.nullable(),
    kind: foulKind,
    on: player.optional(),
    ...penalty,
  }),
  /** Of two opponents against each other; their penalties cancel each other. */
  one("double-foul", { ...wished, home: player, away: player, kind: doubleKind }),
  /** Free throws that this side is owed first and that nobody will throw. */
  one("waive-throws", { ...time, side }),
  one("time-out", { ...wished, side }),
  one("substitute", { ...wished, side, out: z.array(player).max(5), in: z.array(player).max(5) }),
  one("finish", time),
  one("forfeit", { side, reason }),
  one("default", { ...deed, side, reason }),
  /** What the referees put right of their own (FIBA 44); the points themselves are entered or taken back. */
  one("correct-error", { ...time, side, error: refereeError, reason }),
  /** Stopped for good today: a power cut, a storm. */
  one("abandon", { ...time, reason }),
  one("resume", {}),
  one("replay", { reason, from: z.strictObject(time).optional() }),
  /** The committee says how it ended. */
  one("award", { ...score, reason }),
  one("protest", { side, reason }),
  one("decide-protest", {
    decision: protestDecision,
    reason,
    /** Of a replay: from here on. */
    from: z.strictObject(time).optional(),
    /** Of an award. */
    score: z.strictObject(score).optional(),
  }),
  one("sign", {}),
  one("reopen", { reason }),
]);

export const gameEvent = z.discriminatedUnion("type", [
  one("opened", { rules: ruleset, home: team, away: team, reason: reason.optional() }),
  one("rules-taken", { rules: ruleset }),
  one("listed", { side, players: z.array(listed), ...override }),
  one("lined-up", { side, players: z.array(player), ...override }),
  one("start-given", { side, points: z.number().int() }),
  /** The side that came late; `points` are those that the others have for it. */
  one("came-late", { side, minutes: whole(60), points: whole(540), ...override }),
  one("period-started", time),
  one("period-ended", time),
  one("clock-started", deed),
  one("clock-stopped", deed),
  one("clock-set", deed),
  one("jump-won", { ...time, side }),
  one("arrow-used", { ...time, use: arrowUse }),
  /** By the table's hand, whatever the game says. */
  one("arrow-set", { ...time, side }),
  /** `player` null: nobody of that side threw it (the opponents' own basket); `bonus` points are apart from the value. */
  one("scored", {
    ...deed,
    side,
    player: player.nullable(),
    shot,
    bonus: z.number().int().optional(),
    dunk,
  }),
  one("missed", { ...deed, side, player: player.nullable(), shot }),
  one("rebounded", {
    ...deed,
    side,
    player: player.nullable(),
    end: z.enum(["offensive", "defensive"]),
  }),
  one("assisted", { ...deed, side, player }),
  one("stole", { ...deed, side, player }),
  one("turned-over", { ...deed, side, player: player.nullable() }),
  one("blocked", { ...deed, side, player }),
  one("block-received", { ...time, side, player }),
  one("fouled", { ...deed, side, player: player.nullable(), kind: foulKind, ...penalty }),
  one("foul-drawn", { ...time, side, player }),
  one("throws-waived", { ...time, side, throws: whole(9) }),
  one("timed-out", { ...deed, side }),
  one("substituted", { ...deed, side, out: z.array(player), in: z.array(player) }),
  one("finished", time),
  /** The side that is named has lost. */
  one("forfeited", { side, reason }),
  one("defaulted", { ...deed, side, reason }),
  one("error-corrected", { ...time, side, error: refereeError, reason }),
  one("abandoned", { ...time, reason }),
  one("resumed", {}),
  one("replayed", { reason, from: z.strictObject(time).optional() }),
  one("awarded", { ...score, reason }),
  one("protested", { side, reason }),
  one("protest-decided", { decision: protestDecision, reason }),
  one("signed", {}),
  one("reopened", { reason }),
]);

export type GameCommand = z.infer<typeof gameCommand>;
export type GameEvent = z.infer<typeof gameEvent>;
export type Side = z.infer<typeof side>;
export type Shot = z.infer<typeof shot>;
export type FoulKind = z.infer<typeof foulKind>;
export type ProtestDecision = z.infer<typeof protestDecision>;
export type Listed = z.infer<typeof listed>;
export type GameTime = { readonly period: number; readonly ms: number };

export const SIDES = ["home", "away"] as const satisfies readonly Side[];
