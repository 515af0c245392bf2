import type { CommandId } from "../../../domain/kernel/ids";
import { inOrder } from "../../../domain/live/commit";
import type { Entry } from "../../live/outbox-sheet";
import { entryBefore } from "./lines";
import type { Place } from "./pad-context";

/**
 * What has become of an entry: it counts, was taken back, is corrected (`by` stands in its place now), or was never
 * accepted and is dropped on this device.
 */
export type Fate =
  | { readonly kind: "stands" | "gone" | "missing" }
  | { readonly kind: "replaced"; readonly by: CommandId };

export function fateOf<Event>(entries: readonly Entry<Event>[], id: CommandId): Fate {
  const entry = entries.find((one) => one.id === id);
  if (!entry) return { kind: "missing" };
  const order = inOrder(entries);
  if (order.includes(entry)) return { kind: "stands" };
  const by = corrected(entry, entries, new Set(order));
  return by ? { kind: "replaced", by: by.id } : { kind: "gone" };
}

/** The correction that counts instead, also when it corrects another one. */
function corrected<Event>(
  entry: Entry<Event>,
  entries: readonly Entry<Event>[],
  counting: ReadonlySet<Entry<Event>>,
): Entry<Event> | null {
  for (const next of entries.filter((one) => one.replaces === entry.seq)) {
    const last = counting.has(next) ? next : corrected(next, entries, counting);
    if (last) return last;
  }
  return null;
}

/** Where something forgotten is being put in; `fate` says what became of the entry behind which that was to be. */
export interface Anchor {
  readonly id: CommandId | null;
  readonly fate: Fate;
}

/** A place whose entry is gone is shown as it was at that time, until somebody has said where it goes instead. */
export function anchorOf(
  entries: Parameters<typeof entryBefore>[0],
  place: Pick<Place, "id" | "time">,
): Anchor {
  const fate = fateOf(entries, place.id);
  const id = fate.kind === "stands" ? place.id : (entryBefore(entries, place.time)?.id ?? null);
  return { id, fate };
}
