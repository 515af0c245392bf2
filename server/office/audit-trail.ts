import type { Db } from "../db";

/** An entry of the audit as people read it. */
export interface AuditEntry {
  readonly id: number;
  readonly at: number;
  /** The name of the account, or null when it was none. */
  readonly who: string | null;
  /** An account's id, or `machine`, `demo`. */
  readonly by: string;
  readonly action: string;
  readonly target: string;
  /** The account's name where the target is one. */
  readonly targetName: string | null;
  /** As they were stored: JSON or null. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface AuditPage {
  readonly timeZone: string;
  readonly entries: readonly AuditEntry[];
  /** Ask for what is older with this number; null when there is nothing older. */
  readonly older: number | null;
}

const PAGE = 50;

/** Who changed what, read a page at a time, the newest first. */
export class AuditTrail {
  constructor(
    private readonly db: Db,
    private readonly timeZone: () => Promise<string>,
  ) {}

  /** @param before only entries older than this number */
  async page(before: number | null): Promise<AuditPage> {
    const rows = await this.db.audit.findMany({
      ...(before === null ? {} : { where: { id: { lt: before } } }),
      orderBy: { id: "desc" },
      take: PAGE + 1,
    });
    const shown = rows.slice(0, PAGE);
    const accountIn = (target: string) => /^account\/(.+)$/.exec(target)?.[1];
    const ids = shown.flatMap((row) => [row.by, accountIn(row.target) ?? row.by]);
    const people = await this.db.account.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      timeZone: await this.timeZone(),
      entries: shown.map((row) => ({
        ...row,
        at: Number(row.at),
        who: names.get(row.by) ?? null,
        targetName: names.get(accountIn(row.target) ?? "") ?? null,
      })),
      older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  }
}
