import { randomBytes, randomUUID } from "node:crypto";
import { localAt } from "../../domain/kernel/time";
import { draftOf } from "../../domain/schedule/season/back";
import type { PlanOrder } from "../../domain/schedule/season/order";
import type { League } from "../league/league";
import type { SeasonView } from "../league/season-view";
import { Problem } from "../problem";
import { type How, needsRepair, restOf } from "./plan-orders";
import { type PlanningView, planningView } from "./planning-view";
import type { Plans } from "./plans";
import { type SeasonProgress, type SeasonRunning, searchSeason } from "./season-search";

/** A search for a timetable, as it is kept while somebody waits for it and until they have decided. */
export interface Planning {
  readonly id: string;
  readonly by: string;
  readonly how: How;
  readonly seed: string;
  readonly seconds: number;
  /** By the machine's own clock, in milliseconds. */
  readonly startedAt: number;
  /** The season when it was begun; what is found is for that version of the timetable only. */
  readonly season: SeasonView;
  readonly order: PlanOrder;
  readonly state: "running" | "done" | "failed";
  /** The best so far. */
  readonly best: SeasonProgress | null;
}

export interface StartPlanning {
  readonly how: How;
  /** A fresh one when it is left out. */
  readonly seed?: string;
  readonly seconds?: number;
}

const USUAL_SECONDS: Readonly<Record<How, number>> = { anew: 15, repair: 5 };
const MOST_SECONDS = 300;

/**
 * The timetables being searched for, one for each person. They live in memory: until somebody takes what was found,
 * the timetable that stands is untouched, whatever happens to the search.
 */
export class Plannings {
  private readonly all = new Map<string, { planning: Planning; running: SeasonRunning }>();

  constructor(
    private readonly league: League,
    private readonly plans: Pick<Plans, "take">,
    private readonly around: {
      readonly now: () => number;
      /** Told why a search broke down; whoever waits for it is told that it did. */
      readonly onError: (bug: unknown) => void;
      readonly search?: typeof searchSeason;
    },
  ) {}

  /**
   * Begins to search; a search of the same person ends. Returns its id. Throws `not-found` when nothing is to be
   * repaired.
   */
  async start(
    { how, seed, seconds = USUAL_SECONDS[how] }: StartPlanning,
    by: string,
  ): Promise<string> {
    const season = await this.league.view();
    const { day } = localAt(this.around.now(), season.book.timeZone);
    const order = restOf(season, day, how);
    if (how === "repair" && !needsRepair(order)) throw new Problem("not-found");
    for (const { planning } of this.all.values())
      if (planning.by === by) this.cancel(planning.id, by);
    const id = randomUUID();
    const planning: Planning = {
      id,
      by,
      how,
      seed: seed || randomBytes(4).toString("hex"),
      seconds: Math.min(MOST_SECONDS, Math.max(1, seconds)),
      startedAt: performance.now(),
      season,
      order,
      state: "running",
      best: null,
    };
    const running = (this.around.search ?? searchSeason)({
      order,
      seed: planning.seed,
      seconds: planning.seconds,
      onProgress: (best) => this.#turn(id, { best }),
    });
    this.all.set(id, { planning, running });
    running.result.then(
      (best) => best && this.#turn(id, { best, state: "done" }),
      (bug) => {
        this.#turn(id, { state: "failed" });
        this.around.onError(bug);
      },
    );
    return id;
  }

  /** How a search stands; null for one that is not this person's, or is there no more. */
  view(id: string, by: string): PlanningView | null {
    const planning = this.#of(id, by)?.planning;
    return planning ? planningView(planning, performance.now()) : null;
  }

  /** The search of this person, whichever it is. */
  latest(by: string): string | null {
    const own = [...this.all.values()].filter(({ planning }) => planning.by === by);
    return own.at(-1)?.planning.id ?? null;
  }

  /** Ends a search soon, with the best plan so far. */
  stop(id: string, by: string): void {
    this.#own(id, by).running.stop();
  }

  /** Ends a search at once and forgets what it found; the timetable stays as it is. */
  cancel(id: string, by: string): void {
    const { running } = this.#own(id, by);
    this.all.delete(id);
    running.cancel();
  }

  /**
   * Makes what was found the timetable, in one change. Returns how many games changed. Throws `stale` when the timetable
   * is another one by now, and `not-found` when there is nothing to take.
   */
  async take(id: string, by: string): Promise<number> {
    const { planning } = this.#own(id, by);
    const { best, season, order, seed, how, state } = planning;
    if (state !== "done" || !best) throw new Problem("not-found");
    const draft = draftOf(order, best.calendar, best.found.assign);
    const facts = { seed, how };
    const changed = await this.plans.take({ version: season.book.planVersion, draft, facts }, by);
    this.all.delete(id);
    return changed;
  }

  /** Ends all searches. */
  close(): void {
    for (const { running } of this.all.values()) running.cancel();
    this.all.clear();
  }

  #turn(id: string, change: Partial<Planning>): void {
    const known = this.all.get(id);
    if (known) this.all.set(id, { ...known, planning: { ...known.planning, ...change } });
  }

  #of(id: string, by: string) {
    const known = this.all.get(id);
    return known?.planning.by === by ? known : null;
  }

  #own(id: string, by: string) {
    const known = this.#of(id, by);
    if (!known) throw new Problem("not-found");
    return known;
  }
}
