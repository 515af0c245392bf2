import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { notFound } from "../respond";

interface Own {
  readonly person: Person;
  readonly unit: string;
}

/** The unit of whoever asks for a page of theirs; there is no such page for people without one. */
export const unitPageFor = (asked: LoaderFunctionArgs): Own => own(asked, pageFor, "see-unit");

/** The same for a form. */
export const unitFormFor = (asked: ActionFunctionArgs): Own => own(asked, formFor, "edit-unit");

function own(
  asked: LoaderFunctionArgs,
  ask: typeof pageFor,
  action: "see-unit" | "edit-unit",
): Own {
  const { actor } = asked.context;
  const unit = actor.kind === "account" ? actor.unitId : undefined;
  const person = ask(asked, action, unit === undefined ? {} : { unit });
  if (unit === undefined) throw notFound(asked.context);
  return { person, unit };
}
