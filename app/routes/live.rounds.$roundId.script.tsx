import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { pageFor } from "../accounts/guard";
import { PresenterScript } from "../festival/presenter-script";
import { Following } from "../live/following";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "script.title");

/** What the presenter reads out: marks that nobody else may see yet, so it is the head judge's to print. */
export async function loader(asked: LoaderFunctionArgs) {
  const { params, context } = asked;
  const round = roundId(params.roundId ?? "");
  pageFor(asked, "see-sheets", { round });
  return context.services.rounds.scriptPage(round, context.services.now());
}

export default function ScriptRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      {page.upTo && <Following upTo={{ ...page.upTo, at: page.at }} />}
      <PresenterScript page={page} />
    </>
  );
}
