import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { type LocalDay, localAt } from "../../domain/kernel/time";
import type { Db, Tx } from "../db";
import { Problem } from "../problem";
import { type Act, type ChangeRefusal, Changes, Refused } from "./changes";
import type { OwnWay, UndoPart } from "./own-ways";
import type { Kind } from "./tables";
import { sizeOf, takeBack, type UndoRefusal, type UndoState, undoState } from "./undo";

/** What the timetable is made from: when one of these changes, what was planned before is another plan. */
const PLANNED_FROM: readonly Kind[] = ["season", "stage", "team", "venue", "court", "fixture"];
const ONLY_LOOKED = { code: "only-looked" } as const;

/** Large imports write some thousand rows. */
const LIMITS = { maxWait: 10_000, timeout: 60_000 };

/** Of what begins anew; a season says its own. */
const HOME_ZONE = "Asia/Shanghai";

/** An act that was done; its batch is what an undo names. */
export interface Done<T> {
  readonly batch: string;
  readonly value: T;
}

/** The organisers' ordinary rows: every change of them is an act, every act can be undone for a day. */
export class Registry {
  readonly #listeners: ((kinds: ReadonlySet<Kind>) => void)[] = [];
  readonly #ways = new Map<string, OwnWay>();

  constructor(
    private readonly db: Db,
    private readonly now: () => number,
  ) {}

  /** Is told which kinds of rows an act has changed, after it stands. */
  onChanged(listener: (kinds: ReadonlySet<Kind>) => void): void {
    this.#listeners.push(listener);
  }

  /** Acts that leave an entry of this action are taken back in their own way. */
  takesBack(action: string, way: OwnWay): void {
    this.#ways.set(action, way);
  }

  /** The day at home. */
  today(): LocalDay {
    return localAt(this.now(), HOME_ZONE).day;
  }

  /** A new row's id. */
  newId(prefix: string): string {
    return `${prefix}${randomBytes(5).toString("hex")}`;
  }

  /**
   * Does an act in one transaction. What `work` refuses by throwing Refused (`changes.ts`), or by naming a row that
   * others need, comes back as the refusal, and nothing of the act is kept.
   */
  async act<T, R extends { readonly code: string } = ChangeRefusal>(
    by: Actor | string,
    work: (changes: Changes) => Promise<T>,
  ): Promise<Result<Done<T>, R | ChangeRefusal>> {
    const act: Act = { at: this.now(), by: nameOf(by), batch: randomUUID() };
    return this.#inOne<T, R | ChangeRefusal>(act, work);
  }

  /** Takes back an act as a whole; the undoing is an act of its own. */
  async undo(batch: string, by: Actor | string): Promise<Result<Done<number>, UndoRefusal>> {
    const act: Act = { at: this.now(), by: nameOf(by), batch: randomUUID() };
    return this.#inOne<number, UndoRefusal>(act, async (changes) =>
      sizeOf(await takeBack(changes, batch, act.at, this.#ways)),
    );
  }

  /** What undoing an act would do now, in numbers, or why it cannot be; nothing is changed. */
  async lookAtUndo(batch: string): Promise<Result<readonly UndoPart[], UndoRefusal>> {
    const act: Act = { at: this.now(), by: "", batch: randomUUID() };
    let parts: readonly UndoPart[] = [];
    // The whole of it is done and then refused, so that what is said is what will be.
    const looked = await this.#inOne<never, UndoRefusal | typeof ONLY_LOOKED>(
      act,
      async (changes) => {
        parts = await takeBack(changes, batch, act.at, this.#ways);
        return changes.refuse(ONLY_LOOKED);
      },
    );
    if (looked.ok || looked.refusal.code === ONLY_LOOKED.code) return ok(parts);
    return refuse(looked.refusal);
  }

  /** Why an act would be refused now, or null when it would not: the whole of it is done and then refused. */
  async against(work: (changes: Changes) => Promise<unknown>): Promise<ChangeRefusal | null> {
    const act: Act = { at: this.now(), by: "", batch: randomUUID() };
    const looked = await this.#inOne<never, ChangeRefusal | typeof ONLY_LOOKED>(
      act,
      async (changes) => {
        await work(changes);
        return changes.refuse(ONLY_LOOKED);
      },
    );
    return looked.ok || looked.refusal.code === ONLY_LOOKED.code ? null : looked.refusal;
  }

  /** Can this act be undone, and if not, why? */
  undoState(batches: readonly string[]): Promise<ReadonlyMap<string, UndoState>> {
    return undoState(this.db, batches, this.now(), this.#ways);
  }

  /** Caches of rows that were changed elsewhere. */
  changed(kinds: ReadonlySet<Kind>): void {
    for (const listener of this.#listeners) listener(kinds);
  }

  async #inOne<T, R extends { readonly code: string }>(
    act: Act,
    work: (changes: Changes) => Promise<T>,
  ): Promise<Result<Done<T>, R>> {
    let touched: ReadonlySet<Kind> = new Set();
    try {
      const value = await this.db.$transaction(async (tx) => {
        const changes = new Changes(tx, act);
        const result = await work(changes);
        touched = changes.touched;
        await nextPlan(tx, touched);
        return result;
      }, LIMITS);
      return ok({ batch: act.batch, value });
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal as R);
      throw error;
    } finally {
      this.changed(touched);
    }
  }
}

/** Two desks do not overwrite each other, also when the ground under the timetable has changed. */
async function nextPlan(tx: Tx, touched: ReadonlySet<Kind>): Promise<void> {
  if (!PLANNED_FROM.some((kind) => touched.has(kind))) return;
  await tx.season.updateMany({ data: { planVersion: { increment: 1 } } });
}

function nameOf(by: Actor | string): string {
  if (typeof by === "string") return by;
  if (by.kind === "account") return by.id;
  throw new Problem("not-found");
}
