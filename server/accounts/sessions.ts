import { SEEN_EVERY, sessionLives } from "../../domain/accounts/limits";
import { type Actor, ANONYMOUS, parseRole, type Role } from "../../domain/accounts/roles";
import { gameId, roundId, unitId } from "../../domain/kernel/ids";
import { never } from "../../domain/kernel/result";
import type { Instant } from "../../domain/kernel/time";
import type { Db, Tx } from "../db";
import type { SessionCookie } from "./cookie";
import { hashToken, newToken } from "./tokens";

/** Who is asking, and on which signed-in device. */
export interface Identity {
  readonly actor: Actor;
  /** Names the device's session without being able to use it; null for anonymous. */
  readonly session: string | null;
}

/** Somebody whose device was signed out by time. */
export interface Lapsed {
  readonly name: string;
  readonly role: Role;
  /** Null for those who come by links only. */
  readonly login: string | null;
}

/** What has just lost its right: these sessions of this account. */
export interface Revoked {
  readonly account: string;
  readonly sessions: readonly string[];
}

const NOBODY: Identity = { actor: ANONYMOUS, session: null };

/** Somebody who has an account. */
export type Person = Extract<Actor, { kind: "account" }>;

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly gameId: string | null;
  readonly roundId: string | null;
  readonly seat: string | null;
  readonly unitId: string | null;
}

const ACTOR_COLUMNS = {
  id: true,
  name: true,
  role: true,
  gameId: true,
  roundId: true,
  seat: true,
  unitId: true,
} as const;

/** An account as an actor; anonymous when its role is one that this version does not know. */
export function actorFrom(row: AccountRow): Actor {
  const role = parseRole(row.role);
  if (!role) return ANONYMOUS;
  return { kind: "account", id: row.id, role, name: row.name, ...ownOf(role, row) };
}

/** What an account belongs to. A column that is not its role's own means nothing. */
function ownOf(
  role: Role,
  row: AccountRow,
): Pick<Person, "gameId" | "roundId" | "seat" | "unitId"> {
  switch (role) {
    case "official":
      return row.gameId === null ? {} : { gameId: gameId(row.gameId) };
    case "judge":
    case "head-judge":
      return row.roundId === null || row.seat === null
        ? {}
        : { roundId: roundId(row.roundId), seat: row.seat };
    case "manager":
      return row.unitId === null ? {} : { unitId: unitId(row.unitId) };
    case "organiser":
    case "admin":
      return {};
    default:
      return never(role);
  }
}

/** Signed-in devices. Each request asks the database, so whatever is withdrawn is withdrawn at once. */
export class Sessions {
  readonly #listeners = new Set<(revoked: Revoked) => void>();

  constructor(
    private readonly db: Db,
    private readonly now: () => Instant,
    private readonly cookie: SessionCookie,
  ) {}

  /** Who sends this Cookie header; anonymous for everything that is not a living session. */
  async actorOf(cookieHeader: string | null | undefined): Promise<Actor> {
    return (await this.identify(cookieHeader)).actor;
  }

  /** The same, with the session's name. */
  async identify(cookieHeader: string | null | undefined): Promise<Identity> {
    const found = await this.#find(cookieHeader);
    if (!found) return NOBODY;
    const at = this.now();
    if (at - found.lastSeenAt >= SEEN_EVERY) await this.#touch(found.identity.session, at);
    return found.identity;
  }

  /** The same without its counting as use: a socket that hangs open keeps nobody signed in. */
  async look(cookieHeader: string | null | undefined): Promise<Identity> {
    return (await this.#find(cookieHeader))?.identity ?? NOBODY;
  }

  /** Who was signed in on this device until time ended it, and nothing else: they come back by their password alone. */
  async lapsed(cookieHeader: string | null | undefined): Promise<Lapsed | null> {
    const known = await this.#known(cookieHeader);
    if (!known || known.lives) return null;
    const { name, role } = known.actor;
    return { name, role, login: known.login };
  }

  async #find(cookieHeader: string | null | undefined) {
    const known = await this.#known(cookieHeader);
    if (!known?.lives) return null;
    const { actor, session, lastSeenAt } = known;
    return { identity: { actor, session }, lastSeenAt };
  }

  /** Whose session this is, ended by time or not; null when it was never one or was taken. */
  async #known(cookieHeader: string | null | undefined) {
    const token = this.cookie.read(cookieHeader);
    if (token === null) return null;
    const session = hashToken(token);
    const row = await this.db.session.findUnique({
      where: { tokenHash: session },
      include: { account: { select: { ...ACTOR_COLUMNS, login: true, revokedAt: true } } },
    });
    if (!row || row.revokedAt !== null || row.account.revokedAt !== null) return null;
    const actor = actorFrom(row.account);
    if (actor.kind !== "account") return null;
    const lastSeenAt = Number(row.lastSeenAt);
    const seen = { createdAt: Number(row.createdAt), lastSeenAt };
    const lives = sessionLives(actor.role, seen, this.now());
    return { actor, session, lastSeenAt, lives, login: row.account.login };
  }

  /**
   * Opens a session inside the transaction that gives the right to it and ends the one that the device had
   * before: a token from before signing in is worth nothing afterwards. Call `announce` with the second value
   * once the transaction stands.
   */
  async open(
    tx: Tx,
    accountId: string,
    cookieHeader: string | null | undefined,
  ): Promise<{ readonly setCookie: string; readonly revoked: Revoked | null }> {
    const token = newToken();
    const at = BigInt(this.now());
    await tx.session.create({
      data: { tokenHash: hashToken(token), accountId, createdAt: at, lastSeenAt: at },
    });
    const before = this.cookie.read(cookieHeader);
    const revoked = before === null ? null : await this.#end(tx, hashToken(before));
    return { setCookie: this.cookie.set(token), revoked };
  }

  /** Signs a device out. Returns the Set-Cookie header that makes it forget. */
  async close(cookieHeader: string | null | undefined): Promise<string> {
    const token = this.cookie.read(cookieHeader);
    if (token !== null) this.announce(await this.#end(this.db, hashToken(token)));
    return this.cookie.clear();
  }

  /**
   * Ends an account's sessions inside a transaction, all but `except`, or those opened before an instant. Announce
   * the answer when it stands.
   */
  async endAll(
    tx: Tx,
    accountId: string,
    which: { readonly except?: string | null; readonly before?: Instant } = {},
  ): Promise<Revoked> {
    const { except, before } = which;
    const living = {
      accountId,
      revokedAt: null,
      ...(except ? { tokenHash: { not: except } } : {}),
      ...(before === undefined ? {} : { createdAt: { lt: BigInt(before) } }),
    };
    const rows = await tx.session.findMany({ where: living, select: { tokenHash: true } });
    await tx.session.updateMany({ where: living, data: { revokedAt: BigInt(this.now()) } });
    return { account: accountId, sessions: rows.map((row) => row.tokenHash) };
  }

  /** Calls the listener whenever sessions end before their time. Returns the way to stop that. */
  onRevoked(listener: (revoked: Revoked) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  announce(revoked: Revoked | null): void {
    if (revoked) for (const listener of this.#listeners) listener(revoked);
  }

  async #end(tx: Tx, tokenHash: string): Promise<Revoked | null> {
    const row = await tx.session.findUnique({ where: { tokenHash } });
    if (!row || row.revokedAt !== null) return null;
    await tx.session.update({ where: { tokenHash }, data: { revokedAt: BigInt(this.now()) } });
    return { account: row.accountId, sessions: [tokenHash] };
  }

  /** Only forward, so that a slow request does not set the clock back. */
  async #touch(tokenHash: string, at: Instant): Promise<void> {
    const seen = this.db.session.updateMany({
      where: { tokenHash, lastSeenAt: { lt: BigInt(at) } },
      data: { lastSeenAt: BigInt(at) },
    });
    // A full or locked disk must not keep people from reading; the next request tries again.
    await seen.catch(() => undefined);
  }
}
