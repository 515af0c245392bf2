import { type AppLoadContext, redirect } from "@remix-run/node";
import { changeMessage } from "../../../domain/words/registry-messages";
import type { Facts } from "../../../domain/words/say";
import type { Person } from "../../accounts/guard";
import { textOf } from "../forms";
import type { Outcome } from "./outcome";

const DONES = [
  "saved",
  "removed",
  "changed",
  "undone",
  "drawn",
  "announced",
  "published",
  "hidden",
  "chosen",
  "festival-chosen",
  "ordered",
  "moved",
  "seated",
] as const;

/** The act that led to this page, when there was one. */
export function outcomeIn(request: Request): Outcome | null {
  const { searchParams } = new URL(request.url);
  const done = DONES.find((one) => one === searchParams.get("done"));
  if (!done) return null;
  const batch = searchParams.get("batch") ?? "";
  const count = Number(searchParams.get("n") ?? "1");
  return {
    done,
    ...(/^[\w-]{36}$/.test(batch) ? { batch } : {}),
    ...(Number.isSafeInteger(count) && count > 0 ? { count } : {}),
  };
}

/** On to a page that tells what was done and offers its undo. */
export function tell(path: string, done: Outcome["done"], batch?: string, count = 1): Response {
  const search = new URLSearchParams({ done: done ?? "saved" });
  if (batch) search.set("batch", batch);
  if (count > 1) search.set("n", String(count));
  return redirect(`${path}?${search}`);
}

/** A refusal as a page tells it. */
export const refusedAs = (refusal: { readonly code: string }): Outcome => {
  const facts: { readonly code: string } & Facts = { ...refusal };
  return { refusal: changeMessage(facts) };
};

/** The undo that stands beside what was done. */
export async function undoAct(
  context: AppLoadContext,
  form: FormData,
  person: Person,
): Promise<Outcome> {
  const undone = await context.services.registry.undo(textOf(form, "batch"), person);
  return undone.ok ? { done: "undone", count: undone.value.value } : refusedAs(undone.refusal);
}
