import { type Merits, meritsOf } from "../../domain/schedule/merits";
import { draftOf } from "../../domain/schedule/season/back";
import { openClashes, type Preview } from "./desk";
import { impossibleInWords, type Sentences } from "./impossible-in-words";
import { shiftsTo } from "./placing";
import { type How, mustMove } from "./plan-orders";
import type { Planning } from "./plannings";
import { task } from "./task";

/** A search for a timetable, as the desk shows it. */
export interface PlanningView {
  readonly id: string;
  readonly how: How;
  readonly seed: string;
  /** The timetable that it is for. */
  readonly version: number;
  readonly state: Planning["state"] | "impossible";
  readonly seconds: number;
  readonly elapsed: number;
  /** The plan that stands, and the best that was found. */
  readonly before: Merits;
  readonly merits: Merits | null;
  /** How many games would move. */
  readonly moved: number;
  /** Of a repair: how many games cannot stay where they stand, so that no repair moves fewer. */
  readonly mustMove: number;
  /** The plan is at most so many per cent above the best possible one. */
  readonly gapPercent: number | null;
  /** What taking it would change, once the search is over; where there is no plan, as many games as possible are placed. */
  readonly preview: Preview | null;
  /** Why there is no plan, and single things that would help. */
  readonly impossible: Sentences | null;
}

export function planningView(planning: Planning, now: number): PlanningView {
  const { id, how, seed, season, order, state, seconds, startedAt, best } = planning;
  const { book, games } = season;
  const { world, draft } = task(book, games);
  const made = best && draftOf(order, best.calendar, best.found.assign);
  const shifts = made ? shiftsTo(book, made.placed) : {};
  const changed = Object.entries(shifts).map(([game, { from, to }]) => ({
    id: game,
    from: from.place,
    to: to.place,
  }));
  return {
    id,
    how,
    seed,
    version: book.planVersion,
    state: best?.reason ? "impossible" : state,
    seconds,
    elapsed: Math.max(0, now - startedAt),
    before: meritsOf(draft, world),
    merits: made && meritsOf({ ...draft, placed: made.placed }, world),
    moved: changed.length,
    mustMove: how === "repair" ? mustMove(order) : 0,
    gapPercent: best?.gapPercent ?? null,
    preview:
      made && state === "done"
        ? {
            changed,
            kept: book.fixtures.length - changed.length,
            unplaced: made.unplaced,
            clashes: openClashes({ ...draft, placed: made.placed }, world, games).length,
          }
        : null,
    impossible: best?.reason ? impossibleInWords(best, best.reason, season, order) : null,
  };
}
