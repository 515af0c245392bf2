/**
 * The public draw of a season's groups: announced with everything but its seed, drawn ball by ball, opened for
 * everybody to check. A stream is public, so the seed lies in a sealed row until the opening, and so does the outcome
 * until each ball is shown; the stream holds what commits to them.
 */
import { z } from "zod";
import { drawnPlace } from "../draw-input";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{32,64}$/);
const digits = z.string().regex(/^\d+$/);
const text = z.string().trim().max(100);

/** The entry list, as `DrawEntry` has it. */
const entry = z.strictObject({
  entrants: z
    .array(z.strictObject({ id, traits: z.record(z.string(), z.string()) }))
    .min(1)
    .max(200)
    .readonly(),
  pots: z.array(z.array(id).min(1).readonly()).min(1).max(64).readonly(),
  groupSizes: z.array(z.number().int().min(1).max(64)).min(1).max(26).readonly(),
  separation: z
    .array(
      z.strictObject({
        kind: z.string(),
        value: z.string().optional(),
        maxPerGroup: z.number().int().min(0),
      }),
    )
    .max(50)
    .readonly(),
  apart: z.array(z.array(id).readonly()).max(100).readonly().optional(),
  fixed: z
    .array(z.strictObject({ team: id, group: z.string(), place: z.number().int().min(1) }))
    .max(100)
    .readonly()
    .optional(),
});

const legal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exact"), count: digits }),
  z.strictObject({ kind: z.literal("between"), least: digits, most: digits }),
]);

const one = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const drawCommand = z.discriminatedUnion("type", [
  /** `secret` is the seed's sealed part; `source` says what public thing its other part will be, or is empty. */
  one("announce", { draw: id, entry, secret: text.min(1), source: text, salt }),
  /** `beyond` is the public part, such as a lottery number; empty when none was announced. */
  one("start", { beyond: text, salt }),
  /** Shows the next balls, up to this one (from 1). */
  one("show", { step: z.number().int().min(1).max(200) }),
  /** Opens the seed for everybody. */
  one("open", {}),
]);

export const drawEvent = z.discriminatedUnion("type", [
  one("announced", {
    draw: id,
    entry,
    /** SHA-256 of the entry list, and of what the seed's sealed part is. */
    fingerprint: hash,
    commitment: hash,
    source: z.string(),
    legal,
  }),
  one("started", { beyond: z.string(), outcome: hash }),
  one("shown", { step: z.number().int(), pot: z.number().int(), ...drawnPlace.shape }),
  one("opened", {
    secret: z.string(),
    salt: z.string(),
    outcomeSalt: z.string(),
    seed: z.string(),
    /** The number of the draw among the legal ones, or empty where those were not counted. */
    number: z.string(),
  }),
]);

export type DrawCommand = z.infer<typeof drawCommand>;
export type DrawEvent = z.infer<typeof drawEvent>;
type Of<Type extends DrawEvent["type"]> = Extract<DrawEvent, { type: Type }>;
export type Announced = Of<"announced">;
export type Shown = Of<"shown">;
export type Opened = Of<"opened">;
