import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formFor } from "../accounts/guard";
import { notFound } from "../respond";

export const loader = ({ context }: ActionFunctionArgs) => {
  throw notFound(context);
};

/** Loads the demo into an installation in which nothing was entered yet. */
export async function action(asked: ActionFunctionArgs) {
  formFor(asked, "manage-accounts");
  // Somebody may have begun to enter things meanwhile; the office says so by showing them.
  await asked.context.services.demo();
  return redirect("/office");
}
