import type { Db } from "../db";
import type { Registry } from "../registry/registry";
import { DONE } from "./imports";

const LOOK_MS = 2000;

/**
 * Imports at the server's own command line write into the same file while the server runs. It looks for them in the
 * log, so that what it keeps in memory does not grow old.
 */
export class OutsideImports {
  #known: number | null = null;

  constructor(
    private readonly db: Db,
    private readonly registry: Pick<Registry, "changed">,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Looks every two seconds until the answer is called. */
  start(): () => void {
    let stopped = false;
    const look = () => void this.look().catch((error) => stopped || this.onError(error));
    const timer = setInterval(look, LOOK_MS).unref();
    look();
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }

  async look(): Promise<void> {
    const newest = await this.db.audit.findFirst({
      where: { action: DONE, by: "machine" },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    const id = newest?.id ?? 0;
    const isNew = this.#known !== null && id > this.#known;
    this.#known = id;
    if (isNew) this.registry.changed(new Set(["unit", "team", "player", "entry"]));
  }
}
