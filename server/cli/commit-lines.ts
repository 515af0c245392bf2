import { z } from "zod";
import type { CommandId, StreamId } from "../../domain/kernel/ids";
import type { Commit } from "../../domain/live/commit";
import { parseCase } from "./cases";
import { type Line, parseJson } from "./read-input";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().min(1);

const shape = {
  stream: z
    .string()
    .min(1)
    .transform((text) => text as StreamId),
  seq: number,
  id: z
    .string()
    .min(1)
    .transform((text) => text as CommandId),
  /** UTC milliseconds at which the server received it. */
  at: z.int(),
  /** A pseudonym. */
  by: z.string(),
  events: z.array(z.looseObject({ type: z.string() })),
  void: number.optional(),
  replaces: number.optional(),
  after: number.optional(),
  prev: hash,
  hash,
};

/** A line of an exported log. */
export const commitLine = z.object(shape);

/**
 * The same for those who verify: what is not hashed has no place in it, or somebody could write beside the record
 * what the record never said.
 */
export const exactCommitLine = z.strictObject(shape);

/** The commits of an exported log; throws a complaint that names the line. */
export const parseCommits = (
  schema: typeof commitLine | typeof exactCommitLine,
  file: string,
  lines: readonly Line[],
): Commit[] =>
  lines.map(({ bytes, number: line }) => {
    const place = { file, line };
    return parseCase(schema, parseJson(bytes, place), place);
  });
