import { sessionLives } from "../../domain/accounts/limits";
import { parseRole, type Role, type Thing } from "../../domain/accounts/roles";
import {
  type GameId,
  gameId,
  type RoundId,
  roundId,
  type UnitId,
  unitId,
} from "../../domain/kernel/ids";
import type { Instant } from "../../domain/kernel/time";
import type { Db } from "../db";
import type { Prisma } from "../prisma-client/client";

/** An account as the office lists it. */
export interface AccountSummary {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly login: string | null;
  readonly gameId: GameId | null;
  readonly roundId: RoundId | null;
  readonly seat: string | null;
  readonly unitId: UnitId | null;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
  /** The newest link: when it ends, and when it was used. */
  readonly link: { readonly expiresAt: Instant; readonly usedAt: Instant | null } | null;
  /** Devices that are signed in, and when one of them was last seen. */
  readonly devices: number;
  readonly lastSeenAt: Instant | null;
}

/** Accounts of one game, round, seat or unit, or all of them, the newest first; some hundreds at most. */
export async function listAccounts(
  db: Db,
  at: Instant,
  { game, round, seat, unit }: Thing,
): Promise<readonly AccountSummary[]> {
  const rows = await db.account.findMany({
    where: {
      ...(game === undefined ? {} : { gameId: game }),
      ...(round === undefined ? {} : { roundId: round }),
      ...(seat === undefined ? {} : { seat }),
      ...(unit === undefined ? {} : { unitId: unit }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: {
      links: { orderBy: { createdAt: "desc" }, take: 1 },
      sessions: { where: { revokedAt: null }, orderBy: { lastSeenAt: "desc" } },
    },
  });
  return rows.flatMap((row) => {
    const role = parseRole(row.role);
    return role ? [summaryOf(row, role, at)] : [];
  });
}

type Row = Prisma.AccountGetPayload<{ include: { links: true; sessions: true } }>;

function summaryOf(row: Row, role: Role, at: Instant): AccountSummary {
  const [link] = row.links;
  const devices = row.sessions
    .map((s) => ({ createdAt: Number(s.createdAt), lastSeenAt: Number(s.lastSeenAt) }))
    .filter((session) => sessionLives(role, session, at));
  return {
    id: row.id,
    name: row.name,
    role,
    login: row.login,
    gameId: row.gameId === null ? null : gameId(row.gameId),
    roundId: row.roundId === null ? null : roundId(row.roundId),
    seat: row.seat,
    unitId: row.unitId === null ? null : unitId(row.unitId),
    createdAt: Number(row.createdAt),
    revokedAt: instant(row.revokedAt),
    link: link ? { expiresAt: Number(link.expiresAt), usedAt: instant(link.usedAt) } : null,
    devices: devices.length,
    lastSeenAt: devices[0]?.lastSeenAt ?? null,
  };
}

const instant = (stored: bigint | null): Instant | null =>
  stored === null ? null : Number(stored);
