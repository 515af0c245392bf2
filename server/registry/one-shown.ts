import { shownFestivalId } from "../festival/active-festival";
import { shownSeasonId } from "../league/active-season";
import type { Changes } from "./changes";
import type { Registry } from "./registry";

/** Of these everybody sees one at a time. */
type Kind = "season" | "festival";

const SHOWN = { season: shownSeasonId, festival: shownFestivalId } as const;

/**
 * Publishes one in the place of the one that everybody sees now, which is hidden by the same act. Refused unless
 * `instead` names that one: what goes from the public pages must have been seen by whoever decides it.
 */
export async function showInstead(
  changes: Changes,
  kind: Kind,
  id: string,
  instead: string | null,
): Promise<void> {
  const now = await SHOWN[kind](changes.tx);
  if (now !== null && now !== id && now !== instead) await refuseBeside(changes, kind, now);
  for (const other of await changes.find(kind, { published: true }))
    if (other.id !== id) await changes.update(kind, String(other.id), { published: false });
  await changes.update(kind, id, { published: true });
}

/** Undoing a hiding must not bring back a second one beside what was published since. */
export function guardShown(registry: Registry): void {
  for (const kind of ["season", "festival"] as const)
    registry.takesBack(`${kind}.updated`, {
      afterwards: async (changes, { before, after }) => {
        const [was, is] = [isPublished(before), isPublished(after)];
        if (!was || is) return;
        const shown = await changes.find(kind, { published: true });
        const other = shown.find(({ id }) => id !== (before as { readonly id?: unknown }).id);
        if (other) await refuseBeside(changes, kind, String(other.id));
      },
    });
}

async function refuseBeside(changes: Changes, kind: Kind, id: string): Promise<never> {
  const other = await changes.read(kind, id);
  return changes.refuse({ code: `${kind}-shown`, ...{ name: String(other?.name ?? id) } });
}

const isPublished = (row: unknown): boolean =>
  (row as { readonly published?: unknown } | null)?.published === true;
