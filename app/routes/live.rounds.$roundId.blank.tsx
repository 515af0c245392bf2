import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { roundId } from "../../domain/kernel/ids";
import { pageFor } from "../accounts/guard";
import { BlankSheets } from "../festival/paper/blank-sheets";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "paper.blank.title");

/** Sheets to print for judges whose device does not work: before a round as well, by the office or its head judge. */
export async function loader(asked: LoaderFunctionArgs) {
  const { params, context, request } = asked;
  const round = roundId(params.roundId ?? "");
  pageFor(asked, "enter-paper", { round });
  const page = await context.services.paper.blank(round);
  const seat = new URL(request.url).searchParams.get("seat");
  return { page, seat: page.seats.find((one) => one.seat === seat)?.seat ?? null };
}

export default function BlankRoute() {
  const { page, seat } = useLoaderData<typeof loader>();
  return <BlankSheets page={page} only={seat} />;
}
