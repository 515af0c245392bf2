import type { Result } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { parseMarks } from "../marks";
import { commitmentOf, type SealedSheet } from "./commitment";
import type { RoundWish } from "./decide";
import { toOpen } from "./reveal";
import { commitmentOfOrders, type SealedOrders, sealedOnes } from "./script";
import { entryOf, type RoundState } from "./state";
import type { RoundCommand } from "./vocabulary";

/** What lies in a sealed row: a sheet, or how a checked script parts those who are level. */
export type Sealed = SealedSheet | SealedOrders;

/** What a granted command leaves in a sealed row: a sheet that is handed in or entered from paper; null for everything else (J3, J16). */
export function sealed(
  state: RoundState,
  command: RoundCommand,
): { readonly commitment: string; readonly content: Sealed } | null {
  if (command.type === "check-reveal") return sealedOrders(state, command);
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

/** Always a row, also where nothing is tied: whether there is one says nothing (J21). */
function sealedOrders(
  { programme }: RoundState,
  { orders, decisions, salt }: Extract<RoundCommand, { type: "check-reveal" }>,
) {
  const round = programme?.round ?? "";
  const content: SealedOrders = { round, orders, salt, ...(decisions ? { decisions } : {}) };
  return { commitment: commitmentOfOrders(content), content };
}

/** The commitments whose sealed rows a command needs before it can be decided. */
export function needed(state: RoundState, command: RoundCommand): readonly string[] {
  if (command.type === "check-reveal" || command.type === "reveal-all") return sealedOnes(state);
  const checked = state.script.checked?.commitment;
  if (command.type === "reveal-next")
    return checked && state.script.back === 0 ? [...sealedOnes(state), checked] : [];
  if (command.type !== "reveal" && command.type !== "check-paper") return [];
  const entry = entryOf(state, command.entry);
  if (command.type === "reveal") return entry ? toOpen(entry, command.step) : [];
  const paper = entry?.seats.find(({ seat }) => seat === command.seat)?.paper;
  return paper ? [paper.commitment] : [];
}

/** A command with the sealed rows it needs. */
export function withOpened(command: RoundCommand, rows: readonly Sealed[]): RoundWish {
  const opened = rows.flatMap((row) => ("orders" in row ? [] : [row]));
  const parted = rows.find((row) => "orders" in row);
  return { ...command, opened, ...(parted ? { parted } : {}) };
}
