import type { Result } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { parseMarks } from "../marks";
import { commitmentOf, type SealedSheet } from "./commitment";
import type { RoundWish } from "./decide";
import { toOpen } from "./reveal";
import { entryOf, type RoundState } from "./state";
import type { RoundCommand } from "./vocabulary";

/** What a granted command leaves in a sealed row: a sheet that is handed in or entered from paper; null for everything else (J3, J16). */
export function sealed(
  state: RoundState,
  command: RoundCommand,
): { readonly commitment: string; readonly content: SealedSheet } | null {
  if (command.type !== "hand-in" && command.type !== "paper") return null;
  if (!state.programme) return null;
  const marks: Result<SealedSheet["marks"], Refusal> = parseMarks(
    command.marks,
    state.programme.rules,
  );
  if (!marks.ok) return null;
  const { entry, seat, salt, remark } = command;
  const reason = command.type === "hand-in" ? command.reason : undefined;
  const content = {
    round: state.programme.round,
    entry,
    seat,
    marks: marks.value,
    salt,
    ...(reason ? { reason } : {}),
    ...(remark ? { remark } : {}),
  };
  return { commitment: commitmentOf(content), content };
}

/** The commitments whose sealed rows a command needs before it can be decided. */
export function needed(state: RoundState, command: RoundCommand): readonly string[] {
  if (command.type !== "reveal" && command.type !== "check-paper") return [];
  const entry = entryOf(state, command.entry);
  if (command.type === "reveal") return entry ? toOpen(entry, command.step) : [];
  const paper = entry?.seats.find(({ seat }) => seat === command.seat)?.paper;
  return paper ? [paper.commitment] : [];
}

/** A command with the sealed rows it needs. */
export const withOpened = (command: RoundCommand, opened: readonly SealedSheet[]): RoundWish => ({
  ...command,
  opened,
});
