import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Action, type Actor, may, type Thing } from "../../domain/accounts/roles";
import { notFound, problem } from "../respond";

interface Asked {
  readonly request: Request;
  readonly context: AppLoadContext;
}

/** Somebody who is signed in. */
export type Person = Extract<Actor, { kind: "account" }>;

/**
 * For a page: whoever is not signed in is sent to sign in and comes back; whoever may not see it is told that there
 * is no such page, as if there were none. Returns who is asking.
 */
export function pageFor({ request, context }: Asked, action: Action, thing?: Thing): Person {
  const { actor } = context;
  if (actor.kind === "account" && may(actor, action, thing)) return actor;
  if (actor.kind === "account") throw notFound(context);
  const { pathname, search } = new URL(request.url);
  throw redirect(`/accounts/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

/** For a form: 401 for whoever is not signed in, 404 for whoever may not do this. Returns who is asking. */
export function formFor({ context }: Asked, action: Action, thing?: Thing): Person {
  const { actor } = context;
  if (actor.kind === "account" && may(actor, action, thing)) return actor;
  throw problem(context, actor.kind === "anonymous" ? "not-signed-in" : "not-found");
}
