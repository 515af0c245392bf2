import type { Line } from "./lines";
import type { Panel } from "./sheet-context";

/** A panel together with the entry it was opened for: what is typed there is meant for that one alone. */
export interface HeldPanel {
  readonly panel: Panel;
  readonly entry: string | null;
}

/**
 * What covers the sheet now. A panel whose entry is no longer the one that is open, or takes nothing more of the kind,
 * gives way to the word that it is over; otherwise the very same is answered.
 */
export function panelNow(held: HeldPanel | null, line: Line | null): HeldPanel | null {
  if (held === null || held.entry === null) return held;
  const { panel, entry } = held;
  if (panel.kind === "list" || panel.kind === "receipts" || panel.kind === "over") return held;
  if (line?.entry === entry && takes(line, panel.kind)) return held;
  return { panel: { kind: "over", entry, of: panel.kind }, entry };
}

function takes({ shut, status }: Line, kind: "keys" | "remark" | "change" | "recuse"): boolean {
  if (shut !== null || status === "recused") return false;
  return kind !== "change" || status === "handed-in" || status === "returned";
}
