/**
 * All that can be said of one round of a judged contest. Events are for ever: a new kind, or a field with a default,
 * may be added; none may change its meaning. Everything here is public the moment it is said: of a sheet that is
 * handed in an event holds the salted commitment alone, and what the commitment stands for only with its reveal.
 */
import { z } from "zod";
import type { ContestId, EntryId, JudgeId, RoundId, UnitId } from "../../kernel/ids";
import { prizeRules, tallyRules } from "../rules";
import { REVEAL_HOWS } from "./reveal-hows";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const entry = id.transform((text) => text as EntryId);
const judge = id.transform((text) => text as JudgeId);
const unit = id.transform((text) => text as UnitId);
/** 1, 2, 3 … of the panel, R1 … of the reserve, C of the head judge. */
const seat = z.string().regex(/^([1-9]\d?|R\d|C)$/);
const whole = (max: number) => z.number().int().min(0).max(max);
const reason = z.string().trim().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{32}$/);
/** Thousandths of a point. */
const points = whole(1_000_000);

const performing = z.strictObject({
  entry,
  number: z.number().int().min(1).max(500),
  /** Null where nobody may know whose it is before it is revealed. */
  unit: unit.nullable(),
  category: z.string().max(40),
});
/** Units and acts to which a judge has declared a tie: a family member, a former pupil. */
const ties = z.strictObject({ units: z.array(unit).max(50), entries: z.array(entry).max(100) });
const seated = z.strictObject({ seat, judge, unit: unit.nullable(), ties: ties.optional() });
/** Marks as they were written, so that a wrong one is answered in words. */
const written = z.record(z.string().max(40), z.string().max(20));
const remark = z.string().max(500).optional();
/** The judge was asked to step back and declares to have no tie to the act. */
const stays = z.literal(true).optional();
const quota = z.strictObject({
  to: id.transform((text) => text as RoundId),
  categories: z.array(z.string().max(40)).max(12),
  best: whole(200),
  /** So many of the categories when left out, or whoever has one of so many first places (R30). */
  by: z.enum(["count", "place"]).optional(),
});

/** What a round begins with. */
export const programme = z.strictObject({
  round: id.transform((text) => text as RoundId),
  contest: id.transform((text) => text as ContestId),
  rules: tallyRules,
  prizes: prizeRules.nullable(),
  advance: z.array(quota).max(8),
  entries: z.array(performing).min(1).max(300),
  seats: z.array(seated).min(1).max(30),
  /** Whether judges are asked to step back from their own unit's acts. Rounds that were opened before do not say it. */
  recuseSameUnit: z.boolean().optional(),
  /** Nobody appears one after the other: all entries are called with the opening, and none of them is on stage. */
  atOnce: z.literal(true).optional(),
  /** Nothing of it counts: a stream of its own, in which panel, desk and screen are tried out. */
  rehearsal: z.literal(true).optional(),
});

export const REVEAL_STEPS = [
  "criterion",
  "sheet",
  "sheets",
  "extremes",
  "score",
  "place",
  "all",
] as const;

const how = z.enum(REVEAL_HOWS);
const awards = z
  .array(z.strictObject({ entry, prize: z.string().max(40).nullable() }))
  .min(2)
  .max(50);

const level = z.array(id).min(2).max(50);

const one = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const roundCommand = z.discriminatedUnion("type", [
  one("open", { programme }),
  /** Another judge takes a seat: somebody fell ill. */
  one("seat", { seated }),
  /** What a judge has declared; it takes the place of what stood there. */
  one("declare-ties", { seat, ties }),
  one("call", { entry }),
  one("withdraw", { entry }),
  /** How long the act took, as the desk's watch says. */
  one("time", { entry, ms: whole(7_200_000) }),
  one("penalise", { entry, points: points.min(1), reason }),
  /** Points on top, with the reason that everybody reads. */
  one("reward", { entry, points: points.min(1), reason }),
  one("recuse", { entry, seat }),
  one("absent", { entry, seat }),
  /** A judge has gone for the rest of the round, or is back. */
  one("away", { seat }),
  one("back", { seat }),
  /** Marks and remark go to a sealed row. */
  one("hand-in", {
    entry,
    seat,
    marks: written,
    salt,
    reason: z.string().trim().max(200).optional(),
    remark,
    stays,
  }),
  /** Somebody enters what stands on a judge's paper sheet; it counts once somebody else has entered the same. */
  one("paper", { entry, seat, marks: written, salt, remark, stays }),
  one("check-paper", { entry, seat, marks: written }),
  one("return-sheet", { entry, seat }),
  one("confirm", { entry }),
  /** Where all entries were called with the opening: whatever is complete, and then the release of all of it. */
  one("confirm-all", {}),
  one("reveal-all", {}),
  one("reveal", { entry, step: z.enum(REVEAL_STEPS) }),
  one("ask-correction", { entry, reason }),
  one("grant-correction", { entry }),
  /** Somebody else says no, and why. */
  one("decline-correction", { entry, reason }),
  /** The head judge parts entries that nothing else parts, the best first. */
  one("order-tied", { entries: z.array(entry).min(2).max(50) }),
  /** The head judge says who gets which prize at the line between two, and why. */
  one("decide-prizes", { awards, reason }),
  /** Of a contest whose last stage this was: who is level in its total, persons or teams, the best first (M11). */
  one("order-totals", { level, reason }),
  one("plan-reveal", { how }),
  /** The head judge has walked through the whole script; `orders` parts what nothing else parts. */
  one("check-reveal", {
    orders: z.array(z.array(entry).min(2).max(50)).max(50),
    /** The same about prizes at a line between two. */
    decisions: z.array(z.strictObject({ awards, reason })).max(20).optional(),
    salt,
  }),
  one("reveal-next", {}),
  one("pause-reveal", { on: z.boolean() }),
  /** The screen shows what stood there before. What was released stays so. */
  one("screen-back", {}),
  one("close", {}),
]);

const judgeTotal = z.strictObject({
  seat,
  total: z.number().int(),
  dropped: z.enum(["high", "low"]).nullable(),
});
const fraction = z.strictObject({ over: z.number().int(), under: z.number().int() });
const seatNames = z.array(seat).readonly();
const tally = z.strictObject({
  totals: z.array(judgeTotal),
  mean: z.number().int(),
  deduction: z.number().int(),
  exact: fraction,
  score: z.number().int(),
  bonus: z.number().int().optional(),
  /** Seats for which the mean of the others stands. */
  missing: z
    .array(z.strictObject({ seat, total: fraction, dropped: z.enum(["high", "low"]).nullable() }))
    .readonly()
    .optional(),
  /** Where marks are dropped criterion by criterion: what each came to. */
  criteria: z
    .array(
      z.strictObject({
        id: z.string(),
        value: fraction,
        share: fraction,
        dropped: z.strictObject({ high: seatNames, low: seatNames }),
      }),
    )
    .readonly()
    .optional(),
});
const ended = z.strictObject({
  place: z.number().int(),
  shared: z.boolean(),
  prize: z.string().nullable(),
});
const figures = z.record(z.string(), z.union([z.string(), z.number().int()]));

/** What a round ends with. */
export const results = z.strictObject({
  ranked: z.array(
    z.strictObject({
      entry,
      score: z.number().int(),
      place: z.number().int(),
      shared: z.boolean(),
      prize: z.string().nullable(),
    }),
  ),
  reasons: z.array(z.strictObject({ above: entry, below: entry, step: z.string(), figures })),
  /** What the head judge has said about prizes at a line between two. */
  decided: z.array(z.strictObject({ awards, reason })).optional(),
  advance: z.array(
    z.strictObject({ to: id.transform((text) => text as RoundId), entries: z.array(entry) }),
  ),
});

export const roundEvent = z.discriminatedUnion("type", [
  one("opened", { programme }),
  one("seated", { seated }),
  one("ties-declared", { seat, ties }),
  one("called", { entry }),
  one("withdrawn", { entry }),
  /** `deduction` as the rules of time want it, in thousandths. */
  one("timed", { entry, ms: whole(7_200_000), deduction: points }),
  one("penalised", { entry, points, reason }),
  one("rewarded", { entry, points, reason }),
  /** `reserve`: the seat that judges this entry instead. */
  one("recused", { entry, seat, reserve: seat.nullable() }),
  one("absent", { entry, seat, reserve: seat.optional() }),
  one("went-away", { seat }),
  one("came-back", { seat }),
  /** `paper`: who entered the judge's paper sheet, and who entered it again. */
  one("handed-in", {
    entry,
    seat,
    commitment: hash,
    stays,
    paper: z.strictObject({ entered: z.string(), checked: z.string() }).optional(),
  }),
  /** It does not count yet. */
  one("paper-entered", { entry, seat, commitment: hash, by: z.string(), stays }),
  /** Somebody else has entered something else. What differs is said to nobody but that person. */
  one("paper-differed", { entry, seat, by: z.string() }),
  one("returned", { entry, seat }),
  /** The head judge has looked at exactly these sheets and these points; `missing`: the mean of the others stands for them. */
  one("confirmed", {
    entry,
    deduction: points,
    bonus: points.optional(),
    sheets: z.array(z.strictObject({ seat, commitment: hash })),
    missing: z.array(seat).readonly().optional(),
  }),
  one("sheet-revealed", {
    entry,
    seat,
    commitment: hash,
    marks: z.record(z.string(), z.number().int()),
    salt,
    reason: z.string().optional(),
  }),
  /** The marks of one criterion by seat. The sheets that hold them follow with the last criterion. */
  one("criterion-revealed", {
    entry,
    criterion: z.string(),
    marks: z.record(z.string(), z.number().int()),
  }),
  one("extremes-revealed", { entry }),
  one("score-revealed", { entry, tally }),
  /** `at`: what it ends with, where better ones are still sealed. */
  one("placed", { entry, at: ended.optional() }),
  /** Since another one was corrected, this one ends with something else than was said (J33). */
  one("placed-anew", { entry, at: ended }),
  /** `by`: who asked, for somebody else has to grant it. */
  one("correction-asked", { entry, reason, by: z.string() }),
  one("correction-granted", { entry }),
  one("correction-declined", { entry, reason }),
  one("tied-ordered", { entries: z.array(entry) }),
  one("prizes-decided", { awards, reason }),
  one("totals-ordered", { level, reason }),
  one("reveal-planned", { how, by: z.string() }),
  /** `commitment` to the orders of the script, which may be none. */
  one("reveal-checked", { commitment: hash, by: z.string() }),
  one("reveal-paused", {}),
  one("reveal-resumed", {}),
  /** What one press of the ladder releases: those in the order in which they are read out. */
  one("step-released", { entries: z.array(entry) }),
  one("screen-moved", { back: whole(300) }),
  one("closed", { results }),
]);

export type RoundCommand = z.infer<typeof roundCommand>;
export type RoundEvent = z.infer<typeof roundEvent>;
export type Seated = z.infer<typeof seated>;
export type Results = z.infer<typeof results>;
export type RevealHow = (typeof REVEAL_HOWS)[number];
export type RevealStep = (typeof REVEAL_STEPS)[number];
export type HandIn = Extract<RoundCommand, { type: "hand-in" }>;
export type Paper = Extract<RoundCommand, { type: "paper" }>;
export type Ties = z.infer<typeof ties>;
