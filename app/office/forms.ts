import type { AppLoadContext } from "@remix-run/node";
import { refusalMessage } from "../../domain/words/refusal";
import { problem } from "../respond";

/** A field of a form as text; the empty text when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A field that has to be a whole number; answers 400 when it is none. */
export function wholeOf(context: AppLoadContext, form: FormData, name: string): number {
  const text = textOf(form, name);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw problem(context, "bad-shape", { field: name, why: "a whole number" });
}

/** A refusal on its way back to the form that asked. Throws when the thing is not there, or not for this person. */
export function back(context: AppLoadContext, refusal: { readonly code: string }) {
  if (refusal.code === "not-found") throw problem(context, "not-found");
  return { refusal: refusal.code, message: refusalMessage({ ...refusal }) };
}

/** The address under which this installation is asked, for links that are handed out. */
export const originOf = (context: AppLoadContext, request: Request): string =>
  context.services.env.origin ?? new URL(request.url).origin;
