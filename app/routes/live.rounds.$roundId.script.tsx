import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { roundId } from "../../domain/kernel/ids";
import type { ScriptPage } from "../../server/services";
import { pageFor } from "../accounts/guard";
import { PresenterScript } from "../festival/presenter-script";
import { useStream } from "../live/use-stream";
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
      {page.upTo && <Following upTo={page.upTo} at={page.at} />}
      <PresenterScript page={page} />
    </>
  );
}

/** Nothing of a round is folded here: only the server knows the script's order. */
const NOTHING = { initial: null, evolve: () => null };

/** Asks for the script anew whenever something was said in the round: no presenter reads an old one out. */
function Following({ upTo, at }: { upTo: NonNullable<ScriptPage["upTo"]>; at: number }) {
  const { stream, epoch, seq } = upTo;
  const { seq: now } = useStream(NOTHING, stream, { epoch, seq, at, state: null });
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (now > seq) revalidate();
  }, [now, seq, revalidate]);
  return null;
}
