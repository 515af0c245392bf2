import type { AppLoadContext } from "@remix-run/node";
import { type Action, may, type Thing } from "../domain/accounts/roles";
import { type ProblemBody, type ProblemCode, problemBody, statusOf } from "../domain/words/problem";
import { refusalMessage } from "../domain/words/refusal";
import type { Facts } from "../domain/words/say";

const json = (body: unknown, status: number): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  });

/** A problem as a response; throw it where there is no page to show, return it where one waits for the answer. */
export const problem = (
  context: Pick<AppLoadContext, "requestId">,
  code: ProblemCode,
  facts?: Facts & { readonly field?: string },
): Response => json(problemBody(code, facts, context.requestId), statusOf(code));

/** Absent and forbidden look alike, so that nobody can feel out what exists. */
export const notFound = (context: Pick<AppLoadContext, "requestId">): Response =>
  problem(context, "not-found");

/** Stops with 401 for somebody who is not signed in and with 404 for somebody who may not do this. */
export function demand(
  context: Pick<AppLoadContext, "actor" | "requestId">,
  action: Action,
  thing?: Thing,
): void {
  if (may(context.actor, action, thing)) return;
  throw problem(context, context.actor.kind === "anonymous" ? "not-signed-in" : "not-found");
}

/** A refusal on its way to the page that asked: `409` with its code, its facts and its sentence in every language. */
export const refused = (
  context: Pick<AppLoadContext, "requestId">,
  refusal: { readonly code: string },
): Response =>
  json({ ...refusal, message: refusalMessage(refusal), requestId: context.requestId }, 409);

/** Whatever was thrown as a response and is a problem; null for anything else. */
export function asProblem(data: unknown): ProblemBody | null {
  if (typeof data !== "object" || data === null) return null;
  const { code, message } = data as Partial<ProblemBody>;
  return typeof code === "string" && typeof message?.zh === "string" ? (data as ProblemBody) : null;
}
