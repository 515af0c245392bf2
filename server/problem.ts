import { type ProblemBody, type ProblemCode, problemBody, statusOf } from "../domain/words/problem";
import type { Facts } from "../domain/words/say";

export type { ProblemBody, ProblemCode };

/** An expected "no" that travels as an exception from a service to the door, which answers with its status. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: Facts & { readonly field?: string } = {},
  ) {
    super(code);
  }

  get status(): number {
    return statusOf(this.code);
  }

  body(requestId?: string): ProblemBody {
    return problemBody(this.code, this.facts, requestId);
  }
}
