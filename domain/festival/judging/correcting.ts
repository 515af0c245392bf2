import { never, ok, type Result, refuse } from "../../kernel/result";
import type { Refusal, Said } from "../../live/decider";
import type { EntryState } from "./state";
import type { RoundCommand, RoundEvent } from "./vocabulary";

export type Correcting = Extract<
  RoundCommand,
  { type: "ask-correction" | "grant-correction" | "decline-correction" }
>;

const CORRECTING: ReadonlySet<RoundCommand["type"]> = new Set([
  "ask-correction",
  "grant-correction",
  "decline-correction",
] satisfies Correcting["type"][]);

/** What is said of a result that is out, also after its round was closed. */
export const isCorrecting = (command: RoundCommand): command is Correcting =>
  CORRECTING.has(command.type);

/**
 * J9, J34: a correction is asked for with a reason, and granted or declined by somebody else, whose refusal has a reason
 * as well. Refuses `not-revealed`, `no-correction-asked` and `second-person`, each with the entry and its number.
 */
export function correcting(
  { entry, number, shown, asked }: EntryState,
  command: Correcting,
  { by }: Pick<Said, "by">,
): Result<readonly RoundEvent[], Refusal> {
  if (command.type === "ask-correction") {
    if (!shown?.placed) return refuse({ code: "not-revealed", entry, number });
    return ok([{ type: "correction-asked", entry, reason: command.reason, by }]);
  }
  if (!asked) return refuse({ code: "no-correction-asked", entry, number });
  // Whoever has asked takes it back instead of answering.
  if (asked.by === by) return refuse({ code: "second-person", entry, number });
  switch (command.type) {
    case "grant-correction":
      return ok([{ type: "correction-granted", entry }]);
    case "decline-correction":
      return ok([{ type: "correction-declined", entry, reason: command.reason }]);
    default:
      return never(command);
  }
}
