import type { ActionFunctionArgs } from "@remix-run/node";
import { draftsInput } from "../../domain/festival/judging/draft-input";
import { parseStream, roundId, roundStream, type StreamId } from "../../domain/kernel/ids";
import { inputFault } from "../../domain/words/input-issues";
import { problemBody, statusOf } from "../../domain/words/problem";
import { formFor } from "../accounts/guard";
import { notFound, problem, refused } from "../respond";

/** A night's sheets of one seat stay far below. */
const LONGEST = 200_000;

/** Saves the sheets that a judge is filling, and answers what is kept of the seat. Without sheets it only answers. */
export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const round = params.roundId ?? "";
  const body = await request.text();
  if (body.length > LONGEST) return problem(context, "too-large", { max: "200 kB" });
  const input = draftsInput.safeParse(jsonOf(body), { reportInput: true });
  // Who may not judge here learns nothing of what the body should have been.
  const seat = input.success ? input.data.seat : seatOf(context.actor);
  formFor(args, "judge-entry", { round: roundId(round), seat });
  if (!input.success) {
    const [issue] = input.error.issues;
    const { path = "", why } = issue ? inputFault(issue) : {};
    const body = problemBody("bad-shape", { field: path || "body" }, context.requestId, why);
    return Response.json(body, { status: statusOf("bad-shape") });
  }
  const { rounds, festival, seatHolders } = context.services;
  const { drafts, stream: of = roundStream(round) } = input.data;
  const stream = ofRound(of, round);
  if (stream === null) throw notFound(context);
  const [impossible] = await rounds.saveDrafts(stream, seat, drafts);
  if (impossible) return refused(context, impossible);
  const [held, hold] = await Promise.all([
    rounds.sheets(stream, seat),
    seatHolders.meet(round, seat, context.device ?? ""),
  ]);
  return Response.json(
    { ...held, hold, stream: festival.onNow(round).stream },
    { headers: { "Cache-Control": "no-store" } },
  );
}

/** The stream if it is the round's own or one of its rehearsals, or else null. */
function ofRound(name: string, round: string): StreamId | null {
  const parsed = parseStream(name);
  const its =
    parsed?.kind === "rehearsal" ? parsed.round : parsed?.kind === "round" ? parsed.id : null;
  return parsed && its === round ? parsed.stream : null;
}

export function loader({ context }: ActionFunctionArgs): never {
  throw notFound(context);
}

const seatOf = (actor: ActionFunctionArgs["context"]["actor"]): string =>
  actor.kind === "account" ? (actor.seat ?? "") : "";

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
