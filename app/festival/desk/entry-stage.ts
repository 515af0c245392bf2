import type { EntryState, RoundState } from "../../../domain/festival/judging/state";

/** Where an entry stands, as the running order shows it. */
type EntryStage =
  | { readonly kind: "waiting" | "on-stage" | "confirmed" | "revealed" | "withdrawn" }
  /** So many of so many sheets are in. */
  | { readonly kind: "judging"; readonly count: number; readonly of: number }
  | { readonly kind: "revealing" }
  /** A correction was asked for, or granted and not published again. */
  | { readonly kind: "correction" };

export function stageOf(state: RoundState, entry: EntryState): EntryStage {
  const { status, shown, version, asked, seats } = entry;
  if (status === "withdrawn") return { kind: "withdrawn" };
  if (asked || (version > 1 && !shown?.placed)) return { kind: "correction" };
  if (shown?.placed) return { kind: "revealed" };
  if (shown && shown.sheets.length > 0) return { kind: "revealing" };
  if (status === "confirmed") return { kind: "confirmed" };
  if (status === "waiting") return { kind: "waiting" };
  const count = seats.filter((seat) => seat.status === "handed-in").length;
  const of = seats.filter((seat) => seat.status !== "recused" && seat.status !== "absent").length;
  if (count === 0 && state.current === entry.entry) return { kind: "on-stage" };
  return { kind: "judging", count, of };
}
