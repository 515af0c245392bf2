import { addDays, type LocalDay, type Minutes } from "../kernel/time";
import { type Clash, clashesOf } from "./clashes";
import { type Opening, openingsBetween } from "./openings";
import type { CourtId, Fixture, Plan, Slot, World } from "./world";

/** A court on a day, as a place for one fixture. */
export interface Cell {
  readonly courtId: CourtId;
  readonly day: LocalDay;
  /** `here`: where the fixture stands; `closed`: the court has no slot on that day; `past`: it is too late for it. */
  readonly kind: "fits" | "clashes" | "closed" | "past" | "here";
  /** Where a drop puts the fixture; null where nothing can be put any more. */
  readonly slot: Slot | null;
  /** All that speaks against that slot. */
  readonly clashes: readonly Clash[];
  /** Every slot of the cell that clashes with nothing, the best first. */
  readonly free: readonly Slot[];
}

interface Asked {
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** The venue's day and minute. */
  readonly now: { readonly day: LocalDay; readonly minutes: Minutes };
}

/** When a game without a time of its own is imagined where a court has no slots. */
const EVENING: Minutes = 19 * 60;

/**
 * Every court on every day from `from` to `to` (both included) as a place for the fixture, while the others stay
 * (S28). Throws as `openingsBetween` does.
 */
export function cellsBetween(
  fixture: Fixture,
  plan: Plan,
  world: World,
  { from, to, now }: Asked,
): Cell[] {
  const stands = plan.placed.find(({ fixtureId }) => fixtureId === fixture.id)?.slot ?? null;
  const inCell = new Map<string, Opening[]>();
  for (const opening of openingsBetween(fixture, plan, world, { from, to })) {
    const { courtId, day, start } = opening.slot;
    if (day < now.day || (day === now.day && start <= now.minutes)) continue;
    const key = cellKey(courtId, day);
    const known = inCell.get(key);
    if (known) known.push(opening);
    else inCell.set(key, [opening]);
  }
  const cells: Cell[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const venue of world.venues) {
      for (const { id: courtId } of venue.courts) {
        const openings = inCell.get(cellKey(courtId, day)) ?? [];
        const slot = { venueId: venue.id, courtId, day, start: stands?.start ?? EVENING };
        const against = () => clashesOf(fixture, slot, plan, world);
        const free = openings.flatMap((one) => (one.clashes.length === 0 ? [one.slot] : []));
        const here = stands?.courtId === courtId && stands.day === day;
        cells.push({
          courtId,
          day,
          free,
          ...judged({ openings, here, slot, against, now }),
        });
      }
    }
  }
  return cells;
}

/** By which a cell is found. */
export const cellKey = (courtId: CourtId, day: LocalDay): string => `${day} ${courtId}`;

const CLOSING: ReadonlySet<Clash["code"]> = new Set(["venue-closed", "outside-opening-hours"]);

function judged({
  openings: [best],
  here,
  slot,
  against,
  now,
}: {
  readonly openings: readonly Opening[];
  readonly here: boolean;
  readonly slot: Slot;
  readonly against: () => readonly Clash[];
  readonly now: Asked["now"];
}): Pick<Cell, "kind" | "slot" | "clashes"> {
  if (here) return { kind: "here", slot: null, clashes: [] };
  if (slot.day < now.day) return { kind: "past", slot: null, clashes: [] };
  if (best)
    return {
      kind: best.clashes.length === 0 ? "fits" : "clashes",
      slot: best.slot,
      clashes: best.clashes,
    };
  // Either the last slot of today has begun, or the court opens at no time of that day.
  if (slot.day === now.day) return { kind: "past", slot: null, clashes: [] };
  const clashes = against();
  const closed = clashes.some(({ code }) => CLOSING.has(code));
  return { kind: closed ? "closed" : "clashes", slot, clashes };
}
