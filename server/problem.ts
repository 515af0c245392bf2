import type { z } from "zod";
import { inputFault } from "../domain/words/input-issues";
import { type ProblemBody, type ProblemCode, problemBody, statusOf } from "../domain/words/problem";
import type { Facts } from "../domain/words/say";

export type { ProblemBody, ProblemCode };

/** An expected "no" that travels as an exception from a service to the door, which answers with its status. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: Facts & { readonly field?: string } = {},
    readonly why?: { readonly zh: string; readonly en: string },
  ) {
    super(code);
  }

  get status(): number {
    return statusOf(this.code);
  }

  body(requestId?: string): ProblemBody {
    return problemBody(this.code, this.facts, requestId, this.why);
  }
}

/** What does not have the form it must have, from the first thing a schema found; parse with `reportInput`. */
export function badShape(
  [issue]: readonly z.core.$ZodIssue[],
  field: (path: string) => string = (path) => path || "body",
): Problem {
  if (!issue) return new Problem("bad-shape", { field: field("") });
  const { path, why } = inputFault(issue);
  return new Problem("bad-shape", { field: field(path) }, why);
}
