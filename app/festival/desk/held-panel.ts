import type { Panel } from "./desk-context";

/** A panel together with the entry that was looked at when it opened. */
export interface HeldPanel {
  readonly panel: Panel;
  readonly entry: string | null;
}

/** What is about the round and not about one act. */
const OF_THE_ROUND: ReadonlySet<Panel["kind"]> = new Set([
  "order",
  "ties",
  "prizes",
  "close",
  "publish",
  "why",
  "sensitivity",
  "judges",
  "keyboard",
  "over",
]);

/**
 * What covers the desk now. A panel about an act gives way to the word that another one is looked at, so that nothing
 * typed for the one is said of the other; otherwise the very same is answered.
 */
export function panelNow(held: HeldPanel | null, looked: string | null): HeldPanel | null {
  if (held === null || held.entry === looked || OF_THE_ROUND.has(held.panel.kind)) return held;
  // A menu in which nothing was typed loses nothing.
  if (held.entry === null || held.panel.kind === "menu") return null;
  return { panel: { kind: "over", entry: held.entry }, entry: held.entry };
}
