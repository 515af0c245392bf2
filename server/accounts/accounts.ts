import { randomUUID } from "node:crypto";
import {
  type FieldRefusal,
  LOGIN_SHAPE,
  nameFault,
  parseLogin,
  passwordFault,
} from "../../domain/accounts/limits";
import { parseRole, type Role, type Thing } from "../../domain/accounts/roles";
import type { GameId, RoundId, UnitId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Instant } from "../../domain/kernel/time";
import { audit } from "../audit";
import type { Db } from "../db";
import { Prisma } from "../prisma-client/client";
import { type AccountSummary, listAccounts } from "./account-list";
import { type Changer, changerId, mayManage } from "./changer";
import type { NotFound } from "./links";
import type { Passwords } from "./passwords";
import type { Sessions } from "./sessions";

type AccountRefusal =
  | NotFound
  | FieldRefusal
  | { readonly code: "login-taken" }
  | { readonly code: "no-such-game" }
  | { readonly code: "no-such-round" }
  | { readonly code: "no-such-seat" }
  | { readonly code: "no-such-unit" }
  | { readonly code: "last-admin" };

interface NewStaff {
  readonly name: string;
  readonly role: "organiser" | "admin";
  /** Both, or neither for somebody who comes by links only. */
  readonly credentials?: { readonly login: string; readonly password: string };
}

/** What an account belongs to for good. */
interface Belonging {
  readonly gameId?: GameId;
  readonly roundId?: RoundId;
  readonly seat?: string;
  readonly unitId?: UnitId;
}

/** The head judge's seat; every other one is a judge's. */
const HEAD_SEAT = "C";

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

  /**
   * The account of a judge's seat in a round: the one it has, or a new one in the name of the judge who sits there.
   * Where another judge has sat down since, the account of the one before is revoked.
   */
  async createJudge(
    { roundId: round, seat }: { readonly roundId: RoundId; readonly seat: string },
    by: Changer,
  ): Promise<Result<string, AccountRefusal>> {
    const role = seat === HEAD_SEAT ? "head-judge" : "judge";
    if (!mayManage(by, role)) return refuse({ code: "not-found" });
    if ((await this.db.round.count({ where: { id: round } })) === 0)
      return refuse({ code: "no-such-round" });
    const taken = await this.db.seat.findUnique({
      where: { roundId_seat: { roundId: round, seat } },
      select: { judge: { select: { name: true } } },
    });
    if (!taken) return refuse({ code: "no-such-seat" });
    const name = taken.judge.name.trim();
    const sitting = await this.db.account.findMany({
      where: { roundId: round, seat, role, revokedAt: null },
      orderBy: { createdAt: "desc" },
    });
    const known = sitting.find((account) => account.name === name);
    for (const { id } of sitting) if (id !== known?.id) await this.#end(id, by);
    if (known) return ok(known.id);
    return ok(await this.#create({ name, role, login: null, roundId: round, seat }, null, by));
  }

  /** Makes the account of a unit's manager, who looks after its teams and entries. */
  async createManager(
    manager: { readonly name: string; readonly unitId: UnitId },
    by: Changer,
  ): Promise<Result<string, AccountRefusal>> {
    if (!mayManage(by, "manager")) return refuse({ code: "not-found" });
    const fault = nameFault(manager.name);
    if (fault) return refuse(fault);
    const { name, unitId: unit } = manager;
    if ((await this.db.unit.count({ where: { id: unit } })) === 0)
      return refuse({ code: "no-such-unit" });
    return ok(await this.#create({ name, role: "manager", login: null, unitId: unit }, null, by));
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
      return this.sessions.endAll(tx, accountId, own ? { except: keep } : {});
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
    await this.#end(accountId, by);
    return ok(null);
  }

  /**
   * Follows a change of panels: nobody keeps a seat on which somebody else sits now. Without a seat having changed
   * hands (`moved`), another name is the same person's, written otherwise.
   */
  async followPanels(moved: boolean, by: Changer): Promise<void> {
    const seats = await this.db.seat.findMany({ include: { judge: { select: { name: true } } } });
    const names = new Map(
      seats.map(({ roundId, seat, judge }) => [`${roundId} ${seat}`, judge.name.trim()]),
    );
    const judges = await this.db.account.findMany({
      where: { roundId: { not: null }, revokedAt: null },
    });
    for (const { id, roundId: round, seat, name } of judges) {
      const sits = names.get(`${round} ${seat}`);
      if (sits === name) continue;
      if (moved || sits === undefined) await this.#end(id, by);
      else await this.#rename(id, { name }, { name: sits }, by);
    }
  }

  /**
   * Ends what officials may do at a game that is closed: signs their devices out and takes links that were not
   * used, all of them or those from before an instant. The accounts stay, so that a new link is enough when the game
   * is opened again.
   */
  closeGame(game: GameId, by: Changer, before?: Instant): Promise<void> {
    return this.#close({ role: "official", gameId: game }, "account.game-closed", by, before);
  }

  /** The same for the judges and the head judge of a round. */
  closeRound(round: RoundId, by: Changer, before?: Instant): Promise<void> {
    return this.#close({ roundId: round }, "account.round-closed", by, before);
  }

  /** All accounts, or those of one game, round, seat or unit, the newest first. */
  list(of: Thing = {}): Promise<readonly AccountSummary[]> {
    return listAccounts(this.db, this.now(), of);
  }

  async #close(
    whose: Prisma.AccountWhereInput,
    action: "account.game-closed" | "account.round-closed",
    by: Changer,
    before = this.now() + 1,
  ): Promise<void> {
    const made = { createdAt: { lt: BigInt(before) } };
    const holding = [
      { sessions: { some: { revokedAt: null, ...made } } },
      { links: { some: { usedAt: null, ...made } } },
    ];
    const people = await this.db.account.findMany({
      where: { ...whose, revokedAt: null, OR: holding },
      select: { id: true },
    });
    for (const { id } of people) {
      const revoked = await this.db.$transaction(async (tx) => {
        await tx.link.deleteMany({ where: { accountId: id, usedAt: null, ...made } });
        const ended = await this.sessions.endAll(tx, id, { before });
        await audit(tx, this.#change(by, action, id));
        return ended;
      });
      this.sessions.announce(revoked);
    }
  }

  async #rename(
    accountId: string,
    before: { readonly name: string },
    after: { readonly name: string },
    by: Changer,
  ): Promise<void> {
    await this.db.$transaction(async (tx) => {
      await tx.account.update({ where: { id: accountId }, data: after });
      await audit(tx, { ...this.#change(by, "account.renamed", accountId), before, after });
    });
  }

  async #end(accountId: string, by: Changer): Promise<void> {
    const at = this.now();
    const revoked = await this.db.$transaction(async (tx) => {
      await tx.account.update({ where: { id: accountId }, data: { revokedAt: BigInt(at) } });
      const after = { revokedAt: at };
      await audit(tx, { ...this.#change(by, "account.revoked", accountId), after });
      return this.sessions.endAll(tx, accountId);
    });
    this.sessions.announce(revoked);
  }

  async #create(
    account: { name: string; role: Role; login: string | null } & Belonging,
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
