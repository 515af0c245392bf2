import { pragmas } from "./db";
import { auditHead } from "./live/verify";
import type { Services } from "./services";

export interface Health {
  /** Streams are loaded and requests are answered. */
  readonly ready: boolean;
  /** A row could be written just now. */
  readonly writable: boolean;
  /** The newest migration. */
  readonly schema: string | null;
  readonly journal: string;
  /** SQLite's number: 2 is FULL. */
  readonly synchronous: number;
  /** A hash over the newest commit of every stream: what backups and `log verify` print as well. */
  readonly auditHead: string;
  /** Seconds. */
  readonly uptime: number;
}

/** Asking more often than this gets the same answer, so that asking costs no disk. */
const FRESH_MS = 2000;

/** How the installation is, for those who watch over it. */
export class HealthCheck {
  readonly #begun = performance.now();
  #last: { readonly at: number; readonly health: Promise<Omit<Health, "uptime">> } | null = null;

  constructor(private readonly services: Services) {}

  async read(): Promise<Health> {
    const at = performance.now();
    if (!this.#last || at - this.#last.at > FRESH_MS)
      this.#last = { at, health: check(this.services) };
    return { ...(await this.#last.health), uptime: Math.round((at - this.#begun) / 1000) };
  }
}

async function check({ db, now, live }: Services): Promise<Omit<Health, "uptime">> {
  const alive = { key: "alive", value: String(now()) };
  const writable = await db.meta
    .upsert({ where: { key: alive.key }, create: alive, update: alive })
    .then(
      () => true,
      () => false,
    );
  const [newest] = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL
    ORDER BY migration_name DESC LIMIT 1`;
  const { journal, synchronous } = await pragmas(db);
  return {
    ready: true,
    writable,
    schema: newest?.migration_name ?? null,
    journal,
    synchronous,
    auditHead: auditHead(live.streams.heads()),
  };
}
