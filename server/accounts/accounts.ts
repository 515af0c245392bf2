import { randomUUID } from "node:crypto";
import {
  type FieldRefusal,
  LOGIN_SHAPE,
  nameFault,
  parseLogin,
  passwordFault,
  sessionLives,
} from "../../domain/accounts/limits";
import { parseRole, type Role } from "../../domain/accounts/roles";
import { type GameId, gameId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Instant } from "../../domain/kernel/time";
import { audit } from "../audit";
import type { Db } from "../db";
import { Prisma } from "../prisma-client/client";
import { type Changer, changerId, mayManage } from "./changer";
import type { NotFound } from "./links";
import type { Passwords } from "./passwords";
import type { Sessions } from "./sessions";

type AccountRefusal =
  | NotFound
  | FieldRefusal
  | { readonly code: "login-taken" }
  | { readonly code: "no-such-game" }
  | { readonly code: "last-admin" };

interface NewStaff {
  readonly name: string;
  readonly role: Exclude<Role, "official">;
  /** Both, or neither for somebody who comes by links only. */
  readonly credentials?: { readonly login: string; readonly password: string };
}

/** An account as the office lists it. */
interface AccountSummary {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly login: string | null;
  readonly gameId: GameId | null;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
  /** The newest link: when it ends, and when it was used. */
  readonly link: { readonly expiresAt: Instant; readonly usedAt: Instant | null } | null;
  /** Devices that are signed in, and when one of them was last seen. */
  readonly devices: number;
  readonly lastSeenAt: Instant | null;
}

/** The accounts of an installation. Each change is noted in its own transaction and asks for the right to it. */
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly now: () => Instant,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Makes the account of a table official, who scores one game and signs in by a link. */
  async createOfficial(
    official: { readonly name: string; readonly gameId: GameId },
    by: Changer,
  ): Promise<Result<string, AccountRefusal>> {
    if (!mayManage(by, "official")) return refuse({ code: "not-found" });
    const fault = nameFault(official.name);
    if (fault) return refuse(fault);
    const games = await this.db.fixture.count({ where: { id: official.gameId } });
    if (games === 0) return refuse({ code: "no-such-game" });
    const { name, gameId: game } = official;
    return ok(await this.#create({ name, role: "official", login: null, gameId: game }, null, by));
  }

  /** Makes the account of an organiser or admin. */
  async createStaff(staff: NewStaff, by: Changer): Promise<Result<string, AccountRefusal>> {
    const { name, role, credentials } = staff;
    if (!mayManage(by, role)) return refuse({ code: "not-found" });
    const fault = nameFault(name);
    if (fault) return refuse(fault);
    if (!credentials) return ok(await this.#create({ name, role, login: null }, null, by));

    const login = parseLogin(credentials.login);
    if (login === null) return refuse(LOGIN_SHAPE);
    const weak = passwordFault(credentials.password, login);
    if (weak) return refuse(weak);
    const passwordHash = await this.passwords.hash(credentials.password);
    try {
      return ok(await this.#create({ name, role, login }, passwordHash, by));
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
        return refuse({ code: "login-taken" });
      }
      throw error;
    }
  }

  /**
   * Gives a staff account another password and signs out its devices, but for the one (`keep`, a session's name)
   * on which this was done.
   */
  async setPassword(
    accountId: string,
    password: string,
    by: Changer,
    keep: string | null = null,
  ): Promise<Result<null, AccountRefusal>> {
    const account = await this.#living(accountId);
    const own = by.kind === "account" && by.id === accountId;
    if (!account || account.login === null || !(own || mayManage(by, account.role))) {
      return refuse({ code: "not-found" });
    }
    const weak = passwordFault(password, account.login);
    if (weak) return refuse(weak);
    const passwordHash = await this.passwords.hash(password);
    const revoked = await this.db.$transaction(async (tx) => {
      await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
      await audit(tx, this.#change(by, "account.password-set", accountId));
      return this.sessions.endAll(tx, accountId, own ? keep : null);
    });
    this.sessions.announce(revoked);
    return ok(null);
  }

  /** Takes an account's rights for ever: its devices and its links are worth nothing from now on. */
  async revoke(accountId: string, by: Changer): Promise<Result<null, AccountRefusal>> {
    const account = await this.#living(accountId);
    if (!account || !mayManage(by, account.role)) return refuse({ code: "not-found" });
    if (account.role === "admin") {
      const admins = await this.db.account.count({ where: { role: "admin", revokedAt: null } });
      if (admins === 1) return refuse({ code: "last-admin" });
    }
    const at = this.now();
    const revoked = await this.db.$transaction(async (tx) => {
      await tx.account.update({ where: { id: accountId }, data: { revokedAt: BigInt(at) } });
      const after = { revokedAt: at };
      await audit(tx, { ...this.#change(by, "account.revoked", accountId), after });
      return this.sessions.endAll(tx, accountId);
    });
    this.sessions.announce(revoked);
    return ok(null);
  }

  /**
   * Ends what officials may do at a game that is closed: signs their devices out and takes links that were not
   * used. The accounts stay, so that a new link is enough when the game is opened again.
   */
  async closeGame(game: GameId, by: Changer): Promise<void> {
    const officials = await this.db.account.findMany({
      where: { role: "official", gameId: game, revokedAt: null },
      select: { id: true },
    });
    for (const { id } of officials) {
      const revoked = await this.db.$transaction(async (tx) => {
        await tx.link.deleteMany({ where: { accountId: id, usedAt: null } });
        await audit(tx, this.#change(by, "account.game-closed", id));
        return this.sessions.endAll(tx, id);
      });
      this.sessions.announce(revoked);
    }
  }

  /** All accounts, or those of one game, the newest first; without a limit, as there are some hundreds at most. */
  async list(game?: GameId): Promise<readonly AccountSummary[]> {
    const rows = await this.db.account.findMany({
      where: game === undefined ? {} : { gameId: game },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      include: {
        links: { orderBy: { createdAt: "desc" }, take: 1 },
        sessions: { where: { revokedAt: null }, orderBy: { lastSeenAt: "desc" } },
      },
    });
    return rows.flatMap((row) => {
      const role = parseRole(row.role);
      return role ? [summaryOf(row, role, this.now())] : [];
    });
  }

  async #create(
    account: { name: string; role: Role; login: string | null; gameId?: GameId },
    passwordHash: string | null,
    by: Changer,
  ): Promise<string> {
    const id = randomUUID();
    const row = { ...account, name: account.name.trim() };
    await this.db.$transaction(async (tx) => {
      await tx.account.create({
        data: { ...row, id, passwordHash, createdAt: BigInt(this.now()) },
      });
      await audit(tx, { ...this.#change(by, "account.created", id), after: row });
    });
    return id;
  }

  async #living(accountId: string): Promise<{ role: Role; login: string | null } | null> {
    const row = await this.db.account.findUnique({ where: { id: accountId } });
    const role = row && row.revokedAt === null ? parseRole(row.role) : null;
    return row && role ? { role, login: row.login } : null;
  }

  #change(by: Changer, action: string, accountId: string) {
    return { at: this.now(), by: changerId(by), action, target: `account/${accountId}` };
  }
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
    createdAt: Number(row.createdAt),
    revokedAt: instant(row.revokedAt),
    link: link ? { expiresAt: Number(link.expiresAt), usedAt: instant(link.usedAt) } : null,
    devices: devices.length,
    lastSeenAt: devices[0]?.lastSeenAt ?? null,
  };
}

const instant = (stored: bigint | null): Instant | null =>
  stored === null ? null : Number(stored);
